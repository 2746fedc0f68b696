import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatAmount } from '../../../core/money/money.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import type { BackstopActKind } from './backstop.js';
import { BackstopBooks } from './backstop-books.js';

const ACCEPT = 'backstop.accept';
const RELEASE = 'backstop.release';

/**
 * What becomes of an undertaking: two persons of the lister accept it or release it, one declines it, and the institution
 * takes it back as long as nobody has answered.
 */
@Injectable()
export class BackstopAnswersService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly books: BackstopBooks,
  ) {}

  onModuleInit(): void {
    const accept = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, 'accepted', confirmed);
    const release = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, 'released', confirmed);
    this.kinds.declare({ name: ACCEPT, action: 'backstop.answer', carryOut: accept });
    this.kinds.declare({ name: RELEASE, action: 'backstop.answer', carryOut: release });
  }

  /** Refuses with `not-found` and `conflict`: it has been answered or has lapsed, or another one stands. */
  askAcceptance(command: Command, id: string): Promise<Approval> {
    return this.ask(command, id, { kind: ACCEPT, act: 'accepted', reason: '' });
  }

  /** Refuses with `not-found` and `conflict`: it has not been accepted. */
  askRelease(command: Command, id: string, reason: string): Promise<Approval> {
    return this.ask(command, id, { kind: RELEASE, act: 'released', reason });
  }

  /** Declines an offer, or takes the own one back. Refuses with `not-found` and `conflict`. */
  end(
    command: Command,
    id: string,
    { act, reason }: { readonly act: 'declined' | 'withdrawn'; readonly reason: string },
  ): Promise<{ id: string }> {
    const { organisationId: of, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      await this.books.open(tx, id, { act, of });
      await this.books.note(tx, of, { backstopId: id, act, by, secondBy: null, reason });
      return { id };
    });
  }

  private ask(command: Command, id: string, { kind, act, reason }: Asking): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { whole, file } = await this.books.open(tx, id, { act, of: actor.organisationId });
      if (act === 'accepted') assertAlone(file.backstop);
      const { price, currency, afterFailures } = whole.backstop;
      const content = {
        ...{ case: file.file.id, title: file.file.title, afterFailures },
        price: { amount: formatAmount(price, currency), currency },
      };
      return this.approvals.request(tx, actor, { kind, subject: id, content, reason });
    });
  }

  private async carryOut(tx: Tx, act: BackstopActKind, confirmed: Confirmed): Promise<void> {
    const { subject: id, organisationId: of, by, secondBy } = confirmed;
    const { file } = await this.books.open(tx, id, { act, of });
    if (act === 'accepted') assertAlone(file.backstop);
    const reason = confirmed.reason === '' ? null : confirmed.reason;
    await this.books.note(tx, of, { backstopId: id, act, by, secondBy, reason });
  }
}

interface Asking {
  readonly kind: string;
  readonly act: BackstopActKind;
  readonly reason: string;
}

/** One undertaking stands behind a case at a time. */
function assertAlone(standing: object | null): void {
  if (standing !== null)
    throw new ApiError('conflict', 'Another undertaking stands behind this case already.');
}
