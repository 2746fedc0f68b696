import { invariant } from '../kernel/invariant.js';
import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { Escrow } from './escrow.js';
import type {
  DutchRules,
  DynamicQuoteRules,
  EnglishRules,
  HybridDutchRules,
  PackageRules,
  RoundEnglishRules,
  SealedRules,
  TexasRules,
  WeightedRules,
} from './rules.js';

/** The rules of each format. */
interface RulesByFormat {
  readonly english: EnglishRules;
  readonly 'dynamic-quote': DynamicQuoteRules;
  readonly sealed: SealedRules;
  readonly weighted: WeightedRules;
  readonly dutch: DutchRules;
  readonly 'hybrid-dutch': HybridDutchRules;
  readonly 'round-english': RoundEnglishRules;
  readonly texas: TexasRules;
  readonly package: PackageRules;
}

export type Format = keyof RulesByFormat;

/** All formats, in the order in which forms offer them. */
export const FORMATS: readonly Format[] = [
  'english',
  'dynamic-quote',
  'sealed',
  'weighted',
  'dutch',
  'hybrid-dutch',
  'round-english',
  'texas',
  'package',
];

/** Whether this is the name of a format. */
export function isFormat(name: string): name is Format {
  return FORMATS.some((format) => format === name);
}

/**
 * The version of the rules of a format in this folder. A record names it, and every released version is replayed for
 * ever.
 */
export function engineOf(format: Format): string {
  return `${format}-1`;
}

/** How long after the end a bid that was received in time may still be decided, unless a lot publishes another value. */
export const DEFAULT_DRAIN_MS = 250;

/** Everything that is fixed when a lot is published 公告: frozen, hashed as the first event of its record. */
export type Terms = { [F in Format]: TermsOf<F> }[Format];

/** The terms of one format, or of any of several. */
export type TermsOf<F extends Format> = F extends Format ? Announced<F, RulesByFormat[F]> : never;

interface Announced<F extends Format, Rules> {
  readonly lot: string;
  readonly format: F;
  readonly engine: string;
  /** The rule pack that these terms were made from, or null for a contract of the parties' own. */
  readonly pack: { readonly name: string; readonly version: string } | null;
  readonly currency: Currency;
  readonly startPrice: Minor;
  readonly opensAt: Instant;
  readonly durationMs: number;
  readonly drainMs: number;
  readonly rules: Rules;
  /** Who may be left the openings of commitments; absent where nobody may. */
  readonly escrow?: Escrow;
}

/** The formats in which the price is bid up in one open room. */
export type AscendingTerms = TermsOf<'english' | 'dynamic-quote'>;

/** Terms that are known to be of one of these formats, by whoever runs its phases. */
export function termsIn<F extends Format>(terms: Terms, ...formats: readonly F[]): TermsOf<F> {
  invariant(
    formats.some((format) => format === terms.format),
    `${terms.format} is not ${formats.join(' or ')}`,
  );
  return terms as TermsOf<F>;
}

/** Whether the price is bid up in one open room. */
export function hasRoom<T extends { readonly format: Format }>(
  terms: T,
): terms is Extract<T, { readonly format: AscendingTerms['format'] }> {
  return terms.format === 'english' || terms.format === 'dynamic-quote';
}

/** The terms of an open room. */
export function ascendingTerms(terms: Terms): AscendingTerms {
  return termsIn(terms, 'english', 'dynamic-quote');
}
