import type { AuctionCommand, BidCommand } from '../auction/commands.js';
import type { AuctionState } from '../auction/auction.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';

/** Stands for the random bits of a commitment that nobody looks behind. */
const SALT = '0'.repeat(32);

/** What the bidders of a scenario have sealed and must open themselves, as their own clients would remember it. */
export class SealedAmounts {
  readonly #amounts = new Map<Paddle, Minor>();
  /** The same, kept also when they have been asked for: what stands in the envelopes. */
  readonly #enclosed = new Map<Paddle, Minor>();
  readonly #silent: ReadonlySet<Paddle>;

  /** `silent` are the bidders who will not open theirs. */
  constructor(silent: Iterable<Paddle>) {
    this.#silent = new Set(silent);
  }

  remember(paddle: Paddle, amount: Minor): void {
    this.#amounts.set(paddle, amount);
    this.#enclosed.set(paddle, amount);
  }

  forget(paddle: Paddle): void {
    this.#amounts.delete(paddle);
    this.#enclosed.delete(paddle);
  }

  /** Opens everything once, as soon as the lot asks for it. */
  reveals({ phase, course }: AuctionState): readonly AuctionCommand[] {
    if (phase !== 'opening' || course?.kind !== 'quoting') return [];
    const open = [...this.#amounts].filter(([paddle]) => !this.#silent.has(paddle));
    this.#amounts.clear();
    return open.map(([paddle, amount]) => ({ type: 'reveal', paddle, amount, salt: SALT }));
  }

  /** What officers who open the envelope of a bidder send for it; null for one who has sealed nothing. */
  openingBy(paddle: Paddle, officers: readonly string[]): BidCommand | null {
    const amount = this.#enclosed.get(paddle);
    return amount === undefined ? null : { type: 'reveal', paddle, amount, salt: SALT, officers };
  }
}
