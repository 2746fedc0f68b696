import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../../core/auction/commands.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Random } from '../../../platform/random/random.js';
import { CrossListingsService } from '../../lots/cross-listing/cross-listings.service.js';
import type { Lot } from '../../lots/lot.js';
import { addEnrolment } from '../enrolments.store.js';
import { identityCommitment } from '../identity.js';
import { LotDesk } from '../lot-desk.js';
import { newPaddle } from '../new-paddle.js';
import { PanelGuard } from '../panel/panel-guard.js';
import { RegisteredRanks } from '../holders/registered-ranks.js';
import { ApiError } from '../../../platform/http/api-error.js';

const SALT_BYTES = 16;

export interface Admission {
  readonly lot: Pick<Lot, 'id' | 'centreId'>;
  readonly organisationId: string;
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly receivedAt: Instant;
  /** The venue that it says it came through. */
  readonly via: string | undefined;
}

/** Who enrols, and with which rank an officer wants it; null where nobody said one. */
interface RankAsked {
  readonly organisationId: string;
  readonly asked: number | null;
  readonly isCounter: boolean;
}

/** Gives out paddles: the record learns the paddle, and only the row beside it whose it is. */
@Injectable()
export class EnrolmentDesk {
  constructor(
    private readonly random: Random,
    private readonly desk: LotDesk,
    private readonly panel: PanelGuard,
    private readonly crossListings: CrossListingsService,
    private readonly ranks: RegisteredRanks,
  ) {}

  /**
   * The priority rank that an organisation enrols with: the one that it is on the list of the lot with, where it has not
   * waived it. Whoever enrols itself has it only as two officers saw it when they published the lot; at the counter an
   * officer confirms it, or grants one to whom nobody had known of. Refuses with `conflict` a rank that the list says
   * otherwise.
   */
  async rankOf(
    tx: Tx,
    lot: Lot,
    { organisationId, asked, isCounter }: RankAsked,
  ): Promise<number | null> {
    const known = await this.ranks.find(tx, lot, organisationId);
    if (known === null) return asked;
    if (asked !== null && known.isWaived)
      throw new ApiError('conflict', 'This holder has waived its priority right.');
    if (asked !== null && asked !== known.rank)
      throw new ApiError('conflict', `The list of holders has it with rank ${known.rank}.`);
    return !known.isWaived && (isCounter || known.isConfirmed) ? known.rank : null;
  }

  /** Enrols an organisation that may bid; answers its paddle. */
  async admit(tx: Tx, admission: Admission): Promise<Paddle> {
    const { lot, organisationId, rank, isDepositMissing, receivedAt, via } = admission;
    const { id: lotId } = lot;
    const paddle = newPaddle(this.random);
    const identitySalt = this.random.bytes(SALT_BYTES).toString('hex');
    const identity = identityCommitment({ lotId, organisationId, identitySalt });
    const command: LotCommand = { type: 'enrol', paddle, rank, isDepositMissing, identity };
    await this.desk.order(tx, { lot: lotId, command, receivedAt });
    const enrolledAt = tx.now;
    const venueId = await this.crossListings.throughOf(tx, lot, via);
    const own = { lotId, paddle, organisationId, rank };
    await addEnrolment(tx, { ...own, identitySalt, enrolledAt, venueId });
    await this.panel.review(tx, lotId);
    return paddle;
  }
}
