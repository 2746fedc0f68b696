import type { Escrow } from '../../../core/auction/escrow.js';
import { commitmentTo, type Opening, quoteFor } from '../../../core/proof/commitment.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Currency } from '../../../core/money/currency.js';
import { type Enclosed, parseEnvelope } from '../../../core/proof/envelope.js';
import { openEnvelope } from '../../../envelope/open-envelope.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { combinations } from './combinations.js';
import type { KeptEnvelope } from './envelopes.store.js';

/** A share that somebody gave. */
interface GivenShare {
  readonly officer: string;
  readonly share: string;
}

/** What an envelope held, and whose shares opened it. */
export interface Recovered {
  readonly opening: Opening;
  readonly officers: readonly string[];
}

/**
 * Opens an envelope with the newest share and enough of the earlier ones; null while there are too few, and where none
 * of the choices gives what was committed to. Whoever made the envelope may have given out one share that does not fit
 * the others, so every choice is tried that was not tried before.
 */
export async function recover(
  kept: KeptEnvelope & { readonly currency: Currency },
  { threshold }: Escrow,
  { newest, earlier }: { readonly newest: GivenShare; readonly earlier: readonly GivenShare[] },
): Promise<Recovered | null> {
  const envelope = parseEnvelope(kept.text);
  if (!envelope.ok) return null;
  for (const others of combinations(earlier, threshold - 1)) {
    const chosen = [...others, newest];
    const shares = chosen.map(({ share }) => share);
    const opening = await openEnvelope(envelope.value, enclosedIn(kept), shares);
    if (opening !== null && opens(kept, opening))
      return { opening, officers: chosen.map(({ officer }) => officer) };
  }
  return null;
}

/** What an envelope is about. */
export function enclosedIn({ lot, paddle, commitment }: KeptEnvelope): Enclosed {
  return { lot, paddle, commitment };
}

function opens(
  { lot, paddle, commitment, currency }: KeptEnvelope & { readonly currency: Currency },
  opening: Opening,
): boolean {
  const purpose = quoteFor({ lot, paddle: paddle as Paddle, currency });
  return commitmentTo(opening, purpose, nodeSha256) === commitment;
}
