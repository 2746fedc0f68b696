import { Injectable } from '@nestjs/common';
import type { ResultObjection } from '../../contract/results.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { WholeObjection } from './objection.js';
import { maySeeWhole } from './objection-papers.service.js';
import { objectionShown } from './objection-shown.js';

/** Shows objections to whoever asks, with the names that they may see. */
@Injectable()
export class ObjectionShowing {
  constructor(private readonly organisations: OrganisationsService) {}

  async show(
    read: Queryable,
    objections: readonly WholeObjection[],
    actor: Actor | null,
  ): Promise<readonly ResultObjection[]> {
    const seen = objections.filter((one) => maySeeWhole(one, actor));
    const ids = seen.map(({ objection }) => objection.organisationId);
    const names = await this.organisations.names(ids, read);
    return objections.map((one) => {
      const isOwn = actor?.organisationId === one.objection.organisationId;
      const isCentre = actor?.organisationId === one.objection.centreId;
      const isOffice = isCentre || actor?.kind === 'auditor';
      return objectionShown(one, { isWhole: maySeeWhole(one, actor), isOwn, isOffice, names });
    });
  }
}
