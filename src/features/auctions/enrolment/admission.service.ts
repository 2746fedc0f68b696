import { Injectable } from '@nestjs/common';
import type {
  LotAdmission,
  LotAdmissionView,
  LotPart,
  NamedLotPart,
} from '../../../contract/enrolment.js';
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
import { admissionChanges, isSameAdmission } from './admission-changes.js';
import {
  type AdmissionVersion,
  appendAdmission,
  readAdmissionVersions,
} from './admission.store.js';

/** Who may take a lot, and who is who in its sale: said by the trading centre that runs it, from then on; what was said before stays on record. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Says all of it anew; what says the same changes nothing. Refuses with `not-found` (also another centre's lot, or an organisation that is not there). */
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
      const { centreId } = await this.lots.lock(tx, lotId);
      if (centreId !== organisationId) throw new ApiError('not-found');
      const lot = await this.lots.getPublished(tx, lotId);
      const before = await readAdmissionVersions(tx, lotId);
      if (isSameAdmission(before[0], admission)) return this.view(tx, lot, before);
      const said = { ...admission, no: before[0].no + 1, by, at: tx.now };
      await appendAdmission(tx, lotId, said);
      const facts = {
        ...{ lot: lotId, isDomesticOnly: admission.isDomesticOnly },
        qualifications: admission.qualifications,
        parts: admission.parts.map(({ part, organisationId: of }) => `${part} ${of}`),
      };
      await recordChange(tx, organisationId, { type: 'lot-admission-set', by, facts });
      return this.view(tx, lot, [said, ...before]);
    });
  }

  /** What has been said; refuses with `not-found` whoever does not run the lot. */
  async read({ kind, organisationId }: Actor, lotId: string): Promise<LotAdmissionView> {
    const lot = await this.lots.findPublished(lotId);
    const isTheirs = lot?.centreId === organisationId || kind === 'auditor';
    if (!lot || !isTheirs) throw new ApiError('not-found');
    const { read } = this.database;
    return this.view(read, lot, await readAdmissionVersions(read, lotId));
  }

  private async view(
    read: Pick<Tx, 'query'>,
    { listerId, centreId, pack }: Lot,
    versions: readonly [AdmissionVersion, ...AdmissionVersion[]],
  ): Promise<LotAdmissionView> {
    const runs = centreId ?? '';
    const [{ isDomesticOnly, qualifications, parts }] = versions;
    const everybody = versions.flatMap((one) => one.parts.map((part) => part.organisationId));
    const names = await this.organisations.names([listerId, runs, ...everybody], read);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const named = (entered: readonly LotPart[]): NamedLotPart[] =>
      entered.map((one) => ({ ...one, organisationName: nameOf(one.organisationId) }));
    return {
      ...{ isDomesticOnly, qualifications, parts: named(parts), pack },
      lister: { id: listerId, name: nameOf(listerId) },
      centre: { id: runs, name: nameOf(runs) },
      history: admissionChanges(versions).map(({ entered, withdrawn, ...change }) => ({
        ...change,
        ...{ entered: named(entered), withdrawn: named(withdrawn) },
      })),
    };
  }
}
