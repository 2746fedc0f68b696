import { shallowRef, type ShallowRef } from 'vue';
import type { Page } from '../../../src/contract/api.js';
import type { Approval } from '../../../src/contract/approvals.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface Approvals {
  /** Null until the first answer has come. */
  readonly page: ShallowRef<Page<Approval> | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly reload: () => Promise<void>;
  readonly more: () => Promise<void>;
}

/** The requests that a query asks for, newest first, page by page. */
export function useApprovals(query: () => Readonly<Record<string, string>>): Approvals {
  const page = shallowRef<Page<Approval> | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  let turn = 0;

  async function ask(cursor: string | null): Promise<Page<Approval> | null> {
    turn += 1;
    const mine = turn;
    const asked = new URLSearchParams({ ...query(), ...(cursor === null ? {} : { cursor }) });
    try {
      const answer = await get<Page<Approval>>(`/approvals?${asked}`, { token: token.value });
      if (mine !== turn) return null;
      failure.value = null;
      return answer;
    } catch (error) {
      const code = failureOf(error);
      if (mine === turn) failure.value = code;
      return null;
    }
  }

  async function reload(): Promise<void> {
    // A visitor is asked to sign in, and the server need not refuse first.
    if (token.value === null) return;
    page.value = (await ask(null)) ?? page.value;
  }

  async function more(): Promise<void> {
    const shown = page.value;
    const next = shown && (await ask(shown.next));
    if (next) page.value = { items: [...shown.items, ...next.items], next: next.next };
  }
  return { page, failure, reload, more };
}
