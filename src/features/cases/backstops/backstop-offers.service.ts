import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BackstopWish } from '../../../contract/backstops.js';
import { formatAmount } from '../../../core/money/money.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { RulePacks } from '../../rule-packs/rule-packs.service.js';
import { BackstopBooks } from './backstop-books.js';
import { readBackstop } from './read-backstop.js';

const OFFER = 'backstop.offer';

/** Undertakings 保底收储, which an institution gives by two of its people: they bind it until they lapse or are answered. */
@Injectable()
export class BackstopOffersService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly packs: RulePacks,
    private readonly books: BackstopBooks,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: OFFER, action: OFFER, carryOut });
  }

  /**
   * Asks a second person of the institution to undertake it for the case of a lot. Refuses with `not-found` (a lot of no
   * case), `conflict` (the case is over, or the institution has offered already) and `invalid-body`.
   */
  ask(command: Command, lotId: string, wish: BackstopWish): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { whole, currency } = await this.books.openFor(tx, actor.organisationId, lotId);
      const offer = readBackstop(wish, { currency, pack: this.packs.backstops, now: tx.now });
      const content = {
        ...{ lot: lotId, case: whole.file.id, title: whole.file.title, wish },
        price: { amount: formatAmount(offer.price, currency), currency },
        afterFailures: offer.afterFailures,
      };
      const request = { kind: OFFER, subject: lotId, content, reason: '' };
      return this.approvals.request(tx, actor, request);
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, organisationId: institutionId, by, secondBy } = confirmed;
    const { whole, currency } = await this.books.openFor(tx, institutionId, lotId);
    const { wish } = confirmed.content as { readonly wish: BackstopWish };
    const offer = readBackstop(wish, { currency, pack: this.packs.backstops, now: tx.now });
    const own = { caseId: whole.file.id, institutionId, askedBy: by, undertakenBy: secondBy };
    await this.books.undertake(tx, { ...offer, ...own });
  }
}
