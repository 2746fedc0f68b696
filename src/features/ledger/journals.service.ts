import { Injectable } from '@nestjs/common';
import type { LedgerJournal } from '../../contract/money-accounts.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { JournalSubjectsService } from './journal-subjects.service.js';
import { isFor, named, wire } from './ledger-views.js';
import { LedgerStore } from './ledger.store.js';

/** Shows whole journals: what else moved when an account did, and that it balances. */
@Injectable()
export class JournalsService {
  constructor(
    private readonly database: Database,
    private readonly store: LedgerStore,
    private readonly organisations: OrganisationsService,
    private readonly subjects: JournalSubjectsService,
  ) {}

  /**
   * A journal that moved an account which `actor` may see; refuses with `not-found`. Balances are no part of it, and of
   * a third party's account only its purpose: who is paid beside oneself is nobody's business.
   */
  async get(actor: Actor, id: string): Promise<LedgerJournal> {
    const journal = await this.store.findWhole(this.database.read, id);
    const custodianId = journal?.lines[0]?.custodianId;
    if (!journal || custodianId === undefined) throw new ApiError('not-found');
    const { lines, ...facts } = journal;
    if (!lines.some((line) => isFor(actor, line))) throw new ApiError('not-found');
    const names = await this.organisations.names([
      custodianId,
      ...lines.map(({ ownerId }) => ownerId),
    ]);
    const subjects = await this.subjects.of([journal.about]);
    return {
      ...facts,
      subject: subjects.get(journal.about) ?? null,
      custodian: named(custodianId, names),
      lines: lines.map(({ account, purpose, side, ...line }) => ({
        ...{ account, purpose, side, amount: wire(line, line.amount) },
        owner:
          isFor(actor, line) || line.ownerId === custodianId ? named(line.ownerId, names) : null,
      })),
    };
  }
}
