import { Injectable } from '@nestjs/common';
import type { LotAdmission } from '../../../contract/enrolment.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { readAdmission, replaceAdmission } from './admission.store.js';

/** Who may take a lot, and who is who in its sale: said by the trading centre that runs it, from then on. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Refuses with `not-found` (also another centre's lot, or an organisation that is not there). */
  async replace(command: Command, lotId: string, admission: LotAdmission): Promise<LotAdmission> {
    const ids = admission.parts.map(({ organisationId }) => organisationId);
    const known = await this.organisations.names(ids);
    if (ids.some((id) => !known.has(id)))
      throw new ApiError('not-found', 'There is no such organisation.');
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      if (lot.centreId !== organisationId) throw new ApiError('not-found');
      await replaceAdmission(tx, lotId, admission);
      const facts = {
        ...{ lot: lotId, isDomesticOnly: admission.isDomesticOnly },
        qualifications: admission.qualifications,
        parts: admission.parts.map(({ part, organisationId: of }) => `${part} ${of}`),
      };
      await recordChange(tx, organisationId, { type: 'lot-admission-set', by, facts });
      return admission;
    });
  }

  /** What has been said; refuses with `not-found` whoever does not run the lot. */
  async read({ kind, organisationId }: Actor, lotId: string): Promise<LotAdmission> {
    const lot = await this.lots.findPublished(lotId);
    const isTheirs = lot?.centreId === organisationId || kind === 'auditor';
    if (!lot || !isTheirs) throw new ApiError('not-found');
    return readAdmission(this.database.read, lotId);
  }
}
