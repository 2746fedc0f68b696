import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import type { LedgerAccount, LedgerEntry } from '../../contract/money-accounts.js';
import type { Account } from '../../core/ledger/account.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { LedgerStore } from './ledger.store.js';

/** Shows accounts to those whose money it is, to those who hold it, and to the auditor. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly store: LedgerStore,
    private readonly organisations: OrganisationsService,
  ) {}

  async accounts(actor: Actor, query: PageQuery): Promise<Page<LedgerAccount>> {
    const of = actor.kind === 'auditor' ? null : actor.organisationId;
    const found = await this.store.findPage(this.database.read, of, query);
    const { items, next } = pageOf(found, query.limit);
    const ids = items.flatMap(({ ownerId, custodianId }) => [ownerId, custodianId]);
    const names = await this.organisations.names(ids);
    return { items: items.map((account) => viewOf(account, names)), next };
  }

  /** Every movement of one account, newest first; refuses with `not-found`. */
  async entries(actor: Actor, id: string, query: PageQuery): Promise<Page<LedgerEntry>> {
    const account = await this.store.find(this.database.read, id);
    if (account === null || !isFor(actor, account)) throw new ApiError('not-found');
    const found = await this.store.findEntries(this.database.read, id, query);
    const { items, next } = pageOf(found, query.limit);
    const entries = items.map((entry) => ({
      ...entry,
      amount: wire(account, entry.amount),
      before: wire(account, entry.before),
      after: wire(account, entry.after),
    }));
    return { items: entries, next };
  }
}

function isFor({ kind, organisationId }: Actor, { ownerId, custodianId }: Account): boolean {
  return kind === 'auditor' || organisationId === ownerId || organisationId === custodianId;
}

function viewOf(account: Account, names: ReadonlyMap<string, string>): LedgerAccount {
  const { id, ownerId, custodianId, purpose, subject, balance, held } = account;
  const named = (organisation: string) => ({
    id: organisation,
    name: names.get(organisation) ?? organisation,
  });
  return {
    ...{ id, owner: named(ownerId), custodian: named(custodianId), purpose, subject },
    ...{ balance: wire(account, balance), held: wire(account, held) },
  };
}

function wire({ currency }: Account, amount: Minor): WireMoney {
  return { amount: formatAmount(amount, currency), currency };
}
