import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PERSONS_NEEDED,
  type OnePersonRuling,
  type RulingContent,
  type TwoPersonRuling,
} from '../../contract/rulings.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { CentreLots } from './centre-lots.js';
import { LotDesk } from './lot-desk.js';
import { PanelGuard } from './panel/panel-guard.js';
import { commandOf } from './ruling-command.js';

/** A ruling with what it is about and why. */
export interface Ruling<Name extends string> extends RulingContent {
  readonly ruling: Name;
  readonly reason: string;
}

/** What a ruling by one person is answered with. */
export interface Ruled {
  readonly lot: string;
  readonly ruling: 'suspend';
  readonly reason: string;
}

/**
 * The trading centre's rulings about its lots. Each stands in the record with its reason and its persons; whether one
 * is enough, one table of the contract says.
 */
@Injectable()
export class RulingsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: CentreLots,
    private readonly desk: LotDesk,
    private readonly panel: PanelGuard,
  ) {}

  onModuleInit(): void {
    for (const name of twoPersonRulings()) {
      const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, name, confirmed);
      this.kinds.declare({ name, action: name, carryOut });
    }
  }

  /**
   * Rules alone, at the instant of decision. Refuses with `not-found`, `not-allowed` (another centre's lot), and with
   * whatever the rules of the lot say: `not-open`, `closed`, `withdrawn`, `suspended`.
   */
  rule(command: Command, { ruling, lot, reason }: Ruling<OnePersonRuling>): Promise<Ruled> {
    const { actor, receivedAt } = command;
    const persons = { by: actor.userId, secondBy: null };
    return this.commands.once(command, async (tx) => {
      await this.lots.getOwn(tx, actor, lot);
      const order = commandOf(ruling, { lot }, { reason, ...persons });
      await this.desk.order(tx, { lot, command: order, receivedAt });
      return { lot, ruling: 'suspend', reason };
    });
  }

  /**
   * Asks a second person of the centre to confirm a ruling. What the lot would refuse now is refused now, and not only
   * to the second person: `not-found`, `not-allowed`, `conflict` (it waits already), `incident` (one holds it),
   * `not-suspended`, `not-enrolled`, `barred`, `panel-decides` (marks of a lot that has a panel), `must-stand-still` (an
   * objection holds the lot), `closed`, `withdrawn`.
   */
  ask(command: Command, asked: Ruling<TwoPersonRuling>): Promise<Approval> {
    const { actor, receivedAt } = command;
    const { ruling, reason, ...content } = asked;
    const { lot, paddle } = content;
    return this.commands.once(command, async (tx) => {
      await this.lots.getOwn(tx, actor, lot);
      await this.assertFits(tx, ruling, lot);
      const order = commandOf(ruling, content, { reason, by: actor.userId, secondBy: null });
      await this.desk.check(tx, { lot, command: order, receivedAt });
      const subject = paddle === undefined ? lot : `${lot}.${paddle}`;
      return this.approvals.request(tx, actor, { kind: ruling, subject, content, reason });
    });
  }

  /** What others have a say in: a panel in marks, an objection in whether the lot goes on. */
  private async assertFits(tx: Tx, ruling: TwoPersonRuling, lot: string): Promise<void> {
    if (ruling === 'lot.score') await this.panel.assertNone(tx, lot);
    if (ruling === 'lot.resume') await this.lots.assertMayResume(tx, lot);
  }

  private async carryOut(tx: Tx, ruling: TwoPersonRuling, confirmed: Confirmed): Promise<void> {
    const { reason, by, secondBy, receivedAt } = confirmed;
    const content = confirmed.content as RulingContent;
    await this.assertFits(tx, ruling, content.lot);
    const command = commandOf(ruling, content, { reason, by, secondBy });
    await this.desk.order(tx, { lot: content.lot, command, receivedAt });
  }
}

function twoPersonRulings(): readonly TwoPersonRuling[] {
  const rulings = Object.keys(PERSONS_NEEDED) as (keyof typeof PERSONS_NEEDED)[];
  return rulings.filter((name): name is TwoPersonRuling => PERSONS_NEEDED[name] === 2);
}
