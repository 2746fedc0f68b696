import { Injectable } from '@nestjs/common';
import type { MeasureWish } from '../../contract/asset-objections.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import { standingOf } from './asset-objection.js';
import { isAsked } from './may-see.js';
import { type LockedObjection, ObjectionFile } from './objection-file.js';
import { ObjectionHold } from './objection-hold.js';
import { ObjectionRules } from './objection-rules.js';

/** What one person does about an objection: the centre asks the parties and applies the brake, they comment. */
@Injectable()
export class AssetObjectionDeskService {
  constructor(
    private readonly commands: Commands,
    private readonly parties: SalePartiesService,
    private readonly file: ObjectionFile,
    private readonly hold: ObjectionHold,
    private readonly rules: ObjectionRules,
  ) {}

  /**
   * Asks the lister or a pledgor for its comment. Refuses with `not-found` (also another centre's), `invalid-body` (no
   * such party) and `conflict`: it was asked already, or the objection has ended.
   */
  ask(command: Command, id: string, party: string): Promise<{ id: string }> {
    return this.own(command, id, async (tx, { whole, lot }) => {
      const parties = await this.parties.ownersSideOf(tx, lot);
      if (!parties.includes(party)) {
        const problem = 'must be the lister or a pledgor of this lot';
        throw new ApiError('invalid-body', { faults: [{ field: 'party', problem }] });
      }
      if (isAsked(whole, party)) throw new ApiError('conflict', 'It was asked already.');
      const { userId: by } = command.actor;
      await this.file.write(tx, whole, { type: 'ask', by, organisationId: party });
    });
  }

  /** Gives the comment that was asked for. Refuses with `not-found` (nobody asked) and `conflict`: it has ended. */
  comment(command: Command, id: string, text: string): Promise<{ id: string }> {
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const { whole } = await this.file.lock(tx, id, (one) => isAsked(one, organisationId));
      await this.file.write(tx, whole, { type: 'comment', by, organisationId, reason: text });
      return { id };
    });
  }

  /**
   * Stops the lot until the objection is ruled on; before its opening, that is put off. Refuses with `not-found`,
   * `invalid-body` (a sale by a court without its decision), `sale-over` and `conflict`.
   */
  suspend(command: Command, id: string, wish: MeasureWish): Promise<{ id: string }> {
    const { userId: by } = command.actor;
    const { reason, courtReference = null } = wish;
    return this.own(command, id, async (tx, { whole, lot }) => {
      this.rules.assertCourt(lot, courtReference);
      const { state, measure } = standingOf(whole);
      if (state !== 'open') throw new ApiError('conflict', 'This objection has ended.');
      if (measure === 'hold') throw new ApiError('conflict', 'It holds the lot already.');
      await this.hold.assertGoesOn(tx, whole);
      const content = await this.hold.stop(tx, whole, { reason, by, secondBy: null });
      await this.file.write(tx, whole, { type: 'hold', by, reason, courtReference, content });
    });
  }

  private own(
    command: Command,
    id: string,
    work: (tx: Tx, locked: LockedObjection) => Promise<void>,
  ): Promise<{ id: string }> {
    const { organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const isTheirs = ({ objection }: LockedObjection['whole']) =>
        objection.centreId === organisationId;
      await work(tx, await this.file.lock(tx, id, isTheirs));
      return { id };
    });
  }
}
