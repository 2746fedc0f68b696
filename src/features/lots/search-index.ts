import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { LotTextsStore } from './lot-texts.store.js';
import { LotsStore } from './lots.store.js';

const AT_ONCE = 100;

/** Makes lots that were written before there was a search findable too, before the program serves anybody. */
@Injectable()
export class SearchIndex implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsStore,
    private readonly texts: LotTextsStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (;;) {
      const missing = await this.texts.findMissing(this.database.read, AT_ONCE);
      if (missing.length === 0) return;
      for (const id of missing) await this.add(id);
    }
  }

  private add(id: string): Promise<void> {
    return this.database.transact(async (tx) => {
      const lot = await this.lots.lock(tx, id);
      if (lot) await this.texts.replace(tx, id, lot);
    });
  }
}
