import type { AuctionState } from '../auction/auction.js';
import type { AuctionCommand } from '../auction/commands.js';
import { quoteOf, quotingOf } from '../auction/quotes.js';
import { shutFor } from '../auction/share-refusal.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Paddle } from '../kernel/ids.js';
import type { Action, StepCode } from './scenario.js';
import type { SealedAmounts } from './sealed-amounts.js';

type Share = Extract<Action, { readonly kind: 'share' }>;

/**
 * The shares that opening officers have given, as a server keeps them. Only the last one that is needed tells the lot
 * anything; fewer leave a quote closed, and what is closed at the end of the opening does not count.
 */
export class GivenShares {
  readonly #given = new Map<Paddle, Set<string>>();

  constructor(private readonly sealed: SealedAmounts) {}

  /** What a share does: nothing yet, or an opening. The code says why it is not taken. */
  take(
    state: AuctionState,
    { officer, of }: Share,
    at: Instant,
  ): Result<readonly AuctionCommand[], StepCode> {
    const quoting = quotingOf(state.course);
    const quote = quoting && quoteOf(quoting, of);
    if (!quote || quote.escrow === undefined) return err('not-found');
    const shut = shutFor(state, at);
    if (shut !== null) return err(shut);
    const given = this.#given.get(of) ?? new Set();
    this.#given.set(of, given);
    given.add(officer);
    const { threshold = Infinity } = state.terms.escrow ?? {};
    const opening =
      quote.amount === null && given.size >= threshold
        ? this.sealed.openingBy(of, [...given])
        : null;
    return ok(opening === null ? [{ type: 'tick' }] : [opening]);
  }
}
