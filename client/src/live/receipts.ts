import { shallowRef } from 'vue';
import type { BidRequest, Decided } from '../../../src/contract/bidding.js';
import type { WireMoney } from '../../../src/contract/money.js';

/** An answer as it was given, with what was asked and by whom. */
export interface KeptReceipt extends Pick<Decided, 'statement' | 'receipt'> {
  readonly user: string;
  readonly request: BidRequest;
}

const KEY = 'ipgavel.receipts';

/** The oldest go when there are more: a browser keeps a few megabytes for a site. */
const KEPT = 1000;

const kept = shallowRef<readonly KeptReceipt[]>(stored());

function stored(): readonly KeptReceipt[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as KeptReceipt[];
}

/** Keeps an answer in this browser; one that was kept already is not kept twice. */
export function keepReceipt(receipt: KeptReceipt): void {
  const { command } = receipt.statement;
  // Another tab may have kept some since.
  const others = stored().filter(({ statement }) => statement.command !== command);
  kept.value = [...others, receipt].slice(-KEPT);
  localStorage.setItem(KEY, JSON.stringify(kept.value));
}

/** What this user was answered on this lot, the newest first. */
export function receiptsOf(user: string, lot: string): readonly KeptReceipt[] {
  return kept.value
    .filter((receipt) => receipt.user === user && receipt.statement.lot === lot)
    .reverse();
}

/** The last ceiling that this user was granted on this lot, as far as this browser was told; null for none. */
export function lastCeiling(user: string, lot: string): WireMoney | null {
  const granted = receiptsOf(user, lot).find(
    ({ request, statement }) => request.type === 'max' && statement.verdict === 'accepted',
  );
  return granted?.request.amount ?? null;
}
