import { Injectable } from '@nestjs/common';
import type { LockedBatch } from '../../platform/database/batch.js';
import { Ids } from '../../platform/ids/ids.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { Random } from '../../platform/random/random.js';
import { Signer } from '../../platform/signing/signer.js';
import { BatchInProgress, type DecidedBatch } from './batch-in-progress.js';
import { Hall } from './hall.js';
import type { Order } from './order.js';

const SALT_BYTES = 16;

/** Decides all orders of a batch against the locked rows, in memory and without waiting for anything. */
@Injectable()
export class BatchDecider {
  constructor(
    private readonly hall: Hall,
    private readonly ids: Ids,
    private readonly random: Random,
    private readonly signer: Signer,
  ) {}

  /** `orders` stand in order of receipt; the outcomes come in the same order. */
  decide(locked: LockedBatch, orders: readonly Order[]): DecidedBatch {
    const batch = new BatchInProgress(locked, this.hall, {
      sha256: nodeSha256,
      salt: () => this.random.bytes(SALT_BYTES).toString('hex'),
      batchId: this.ids.next('bat'),
      nextTaskId: () => this.ids.next('rtk'),
    });
    const outcomes = orders.map((order) => batch.settle(order));
    const decided = batch.seal(outcomes, this.signer);
    for (const { lot, hash, state } of decided.news) this.hall.remember(lot, hash, state);
    return decided;
  }
}
