import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LotDraft, PackFault, PackFaultCode } from './lot-draft.js';
import { packFaults } from './pack-faults.js';
import { completeRules } from './complete-rules.js';
import { ownDurationMs, WITH_OWN_CLOCK } from './own-clock.js';
import { overridden, type RuleDraft } from './rule-draft.js';
import { missingRules, strangeRules } from './rule-names.js';
import { isInForce, type RulePack } from './rule-pack.js';
import { DEFAULT_DRAIN_MS, engineOf, type Terms } from './terms.js';
import { checkTerms } from './terms-check.js';

/**
 * Turns a draft into terms. Its rules take the place of the pack's defaults, never of its laws; without a pack the
 * usual values fill the gaps. Every fault is reported, each with the article that it offends.
 */
export function applyPack(
  pack: RulePack | null,
  draft: LotDraft,
): Result<Terms, readonly PackFault[]> {
  const faults = pack === null ? [] : [...packFaults(pack, draft)];
  const { lot, format, currency, startPrice, opensAt } = draft;
  const rules = overridden(usualRules(pack, opensAt), draft.rules);
  faults.push(
    ...strangeRules(format, draft.rules).map((name) => unsourced(`rules.${name}`, 'not-in-format')),
  );
  const missing = missingRules(format, rules);
  faults.push(...missing.map((name) => unsourced(`rules.${name}`, 'missing')));
  const durationMs = durationOf(pack, draft, rules);
  if (durationMs === null) faults.push(unsourced('durationMs', 'missing'));
  if (draft.durationMs !== null && draft.durationMs !== durationMs)
    faults.push(unsourced('durationMs', 'not-in-format'));
  if (missing.length > 0 || durationMs === null) return err(faults);
  const terms = {
    lot,
    format,
    engine: engineOf(format),
    pack: pack === null ? null : { name: pack.name, version: pack.version },
    currency,
    startPrice,
    opensAt,
    durationMs,
    drainMs: draft.drainMs ?? DEFAULT_DRAIN_MS,
    rules: completeRules(format, rules),
  } as Terms;
  faults.push(...checkTerms(terms).map(({ field, code }) => unsourced(field, code)));
  return faults.length === 0 ? ok(terms) : err(faults);
}

/** The pack's rules that hold when the lot opens. */
function usualRules(pack: RulePack | null, at: Instant): RuleDraft {
  if (pack === null) return {};
  const holds = (name: string): boolean => {
    const parameter = pack.parameters[name];
    return parameter !== undefined && isInForce(parameter, at);
  };
  return Object.fromEntries(Object.entries(pack.rules).filter(([name]) => holds(name)));
}

/** What the format's own rules, the seller or the pack says. */
function durationOf(pack: RulePack | null, draft: LotDraft, rules: RuleDraft): number | null {
  const { format, durationMs } = draft;
  if (WITH_OWN_CLOCK.has(format)) return ownDurationMs(format, rules);
  return durationMs ?? usualDuration(pack);
}

function usualDuration(pack: RulePack | null): number | null {
  const usual = pack?.parameters['durationMs']?.value;
  return typeof usual === 'number' ? usual : null;
}

function unsourced(field: string, code: PackFaultCode): PackFault {
  return { field, code, source: null };
}
