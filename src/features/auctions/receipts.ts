import { Injectable } from '@nestjs/common';
import type { Decided } from '../../contract/bidding.js';
import { ERRORS } from '../../contract/errors.js';
import { invariant } from '../../core/kernel/invariant.js';
import { type MerkleTree, treeOfHashes } from '../../core/proof/merkle.js';
import { findBatchHead } from '../../platform/database/batch-heads.js';
import type { BatchHead } from '../../platform/database/batch.js';
import { Database } from '../../platform/database/database.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import type { Stated } from './outcome.js';

/** A signed batch head with the tree over its leaves. */
export interface SealedBatch {
  readonly head: BatchHead;
  readonly tree: MerkleTree;
}

/** Turns what was stated into answers that carry their proof. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  /** The answer for a statement of this very batch. */
  of(stated: Stated, { head, tree }: SealedBatch): Decided {
    const { statement, leafIndex } = stated;
    return {
      ok: statement.verdict === 'accepted',
      statement,
      ...(statement.code ? { message: ERRORS[statement.code].sentence } : {}),
      receipt: {
        batch: head.id,
        index: leafIndex,
        leaves: head.leaves.length,
        path: tree.path(leafIndex),
        root: head.root,
        at: head.at,
        keyId: head.keyId,
        signature: head.signature,
      },
    };
  }

  /** The same answer again, for a command that was answered in an earlier batch. */
  async again(stated: Stated): Promise<Decided> {
    const head = await findBatchHead(this.database.read, stated.batchId);
    invariant(head, `an answer without its batch ${stated.batchId}`);
    return this.of(stated, { head, tree: treeOfHashes(head.leaves, nodeSha256) });
  }
}
