import type { CaseDetail } from '../../../src/contract/cases.js';
import { get } from '../api/http.js';
import { token } from '../session/session.js';
import type { FormState } from './form-state.js';

/** Where the form of a lot is that is to be the next attempt of a case, at a stage of its route. */
export function nextAttemptPath(caseId: string, stage: string): string {
  return `/desk/lots/new?case=${caseId}&stage=${stage}`;
}

/**
 * What the form begins with there: the case, and the pack and the price that its route proposes; null where the address
 * names no case, or a stage that cannot follow now. Throws `Failure`.
 */
export async function nextAttemptFields(
  query: URLSearchParams,
): Promise<Partial<FormState> | null> {
  const id = query.get('case');
  if (id === null || !/^cas_\w+$/.test(id)) return null;
  const { title, choices } = await get<CaseDetail>(`/cases/${id}`, { token: token.value });
  const choice = choices.find(({ stage }) => stage.name === query.get('stage'));
  if (!choice) return null;
  const { amount: startPrice, currency } = choice.usual;
  return { case: id, title, pack: choice.pack, startPrice, currency };
}
