import { Injectable } from '@nestjs/common';
import type { Payment } from '../../contract/money-accounts.js';
import type { PaymentStep } from '../../core/payment/states.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { PaymentSubject, StoredPayment } from './payment.js';
import { paymentView } from './payment-view.js';
import { PaymentsService } from './payments.service.js';
import { PaymentsStore } from './payments.store.js';
import { PaymentProviders } from './providers.js';

export type SandboxOutcome = 'processing' | 'succeeded' | 'failed';

const STEPS: { readonly [outcome in SandboxOutcome]: PaymentStep } = {
  processing: 'process',
  succeeded: 'succeed',
  failed: 'fail',
};

/** What people ask about payments, and how the exercise provider and the trading centre report on them. */
@Injectable()
export class PaymentDeskService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly payments: PaymentsService,
    private readonly store: PaymentsStore,
    private readonly providers: PaymentProviders,
  ) {}

  /** A payment that `actor` makes, holds or audits; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Payment> {
    const payment = await this.store.find(this.database.read, id);
    if (payment === null || !isFor(actor, payment)) throw new ApiError('not-found');
    const [shown] = await this.viewAll([payment]);
    if (shown === undefined) throw new ApiError('not-found');
    return shown;
  }

  /** The latest payment for each of these things, as it is shown. */
  async latestFor(subjects: readonly PaymentSubject[]): Promise<readonly Payment[]> {
    const found = await this.store.findFor(this.database.read, subjects);
    const latest = new Map(found.map((one) => [`${one.subject.lot}/${one.subject.paddle}`, one]));
    return this.viewAll([...latest.values()]);
  }

  /**
   * Says what the exercise bank did with a payment of one's own. Refuses with `not-found` (also for a payment that is
   * none of the sandbox's) or `conflict`.
   */
  async play(command: Command, id: string, outcome: SandboxOutcome): Promise<Payment> {
    const { actor } = command;
    return this.step(command, id, {
      step: STEPS[outcome],
      isTheirs: ({ payerId, provider }) =>
        payerId === actor.organisationId && this.providers.get(provider).isSandbox,
    });
  }

  /** Says that the custodian has paid a refund back, with what shows it. Refuses with `not-found` or `conflict`. */
  async reportRefund(command: Command, id: string, refundEvidence: string): Promise<Payment> {
    const { actor } = command;
    return this.step(command, id, {
      step: 'refund',
      isTheirs: ({ custodianId }) => custodianId === actor.organisationId,
      refundEvidence,
    });
  }

  private async step(
    command: Command,
    id: string,
    wanted: {
      step: PaymentStep;
      isTheirs: (payment: StoredPayment) => boolean;
      refundEvidence?: string;
    },
  ): Promise<Payment> {
    const { step, isTheirs, refundEvidence } = wanted;
    const move = { by: command.actor.userId, receivedAt: command.receivedAt };
    const details = refundEvidence === undefined ? {} : { refundEvidence };
    await this.commands.once(command, async (tx) => {
      const payment = await this.payments.lock(tx, id);
      if (payment === null || !isTheirs(payment)) throw new ApiError('not-found');
      await this.payments.take(tx, payment, { step, move, details });
      return { id };
    });
    return this.get(command.actor, id);
  }

  private async viewAll(payments: readonly StoredPayment[]): Promise<readonly Payment[]> {
    const ids = payments.flatMap(({ payerId, custodianId }) => [payerId, custodianId]);
    const names = await this.organisations.names(ids);
    return payments.map((one) => paymentView(one, { names, providers: this.providers }));
  }
}

function isFor({ kind, organisationId }: Actor, { payerId, custodianId }: StoredPayment): boolean {
  return kind === 'auditor' || organisationId === payerId || organisationId === custodianId;
}
