import { Injectable } from '@nestjs/common';
import type { SetUp, TokenAnswer } from '../../contract/api.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Actor } from '../../platform/http/access.js';
import { writtenLimit } from '../parties/answers.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { AccessTokens } from './access-tokens.js';
import { SecondFactorsService } from './second-factors.service.js';
import { type OpenSession } from './sessions.service.js';

export type Profile = TokenAnswer['user'];

/** Says who somebody is, and gives them a token that says it. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
    private readonly factors: SecondFactorsService,
    private readonly tokens: AccessTokens,
  ) {}

  /** Who `actor` is. */
  async of({ userId }: Pick<Actor, 'userId'>): Promise<Profile> {
    const user = await this.directory.find(userId);
    invariant(user !== null, `user ${userId} was deleted`);
    const organisation = await this.organisations.find(user.organisationId);
    invariant(organisation !== null, `organisation ${user.organisationId} was deleted`);
    const { id, name, kind } = organisation;
    const mustSetUp: SetUp[] = user.isPasswordTemporary ? ['password'] : [];
    const isRequired = this.factors.isRequiredOf({ kind, role: user.role });
    if (isRequired && !(await this.factors.isSetUp(userId))) mustSetUp.push('totp');
    return {
      ...{ id: userId, name: user.name, role: user.role, organisation: { id, name, kind } },
      ...{ bidLimit: writtenLimit(user.bidLimit), mustSetUp },
    };
  }

  /** What whoever has signed in, or refreshed, is answered. */
  async answer({ session, refreshToken, refreshExpiresAt }: OpenSession): Promise<TokenAnswer> {
    const user = await this.of(session);
    const token = await this.tokens.issue({
      ...{ userId: user.id, organisationId: user.organisation.id, kind: user.organisation.kind },
      ...{ sessionId: session.id, mustSetUp: user.mustSetUp.length > 0 },
    });
    return { ...token, refreshToken, refreshExpiresAt, user };
  }
}
