import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ObjectionRulingWish } from '../../contract/results.js';
import { GROUNDS, rulingProblem } from '../../core/listing/objection-grounds.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { LotsService } from '../lots/lots.service.js';
import type { WholeObjection } from './objection.js';
import { PublicityKeeping } from './publicity-keeping.js';
import { ObjectionsStore } from './objections.store.js';

const RULE = 'result.rule';

const PROBLEMS = {
  'dismissed-with-consequence': 'an objection that is dismissed leaves the result as it is',
  'ground-missing': 'a sale is undone only on a ground that the law names',
} as const;

/** Rulings 裁定 on objections to results: two persons of the centre find, and what follows from it takes effect at once. */
@Injectable()
export class ObjectionRulingsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: LotsService,
    private readonly keeping: PublicityKeeping,
    private readonly store: ObjectionsStore,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: RULE, action: RULE, carryOut });
  }

  /**
   * Asks a second person to confirm a ruling. Refuses with `not-found` (also another centre's), `invalid-body` (what
   * follows does not fit the finding) and `conflict`: it has been ruled on, or this waits already.
   */
  ask(command: Command, objectionId: string, wish: ObjectionRulingWish): Promise<Approval> {
    const { finding, consequence, ground, reason, atFault = [] } = wish;
    const problem = rulingProblem(wish);
    if (problem !== null) {
      const field = problem === 'ground-missing' ? 'ground' : 'consequence';
      throw new ApiError('invalid-body', { faults: [{ field, problem: PROBLEMS[problem] }] });
    }
    return this.commands.once(command, async (tx) => {
      const { organisationId } = command.actor;
      const { objection } = await this.open(tx, objectionId, organisationId);
      const lot = await this.lots.getPublished(tx, objection.lotId);
      const undone = consequence === 'stands' ? null : ground;
      await this.assertWinners(tx, lot.id, { atFault, undone });
      const content = {
        ...{ lot: lot.id, title: lot.title, finding, consequence, ground: undone, atFault },
        what: GROUNDS.find((one) => one.ground === objection.ground)?.words ?? null,
      };
      const request = { kind: RULE, subject: objectionId, content, reason };
      return this.approvals.request(tx, command.actor, request);
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject, by: askedBy, secondBy, organisationId, reason } = confirmed;
    const { finding, consequence, ground, atFault = [] } = confirmed.content as ObjectionRulingWish;
    const { objection } = await this.open(tx, subject, organisationId);
    await this.lots.lock(tx, objection.lotId);
    const lot = await this.lots.getPublished(tx, objection.lotId);
    await this.keeping.lock(tx, lot);
    // The words stand beside the trail, which nothing is ever erased from: their hash holds them to what was ruled.
    const facts = {
      ...{ lot: lot.id, objection: subject, finding, consequence, ground },
      ...(atFault.length > 0 ? { atFault } : {}),
    };
    const reasonHash = nodeSha256(reason);
    const change = {
      type: 'result-objection-ruled',
      by: secondBy,
      facts: { ...facts, reasonHash, asked: askedBy },
    };
    const ruledAt = await recordChange(tx, organisationId, change);
    await this.store.appendRuling(tx, {
      ...{ objectionId: subject, finding, consequence, ground, reason, atFault },
      ...{ askedBy, ruledBy: secondBy, ruledAt },
    });
    if (consequence !== 'stands') await this.keeping.noteUndone(tx, lot, subject);
    const by = { askedBy, move: { by: secondBy, receivedAt: confirmed.receivedAt } };
    await this.keeping.settle(tx, lot, { ...by, atFault, reason });
  }

  /** Refuses with `invalid-body` whoever is said to be at fault and did not buy, and any fault in a sale that stands. */
  private async assertWinners(
    tx: Tx,
    lotId: string,
    { atFault, undone }: { atFault: readonly string[]; undone: string | null },
  ): Promise<void> {
    if (atFault.length === 0) return;
    const winners = await this.keeping.winnersOf(tx, lotId);
    if (undone !== null && atFault.every((paddle) => winners.includes(paddle))) return;
    const problem = 'must name buyers of a sale that is undone';
    throw new ApiError('invalid-body', { faults: [{ field: 'atFault', problem }] });
  }

  private async open(tx: Tx, id: string, centreId: string): Promise<WholeObjection> {
    const found = await this.store.lock(tx, id);
    if (found?.objection.centreId !== centreId) throw new ApiError('not-found');
    if (found.ruling !== null) throw new ApiError('conflict', 'This objection has been ruled on.');
    return found;
  }
}
