import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { LedgerAccount, LedgerEntry, LedgerHold } from '../../contract/money-accounts.js';
import type { Account } from '../../core/ledger/account.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf } from '../../platform/http/paging.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { JournalSubjectsService } from './journal-subjects.service.js';
import { accountView, isFor, wire } from './ledger-views.js';
import { type AccountsWanted, type EntriesWanted, LedgerStore } from './ledger.store.js';

/** Shows accounts to those whose money it is, to those who hold it, and to the auditor. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly store: LedgerStore,
    private readonly organisations: OrganisationsService,
    private readonly subjects: JournalSubjectsService,
  ) {}

  /** The accounts that `actor` may see, or those of them that are looked for. */
  async accounts(actor: Actor, query: AccountsWanted): Promise<Page<LedgerAccount>> {
    const of = actor.kind === 'auditor' ? null : actor.organisationId;
    const found = await this.store.findPage(this.database.read, of, query);
    const { items, next } = pageOf(found, query.limit);
    return { items: await this.viewsOf(items), next };
  }

  /** One account as it stands; refuses with `not-found`. */
  async account(actor: Actor, id: string): Promise<LedgerAccount> {
    const [view] = await this.viewsOf([await this.get(actor, id)]);
    if (view === undefined) throw new ApiError('not-found');
    return view;
  }

  /** The movements of one account in a period, newest first; refuses with `not-found`. */
  async entries(actor: Actor, id: string, query: EntriesWanted): Promise<Page<LedgerEntry>> {
    const account = await this.get(actor, id);
    const found = await this.store.findEntries(this.database.read, id, query);
    const { items, next } = pageOf(found, query.limit);
    const subjects = await this.subjects.of(items.map(({ about }) => about));
    const entries = items.map((entry) => ({
      ...entry,
      subject: subjects.get(entry.about) ?? null,
      amount: wire(account, entry.amount),
      before: wire(account, entry.before),
      after: wire(account, entry.after),
    }));
    return { items: entries, next };
  }

  /** What of an account is kept for something, and the last of what was, newest first; refuses with `not-found`. */
  async holds(actor: Actor, id: string): Promise<{ items: readonly LedgerHold[] }> {
    const account = await this.get(actor, id);
    const holds = await this.store.findHolds(this.database.read, id);
    const subjects = await this.subjects.of(holds.map(({ about }) => about));
    const items = holds.map(({ about, amount, ...hold }) => ({
      ...hold,
      subject: subjects.get(about) ?? null,
      amount: wire(account, amount),
    }));
    return { items };
  }

  private async get(actor: Actor, id: string): Promise<Account> {
    const account = await this.store.find(this.database.read, id);
    if (account === null || !isFor(actor, account)) throw new ApiError('not-found');
    return account;
  }

  private async viewsOf(accounts: readonly Account[]): Promise<LedgerAccount[]> {
    const ids = accounts.flatMap(({ ownerId, custodianId }) => [ownerId, custodianId]);
    const names = await this.organisations.names(ids);
    return accounts.map((account) => accountView(account, names));
  }
}
