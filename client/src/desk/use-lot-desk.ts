import { type ShallowRef, shallowRef } from 'vue';
import type { LotDetail, Page } from '../../../src/contract/api.js';
import type { Approval } from '../../../src/contract/approvals.js';
import type { LotEntrustment } from '../../../src/contract/entrustments.js';
import type { LotCheck, LotHistory, RulePackDetail } from '../../../src/contract/listing.js';
import { isHandedIn, isPublished } from '../../../src/core/listing/lifecycle.js';
import { type FailureCode, failureOf, get, post } from '../api/http.js';
import { token, user } from '../session/session.js';
import { packPath } from '../terms/pack-path.js';

/** A lot as its lister and the centre work on it. */
export interface LotOnDesk {
  readonly detail: LotDetail;
  readonly history: LotHistory;
  /** Whether this reader is told whom it has to be told to. */
  readonly keepsHolders: boolean;
  /** On what it is sold; null for whom that is none of their business. */
  readonly entrustment: LotEntrustment | null;
  /** Null once it is published: then the law has been satisfied. */
  readonly check: LotCheck | null;
  readonly pack: RulePackDetail | null;
  /** The last request to publish it; null where there is none, or it is not for this reader. */
  readonly request: Approval | null;
}

interface Desk {
  readonly lot: ShallowRef<LotOnDesk | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
  /** Takes a step, then shows what has become of the lot. */
  readonly take: (route: string, body: object) => Promise<void>;
}

export function useLotDesk(id: string): Desk {
  const lot = shallowRef<LotOnDesk | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    failure.value = null;
    try {
      lot.value = await read(id);
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function take(route: string, body: object): Promise<void> {
    let refused: FailureCode | null = null;
    try {
      await post(`/lots/${id}/${route}`, body, token.value);
    } catch (error) {
      refused = failureOf(error);
    }
    await load();
    failure.value ??= refused;
  }

  void load();
  return { lot, failure, load, take };
}

async function read(id: string): Promise<LotOnDesk> {
  const as = { token: token.value };
  const detail = await get<LotDetail>(`/lots/${id}`, as);
  const check = isPublished(detail.status)
    ? null
    : await post<LotCheck>(`/lots/${id}/check`, {}, token.value);
  const version = check?.pack?.version ?? null;
  const isKeeper = keepsHolders(detail);
  const [history, pack, request, entrustment] = await Promise.all([
    get<LotHistory>(`/lots/${id}/history`, as),
    detail.pack === null ? null : get<RulePackDetail>(packPath(detail.pack, version), as),
    detail.centre !== null && detail.centre === user.value?.organisation.id
      ? lastRequest(id)
      : null,
    isKeeper ? get<LotEntrustment>(`/lots/${id}/entrustment`, as) : null,
  ]);
  return { detail, history, check, pack, request, entrustment, keepsHolders: isKeeper };
}

/** Names and addresses are for the lister, for the centre that has the lot before it, and for the auditor. */
function keepsHolders({ status, lister, centre }: LotDetail): boolean {
  const organisation = user.value?.organisation;
  if (organisation?.id === lister.id) return true;
  if (organisation?.kind === 'auditor') return isPublished(status);
  const isBeforeIt =
    organisation?.kind === 'trading-centre' && [null, organisation.id].includes(centre);
  return isBeforeIt && isHandedIn(status);
}

async function lastRequest(lot: string): Promise<Approval | null> {
  const path = `/approvals?subject=${lot}&limit=50`;
  const { items } = await get<Page<Approval>>(path, { token: token.value });
  return items.find(({ kind }) => kind === 'lot.publish') ?? null;
}
