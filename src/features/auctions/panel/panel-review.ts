import { Injectable } from '@nestjs/common';
import type { RecusalReason } from '../../../contract/experts.js';
import { recusalRuleFor } from '../../../core/draw/recusal.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ExpertsService } from '../../experts/experts.service.js';
import type { Lot } from '../../lots/lot.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { RelationsService } from '../../parties/relations.service.js';
import { readAdmission } from '../enrolment/admission.store.js';
import { readEnrolments } from '../enrolments.store.js';
import { ConsortiaStore } from '../joint/consortia.store.js';
import { SYSTEM } from '../order.js';
import { markedBidders, readState } from './marked-bidders.js';
import type { WholePanel } from './panel.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelsStore } from './panels.store.js';

/** Somebody in the drawn order, with whom the rules look at. */
interface Drawn {
  readonly id: string;
  readonly isInPool: boolean;
  readonly own: readonly string[];
}

/** Recuses by rule whoever stands near a party of the sale or a bidder, by what is on record at this instant. */
@Injectable()
export class PanelReview {
  constructor(
    private readonly experts: ExpertsService,
    private readonly directory: DirectoryService,
    private readonly relations: RelationsService,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
    private readonly consortia: ConsortiaStore,
  ) {}

  /** The panel, whose row is locked, once everybody who has to stand back does. */
  async run(tx: Tx, panel: WholePanel, lot: Lot): Promise<WholePanel> {
    const drawn = await this.drawn(tx, panel);
    const parties = await partiesOf(tx, lot);
    const bidders = await this.bidders(tx, lot.id);
    const near = await this.nearTo(tx, drawn);
    const found = drawn.flatMap(({ id, isInPool, own }) => {
      const around = new Set(own.flatMap((one) => [...(near.get(one) ?? [])]));
      const rule = recusalRuleFor({ own, near: around, parties, bidders });
      const reason: RecusalReason | null = isInPool ? rule : 'left-pool';
      return reason === null ? [] : [{ expertId: id, rule: reason }];
    });
    if (found.length === 0) return panel;
    const { draw } = panel;
    const facts = { lot: lot.id, draw: draw.id, experts: found.map(({ expertId }) => expertId) };
    const change = { type: 'experts-recused-by-rule', by: SYSTEM, facts };
    const at = await recordChange(tx, draw.centreId, change);
    const persons = { reason: null, by: SYSTEM, secondBy: null, at };
    for (const one of found)
      await this.log.appendRecusal(tx, draw.id, { ...one, kind: 'rule', ...persons });
    return (await this.panels.find(tx, lot.id)) ?? panel;
  }

  private async drawn(tx: Tx, { seats, reserve }: WholePanel): Promise<readonly Drawn[]> {
    const entries = await this.experts.findAll(tx, [...seats, ...reserve]);
    const users = await this.directory.findAll(
      entries.map(({ userId }) => userId),
      tx,
    );
    const bodies = new Map(users.map(({ id, organisationId }) => [id, organisationId]));
    return entries.map(({ id, userId, employerId, removal }) => {
      const own = [employerId, bodies.get(userId) ?? null].filter((one) => one !== null);
      return { id, isInPool: removal === null, own };
    });
  }

  /** Whoever still bids, each member of a consortium by itself. */
  private async bidders(tx: Tx, lot: string): Promise<readonly string[]> {
    const standing = new Set(markedBidders(await readState(tx, lot, tx.now)));
    const enrolled = (await readEnrolments(tx, lot)).filter(({ paddle }) => standing.has(paddle));
    const joint = await this.consortia.findAll(
      tx,
      enrolled.flatMap(({ consortiumId }) => consortiumId ?? []),
    );
    const members = joint.flatMap((one) => one.members);
    return [
      ...enrolled.map(({ organisationId }) => organisationId),
      ...members.flatMap(({ organisationId }) => organisationId ?? []),
    ];
  }

  private async nearTo(
    tx: Tx,
    drawn: readonly Drawn[],
  ): Promise<ReadonlyMap<string, Iterable<string>>> {
    const near = new Map<string, Iterable<string>>();
    for (const one of new Set(drawn.flatMap(({ own }) => own)))
      near.set(one, (await this.relations.nearTo(tx, one)).keys());
    return near;
  }
}

/** Whoever has a part in the sale; who runs it judges nothing and is none. */
async function partiesOf(tx: Tx, { id, listerId }: Lot): Promise<readonly string[]> {
  const { parts } = await readAdmission(tx, id);
  return [listerId, ...parts.map(({ organisationId }) => organisationId)];
}
