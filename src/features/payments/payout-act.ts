import { Injectable } from '@nestjs/common';
import type { Payout } from '../../contract/money-accounts.js';
import type { AccountName } from '../../core/ledger/account.js';
import { formatAmount } from '../../core/money/money.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { payableAccountOf, type PayoutOrder, type StoredPayout } from './payout.js';
import { PayoutsStore } from './payouts.store.js';
import { PaymentProviders } from './providers.js';

/** What is done about a payout; its journal and its hold become durable with its state, once whatever is repeated. */
@Injectable()
export class PayoutAct {
  constructor(
    private readonly store: PayoutsStore,
    private readonly providers: PaymentProviders,
    private readonly ledger: LedgerService,
    private readonly ids: Ids,
  ) {}

  async instruct(tx: Tx, order: PayoutOrder): Promise<StoredPayout> {
    const id = this.ids.next('pyo');
    const reference = this.providers.get(order.provider).referenceFor(id);
    const { amount } = order;
    const account = payableAccountOf(order);
    await this.ledger.hold(tx, { commandId: holdOf({ id }), account, amount, expiresAt: null });
    const payout: StoredPayout = {
      ...{ ...order, id, reference, state: 'instructed', evidence: null },
      ...{ instructedAt: tx.now, changedAt: tx.now },
    };
    await this.store.append(tx, payout);
    return payout;
  }

  /** Notes that a locked payout has been made. Refuses with `conflict` where it had been before. */
  async pay(
    tx: Tx,
    payout: StoredPayout,
    { by, evidence }: { readonly by: string; readonly evidence: string | null },
  ): Promise<void> {
    if (payout.state !== 'instructed') throw new ApiError('conflict', 'This was paid out before.');
    const { id, amount, custodianId, currency } = payout;
    const account = payableAccountOf(payout);
    const custody: AccountName = {
      ...{ ownerId: custodianId, purpose: 'custody', subject: '', currency, custodianId },
    };
    await this.ledger.endHold(tx, { commandId: holdOf(payout), account, how: 'posted' });
    await this.ledger.post(tx, {
      ...{ commandId: `${id}:paid`, kind: 'payout-paid', about: id, by },
      lines: [
        { account, side: 'debit', amount },
        { account: custody, side: 'credit', amount },
      ],
    });
    await this.store.update(tx, { ...payout, state: 'paid', evidence, changedAt: tx.now });
    const change = { type: 'payout-paid', by, facts: { payout: id, about: payout.about } };
    await recordChange(tx, custodianId, change);
  }

  /** A payout as it goes over the wire; it says itself whether it is an exercise. */
  view(one: StoredPayout, names: ReadonlyMap<string, string>): Payout {
    const { id, part, provider, payeeId, payeeName, currency, reference, state, evidence } = one;
    const payee = payeeId === null ? payeeName : (names.get(payeeId) ?? payeeId);
    return {
      ...{ id, part, provider, isSandbox: this.providers.get(provider).isSandbox },
      payee: { id: payeeId, name: payee },
      amount: { amount: formatAmount(one.amount, currency), currency },
      ...{ reference, state, evidence },
      ...{ instructedAt: one.instructedAt, changedAt: one.changedAt },
    };
  }
}

function holdOf({ id }: Pick<StoredPayout, 'id'>): string {
  return `${id}:payout`;
}
