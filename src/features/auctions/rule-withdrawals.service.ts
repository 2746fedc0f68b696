import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../core/auction/auction.js';
import { isUnopened } from '../../core/auction/unopened.js';
import { later } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { lockHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { LotDesk } from './lot-desk.js';
import { SYSTEM } from './order.js';
import { commandOf } from './ruling-command.js';

/** Withdraws lots because a rule says so and nobody has to judge: the record names the system and the rule. */
@Injectable()
export class RuleWithdrawalsService {
  constructor(private readonly desk: LotDesk) {}

  /** Withdraws those of these lots that have not opened, decided under their locks; answers which those were. */
  async withdrawUnopened(
    tx: Tx,
    lots: readonly string[],
    reason: string,
  ): Promise<readonly string[]> {
    const heads = await lockHeads(tx, lots);
    const unopened = new Set(
      heads
        .filter(({ state, lastAt }) =>
          isUnopened(decodeState(state) as AuctionState, later(tx.now, lastAt)),
        )
        .map(({ id }) => id),
    );
    const stopped = lots.filter((lot) => unopened.has(lot));
    for (const lot of stopped) {
      const persons = { by: SYSTEM, secondBy: null };
      const command = commandOf('lot.withdraw', { lot }, { reason, ...persons });
      await this.desk.order(tx, { lot, command, receivedAt: tx.now });
    }
    return stopped;
  }
}
