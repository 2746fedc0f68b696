import type { AuctionState } from '../auction/auction.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Finding } from './chain.js';
import { type PublicRecord, reopen } from './reopen.js';
import { replay } from './replay.js';

/** What deciding a whole record again has shown. */
export interface DecidedAgain {
  readonly state: AuctionState | null;
  readonly fault: Finding | null;
  readonly unchecked: readonly Finding[];
}

/**
 * Decides a record again. Stand-ins rest on what comes after them, so a wrong entry may show as a fault before it;
 * the entry that is blamed is therefore the first one without which the record would stand.
 */
export function decideAgain(record: PublicRecord, sha256: Sha256): DecidedAgain {
  const whole = attempt(record, record.events.length, sha256);
  if (whole.fault === null) return whole;
  let standing = 0;
  let failing = record.events.length;
  let { fault } = whole;
  while (failing - standing > 1) {
    const length = Math.floor((standing + failing) / 2);
    const part = attempt(record, length, sha256);
    if (part.fault === null) standing = length;
    else {
      failing = length;
      fault = part.fault;
    }
  }
  return { ...whole, fault: { seq: failing, what: wording(fault, failing) } };
}

function attempt(record: PublicRecord, length: number, sha256: Sha256): DecidedAgain {
  const reopened = reopen({ ...record, events: record.events.slice(0, length) });
  const { state, fault } = replay({
    events: reopened.events,
    goesOn: record.isBroken || reopened.events.length < record.events.length,
    currency: record.terms.currency,
    sha256,
  });
  return { state, fault: reopened.fault ?? fault, unchecked: reopened.unchecked };
}

function wording({ seq, what }: Finding, blamed: number): string {
  return seq === blamed ? what : `does not fit entry ${seq}: ${what}`;
}
