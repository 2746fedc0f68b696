import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { LatestEntry } from '../../contract/control.js';
import { parseKept } from '../../core/proof/commitment.js';
import type { Entry } from '../../core/proof/entry.js';
import { treeOfHashes } from '../../core/proof/merkle.js';
import type { RecordReader, SignedHead } from '../../core/proof/record.js';
import { RecordWriter } from '../../core/proof/record-writer.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { StreamHead } from '../../platform/database/batch.js';
import { findBatchHead } from '../../platform/database/batch-heads.js';
import { Database } from '../../platform/database/database.js';
import { readEvents, type StoredEvent } from '../../platform/database/event-log.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { Signer } from '../../platform/signing/signer.js';
import { AuctionsService } from './auctions.service.js';

/** After so many entries every other request gets its turn, because the same process decides bids. */
const PAGE = 250;

/** How many entries a glance at the record shows. */
const LATEST = 50;

/** Exports the record of a lot: what anyone needs to decide the whole auction again. */
@Injectable()
export class RecordService {
  constructor(
    private readonly auctions: AuctionsService,
    private readonly database: Database,
    private readonly signer: Signer,
  ) {}

  /**
   * The text of the record with the openings that this reader may see, in pieces that are made as they are taken; null
   * when no such lot was published. What is appended meanwhile is not part of it.
   */
  async find(lot: string, reader: RecordReader): Promise<AsyncIterable<string> | null> {
    const state = await this.auctions.findHead(lot);
    if (!state) return null;
    const head = await this.headOf(state);
    const engine = this.auctions.engineOf(state);
    const keys = this.signer.publicKeys();
    return this.piecesOf(state, new RecordWriter({ lot, engine, head, keys }, reader));
  }

  /** The latest entries, the newest first; null when no such lot was published. */
  async findLatest(lot: string): Promise<{ items: readonly LatestEntry[] } | null> {
    const state = await this.auctions.findHead(lot);
    if (!state) return null;
    const afterSeq = Math.max(0, state.headSeq - LATEST);
    const limit = state.headSeq - afterSeq;
    const entries = await readEvents(this.database.read, lot, { afterSeq, limit });
    return { items: entries.map(({ seq, body, hash }) => ({ seq, body, hash })).reverse() };
  }

  private async *piecesOf({ id, headSeq }: StreamHead, writer: RecordWriter) {
    yield writer.begin();
    for (let afterSeq = 0; afterSeq < headSeq; afterSeq += PAGE) {
      const limit = Math.min(PAGE, headSeq - afterSeq);
      const page = await readEvents(this.database.read, id, { afterSeq, limit });
      invariant(page.length === limit, `the record of ${id} ends before its head`);
      yield writer.entries(page.map(entryOf));
      await turn();
    }
    for (const piece of writer.end()) {
      yield piece;
      await turn();
    }
  }

  /** The last batch that the record grew by is signed, and the lot's head is one of its leaves. */
  private async headOf({ id: lot, headSeq }: StreamHead): Promise<SignedHead> {
    const { read } = this.database;
    const [last] = await readEvents(read, lot, { afterSeq: headSeq - 1, limit: 1 });
    const batch = last && (await findBatchHead(read, last.batchId));
    invariant(last && batch, `the last entry of ${lot} belongs to a batch`);
    const index =
      batch.leaves.length - batch.spans.length + batch.spans.findIndex(([id]) => id === lot);
    const tree = treeOfHashes(batch.leaves, nodeSha256);
    const { id, root, at, keyId, signature } = batch;
    const leaves = batch.leaves.length;
    const path = tree.path(index);
    const receipt = { batch: id, index, leaves, path, root, at, keyId, signature };
    return { seq: last.seq, hash: last.hash, receipt };
  }
}

function entryOf(event: StoredEvent): Entry {
  const { body, hash } = event;
  if (event.private === null) return { body, hash, opening: null };
  const opening = parseKept(event.private);
  invariant(opening.ok, `the opening beside entry ${event.seq} can be read`);
  return { body, hash, opening: opening.value };
}
