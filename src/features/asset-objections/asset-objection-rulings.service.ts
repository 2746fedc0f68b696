import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AssetRulingWish, MeasureWish } from '../../contract/asset-objections.js';
import { ASSET_OBJECTION_KINDS, CONSEQUENCES_OF } from '../../core/listing/asset-objection.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { standingOf } from './asset-objection.js';
import { type LockedObjection, ObjectionFile } from './objection-file.js';
import { ObjectionRules } from './objection-rules.js';
import { type GoOnContent, RulingAct, type RulingContent } from './ruling-act.js';

const GO_ON = 'asset-objection.go-on';
const RULE = 'asset-objection.rule';

/** What two persons of the centre decide about an objection: that the sale goes on meanwhile, and the ruling. */
@Injectable()
export class AssetObjectionRulingsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly file: ObjectionFile,
    private readonly rules: ObjectionRules,
    private readonly act: RulingAct,
  ) {}

  onModuleInit(): void {
    const goOn = (tx: Tx, confirmed: Confirmed) => this.carryOutGoingOn(tx, confirmed);
    const rule = (tx: Tx, confirmed: Confirmed) => this.carryOutRuling(tx, confirmed);
    this.kinds.declare({ name: GO_ON, action: RULE, carryOut: goOn });
    this.kinds.declare({ name: RULE, action: RULE, carryOut: rule });
  }

  /**
   * Asks a second person to let the sale go on although the objection waits. Refuses with `not-found`, `invalid-body` (a
   * sale by a court without its decision), `must-stand-still` (by its rules the lot does not), `sale-over`, `conflict`.
   */
  askToGoOn(command: Command, id: string, wish: MeasureWish): Promise<Approval> {
    const { reason, courtReference = null } = wish;
    return this.commands.once(command, async (tx) => {
      const locked = await this.open(tx, id, command.actor.organisationId);
      const { lot, whole } = locked;
      this.assertMayGoOn(locked, courtReference);
      await this.act.assertGoesOn(tx, whole);
      const content: GoOnContent = { ...this.about(locked), courtReference };
      const request = { kind: GO_ON, subject: id, content: { lot: lot.id, ...content }, reason };
      return this.approvals.request(tx, command.actor, request);
    });
  }

  /**
   * Asks a second person to confirm a ruling. Refuses with `not-found`, `invalid-body` (what follows does not fit the
   * finding, a correction has no text, a court's sale no reference), `sale-over`, `conflict`, and `breaks-law` where a
   * correction begins the notice anew and too little of it would be left.
   */
  ask(command: Command, id: string, wish: AssetRulingWish): Promise<Approval> {
    assertFits(wish);
    const { finding, consequence, article, reason, courtReference = null } = wish;
    const correction = consequence === 'corrected' ? (wish.correction ?? null) : null;
    return this.commands.once(command, async (tx) => {
      const locked = await this.open(tx, id, command.actor.organisationId);
      this.rules.assertCourt(locked.lot, courtReference);
      await this.act.assertGoesOn(tx, locked.whole);
      if (correction !== null) await this.act.assertMayCorrect(tx, locked.lot);
      const ruling = { finding, consequence, article, correction };
      const content: RulingContent = { ...this.about(locked), ...ruling, courtReference };
      const request = {
        kind: RULE,
        subject: id,
        content: { lot: locked.lot.id, ...content },
        reason,
      };
      return this.approvals.request(tx, command.actor, request);
    });
  }

  private async carryOutGoingOn(tx: Tx, confirmed: Confirmed): Promise<void> {
    const locked = await this.open(tx, confirmed.subject, confirmed.organisationId);
    const content = confirmed.content as GoOnContent;
    this.assertMayGoOn(locked, content.courtReference);
    await this.act.goOn(tx, locked, { ...confirmed, content });
  }

  private async carryOutRuling(tx: Tx, confirmed: Confirmed): Promise<void> {
    const locked = await this.open(tx, confirmed.subject, confirmed.organisationId);
    await this.act.rule(tx, locked, { ...confirmed, content: confirmed.content as RulingContent });
  }

  private async open(tx: Tx, id: string, centreId: string): Promise<LockedObjection> {
    const locked = await this.file.lock(tx, id, ({ objection }) => objection.centreId === centreId);
    if (standingOf(locked.whole).state !== 'open')
      throw new ApiError('conflict', 'This objection has ended.');
    return locked;
  }

  /** What rests on a decision of the court stands above the rule that the pack gives to everybody else. */
  private assertMayGoOn({ lot, whole }: LockedObjection, courtReference: string | null): void {
    this.rules.assertCourt(lot, courtReference);
    const { court, suspends } = this.rules.of(lot);
    if (suspends(whole.objection.kind) !== null && court === null)
      throw new ApiError('must-stand-still');
    if (standingOf(whole).measure === 'go-on')
      throw new ApiError('conflict', 'The sale goes on already.');
  }

  /** What the second person reads of it beside the decision itself. */
  private about({ lot, whole }: LockedObjection) {
    const { kind } = whole.objection;
    const what = ASSET_OBJECTION_KINDS.find((one) => one.kind === kind)?.words ?? null;
    return { title: lot.title, what };
  }
}

function assertFits({ finding, consequence, correction = null }: AssetRulingWish): void {
  const fault = (field: string, problem: string) =>
    new ApiError('invalid-body', { faults: [{ field, problem }] });
  if (!CONSEQUENCES_OF[finding].includes(consequence))
    throw fault('consequence', 'does not follow from this finding');
  if (consequence === 'corrected' && correction === null)
    throw fault('correction', 'is needed where the notice is corrected');
}
