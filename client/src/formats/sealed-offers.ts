import type { BidRequest } from '../../../src/contract/bidding.js';
import type { WireMoney } from '../../../src/contract/money.js';
import type { Escrow } from '../../../src/core/auction/escrow.js';
import type { Paddle } from '../../../src/core/kernel/ids.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { commitmentTo, quoteFor } from '../../../src/core/proof/commitment.js';
import { envelopeText } from '../../../src/core/proof/envelope.js';
import { sealEnvelope } from '../../../src/envelope/seal-envelope.js';
import { newId } from '../api/new-id.js';
import { minorOf } from '../money.js';
import { sha256 } from '../proof/browser-tools.js';

/** What opens one sealed amount. Whoever has it knows the amount; whoever loses it cannot open it. */
export interface SealedOpening {
  readonly lot: string;
  readonly paddle: string;
  readonly amount: WireMoney;
  readonly salt: string;
  readonly commitment: string;
}

const SALT_BYTES = 16;

/** Commits to an amount, with fresh chance from the browser. */
export function commitTo(amount: WireMoney, lot: string, paddle: string): SealedOpening {
  const random = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const salt = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { lot, paddle, amount, salt, commitment: commitmentOf({ lot, paddle, amount, salt }) };
}

/** What an opening would open; anything else is not the one that was committed to. */
export function commitmentOf(opening: Omit<SealedOpening, 'commitment'>): string {
  const { lot, paddle, amount, salt } = opening;
  const currency: Currency = isCurrency(amount.currency) ? amount.currency : 'CNY';
  const purpose = quoteFor({ lot, paddle: paddle as Paddle, currency });
  return commitmentTo({ amount: minorOf(amount), salt }, purpose, sha256);
}

/** The envelope in which an opening is left with the officers of its lot. */
export async function inEscrow(
  { lot, paddle, commitment, amount, salt }: SealedOpening,
  escrow: Escrow,
): Promise<string> {
  const opening = { amount: minorOf(amount), salt };
  const enclosed = { lot, paddle, commitment, opening };
  return envelopeText(await sealEnvelope(enclosed, escrow, sha256));
}

/** The message that commits to it, with the envelope where it is left in escrow. */
export function commitMessage(
  { lot, commitment }: SealedOpening,
  envelope: string | null,
): BidRequest {
  const left = envelope === null ? {} : { escrow: envelope };
  return { commandId: newId(), lot, type: 'commit', commitment, ...left };
}

/**
 * The message that opens it. Its id follows from the commitment, so that two tabs, or a page that is loaded again, open
 * the same quote with the same command.
 */
export function revealMessage({ lot, amount, salt, commitment }: SealedOpening): BidRequest {
  return { commandId: `reveal-${commitment.slice(0, 48)}`, lot, type: 'reveal', amount, salt };
}
