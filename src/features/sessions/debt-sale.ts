import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../core/auction/auction.js';
import { isUnopened } from '../../core/auction/unopened.js';
import { type Instant, later } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import type { DebtSale, LotForDebt } from '../../core/session/stop-when-covered.js';
import type { StreamHead } from '../../platform/database/batch.js';
import type { Queryable } from '../../platform/database/database.js';
import { readHeads } from '../../platform/database/streams.js';
import { CasesService } from '../cases/cases.service.js';
import type { Cover, StoredVersion } from './session.js';

/** Reads from the records of a session's lots how far its debt is covered. */
@Injectable()
export class DebtSales {
  constructor(private readonly cases: CasesService) {}

  async of(
    read: Queryable,
    { lots }: StoredVersion,
    { cover: { debt, costs }, now }: { readonly cover: Cover; readonly now: Instant },
  ): Promise<DebtSale> {
    const heads = new Map((await readHeads(read, lots)).map((head) => [head.id, head]));
    const sold: LotForDebt[] = [];
    for (const id of lots) {
      const head = heads.get(id);
      if (head !== undefined) sold.push(await this.lotOf(read, head, now));
    }
    return { debt, costs, lots: sold };
  }

  private async lotOf(
    read: Queryable,
    { id: lot, state, lastAt }: StreamHead,
    now: Instant,
  ): Promise<LotForDebt> {
    const auction = decodeState(state) as AuctionState;
    const { result } = auction;
    if (result === null) {
      const stage = isUnopened(auction, later(now, lastAt)) ? 'unopened' : 'opened';
      return { lot, stage, price: null };
    }
    if (result.outcome !== 'sold') return { lot, stage: 'over', price: null };
    const attempt = await this.cases.attemptOfLot(read, lot);
    const stage = attempt?.outcome === 'defaulted' ? 'over' : 'sold';
    return { lot, stage, price: result.price };
  }
}
