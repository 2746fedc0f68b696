import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerSubject, Payout } from '../../contract/money-accounts.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { JournalSubjectsService } from '../ledger/journal-subjects.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { PayoutAct } from './payout-act.js';
import type { PayoutOrder, StoredPayout } from './payout.js';
import { PayoutsStore } from './payouts.store.js';

export type { PayoutOrder } from './payout.js';
export { payableAccountOf } from './payout.js';

/** Money on its way out of custody to whom it is owed. */
@Injectable()
export class PayoutsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly act: PayoutAct,
    private readonly store: PayoutsStore,
    private readonly subjects: JournalSubjectsService,
  ) {}

  onModuleInit(): void {
    this.subjects.declare('pyo', (ids) => this.subjectsOf(ids));
  }

  /** Instructs a custodian to pay out what is on the payable account already: from then on it is kept for this alone. */
  instruct(tx: Tx, order: PayoutOrder): Promise<StoredPayout> {
    return this.act.instruct(tx, order);
  }

  /** The payouts that are parts of these things, as they are shown, by what they are parts of. */
  async of(read: Queryable, about: readonly string[]): Promise<ReadonlyMap<string, Payout[]>> {
    const found = await this.store.findAbout(read, about);
    const payees = found.flatMap(({ payeeId }) => payeeId ?? []);
    const names = await this.organisations.names(payees);
    const shown = new Map<string, Payout[]>();
    for (const one of found)
      shown.set(one.about, [...(shown.get(one.about) ?? []), this.act.view(one, names)]);
    return shown;
  }

  /** Says that the custodian has paid out, with what shows it. Refuses with `not-found` or `conflict`. */
  async report(command: Command, id: string, evidence: string): Promise<Payout> {
    const { actor } = command;
    await this.commands.once(command, async (tx) => {
      const payout = await this.store.lock(tx, id);
      if (payout?.custodianId !== actor.organisationId) throw new ApiError('not-found');
      await this.act.pay(tx, payout, { by: actor.userId, evidence });
      return { id };
    });
    const [payout] = await this.store.findAll(this.database.read, [id]);
    if (payout === undefined) throw new ApiError('not-found');
    const names = await this.organisations.names(payout.payeeId === null ? [] : [payout.payeeId]);
    return this.act.view(payout, names);
  }

  private async subjectsOf(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerSubject>> {
    const found = await this.store.findAll(this.database.read, ids);
    const names = await this.organisations.names(found.map(({ payerId }) => payerId));
    return new Map(
      found.map(({ id, subject, payerId }) => [
        id,
        { ...subject, payer: { id: payerId, name: names.get(payerId) ?? payerId } },
      ]),
    );
  }
}
