import { Injectable } from '@nestjs/common';
import type { Enrolment } from '../../contract/api.js';
import { mayDo } from '../../contract/permissions.js';
import type { LotCommand } from '../../core/auction/commands.js';
import type { Paddle } from '../../core/kernel/ids.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Random } from '../../platform/random/random.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { addEnrolment, findEnrolment } from './enrolments.store.js';
import { identityCommitment } from './identity.js';
import { LotDesk } from './lot-desk.js';
import { newPaddle } from './new-paddle.js';

/** Who is to be enrolled: the asker's own organisation, or, by the trading centre, another one and its rank. */
export interface EnrolmentWish {
  readonly organisationId?: string;
  readonly priorityRank?: number;
}

const SALT_BYTES = 16;

/** Enrolment 报名: an organisation gets a paddle in a lot. The record learns the paddle, never whose it is. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly random: Random,
    private readonly organisations: OrganisationsService,
    private readonly lots: LotsService,
    private readonly desk: LotDesk,
  ) {}

  /**
   * Enrols an organisation until its lot has ended. Only the trading centre enrols others, and only it may grant a
   * priority rank, because a right that nobody confirmed is none (法释〔2016〕18号 art. 19). Refuses with `not-found`,
   * `not-allowed`, `already-enrolled`, `closed` or `withdrawn`.
   */
  async enrol(command: Command, lotId: string, wish: EnrolmentWish): Promise<Enrolment> {
    const organisationId = whomToEnrol(command.actor, wish);
    await this.assertBidder(organisationId);
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      if (await findEnrolment(tx, lotId, organisationId)) throw new ApiError('already-enrolled');
      const rank = wish.priorityRank ?? null;
      const isDepositMissing = lot.deposit !== null && lot.deposit > 0n;
      const { receivedAt } = command;
      const admission = { lotId, organisationId, rank, isDepositMissing, receivedAt };
      const paddle = await this.admit(tx, admission);
      return { lot: lotId, paddle, rank, depositConfirmed: !isDepositMissing, barred: null };
    });
  }

  /** Says that a bidder's deposit has arrived. Refuses with `not-found` or `not-enrolled`. */
  confirmDeposit(command: Command, lot: string, paddle: string): Promise<{ paddle: string }> {
    return this.order(command, lot, { type: 'confirm-deposit', paddle: paddle as Paddle });
  }

  /** A paddle is only for an organisation that could ever bid. */
  private async assertBidder(organisationId: string): Promise<void> {
    const organisation = await this.organisations.find(organisationId);
    if (!organisation) throw new ApiError('not-found', 'There is no such organisation.');
    const isBidder = mayDo('bid.place', { kind: organisation.kind, role: 'trader' });
    if (!isBidder) throw new ApiError('conflict', 'An organisation of this kind does not bid.');
  }

  private order(
    command: Command,
    lot: string,
    order: LotCommand & { readonly paddle: Paddle },
  ): Promise<{ paddle: string }> {
    return this.commands.once(command, async (tx) => {
      await this.desk.order(tx, { lot, command: order, receivedAt: command.receivedAt });
      return { paddle: order.paddle };
    });
  }

  private async admit(tx: Tx, admission: Admission): Promise<Paddle> {
    const { lotId, organisationId, rank, isDepositMissing, receivedAt } = admission;
    const paddle = newPaddle(this.random);
    const identitySalt = this.random.bytes(SALT_BYTES).toString('hex');
    const identity = identityCommitment({ lotId, organisationId, identitySalt });
    const command: LotCommand = { type: 'enrol', paddle, rank, isDepositMissing, identity };
    await this.desk.order(tx, { lot: lotId, command, receivedAt });
    const enrolledAt = tx.now;
    await addEnrolment(tx, { lotId, paddle, organisationId, rank, identitySalt, enrolledAt });
    return paddle;
  }
}

/** Bidders enrol themselves, without a rank; the trading centre, which cannot bid, names whom it enrols. */
function whomToEnrol(actor: Actor, { organisationId, priorityRank }: EnrolmentWish): string {
  if (actor.kind !== 'trading-centre') {
    if (organisationId !== undefined || priorityRank !== undefined)
      throw new ApiError('not-allowed');
    return actor.organisationId;
  }
  if (organisationId !== undefined) return organisationId;
  const faults = [{ field: 'organisationId', problem: 'must name the organisation to enrol' }];
  throw new ApiError('invalid-body', { faults });
}

interface Admission {
  readonly lotId: string;
  readonly organisationId: string;
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly receivedAt: Instant;
}
