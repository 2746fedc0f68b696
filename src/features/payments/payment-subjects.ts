import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerSubject } from '../../contract/money-accounts.js';
import { Database } from '../../platform/database/database.js';
import { JournalSubjectsService } from '../ledger/journal-subjects.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { PaymentsStore } from './payments.store.js';

/** Tells the ledger what the payments were for that its journals are about. */
@Injectable()
export class PaymentSubjects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: PaymentsStore,
    private readonly subjects: JournalSubjectsService,
  ) {}

  onModuleInit(): void {
    this.subjects.declare('pay', (ids) => this.find(ids));
  }

  private async find(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerSubject>> {
    const payments = await this.store.findAll(this.database.read, ids);
    const names = await this.organisations.names(payments.map(({ payerId }) => payerId));
    return new Map(
      payments.map(({ id, subject, payerId }) => [
        id,
        { ...subject, payer: { id: payerId, name: names.get(payerId) ?? payerId } },
      ]),
    );
  }
}
