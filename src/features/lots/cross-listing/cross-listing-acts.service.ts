import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CrossListingWish } from '../../../contract/cross-listings.js';
import {
  type CrossListingAct,
  isLive,
  nextCrossListing,
} from '../../../core/listing/cross-listing.js';
import { isOver, isPublished } from '../../../core/listing/lifecycle.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import type { Lot } from '../lot.js';
import { CrossListingParts } from './cross-listing-parts.js';
import { sideOf, type StoredCrossListing } from './cross-listing.js';

const ACCEPT = 'lot.cross-list';

/** What somebody does about a cross-listing. */
interface Deed {
  readonly act: CrossListingAct;
  readonly organisationId: string;
  readonly by: string;
  readonly secondBy: string | null;
  readonly reason: string | null;
}

/**
 * What two venues do about showing one lot on both: the one that runs it offers it, two officers of the other one
 * accept, or one of them declines, and either may end it. Nothing of it changes the lot.
 */
@Injectable()
export class CrossListingActsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly parts: CrossListingParts,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      ...{ name: ACCEPT, action: ACCEPT },
      carryOut: (tx, confirmed) => this.accept(tx, confirmed),
    });
  }

  /**
   * Offers a lot of the actor's own centre to another one. Refuses with `not-found` (the lot is another's, or the other
   * is no trading centre with a profile) and `conflict`: the lot is not approved yet or is over, or the other one has
   * this offer already.
   */
  offer(command: Command, lotId: string, wish: CrossListingWish): Promise<{ id: string }> {
    const { organisationId: homeId, userId: by } = command.actor;
    const { venueId, reason = null } = wish;
    return this.commands.once(command, async (tx) => {
      const lot = await this.parts.lockLot(tx, lotId);
      if (lot?.centreId !== homeId || venueId === homeId) throw new ApiError('not-found');
      assertRunning(lot);
      await this.parts.assertVenue(tx, venueId);
      const others = await this.parts.store.findOf(tx, lotId);
      if (others.some((one) => one.venueId === venueId && isLive(one.state)))
        throw new ApiError('conflict', 'It is offered to that venue, or shown there, already.');
      const id = this.ids.next('xls');
      await this.parts.store.append(tx, { id, lotId, homeId, venueId });
      const doer = { organisationId: homeId, by, secondBy: null, reason };
      await this.keep(tx, { id, lotId }, { act: 'offer', ...doer });
      return { id };
    });
  }

  /** Asks a second officer of the venue to accept. Refuses with `not-found` and `conflict`. */
  askToAccept(command: Command, id: string, reason: string | null): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { lot } = await this.lockFor(tx, id, { act: 'accept', ...actor });
      const content = { lot: lot.id, title: lot.title };
      const request = { kind: ACCEPT, subject: id, content, reason: reason ?? '' };
      return this.approvals.request(tx, actor, request);
    });
  }

  /** Declines an offer with a reason; what waits for a second officer ends. Refuses with `not-found` and `conflict`. */
  decline(command: Command, id: string, reason: string): Promise<{ id: string }> {
    return this.takeAlone(command, id, { act: 'decline', reason });
  }

  /** Takes an offer back, or ends what either side has had enough of. Refuses with `not-found` and `conflict`. */
  end(command: Command, id: string, reason: string): Promise<{ id: string }> {
    return this.takeAlone(command, id, { act: 'end', reason });
  }

  private takeAlone(
    command: Command,
    id: string,
    { act, reason }: { readonly act: CrossListingAct; readonly reason: string },
  ): Promise<{ id: string }> {
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const { found } = await this.lockFor(tx, id, { act, organisationId });
      await this.keep(tx, found, { act, organisationId, by, secondBy: null, reason });
      if (act === 'decline')
        await this.approvals.dropPending(tx, command, { kind: ACCEPT, subject: id, reason });
      return { id };
    });
  }

  private async accept(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject, organisationId, by, secondBy, reason } = confirmed;
    const { found, lot } = await this.lockFor(tx, subject, { act: 'accept', organisationId });
    assertRunning(lot);
    const doer = { organisationId, by, secondBy, reason: reason === '' ? null : reason };
    await this.keep(tx, found, { act: 'accept', ...doer });
  }

  /** A cross-listing whose lot is locked, where this centre may do that now. Refuses with `not-found` and `conflict`. */
  private async lockFor(
    tx: Tx,
    id: string,
    { act, organisationId }: { readonly act: CrossListingAct; readonly organisationId: string },
  ): Promise<{ readonly found: StoredCrossListing; readonly lot: Lot }> {
    const known = await this.parts.store.find(tx, id);
    const lot = known && (await this.parts.lockLot(tx, known.lotId));
    const found = await this.parts.store.find(tx, id);
    const side = found && sideOf(found, organisationId);
    if (!found || !lot || !side) throw new ApiError('not-found');
    if (nextCrossListing(found.state, act, side) === null)
      throw new ApiError(
        'conflict',
        `The cross-listing is ${found.state}, which does not allow this.`,
      );
    if (act === 'accept' && lot.centreId !== found.homeId)
      throw new ApiError('conflict', 'The lot is with another trading centre now.');
    return { found, lot };
  }

  private async keep(
    tx: Tx,
    { id, lotId }: Pick<StoredCrossListing, 'id' | 'lotId'>,
    { act, organisationId: centreId, by, secondBy, reason }: Deed,
  ): Promise<void> {
    const facts = { crossListing: id, lot: lotId, act };
    const change = { type: 'cross-listing-moved', by: secondBy ?? by, facts };
    const at = await recordChange(tx, centreId, change);
    const step = { id: this.ids.next('xst'), act, centreId, by, secondBy, reason, at };
    await this.parts.store.appendStep(tx, id, step);
  }
}

/** From its approval on a lot has its trading centre, and until its end there is something to show. */
function assertRunning({ status }: Lot): void {
  if (status !== 'approved' && !isPublished(status))
    throw new ApiError('conflict', 'The lot has not been approved.');
  if (isOver(status)) throw new ApiError('conflict', 'The lot is over.');
}
