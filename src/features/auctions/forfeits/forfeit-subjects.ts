import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerSubject } from '../../../contract/money-accounts.js';
import { Database } from '../../../platform/database/database.js';
import { JournalSubjectsService } from '../../ledger/journal-subjects.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { ForfeitsStore } from './forfeits.store.js';

/** Tells the ledger whose deposits they were that journals about forfeits move. */
@Injectable()
export class ForfeitSubjects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: ForfeitsStore,
    private readonly subjects: JournalSubjectsService,
  ) {}

  onModuleInit(): void {
    this.subjects.declare('fft', (ids) => this.find(ids));
  }

  private async find(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerSubject>> {
    const found = await this.store.findAll(this.database.read, ids);
    const names = await this.organisations.names(found.map(({ payerId }) => payerId));
    return new Map(
      found.map(({ id, lotId: lot, paddle, payerId }) => [
        id,
        { lot, paddle, payer: { id: payerId, name: names.get(payerId) ?? payerId } },
      ]),
    );
  }
}
