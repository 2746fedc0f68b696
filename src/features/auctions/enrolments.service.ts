import { Injectable } from '@nestjs/common';
import type { Enrolment } from '../../contract/api.js';
import type { EnrolmentRequest } from '../../contract/enrolment.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { EnrolmentAct } from './enrolment/enrolment-act.js';
import { EnrolmentDesk } from './enrolment/enrolment-desk.js';

/** Enrolment 报名: an organisation gets a paddle in a lot. The record learns the paddle, never whose it is. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly organisations: OrganisationsService,
    private readonly lots: LotsService,
    private readonly desk: EnrolmentDesk,
    private readonly act: EnrolmentAct,
  ) {}

  /**
   * Enrols the actor's organisation until its lot has ended, or the one whose power of attorney it has, with the
   * priority rank that it is on the list of the lot with. Another rank is granted at the counter only, because a right
   * that nobody confirmed is none (法释〔2016〕18号 art. 19). Refuses with `not-found`, `not-allowed` (it has no such
   * power), `power-ended`, and as `EnrolmentAct` does.
   */
  async enrol(command: Command, lotId: string, request: EnrolmentRequest): Promise<Enrolment> {
    const { organisationId: ownId, userId } = command.actor;
    const organisation = await this.organisations.find(request.organisationId ?? ownId);
    if (!organisation) throw new ApiError('not-found', 'There is no such organisation.');
    const { receivedAt } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      await this.desk.lock(tx, lotId);
      if (organisation.id !== ownId) {
        const acting = { agentId: ownId, principalId: organisation.id, receivedAt };
        await this.desk.assertAgent(tx, lotId, acting);
      }
      const { agreement, declarations, via } = request;
      const enrolling = { lot, organisation, agreement, declarations, via, receivedAt };
      return this.act.enrol(tx, { ...enrolling, asked: null, isCounter: false }, userId);
    });
  }
}
