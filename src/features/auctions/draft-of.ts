import type { Evidence } from '../../core/auction/evidence.js';
import type { LotDraft } from '../../core/auction/lot-draft.js';
import { overridden } from '../../core/auction/rule-draft.js';
import { isFormat } from '../../core/auction/terms.js';
import { type WrittenRules, writtenRulesIn } from '../../core/auction/read-written-rules.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { PackagePart } from '../../core/auction/rules.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import type { Operator } from '../../core/listing/operator.js';
import type { Lot } from '../lots/lot.js';

/** Parts of a basis point that the share of a deposit is worked out to. */
const PARTS = 1_000_000;

/** A stored draft as the rule packs look at it. */
export function draftOf(lot: Lot & { operator: Operator }, pack: RulePack | null): LotDraft {
  const { id, currency, startPrice, valuation, opensAt, durationMs, drainMs } = lot;
  invariant(isFormat(lot.format), `the format ${lot.format} was checked when it was written`);
  return {
    lot: id,
    format: lot.format,
    currency,
    startPrice,
    valuation,
    opensAt,
    durationMs,
    drainMs,
    rules: rulesOf(lot).rules,
    parameters: saidOf(lot, pack),
  };
}

/** The names of the overlays that a lot declares. */
export function overlaysDeclaredBy(lot: Lot): readonly string[] {
  return rulesOf(lot).overlays;
}

/** What a lister states of what its pack asks to be shown. */
export function evidenceIn(lot: Lot): Evidence {
  return rulesOf(lot).evidence;
}

/** The parts that a lot declares; none but in a package. */
export function partsOf(lot: Lot): readonly PackagePart[] {
  return rulesOf(lot).rules.parts ?? [];
}

/** When the free period of a lot ends, by its own rules and its pack's; null where it has none, or nothing says how long. */
export function freePeriodEndOf(lot: Lot, pack: RulePack | null): Instant | null {
  if (lot.format !== 'dynamic-quote') return null;
  const { freePeriodMs } = overridden(pack?.rules ?? {}, rulesOf(lot).rules);
  return freePeriodMs === undefined ? null : plus(lot.opensAt, freePeriodMs);
}

function rulesOf({ id, currency, rules }: Lot): WrittenRules {
  const written = writtenRulesIn(currency)(rules, 'rules');
  invariant(written.ok, `the rules of ${id} were checked when they were written`);
  return written.value;
}

/** What the lot says of the pack's own parameters; each pack has only some of them. */
function saidOf(
  { deposit, startPrice, valuation, operator }: Lot & { operator: Operator },
  pack: RulePack | null,
): LotDraft['parameters'] {
  const said = {
    depositBps: share(deposit, startPrice),
    depositOfValuationBps: share(deposit, valuation),
    operator: operator.kind,
  };
  const known = Object.entries(said).flatMap(([name, value]) =>
    value !== null && pack?.parameters[name] ? [[name, value] as const] : [],
  );
  return Object.fromEntries(known);
}

/** A deposit as basis points of a price, with their fraction: it is only compared with the law's bounds. */
function share(deposit: bigint | null, price: bigint | null): number | null {
  if (deposit === null || price === null) return null;
  return Number((deposit * 10_000n * BigInt(PARTS)) / price) / PARTS;
}
