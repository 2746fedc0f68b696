import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { BatchRows } from '../../../platform/database/batch.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';

/** An envelope as it came with a commitment. None is ever removed: which one counts, the lot says by its hash. */
export interface KeptEnvelope {
  readonly lot: string;
  /** The entry of the record that its commitment became. */
  readonly seq: number;
  readonly paddle: string;
  readonly commitment: string;
  readonly hash: string;
  readonly text: string;
  readonly keptAt: Instant;
}

/** Envelopes as rows, to be written with the batch that takes their commitments. */
export function envelopeRows(envelopes: readonly KeptEnvelope[]): BatchRows {
  const rows = envelopes.map(({ lot, seq, paddle, commitment, hash, text: body, keptAt }) => ({
    ...{ lot_id: lot, seq, paddle, commitment, hash, body, kept_at: keptAt },
  }));
  return { table: 'escrow_envelopes', rows };
}

/** The envelopes of these lots, by their hashes; of one that was sent twice the later. */
export async function readEnvelopes(
  read: Queryable,
  lot: string,
): Promise<ReadonlyMap<string, KeptEnvelope>> {
  const rows = await read.query('SELECT * FROM escrow_envelopes WHERE lot_id = ? ORDER BY seq', [
    lot,
  ]);
  return new Map(rows.map((row) => [text(row, 'hash'), envelopeOf(row)]));
}

function envelopeOf(row: Row): KeptEnvelope {
  return {
    lot: text(row, 'lot_id'),
    seq: integer(row, 'seq'),
    paddle: text(row, 'paddle'),
    commitment: text(row, 'commitment'),
    hash: text(row, 'hash'),
    text: text(row, 'body'),
    keptAt: instant(integer(row, 'kept_at')),
  };
}
