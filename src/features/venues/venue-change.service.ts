import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VenueSeal, VenueWish, WireVenueProfile } from '../../contract/venues.js';
import { chinaMidnight } from '../../core/kernel/china-time.js';
import { later } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { readProfile, writtenProfile } from './read-profile.js';
import { SealPicturesService } from './seal-pictures.service.js';
import { VenuesStore } from './venues.store.js';

const CHANGE = 'venue.change';

/** What a second officer confirms. */
interface Asked {
  readonly profile: WireVenueProfile;
  readonly effectiveOn: string | null;
}

/** Changes the profile of a trading centre: one officer writes it anew, a second one confirms, and a version is added. */
@Injectable()
export class VenueChangeService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly store: VenuesStore,
    private readonly pictures: SealPicturesService,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      ...{ name: CHANGE, action: CHANGE },
      carryOut: (tx, confirmed) => this.carryOut(tx, confirmed),
    });
  }

  /**
   * Asks a second officer of the same centre. Refuses with `invalid-body`, naming each field, and with `conflict` while
   * another change waits.
   */
  ask(command: Command, wish: VenueWish): Promise<Approval> {
    const { actor } = command;
    const { effectiveOn, reason } = wish;
    const profile = writtenProfile(readProfile(wish.profile));
    if (effectiveOn !== null && chinaMidnight(effectiveOn) === null) {
      const faults = [{ field: 'effectiveOn', problem: 'not-a-day' }];
      throw new ApiError('invalid-body', { faults });
    }
    return this.commands.once(command, async (tx) => {
      const seal = await this.sealOf(tx, actor.organisationId, profile.seal);
      const content: Asked = { profile: { ...profile, seal }, effectiveOn };
      const request = { kind: CHANGE, subject: actor.organisationId, content, reason };
      return this.approvals.request(tx, actor, request);
    });
  }

  /** The picture of a seal by what is on file of it, whatever else was said about it. */
  private async sealOf(tx: Tx, centreId: string, seal: VenueSeal): Promise<VenueSeal> {
    const { picture } = seal;
    if (picture === null) return seal;
    return { ...seal, picture: await this.pictures.assertOwn(tx, centreId, picture.sha256) };
  }

  /** Only one request of a centre waits at a time, so that nobody else gives the same number meanwhile. */
  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { organisationId: centreId, by: askedBy, secondBy: approvedBy, reason } = confirmed;
    const { profile, effectiveOn } = confirmed.content as Asked;
    const no = (await this.store.lastNo(tx, centreId)) + 1;
    const facts = { version: no, effectiveOn, asked: askedBy };
    const change = { type: 'venue-profile-changed', by: approvedBy, facts };
    const approvedAt = await recordChange(tx, centreId, change);
    const day = effectiveOn === null ? null : chinaMidnight(effectiveOn);
    const effectiveFrom = day === null ? approvedAt : later(day, approvedAt);
    const id = this.ids.next('ven');
    const version = { id, centreId, no, profile: readProfile(profile), effectiveFrom };
    await this.store.append(tx, { ...version, reason, askedBy, approvedBy, approvedAt });
  }
}
