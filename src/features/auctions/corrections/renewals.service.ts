import { Injectable } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database } from '../../../platform/database/database.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { keepAgreement } from '../enrolment/acceptances.store.js';
import { AgreementsService } from '../enrolment/agreements.service.js';
import { findEnrolmentByPaddle } from '../enrolments.store.js';
import { CorrectionsStore } from './corrections.store.js';

/** Lets bidders accept the agreement anew whose lot was corrected after they had enrolled. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly agreements: AgreementsService,
    private readonly corrections: CorrectionsStore,
  ) {}

  /** Whether a bidder has accepted less than the agreement says by now. */
  async isStale(lot: Lot, paddle: string): Promise<boolean> {
    const { read } = this.database;
    const last = (await this.corrections.ofLot(read, lot.id)).at(-1);
    if (last === undefined) return false;
    const accepted = await this.corrections.accepted(read, lot.id, paddle);
    const { hash: agreement } = await this.agreements.of(lot);
    // Who bids together has accepted a text of its own: there the instant says which came first.
    const isNew = accepted !== null && accepted.at > last.publishedAt;
    if (isNew || accepted?.agreement === agreement) return false;
    return !(await this.corrections.hasRenewed(read, { lotId: lot.id, paddle, agreement }));
  }

  /**
   * Accepts the agreement as it reads now, for one's own enrolment; accepting it twice changes nothing. Refuses with
   * `not-found`, `not-enrolled` (also another one's paddle) and `agreement-changed`.
   */
  accept(
    command: Command,
    { lot: lotId, paddle }: { readonly lot: string; readonly paddle: string },
    agreement: string,
  ): Promise<{ paddle: string }> {
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, lotId);
      const enrolment = await findEnrolmentByPaddle(tx, { lot: lotId, paddle });
      if (enrolment?.organisationId !== organisationId) throw new ApiError('not-enrolled');
      const current = await this.agreements.of(lot, tx);
      if (current.hash !== agreement) throw new ApiError('agreement-changed');
      if (await this.corrections.hasRenewed(tx, { lotId, paddle, agreement })) return { paddle };
      await keepAgreement(tx, lotId, current);
      const facts = { lot: lotId, paddle, agreement };
      await recordChange(tx, organisationId, { type: 'correction-accepted', by, facts });
      await this.corrections.appendRenewal(tx, { lotId, paddle, agreement, by });
      return { paddle };
    });
  }
}
