import { Injectable } from '@nestjs/common';
import { applicationInEnglish, claimInEnglish } from '../../core/forfeit/forfeit-en.js';
import type { ForfeitPaper } from '../../core/forfeit/forfeit-text.js';
import { applicationInChinese, claimInChinese } from '../../core/forfeit/forfeit-zh.js';
import { invariant } from '../../core/kernel/invariant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  type Forfeit,
  ForfeitsService,
  pendingAccountOf,
} from '../auctions/forfeits/forfeits.service.js';
import { LedgerService, type Line } from '../ledger/ledger.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { PaymentsService } from '../payments/payments.service.js';
import { payableAccountOf, type PayoutOrder, PayoutsService } from '../payments/payouts.service.js';
import type { DistributionContent } from './forfeit-acts.js';
import type { ProposedUse } from './forfeit-proposals.js';

/** Who decides that a deposit is used so. */
interface Deciding {
  readonly askedBy: string;
  readonly by: string;
  readonly title: string;
}

/** Uses a forfeited deposit: its journal, what is owed to whom, and the papers become durable at once. */
@Injectable()
export class DistributionAct {
  constructor(
    private readonly forfeits: ForfeitsService,
    private readonly ledger: LedgerService,
    private readonly payments: PaymentsService,
    private readonly payouts: PayoutsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Carries out a use of a pending deposit whose row is locked. */
  async carryOut(
    tx: Tx,
    forfeit: Forfeit,
    { use, askedBy, by, title }: Deciding & { readonly use: ProposedUse },
  ): Promise<void> {
    const { id, lotId: lot, paddle, centreId, deposit } = forfeit;
    const orders = await this.ordersOf(tx, forfeit, use);
    const sum = orders.reduce((all, { amount }) => all + amount, 0n);
    invariant(sum === deposit, `what ${id} is used for sums to ${sum}, not to ${deposit}`);
    if (deposit > 0n) {
      const subject = { lot, paddle };
      const pending = pendingAccountOf({ ...forfeit, custodianId: centreId, subject });
      await this.ledger.post(tx, {
        ...{ commandId: `${id}:distributed`, kind: 'forfeit-distributed', about: id, by },
        lines: [{ account: pending, side: 'debit', amount: deposit }, ...creditsFor(orders)],
      });
    }
    for (const order of orders) await this.payouts.instruct(tx, order);
    const paper = await this.paperOf(forfeit, use, { title, at: tx.now });
    const claim = { zh: claimInChinese(paper), en: claimInEnglish(paper) };
    const content: DistributionContent = {
      distribution: use.shown,
      sheet: { zh: applicationInChinese(paper), en: applicationInEnglish(paper) },
      claimSheet: claim.zh && claim.en ? { zh: claim.zh, en: claim.en } : null,
    };
    await this.forfeits.act(tx, id, { kind: 'distributed', content, askedBy, by });
    await this.forfeits.settle(tx, forfeit, 'distributed');
    const facts = { forfeit: id, lot, paddle, lines: use.used.lines.length, asked: askedBy };
    await recordChange(tx, centreId, { type: 'forfeit-distributed', by, facts });
  }

  /** What is paid out for each line that gets something. Whoever has no account here is paid by a transfer. */
  private async ordersOf(
    tx: Tx,
    forfeit: Forfeit,
    { used, payees }: ProposedUse,
  ): Promise<readonly PayoutOrder[]> {
    const { id: about, lotId: lot, paddle, payerId, paymentId, centreId, currency } = forfeit;
    const payment = paymentId === null ? null : await this.payments.lock(tx, paymentId);
    const provider = payment?.provider ?? 'bank-transfer';
    return used.lines.flatMap(({ applied: amount }, index): PayoutOrder[] => {
      if (amount === 0n) return [];
      const { id: payeeId, name } = payees[index] ?? { id: null, name: null };
      return [
        {
          ...{ about, part: String(index), subject: { lot, paddle }, payerId },
          provider: payeeId === null ? 'bank-transfer' : provider,
          ...{ payeeId, payeeName: payeeId === null ? name : null },
          ...{ custodianId: centreId, currency, amount },
        },
      ];
    });
  }

  private async paperOf(
    forfeit: Forfeit,
    { disposed, used, payees, shown }: ProposedUse,
    { title, at }: { readonly title: string; readonly at: ForfeitPaper['distributedAt'] },
  ): Promise<ForfeitPaper> {
    const { centreId, listerId, payerId, members } = forfeit;
    const names = await this.organisations.names([centreId, listerId, payerId]);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const { id, lotId: lot, paddle, cause, currency, deposit, firstPrice, declaredAt } = forfeit;
    return {
      ...{ id, lot, title, paddle, cause, currency, deposit, firstPrice, declaredAt },
      ...{ defaulter: nameOf(payerId), lister: nameOf(listerId), centre: nameOf(centreId) },
      members: members.map(({ name }) => name),
      resale:
        disposed.price === null
          ? { kind: 'none', price: null }
          : { kind: disposed.kind, price: disposed.price },
      lines: used.lines.map(({ use, source, claimed, applied, to }, index) => ({
        ...{ use, source, claimed, applied, to, payee: payees[index]?.name ?? null },
        evidence: shown.lines[index]?.evidence ?? null,
      })),
      ...{ shortfall: used.shortfall, distributedAt: at },
    };
  }
}

/** What is owed to each account, once: a journal names none twice. */
function creditsFor(orders: readonly PayoutOrder[]): readonly Line[] {
  const credits = new Map<string, Line>();
  for (const order of orders) {
    const key = order.payeeId ?? order.custodianId;
    const before = credits.get(key)?.amount ?? 0n;
    const account = payableAccountOf(order);
    credits.set(key, { account, side: 'credit', amount: before + order.amount });
  }
  return [...credits.values()];
}
