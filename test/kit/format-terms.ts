import { completeRules } from '../../src/core/auction/complete-rules.js';
import { ownDurationMs, WITH_OWN_CLOCK } from '../../src/core/auction/own-clock.js';
import type { RuleDraft } from '../../src/core/auction/rule-draft.js';
import { engineOf, type Format, type Terms } from '../../src/core/auction/terms.js';
import { commitmentTo, type Opening, quoteFor } from '../../src/core/proof/commitment.js';
import { nodeSha256 as sha256 } from '../../src/platform/proof/node-sha256.js';
import { OPENS_AT, paddle } from './lot.js';

/** What terms say besides the rules of their format. */
export type Announcement = Pick<Terms, 'lot' | 'pack' | 'currency' | 'startPrice' | 'durationMs'>;

/** The terms of a lot by these rules; `durationMs` is for a format that has no clock of its own. */
export function termsOf(format: Format, draft: RuleDraft, said: Announcement): Terms {
  const durationMs = WITH_OWN_CLOCK.has(format) ? ownDurationMs(format, draft) : said.durationMs;
  return {
    ...said,
    format,
    engine: engineOf(format),
    opensAt: OPENS_AT,
    durationMs,
    drainMs: 250,
    rules: completeRules(format, draft),
  } as Terms;
}

/** What a bidder sends instead of an amount that only it can open. */
export function quoteCommitment(
  { lot, currency }: Pick<Terms, 'lot' | 'currency'>,
  name: string,
  opening: Opening,
): string {
  return commitmentTo(opening, quoteFor({ lot, paddle: paddle(name), currency }), sha256);
}
