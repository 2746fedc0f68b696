import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Cipher, type Encrypted } from '../../../platform/encryption/cipher.js';
import { Ids } from '../../../platform/ids/ids.js';
import { Random } from '../../../platform/random/random.js';
import type { PanelDraw } from './panel.js';
import { PanelWatchService } from './panel-watch.service.js';
import { seedContext } from './seed-context.js';

const SEED_BYTES = 32;

/** Makes seeds, and keeps them from everybody until they are opened. */
@Injectable()
export class PanelSeeds {
  constructor(
    private readonly ids: Ids,
    private readonly random: Random,
    private readonly cipher: Cipher,
    private readonly watch: PanelWatchService,
  ) {}

  /** The id of a new draw with its seed, in clear for the commitment and encrypted to be kept. */
  fresh(): { readonly id: string; readonly seed: string; readonly sealedSeed: Encrypted } {
    const id = this.ids.next('pnl');
    const seed = this.random.bytes(SEED_BYTES).toString('hex');
    return { id, seed, sealedSeed: this.cipher.encrypt(seed, seedContext(id)) };
  }

  /** Has what is due in a draw done at its instants, once the draw is there. */
  noteWhenDurable(tx: Tx, { id, wordsUntil, marksUntil }: PanelDraw): void {
    tx.onCommit(() => {
      for (const at of [wordsUntil, marksUntil]) this.watch.note({ id, at });
    });
  }
}
