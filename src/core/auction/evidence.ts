import type { Instant } from '../kernel/instant.js';
import type { PackFault } from './lot-draft.js';
import { type Bilingual, isInForce, type RulePack } from './rule-pack.js';

/**
 * What a lister states 依据: that a pledge contract lets the pledgee sell by itself and in which clause, that a licence is
 * in force and until when. By the name of the parameter of the pack that asks for it.
 */
export type Evidence = Readonly<Record<string, string>>;

/** One thing that was stated, with what it is evidence of. */
export interface Stated {
  readonly what: Bilingual;
  readonly statement: string;
}

/**
 * What keeps a lot from its pack: what the law asks to be shown and nothing is stated of (a blank is nothing), with its
 * article, and what is stated though the pack does not ask. What a pack merely finds usual may be left out.
 */
export function evidenceFaults(
  pack: RulePack | null,
  evidence: Evidence,
  at: Instant,
): readonly PackFault[] {
  const asked = askedBy(pack, at);
  const missing = asked
    .filter(({ name, kind }) => kind === 'law' && !(evidence[name] ?? '').trim())
    .map(({ name, source }) => ({ field: fieldOf(name), code: 'missing' as const, source }));
  const names = new Set(asked.map(({ name }) => name));
  const strange = Object.keys(evidence)
    .filter((name) => !names.has(name))
    .map((name) => ({ field: fieldOf(name), code: 'unknown-parameter' as const, source: null }));
  return [...missing, ...strange];
}

/** What was stated of what the pack asks for, in the order of the pack. */
export function statedEvidence(
  pack: RulePack | null,
  evidence: Evidence,
  at: Instant,
): readonly Stated[] {
  return askedBy(pack, at).flatMap(({ name, what }) => {
    const statement = evidence[name];
    return statement?.trim() ? [{ what, statement }] : [];
  });
}

function fieldOf(name: string): string {
  return `rules.evidence.${name}`;
}

function askedBy(pack: RulePack | null, at: Instant) {
  return Object.entries(pack?.parameters ?? {}).flatMap(([name, parameter]) => {
    const { evidence: what, kind, source } = parameter;
    return what !== null && isInForce(parameter, at) ? [{ name, what, kind, source }] : [];
  });
}
