import type { AuctionState } from '../auction/auction.js';
import type { AuctionCommand, BidCommand } from '../auction/commands.js';
import type { Terms } from '../auction/terms.js';
import type { Paddle } from '../kernel/ids.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Minor } from '../money/money.js';
import { commitmentTo, type Opening, quoteFor } from '../proof/commitment.js';
import type { Seal } from '../proof/entry.js';

/** What simulated bidders have sealed and open themselves when the lot asks for it, as clients of real bidders do. */
export class KeptQuotes {
  readonly #openings = new Map<Paddle, Opening>();

  constructor(
    private readonly seal: Seal,
    private readonly sha256: Sha256,
  ) {}

  /** A sealed amount as the lot takes it: by itself where the operator may see it, else as a commitment. */
  sealing({ lot, currency, rules }: Terms, paddle: Paddle, amount: Minor): BidCommand {
    const isCommitted = 'sealing' in rules && rules.sealing === 'committed';
    if (!isCommitted) return { type: 'seal', paddle, amount };
    const opening = { amount, salt: this.seal() };
    this.#openings.set(paddle, opening);
    const commitment = commitmentTo(opening, quoteFor({ lot, paddle, currency }), this.sha256);
    return { type: 'commit', paddle, commitment };
  }

  /** Opens everything once. */
  reveals({ phase, course }: AuctionState): readonly AuctionCommand[] {
    if (phase !== 'opening' || course?.kind !== 'quoting') return [];
    const openings = [...this.#openings];
    this.#openings.clear();
    return openings.map(([paddle, opening]) => ({ type: 'reveal', paddle, ...opening }));
  }
}
