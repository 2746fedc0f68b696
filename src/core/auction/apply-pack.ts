import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LotDraft, PackFault, PackFaultCode } from './lot-draft.js';
import { packFaults } from './pack-faults.js';
import { completeRules, overridden, type RuleDraft } from './rule-draft.js';
import { isInForce, type RulePack } from './rule-pack.js';
import { DEFAULT_DRAIN_MS, ENGINE_VERSION, type Terms } from './terms.js';
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
  const rules = completeRules(overridden(usualRules(pack, draft.opensAt), draft.rules));
  const durationMs = draft.durationMs ?? usualDuration(pack);
  if (rules === null) faults.push(unsourced('rules.increment', 'missing'));
  if (durationMs === null) faults.push(unsourced('durationMs', 'missing'));
  if (rules === null || durationMs === null) return err(faults);
  const { lot, format, currency, startPrice, opensAt } = draft;
  const terms: Terms = {
    lot,
    format,
    engine: ENGINE_VERSION,
    pack: pack === null ? null : { name: pack.name, version: pack.version },
    currency,
    startPrice,
    opensAt,
    durationMs,
    drainMs: draft.drainMs ?? DEFAULT_DRAIN_MS,
    rules,
  };
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

function usualDuration(pack: RulePack | null): number | null {
  const usual = pack?.parameters['durationMs']?.value;
  return typeof usual === 'number' ? usual : null;
}

function unsourced(field: string, code: PackFaultCode): PackFault {
  return { field, code, source: null };
}
