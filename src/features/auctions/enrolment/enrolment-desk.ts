import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../../core/auction/commands.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Random } from '../../../platform/random/random.js';
import { addEnrolment } from '../enrolments.store.js';
import { identityCommitment } from '../identity.js';
import { LotDesk } from '../lot-desk.js';
import { newPaddle } from '../new-paddle.js';
import { PanelGuard } from '../panel/panel-guard.js';

const SALT_BYTES = 16;

export interface Admission {
  readonly lotId: string;
  readonly organisationId: string;
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly receivedAt: Instant;
}

/** Gives out paddles: the record learns the paddle, and only the row beside it whose it is. */
@Injectable()
export class EnrolmentDesk {
  constructor(
    private readonly random: Random,
    private readonly desk: LotDesk,
    private readonly panel: PanelGuard,
  ) {}

  /** Enrols an organisation that may bid; answers its paddle. */
  async admit(tx: Tx, admission: Admission): Promise<Paddle> {
    const { lotId, organisationId, rank, isDepositMissing, receivedAt } = admission;
    const paddle = newPaddle(this.random);
    const identitySalt = this.random.bytes(SALT_BYTES).toString('hex');
    const identity = identityCommitment({ lotId, organisationId, identitySalt });
    const command: LotCommand = { type: 'enrol', paddle, rank, isDepositMissing, identity };
    await this.desk.order(tx, { lot: lotId, command, receivedAt });
    const enrolledAt = tx.now;
    await addEnrolment(tx, { lotId, paddle, organisationId, rank, identitySalt, enrolledAt });
    await this.panel.review(tx, lotId);
    return paddle;
  }
}
