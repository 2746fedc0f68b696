import type { Canonical } from '../kernel/canonical.js';
import type { Instant } from '../kernel/instant.js';
import type { RuleDraft } from './rule-draft.js';
import type { Terms } from './terms.js';

/**
 * A rule pack 规则包: the law and the usual practice of one kind of sale, as data. A lot freezes the pack's name and
 * version in its terms, so that a later edition changes nothing about it.
 */
export interface RulePack extends Edition {
  readonly format: Terms['format'];
}

/** What holds for lots that are offered together 专场, beside the pack of each of them. */
export interface SessionPack extends Edition {
  /** The rule packs whose lots bring it along; null: whatever no other session pack is about. */
  readonly over: readonly string[] | null;
}

/** One edition of a set of rules: its parameters, and the instruments that they are taken from. */
export interface Edition extends Dated {
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Those of the parameters that are rules of the room, read. */
  readonly rules: RuleDraft;
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A law, or a rule of practice, that parameters are taken from. */
export interface Instrument {
  readonly title: Bilingual;
  /** Its official number, `法释〔2016〕18号`, or null for what has none. */
  readonly number: string | null;
}

/** Since when something holds, and until when; null for what has no known end. The last instant is not part of it. */
export interface Dated {
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
}

/**
 * One number or choice. A *default* may be replaced freely. *Law* may not be broken: within `min` and `max`, or one of
 * `among`, where they are given, and not at all where there are none.
 */
export interface Parameter extends Dated {
  readonly value: Canonical;
  readonly kind: 'law' | 'default';
  readonly min: number | null;
  readonly max: number | null;
  readonly among: readonly Canonical[] | null;
  readonly source: Source;
  /** Where the law leaves a departure from it to somebody; null where it does not, and for defaults. */
  readonly room: Room | null;
  /** What a lister has to state and be able to show; null where a parameter asks for nothing of the kind. */
  readonly evidence: Bilingual | null;
}

/** What a law leaves open, whose decision allows a departure from it, and where the law says so. */
export interface Room {
  readonly what: Bilingual;
  readonly by: Bilingual;
  readonly source: Source;
}

/** Where a parameter comes from: the id of an instrument of the pack, and the article. */
export interface Source {
  readonly instrument: string;
  readonly article: string | null;
}

/** Whether something holds at an instant. */
export function isInForce({ effectiveFrom, effectiveTo }: Dated, at: Instant): boolean {
  return effectiveFrom <= at && (effectiveTo === null || at < effectiveTo);
}
