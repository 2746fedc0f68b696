import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../../core/auction/commands.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Random } from '../../../platform/random/random.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { isInForce, stateOf } from '../agency/power.js';
import { PowersStore } from '../agency/powers.store.js';
import type { Lot } from '../../lots/lot.js';
import { consortiumCommitment, identityCommitment } from '../identity.js';
import type { StoredConsortium } from '../joint/consortium.js';
import { LotDesk } from '../lot-desk.js';
import { newPaddle } from '../new-paddle.js';
import { RegisteredRanks } from '../holders/registered-ranks.js';
import { EnrolmentBook } from './enrolment-book.js';
import { Takers } from './takers.js';

const SALT_BYTES = 16;

export interface Admission {
  readonly lot: Pick<Lot, 'id' | 'centreId'>;
  readonly organisationId: string;
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly receivedAt: Instant;
  /** The venue that it says it came through. */
  readonly via: string | undefined;
  /** Those for whom the organisation bids together with itself; null where it bids alone. */
  readonly consortium: Pick<StoredConsortium, 'id' | 'members'> | null;
}

/** Who enrols, and with which rank an officer wants it; null where nobody said one. */
interface RankAsked {
  readonly organisationId: string;
  readonly asked: number | null;
  readonly isCounter: boolean;
}

interface Drawn {
  readonly paddle: Paddle;
  readonly identitySalt: string;
  readonly command: LotCommand;
}

/** Somebody who enrols somebody else. */
export interface Acting {
  readonly agentId: string;
  readonly principalId: string;
  readonly receivedAt: Instant;
}

/** Gives out paddles: the record learns the paddle, and only the row beside it whose it is. */
@Injectable()
export class EnrolmentDesk {
  constructor(
    private readonly random: Random,
    private readonly desk: LotDesk,
    private readonly book: EnrolmentBook,
    private readonly ranks: RegisteredRanks,
    private readonly takers: Takers,
    private readonly powers: PowersStore,
  ) {}

  /**
   * The priority rank that an organisation enrols with: the one that it is on the list of the lot with, where it has not
   * waived it. Whoever enrols itself has it only as two officers saw it when they published the lot; at the counter
   * two officers confirm it, or grant one to whom nobody had known of. Refuses with `conflict` a rank that the list says
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

  /** Has whoever else enrols for this lot wait until the transaction ends. */
  lock(tx: Tx, lotId: string): Promise<void> {
    return this.takers.lock(tx, lotId);
  }

  /** Refuses with `not-allowed` or `power-ended` whoever may not enrol `principalId` by a power of attorney; under the lock of the lot. */
  async assertAgent(tx: Tx, lotId: string, acting: Acting): Promise<void> {
    const { agentId, principalId, receivedAt } = acting;
    const powers = await this.powers.ofAgent(tx, lotId, agentId);
    const given = powers.filter((one) => one.principalId === principalId);
    if (given.length === 0) throw new ApiError('not-allowed');
    const isGood = given.some(
      (one) => one.mayEnrol && stateOf(one) === 'accepted' && isInForce(one, receivedAt),
    );
    if (!isGood) throw new ApiError('power-ended');
  }

  /** Refuses with `in-other-enrolment` whoever bids on the lot together with others. */
  async assertFree(tx: Tx, lotId: string, organisationId: string): Promise<void> {
    const parties = [{ organisationId, registration: null }];
    const taken = await this.takers.taken(tx, lotId, { parties, own: null });
    if (taken.length > 0) throw new ApiError('in-other-enrolment');
  }

  /** Refuses what the lot itself would refuse now, and enrols nobody. */
  async check(tx: Tx, admission: Admission): Promise<void> {
    const { command } = this.draw(admission);
    const { lot, receivedAt } = admission;
    await this.desk.check(tx, { lot: lot.id, command, receivedAt });
  }

  /** Enrols an organisation that may bid; answers its paddle. */
  async admit(tx: Tx, admission: Admission): Promise<Paddle> {
    const { lot, organisationId, rank, receivedAt, via, consortium } = admission;
    const { paddle, identitySalt, command } = this.draw(admission);
    await this.desk.order(tx, { lot: lot.id, command, receivedAt });
    const enrolledAt = tx.now;
    const consortiumId = consortium?.id ?? null;
    const own = { paddle, organisationId, rank, identitySalt, enrolledAt };
    await this.book.enter(tx, lot, { ...own, consortiumId, via });
    return paddle;
  }

  /** A new paddle, and what the lot is told of it. */
  private draw({ lot, organisationId, rank, isDepositMissing, consortium }: Admission): Drawn {
    const { id: lotId } = lot;
    const paddle = newPaddle(this.random);
    const identitySalt = this.random.bytes(SALT_BYTES).toString('hex');
    const identity =
      consortium === null
        ? identityCommitment({ lotId, organisationId, identitySalt })
        : consortiumCommitment({ lotId, members: consortium.members, identitySalt });
    const command = { type: 'enrol', paddle, rank, isDepositMissing, identity } as const;
    return { paddle, identitySalt, command };
  }
}
