import type { Minor } from '../../../src/core/money/money.js';
import { say, type Text } from '../i18n/language.js';
import type { TermParameter } from './source-words.js';

/** One term in plain words. */
export interface Term {
  readonly name: string;
  readonly words: string;
  /** The parameter of the rule pack that stands behind it; null for what no pack decides. */
  readonly parameter: TermParameter | null;
}

/** Writes an amount in the currency of the lot. */
export type Show = (minor: Minor) => string;

/** A term with its words, and the parameter that it was made from where the two can be compared. */
export function term(name: Text, words: string, parameter: TermParameter | null = null): Term {
  return { name: say(name), words, parameter };
}

/** The parameter of this name, with the value that the lot has for it. */
export function from(name: string, value?: unknown): TermParameter {
  return { name, value };
}

/** Basis points as a percentage. */
export function percent(bps: number): string {
  return `${bps / 100}%`;
}
