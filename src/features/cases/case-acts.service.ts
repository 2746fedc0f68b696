import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseEnd } from '../../core/disposal/route.js';
import type { Currency } from '../../core/money/currency.js';
import { formatAmount, type Minor, parseAmount } from '../../core/money/money.js';
import type { NextAttempt } from '../../core/disposal/next-attempt.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { CaseActsStore } from './case-acts.store.js';
import { CaseBooks } from './case-books.js';
import type { WholeCase } from './case.js';

/** A start price below what the route allows without an approval. */
export interface ReductionWish {
  readonly downTo: string;
  /** The decision that allows it: whose, and where it is found. */
  readonly evidence: string;
}

/** An end of a case without a sale. */
export interface EndWish {
  readonly end: CaseEnd;
  readonly taker?: string | null;
  readonly claim?: string | null;
  readonly reason: string;
}

const REDUCE = 'case.reduce';
const END = 'case.end';

/** What two persons of its lister decide about a case: a deeper reduction of the price, and an end without a sale. */
@Injectable()
export class CaseActsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly books: CaseBooks,
    private readonly acts: CaseActsStore,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    const reduce = (tx: Tx, confirmed: Confirmed) => this.carryOutReduction(tx, confirmed);
    const end = (tx: Tx, confirmed: Confirmed) => this.carryOutEnd(tx, confirmed);
    this.kinds.declare({ name: REDUCE, action: REDUCE, carryOut: reduce });
    this.kinds.declare({ name: END, action: END, carryOut: end });
  }

  /**
   * Asks a second person to approve a start price below the bound that needs it. Refuses with `not-found`, `conflict`
   * (nothing follows, no approval is needed, or the price is below what may be approved) and `invalid-body`.
   */
  askReduction(command: Command, caseId: string, wish: ReductionWish): Promise<Approval> {
    return this.commands.once(command, async (tx) => {
      const { whole, next } = await this.books.open(tx, command.actor.organisationId, caseId);
      const { currency, no: afterNo } = lastOf(whole);
      const downTo = amountOf(wish.downTo, currency, 'downTo');
      assertReducible(next, downTo);
      const money = { amount: formatAmount(downTo, currency), currency };
      const content = { case: caseId, title: whole.file.title, afterNo, downTo: money };
      const request = { kind: REDUCE, subject: caseId, content, reason: wish.evidence };
      return this.approvals.request(tx, command.actor, request);
    });
  }

  /** Asks a second person to end a case without a sale. Refuses with `not-found`, `conflict` and `invalid-body`. */
  askEnd(command: Command, caseId: string, wish: EndWish): Promise<Approval> {
    return this.commands.once(command, async (tx) => {
      const { whole, next } = await this.books.open(tx, command.actor.organisationId, caseId);
      const { currency } = lastOf(whole);
      const option = endIn(next, wish.end);
      const isTaken = wish.end === 'debt-for-asset';
      if (isTaken && !wish.taker) throw invalid('taker', 'is needed for debt for asset');
      const { claim: owed = null } = wish;
      const claim = owed === null ? null : amountOf(owed, currency, 'claim');
      const money = (minor: Minor | null) =>
        minor === null ? null : { amount: formatAmount(minor, currency), currency };
      const content = {
        ...{ case: caseId, title: whole.file.title, end: wish.end },
        ...{ price: money(option.price), claim: money(claim), taker: takerOf(whole, wish) },
      };
      const request = { kind: END, subject: caseId, content, reason: wish.reason };
      return this.approvals.request(tx, command.actor, request);
    });
  }

  private async carryOutReduction(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: caseId, content, by, secondBy, reason } = confirmed;
    const { whole, next } = await this.books.open(tx, confirmed.organisationId, caseId);
    const { afterNo, downTo: asked } = content as ReductionContent;
    const { currency, no } = lastOf(whole);
    if (no !== afterNo) throw new ApiError('conflict', 'Another attempt has been made since.');
    const downTo = amountOf(asked.amount, currency, 'downTo');
    assertReducible(next, downTo);
    const facts = { case: caseId, downTo: asked.amount, asked: by };
    const change = { type: 'case-reduction-approved', by: secondBy, facts };
    const approvedAt = await recordChange(tx, whole.file.listerId, change);
    const own = { id: this.ids.next('red'), caseId, afterNo, downTo, evidence: reason };
    await this.acts.appendReduction(tx, { ...own, askedBy: by, approvedBy: secondBy, approvedAt });
  }

  private async carryOutEnd(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: caseId, content, by, secondBy, reason } = confirmed;
    const { whole, next } = await this.books.open(tx, confirmed.organisationId, caseId);
    const { end, taker, claim: asked } = content as EndContent;
    const { currency } = lastOf(whole);
    const { price } = endIn(next, end);
    const facts = { case: caseId, end, asked: by };
    const change = { type: 'case-ended', by: secondBy, facts };
    const endedAt = await recordChange(tx, whole.file.listerId, change);
    const claim = asked === null ? null : amountOf(asked.amount, currency, 'claim');
    const own = { caseId, end, currency, price, taker, claim, reason };
    await this.acts.appendEnd(tx, { ...own, askedBy: by, approvedBy: secondBy, endedAt });
  }
}

interface ReductionContent {
  readonly afterNo: number;
  readonly downTo: { readonly amount: string };
}

interface EndContent {
  readonly end: CaseEnd;
  readonly taker: string | null;
  readonly claim: { readonly amount: string } | null;
}

/** Whoever has undertaken a backstop takes it; in other ends it is whom the lister names. */
function takerOf({ backstop }: WholeCase, { end, taker = null }: EndWish): string | null {
  return end === 'backstop' ? (backstop?.institution ?? null) : taker;
}

function lastOf({ attempts }: WholeCase) {
  const last = attempts.at(-1);
  if (last === undefined)
    throw new ApiError('conflict', 'Nothing has been tried in this case yet.');
  return last;
}

function assertReducible({ attempts }: NextAttempt, downTo: Minor): void {
  const isNeeded = attempts.some(
    ({ price: { approvalBelow, least } }) =>
      approvalBelow !== null &&
      downTo < approvalBelow.amount &&
      (least === null || downTo >= least.amount),
  );
  if (!isNeeded)
    throw new ApiError(
      'conflict',
      'This price needs no approval, or is below what may be approved.',
    );
}

function endIn({ ends }: NextAttempt, end: CaseEnd) {
  const option = ends.find((one) => one.end === end);
  if (!option)
    throw new ApiError('conflict', 'The route of the case does not lead to this end now.');
  return option;
}

function amountOf(text: string, currency: Currency, field: string): Minor {
  const amount = parseAmount(text, currency);
  if (amount.ok) return amount.value;
  throw invalid(field, `must be an amount in ${currency}`);
}

function invalid(field: string, problem: string): ApiError {
  return new ApiError('invalid-body', { faults: [{ field, problem }] });
}
