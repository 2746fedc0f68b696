import { randomBytes } from 'node:crypto';
import type { Api } from '../../bots/api.js';
import { SealedOffers } from '../../bots/sealed-offers.js';
import type { Offer } from '../../bots/strategies.js';
import type { Paddle } from '../../core/kernel/ids.js';
import { parseAmount } from '../../core/money/money.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';

/** One offer of the demo on a lot whose price is not simply raised. */
export interface DemoOffer {
  /** From the opening of the lot; negative is before it. */
  readonly afterHours: number;
  /** Which of the enrolled bidders gives it. */
  readonly bidder: number;
  readonly type: 'bid' | 'accept' | 'seal' | 'commit';
  /** In the lot's currency; nothing for an accept, which takes the price that is shown. */
  readonly amount?: string;
  /** On a package: the part, or `*` for the whole. */
  readonly on?: string;
}

/** What the panel of a weighted lot gives one of its bidders, in hundredths of a point. */
export interface DemoMarks {
  readonly bidder: number;
  readonly scores: Readonly<Record<string, readonly number[]>>;
  /** Whether a second officer has confirmed it yet. */
  readonly isConfirmed: boolean;
}

/** An institution that bids under a paddle. */
export interface Enrolled {
  readonly trader: Api;
  readonly paddle: string;
}

const CURRENCY = 'CNY';

/** Has a bidder make an offer. What it commits to it alone could open, and nobody comes back to do so. */
export async function makeOffer(
  lot: string,
  { trader, paddle }: Enrolled,
  { type, amount, on }: DemoOffer,
): Promise<void> {
  if (type === 'commit') await trader.offer(lot, commitmentOf(lot, paddle, amount ?? ''));
  else if (amount === undefined) await trader.offer(lot, { type });
  else await trader.offer(lot, { type, amount: wire(amount), ...(on !== undefined && { on }) });
}

function commitmentOf(lot: string, paddle: string, amount: string): Offer {
  const parsed = parseAmount(amount, CURRENCY);
  if (!parsed.ok) throw new Error(`${amount} is not an amount`);
  const sealed = new SealedOffers(randomBytes, nodeSha256);
  const quote = { lot, paddle: paddle as Paddle, currency: CURRENCY } as const;
  return sealed.commit(parsed.value, quote).offer;
}

function wire(amount: string) {
  return { amount, currency: CURRENCY };
}
