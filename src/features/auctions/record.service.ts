import { Injectable } from '@nestjs/common';
import type { LatestEntry } from '../../contract/control.js';
import { parseOpening } from '../../core/proof/commitment.js';
import type { Entry } from '../../core/proof/entry.js';
import { treeOfHashes } from '../../core/proof/merkle.js';
import { type LotRecord, recordOf, type SignedHead } from '../../core/proof/record.js';
import { invariant } from '../../core/kernel/invariant.js';
import { findBatchHead } from '../../platform/database/batch-heads.js';
import { Database } from '../../platform/database/database.js';
import { readEvents, type StoredEvent } from '../../platform/database/event-log.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { Signer } from '../../platform/signing/signer.js';
import { AuctionsService } from './auctions.service.js';

/** How many entries are read at a time. */
const PAGE = 5_000;

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

  /** The record with the openings that this reader may see; null when no such lot was published. */
  async find(lot: string, reader: 'public' | 'auditor'): Promise<LotRecord | null> {
    const state = await this.auctions.findHead(lot);
    if (!state) return null;
    const entries = await this.entriesOf(lot, state.headSeq);
    return recordOf(
      {
        lot,
        engine: this.auctions.engineOf(state),
        entries: entries.map(entryOf),
        head: await this.headOf(lot, entries),
        keys: this.signer.publicKeys(),
      },
      reader,
    );
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

  private async entriesOf(lot: string, headSeq: number): Promise<readonly StoredEvent[]> {
    const entries: StoredEvent[] = [];
    while (entries.length < headSeq) {
      const limit = Math.min(PAGE, headSeq - entries.length);
      const page = await readEvents(this.database.read, lot, { afterSeq: entries.length, limit });
      invariant(page.length > 0, `the record of ${lot} ends before its head`);
      entries.push(...page);
    }
    return entries;
  }

  /** The last batch that the record grew by is signed, and the lot's head is one of its leaves. */
  private async headOf(lot: string, entries: readonly StoredEvent[]): Promise<SignedHead> {
    const last = entries.at(-1);
    const batch = last && (await findBatchHead(this.database.read, last.batchId));
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
  const opening = parseOpening(event.private);
  invariant(opening.ok, `the opening beside entry ${event.seq} can be read`);
  return { body, hash, opening: opening.value };
}
