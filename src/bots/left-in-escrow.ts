import type { LotTermsAnswer } from '../contract/api.js';
import type { Paddle } from '../core/kernel/ids.js';
import type { Sha256 } from '../core/kernel/sha256.js';
import { commitmentTo, type Opening, quoteFor } from '../core/proof/commitment.js';
import { readEntry } from '../core/proof/entry-text.js';
import { envelopeText } from '../core/proof/envelope.js';
import { sealEnvelope } from '../envelope/seal-envelope.js';
import type { Api } from './api.js';

/** Who makes an envelope, and with which hash. */
interface Sealer {
  readonly trader: Api;
  readonly sha256: Sha256;
}

/** The envelope in which a bidder leaves what opens its quote; nothing where the lot names nobody. */
export async function leftInEscrow(
  { lot, paddle }: { readonly lot: string; readonly paddle: string },
  opening: Opening,
  { trader, sha256 }: Sealer,
): Promise<{ readonly escrow?: string }> {
  const { entry } = (await trader.http.get(`/lots/${lot}/terms`)) as LotTermsAnswer;
  const first = readEntry(entry.body);
  const terms = first.ok && first.value.event.type === 'published' ? first.value.event.terms : null;
  if (!terms?.escrow) return {};
  const purpose = quoteFor({ lot, paddle: paddle as Paddle, currency: terms.currency });
  const commitment = commitmentTo(opening, purpose, sha256);
  const enclosed = { lot, paddle, commitment, opening };
  return { escrow: envelopeText(await sealEnvelope(enclosed, terms.escrow, sha256)) };
}
