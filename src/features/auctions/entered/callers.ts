import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../contract/permissions.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';

/** Whose word it is, and how far that goes. */
export type Caller = Pick<NonNullable<Found>, 'id' | 'organisationId' | 'bidLimit'>;

type Found = Awaited<ReturnType<DirectoryService['find']>>;

/**
 * Who calls and tells officers what to enter. It must be somebody who could have sent the bid, and the caller has to say
 * who: the centre is shown no list of whom a paddle belongs to.
 */
@Injectable()
export class Callers {
  constructor(
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Who signs in with this address and may bid for this organisation. Refuses with `caller-unknown`. */
  async withAddress(tx: Tx, email: string, organisationId: string): Promise<Caller> {
    return this.fit(tx, await this.directory.findByEmail(email, tx), organisationId);
  }

  /** The same by id: whoever called may have lost the right meanwhile. */
  async withId(tx: Tx, id: string, organisationId: string): Promise<Caller> {
    return this.fit(tx, await this.directory.find(id, tx), organisationId);
  }

  /** Somebody who was fit to call. */
  find(id: string): Promise<Caller | null> {
    return this.directory.find(id);
  }

  private async fit(tx: Tx, user: Found, organisationId: string): Promise<Caller> {
    const organisation = await this.organisations.find(organisationId, tx);
    if (user === null || organisation === null) throw new ApiError('caller-unknown');
    const { kind } = organisation;
    const isTheirs = user.organisationId === organisationId && user.disabledAt === null;
    if (!isTheirs || !mayDo('bid.place', { kind, role: user.role }))
      throw new ApiError('caller-unknown');
    return user;
  }
}
