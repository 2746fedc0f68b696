import { Injectable } from '@nestjs/common';
import type { LotAdmission, LotAdmissionView } from '../../../contract/enrolment.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
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
  async replace(
    command: Command,
    lotId: string,
    admission: LotAdmission,
  ): Promise<LotAdmissionView> {
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
      return this.view(tx, lot, admission);
    });
  }

  /** What has been said; refuses with `not-found` whoever does not run the lot. */
  async read({ kind, organisationId }: Actor, lotId: string): Promise<LotAdmissionView> {
    const lot = await this.lots.findPublished(lotId);
    const isTheirs = lot?.centreId === organisationId || kind === 'auditor';
    if (!lot || !isTheirs) throw new ApiError('not-found');
    const { read } = this.database;
    return this.view(read, lot, await readAdmission(read, lotId));
  }

  private async view(
    read: Pick<Tx, 'query'>,
    { listerId, centreId, pack }: Lot,
    { isDomesticOnly, qualifications, parts }: LotAdmission,
  ): Promise<LotAdmissionView> {
    const runs = centreId ?? '';
    const ids = [listerId, runs, ...parts.map(({ organisationId }) => organisationId)];
    const names = await this.organisations.names(ids, read);
    const nameOf = (id: string): string => names.get(id) ?? id;
    return {
      ...{ isDomesticOnly, qualifications },
      parts: parts.map((one) => ({ ...one, organisationName: nameOf(one.organisationId) })),
      lister: { id: listerId, name: nameOf(listerId) },
      centre: { id: runs, name: nameOf(runs) },
      pack,
    };
  }
}
