import type { Acknowledged } from './load/plan.js';

/** A lot's exported record, as far as the audit reads it: each body is the canonical text that was hashed. */
export interface AuditedRecord {
  readonly entries: readonly { readonly body: string; readonly hash: string }[];
}

interface Entry {
  readonly seq: number;
  readonly prev: string;
  readonly type: string;
  readonly price?: string;
  readonly hash: string;
}

export interface Audit {
  readonly entries: number;
  readonly bids: number;
  readonly isGapFree: boolean;
  readonly isAscending: boolean;
  readonly acknowledgedMissing: number;
  readonly isFinalPriceTheMaximum: boolean;
  readonly passed: boolean;
}

/**
 * Compares the history with what was acknowledged: numbered without a gap and chained, prices ascending, every
 * acknowledged bid in it under its own hash, and the last price the highest amount that was accepted.
 */
export function auditHistory(record: AuditedRecord, accepted: readonly Acknowledged[]): Audit {
  const entries = record.entries.map(
    ({ body, hash }) => ({ ...(JSON.parse(body) as Omit<Entry, 'hash'>), hash }) satisfies Entry,
  );
  const prices = entries.filter(({ type }) => type === 'bid').map(({ price }) => Number(price));
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  const findings = {
    isGapFree: entries.every((entry, index) => followsOn(entry, entries[index - 1])),
    isAscending: prices.every((price, index) => price > (prices[index - 1] ?? 0)),
    acknowledgedMissing: accepted.filter(({ seq, hash }) => hashes.get(seq) !== hash).length,
    isFinalPriceTheMaximum:
      prices.at(-1) === accepted.reduce((top, bid) => Math.max(top, bid.minor), 0),
  };
  const passed =
    findings.isGapFree &&
    findings.isAscending &&
    findings.acknowledgedMissing === 0 &&
    findings.isFinalPriceTheMaximum;
  return { entries: entries.length, bids: prices.length, ...findings, passed };
}

function followsOn(entry: Entry, before: Entry | undefined): boolean {
  return !before || (entry.seq === before.seq + 1 && entry.prev === before.hash);
}
