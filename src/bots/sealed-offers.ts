import type { Currency } from '../core/money/currency.js';
import { formatAmount, type Minor } from '../core/money/money.js';
import type { Paddle } from '../core/kernel/ids.js';
import type { Sha256 } from '../core/kernel/sha256.js';
import { commitmentTo, type Opening, quoteFor } from '../core/proof/commitment.js';
import type { RandomBytes } from './command-id.js';
import type { Offer } from './strategies.js';

/** What an amount is sealed for: this bidder's quote on this lot. */
export interface SealedFor {
  readonly lot: string;
  readonly paddle: Paddle;
  readonly currency: Currency;
}

/** A commitment as it is sent, with what opens it. */
interface Committed {
  readonly offer: Offer;
  readonly opening: Opening;
  readonly keep: () => void;
}

const SALT_BYTES = 16;

/** What the clients of bidders keep of the amounts that they have committed to, until the lot asks them to open. */
export class SealedOffers {
  readonly #kept = new Map<string, Opening & SealedFor>();

  constructor(
    private readonly random: RandomBytes,
    readonly sha256: Sha256,
  ) {}

  /** Commits to an amount; `keep` is called once the commitment has been accepted. */
  commit(amount: Minor, sealed: SealedFor): Committed {
    const opening = { amount, salt: Buffer.from(this.random(SALT_BYTES)).toString('hex') };
    const commitment = commitmentTo(opening, quoteFor(sealed), this.sha256);
    const keep = (): void => void this.#kept.set(sealed.paddle, { ...opening, ...sealed });
    return { offer: { type: 'commit', commitment }, opening, keep };
  }

  /** Forgets what a bidder has taken back. */
  forget(paddle: Paddle): void {
    this.#kept.delete(paddle);
  }

  /** What opens everything that is kept, once; by paddle. */
  take(): readonly { readonly paddle: Paddle; readonly offer: Offer }[] {
    const kept = [...this.#kept.values()];
    this.#kept.clear();
    return kept.map(({ paddle, amount, salt, currency }) => ({
      paddle,
      offer: { type: 'reveal', salt, amount: { amount: formatAmount(amount, currency), currency } },
    }));
  }
}
