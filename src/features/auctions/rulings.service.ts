import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../core/auction/commands.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { LotDesk } from './lot-desk.js';

/** What a ruling is answered with: the lot, and what became of it. */
export interface Ruled {
  readonly lot: string;
  readonly ruling: 'suspend' | 'resume' | 'withdraw';
  readonly reason: string;
}

/** The trading centre's orders about a running lot. Each stands in the record with its reason and its person. */
@Injectable()
export class RulingsService {
  constructor(
    private readonly commands: Commands,
    private readonly desk: LotDesk,
  ) {}

  /**
   * Suspends, resumes or withdraws a lot at the instant of decision. Refuses with `not-found`, `not-open`, `closed`,
   * `withdrawn`, `suspended` or `not-suspended`.
   */
  rule(command: Command, ruled: Ruled): Promise<Ruled> {
    const { lot, ruling, reason } = ruled;
    const order: LotCommand = { type: ruling, reason, by: command.actor.userId, secondBy: null };
    return this.commands.once(command, async (tx) => {
      await this.desk.order(tx, { lot, command: order, receivedAt: command.receivedAt });
      return ruled;
    });
  }
}
