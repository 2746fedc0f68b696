import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../../core/auction/commands.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Random } from '../../../platform/random/random.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { isInForce, stateOf } from '../agency/power.js';
import { PowersStore } from '../agency/powers.store.js';
import { addEnrolment } from '../enrolments.store.js';
import { consortiumCommitment, identityCommitment } from '../identity.js';
import type { StoredConsortium } from '../joint/consortium.js';
import { LotDesk } from '../lot-desk.js';
import { newPaddle } from '../new-paddle.js';
import { Takers } from './takers.js';

const SALT_BYTES = 16;

export interface Admission {
  readonly lotId: string;
  readonly organisationId: string;
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly receivedAt: Instant;
  /** Those for whom the organisation bids together with itself; null where it bids alone. */
  readonly consortium: Pick<StoredConsortium, 'id' | 'members'> | null;
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
    private readonly takers: Takers,
    private readonly powers: PowersStore,
  ) {}

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

  /** Enrols an organisation that may bid; answers its paddle. */
  async admit(tx: Tx, admission: Admission): Promise<Paddle> {
    const { lotId, organisationId, rank, isDepositMissing, receivedAt, consortium } = admission;
    const paddle = newPaddle(this.random);
    const identitySalt = this.random.bytes(SALT_BYTES).toString('hex');
    const identity =
      consortium === null
        ? identityCommitment({ lotId, organisationId, identitySalt })
        : consortiumCommitment({ lotId, members: consortium.members, identitySalt });
    const command: LotCommand = { type: 'enrol', paddle, rank, isDepositMissing, identity };
    await this.desk.order(tx, { lot: lotId, command, receivedAt });
    const enrolledAt = tx.now;
    const consortiumId = consortium?.id ?? null;
    const own = { lotId, paddle, organisationId, rank, identitySalt, enrolledAt };
    await addEnrolment(tx, { ...own, consortiumId });
    return paddle;
  }
}
