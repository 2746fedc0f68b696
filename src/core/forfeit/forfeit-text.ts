import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { ForfeitLine, Resale } from './distribute.js';
import type { ForfeitSource } from './forfeit-terms.js';

/** Everything that a paper says about a forfeited deposit that was used. */
export interface ForfeitPaper {
  readonly id: string;
  readonly lot: string;
  readonly title: string;
  readonly paddle: string;
  readonly cause: 'default' | 'set-aside';
  readonly defaulter: string;
  /** Who answers together; empty for whoever bid alone. */
  readonly members: readonly string[];
  readonly lister: string;
  readonly centre: string;
  readonly currency: Currency;
  readonly deposit: Minor;
  readonly firstPrice: Minor;
  readonly resale: Resale;
  readonly lines: readonly PaperLine[];
  readonly shortfall: { readonly amount: Minor; readonly source: ForfeitSource } | null;
  readonly declaredAt: Instant;
  readonly distributedAt: Instant;
}

/** A line with the name of whom it goes to; null where nobody has said whose right was sold. */
export type PaperLine = Pick<ForfeitLine, 'use' | 'source' | 'claimed' | 'applied' | 'to'> & {
  readonly payee: string | null;
  readonly evidence: string | null;
};

/** A paper in one language: what it is called, its lines, and what it says of itself. */
export interface ForfeitText {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly statements: readonly string[];
}

/** An article as a lawyer would look it up. */
export function citationOf(source: ForfeitSource, language: 'zh' | 'en'): string {
  const { title, number, article } = source;
  const numbered = number === null ? '' : language === 'zh' ? `（${number}）` : ` (${number})`;
  if (language === 'zh')
    return `《${title.zh}》${numbered}${article === null ? '' : `第 ${article} 条`}`;
  return `${title.en}${numbered}${article === null ? '' : ` art. ${article}`}`;
}
