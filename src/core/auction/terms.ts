import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { EnglishRules } from './rules.js';

/** The version of the rules in this folder. A record names it, and every released version is replayed for ever. */
export const ENGINE_VERSION = 'english-1';

/** How long after the end a bid that was received in time may still be decided, unless a lot publishes another value. */
export const DEFAULT_DRAIN_MS = 250;

/** Everything that is fixed when a lot is published 公告: frozen, hashed as the first event of its record. */
export interface Terms {
  readonly lot: string;
  readonly format: 'english';
  readonly engine: string;
  /** The rule pack that these terms were made from, or null for a contract of the parties' own. */
  readonly pack: { readonly name: string; readonly version: string } | null;
  readonly currency: Currency;
  readonly startPrice: Minor;
  readonly opensAt: Instant;
  readonly durationMs: number;
  readonly drainMs: number;
  readonly rules: EnglishRules;
}
