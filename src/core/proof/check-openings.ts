import type { Sha256 } from '../kernel/sha256.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { Finding } from './chain.js';
import { commitmentTo, purposeOf } from './commitment.js';
import { commitmentIn, type PublicEvent } from './public-event.js';
import type { LotRecord, RecordOpening } from './record.js';

/** The amounts that openings have shown, by index of their event, and the openings that show nothing. */
export interface Opened {
  readonly amounts: ReadonlyMap<number, Minor>;
  readonly faults: readonly Finding[];
}

/** Where openings are looked for: the events that the chain vouches for. */
export interface Vouched {
  readonly events: readonly PublicEvent[];
  readonly currency: Currency;
}

/** Holds every opening against the commitment of its entry. Entries beyond those vouched for are left alone. */
export function checkOpenings(record: LotRecord, vouched: Vouched, sha256: Sha256): Opened {
  const amounts = new Map<number, Minor>();
  const faults: Finding[] = [];
  for (const opening of record.openings) {
    const { seq, amount } = opening;
    const event = vouched.events[seq - 1];
    const what = event ? faultOf(opening, { ...vouched, event, lot: record.lot }, sha256) : null;
    if (record.entries[seq - 1] === undefined)
      faults.push({ seq: null, what: `an opening names entry ${seq}, which there is not` });
    else if (what !== null) faults.push({ seq, what });
    else if (amounts.has(seq - 1)) faults.push({ seq, what: 'is opened twice' });
    else if (event) amounts.set(seq - 1, amount);
  }
  return { amounts, faults };
}

interface Lock {
  readonly event: PublicEvent;
  readonly lot: string;
  readonly currency: Currency;
}

function faultOf({ amount, salt }: RecordOpening, lock: Lock, sha256: Sha256): string | null {
  const commitment = commitmentIn(lock.event);
  if (commitment === null) return 'is opened, but hides nothing';
  const purpose = purposeOf(lock.event, lock);
  return commitmentTo({ amount, salt }, purpose, sha256) === commitment
    ? null
    : 'its opening does not fit its commitment';
}
