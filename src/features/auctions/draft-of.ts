import type { LotDraft } from '../../core/auction/lot-draft.js';
import { writtenRulesIn } from '../../core/auction/read-written-rules.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import type { Operator } from '../../core/listing/operator.js';
import type { Lot } from '../lots/lot.js';

/** Parts of a basis point that the share of a deposit is worked out to. */
const PARTS = 1_000_000;

/** A stored draft as the rule packs look at it. */
export function draftOf(lot: Lot & { operator: Operator }, pack: RulePack | null): LotDraft {
  const { id, currency, startPrice, valuation, opensAt, durationMs, drainMs, deposit } = lot;
  const written = writtenRulesIn(currency)(lot.rules, 'rules');
  invariant(written.ok, `the rules of ${id} were checked when they were written`);
  invariant(lot.format === 'english', `the format ${lot.format} was checked when it was written`);
  return {
    lot: id,
    format: lot.format,
    currency,
    startPrice,
    valuation,
    opensAt,
    durationMs,
    drainMs,
    rules: written.value.rules,
    parameters: {
      ...(deposit === null || pack === null ? {} : { depositBps: share(deposit, startPrice) }),
      // Only some packs say who may run the sale.
      ...(pack?.parameters['operator'] ? { operator: lot.operator.kind } : {}),
    },
  };
}

/** A deposit as basis points of the start price, with their fraction: it is only compared with the law's bounds. */
function share(deposit: bigint, startPrice: bigint): number {
  return Number((deposit * 10_000n * BigInt(PARTS)) / startPrice) / PARTS;
}
