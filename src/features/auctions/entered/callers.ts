import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../contract/permissions.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { isInForce, orderPowerOf, stateOf, type StoredPower } from '../agency/power.js';
import { PowersStore } from '../agency/powers.store.js';
import type { OrderPower } from '../order.js';

/** Whose word it is, and how far that goes: by the caller's own limit, and an agent's by its power as well. */
export interface Caller extends Pick<User, 'id' | 'organisationId' | 'bidLimit'> {
  /** By which power of attorney the caller speaks; null for the bidder's own people. */
  readonly power: OrderPower | null;
}

/** For whom something is to be bid, and when that reached the server. */
export interface CallOf {
  readonly lot: string;
  /** Whose paddle it is. */
  readonly organisationId: string;
  readonly receivedAt: Instant;
}

type User = NonNullable<Awaited<ReturnType<DirectoryService['find']>>>;

/**
 * Who calls and tells officers what to enter. It must be somebody who could have sent the bid, for the own organisation
 * or as an agent, and the caller has to say who: the centre is shown no list of whom a paddle belongs to.
 */
@Injectable()
export class Callers {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
    private readonly powers: PowersStore,
  ) {}

  /**
   * Who signs in with this address and may bid for this organisation. Refuses with `caller-unknown`, and an agent whose
   * power is not in force with `power-ended`.
   */
  async withAddress(tx: Tx, email: string, of: CallOf): Promise<Caller> {
    return this.fit(tx, await this.directory.findByEmail(email, tx), of);
  }

  /** The same by id: whoever called may have lost the right meanwhile. */
  async withId(tx: Tx, id: string, of: CallOf): Promise<Caller> {
    return this.fit(tx, await this.directory.find(id, tx), of);
  }

  /** Somebody who was fit to call. Whether an agent's power has ended since, the batch finds out that decides the bid. */
  async find(id: string, of: CallOf): Promise<Caller | null> {
    const user = await this.directory.find(id);
    if (user === null) return null;
    if (user.organisationId === of.organisationId) return { ...user, power: null };
    const power = await this.powerOf(this.database.read, user, of);
    return power && { ...user, power: orderPowerOf(power) };
  }

  private async fit(tx: Tx, user: User | null, of: CallOf): Promise<Caller> {
    if (user?.disabledAt !== null) throw new ApiError('caller-unknown');
    const organisation = await this.organisations.find(user.organisationId, tx);
    if (organisation === null || !mayDo('bid.place', { kind: organisation.kind, role: user.role }))
      throw new ApiError('caller-unknown');
    if (user.organisationId === of.organisationId) return { ...user, power: null };
    const power = await this.powerOf(tx, user, of);
    if (power === null) throw new ApiError('caller-unknown');
    if (!isGood(power, of.receivedAt)) throw new ApiError('power-ended');
    return { ...user, power: orderPowerOf(power) };
  }

  /** The power that the centre has accepted: the one in force, or where there is none the latest. */
  private async powerOf(
    read: Pick<Tx, 'query'>,
    { organisationId: agentId }: User,
    { lot, organisationId, receivedAt }: CallOf,
  ): Promise<StoredPower | null> {
    const powers = await this.powers.ofAgent(read, lot, agentId);
    const accepted = powers.filter(
      ({ principalId, acts }) =>
        principalId === organisationId && acts.some(({ act }) => act === 'accepted'),
    );
    return accepted.find((one) => isGood(one, receivedAt)) ?? accepted.at(-1) ?? null;
  }
}

function isGood(power: StoredPower, at: Instant): boolean {
  return stateOf(power) === 'accepted' && isInForce(power, at);
}
