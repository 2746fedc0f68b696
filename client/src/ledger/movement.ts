import type { LedgerEntry } from '../../../src/contract/money-accounts.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { minorOf } from '../money.js';

/** What an entry did to its account: one of the two is null. */
export interface Movement {
  readonly paidIn: WireMoney | null;
  readonly paidOut: WireMoney | null;
}

/** Whether an entry brought money onto its account or took it away, whichever side that is booked on. */
export function movementOf({ amount, before, after }: LedgerEntry): Movement {
  return minorOf(after) > minorOf(before)
    ? { paidIn: amount, paidOut: null }
    : { paidIn: null, paidOut: amount };
}
