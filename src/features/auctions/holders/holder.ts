import type { Intention, TellingChannel } from '../../../contract/holders.js';
import type { Instant } from '../../../core/kernel/instant.js';
import {
  tellingOf,
  type Telling,
  type ToldAs,
  type ToldPerson,
} from '../../../core/listing/telling.js';

/** One edition of an entry: whom a lot has to be told to. The newest one holds. */
export interface Holder {
  readonly id: string;
  readonly no: number;
  readonly lotId: string;
  readonly as: ToldAs;
  readonly basis: string | null;
  readonly rank: number | null;
  readonly name: string;
  readonly address: string | null;
  readonly organisationId: string | null;
  readonly withdrawnReason: string | null;
  readonly saidBy: string;
  readonly saidAt: Instant;
}

/** One edition of an attempt to tell somebody; the newest one says what came of it. */
export interface HolderNotice {
  readonly id: string;
  readonly no: number;
  readonly holderId: string;
  readonly lotId: string;
  readonly channel: TellingChannel;
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly outcome: 'confirmed' | 'unreachable' | null;
  readonly outcomeAt: Instant | null;
  readonly reason: string | null;
  readonly proof: string;
  readonly document: string | null;
  readonly saidBy: string;
  readonly saidAt: Instant;
}

/** What a holder answered; the newest answer holds. */
export interface HolderAnswer {
  readonly id: string;
  readonly holderId: string;
  readonly lotId: string;
  readonly intention: Intention;
  readonly agrees: boolean | null;
  readonly answeredAt: Instant;
  readonly proof: string;
  readonly document: string | null;
  readonly saidBy: string;
  readonly saidAt: Instant;
}

/** Everything on record about whom a lot has to be told to, in the newest edition of each thing. */
export interface HolderRecord {
  readonly holders: readonly Holder[];
  readonly notices: readonly HolderNotice[];
  readonly answers: readonly HolderAnswer[];
}

/** When a holder waived its right, if its last answer says so. */
export function waivedAt({ answers }: HolderRecord, holderId: string): Instant | null {
  const last = answers.filter((one) => one.holderId === holderId).at(-1);
  return last?.intention === 'waives' ? last.answeredAt : null;
}

/** How far telling a holder has come. */
export function tellingIn(record: HolderRecord, holderId: string): Telling {
  const attempts = record.notices.filter((one) => one.holderId === holderId);
  return tellingOf(
    attempts.map(({ outcome, outcomeAt, sentAt, reason }) => {
      if (outcome === null) return { kind: 'pending' };
      const at = outcomeAt ?? sentAt;
      return outcome === 'confirmed'
        ? { kind: 'confirmed', at }
        : { kind: 'unreachable', at, reason: reason ?? '' };
    }),
    waivedAt(record, holderId),
  );
}

/** Those on the list, without names. */
export function toldIn(record: HolderRecord): readonly ToldPerson[] {
  return record.holders
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ id, as, basis, rank }) => ({ as, basis, rank, telling: tellingIn(record, id) }));
}
