import { randomBytes } from 'node:crypto';
import { leftInEscrow } from '../../bots/left-in-escrow.js';
import type { Api } from '../../bots/api.js';
import type { Offer } from '../../bots/strategies.js';
import type { Paddle } from '../../core/kernel/ids.js';
import { parseAmount } from '../../core/money/money.js';
import { commitmentTo, quoteFor } from '../../core/proof/commitment.js';
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
const SALT_BYTES = 16;

/** Has a bidder make an offer. What it commits to it leaves in escrow where it can: nobody comes back to open it. */
export async function makeOffer(
  lot: string,
  { trader, paddle }: Enrolled,
  { type, amount, on }: DemoOffer,
): Promise<void> {
  if (type === 'commit')
    await trader.offer(lot, await commitmentOf({ lot, paddle }, amount ?? '', trader));
  else if (amount === undefined) await trader.offer(lot, { type });
  else await trader.offer(lot, { type, amount: wire(amount), ...(on !== undefined && { on }) });
}

async function commitmentOf(
  { lot, paddle }: { readonly lot: string; readonly paddle: string },
  amount: string,
  trader: Api,
): Promise<Offer> {
  const parsed = parseAmount(amount, CURRENCY);
  if (!parsed.ok) throw new Error(`${amount} is not an amount`);
  const opening = { amount: parsed.value, salt: randomBytes(SALT_BYTES).toString('hex') };
  const quote = { lot, paddle: paddle as Paddle, currency: CURRENCY } as const;
  const commitment = commitmentTo(opening, quoteFor(quote), nodeSha256);
  const sealer = { trader, sha256: nodeSha256 };
  return { type: 'commit', commitment, ...(await leftInEscrow({ lot, paddle }, opening, sealer)) };
}

function wire(amount: string) {
  return { amount, currency: CURRENCY };
}
