import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CorrectionText, CorrectionWish } from '../../../contract/corrections.js';
import type { Command } from '../../../platform/commands/command.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import type { Lot } from '../../lots/lot.js';
import { isBeforeOpening } from '../noticing/before-opening.js';
import { NoticeAsking } from '../noticing/notice-asking.js';
import { CorrectionsService } from './corrections.service.js';

const CORRECT = 'notice.correct';

/** Lets two officers correct the words of a notice by their own initiative, until the lot opens. */
@Injectable()
export class OwnCorrectionsService implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly asking: NoticeAsking,
    private readonly corrections: CorrectionsService,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.publish(tx, confirmed);
    this.kinds.declare({ name: CORRECT, action: CORRECT, carryOut });
  }

  /**
   * Asks a second officer. Refuses with `not-found`, `not-allowed`, `conflict` (the lot has opened or is withdrawn, this
   * waits already) and `breaks-law` where a correction begins the notice anew and too little of it would be left.
   */
  ask(command: Command, lotId: string, { zh, en, reason }: CorrectionWish): Promise<Approval> {
    return this.asking.ask(command, { kind: CORRECT, lotId, reason }, async (tx, lot) => {
      assertAhead(tx, lot);
      await this.corrections.assertMayCorrect(tx, lot);
      const correction: CorrectionText = { zh, en };
      return { correction };
    });
  }

  private async publish(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, by, secondBy, reason, content } = confirmed;
    const { correction: said } = content as { readonly correction: CorrectionText };
    const lot = await this.asking.lock(tx, lotId);
    assertAhead(tx, lot);
    await this.corrections.publish(tx, lot, { said, reason, objectionId: null, by, secondBy });
  }
}

/** Once bidders bid by a notice, only a ruling on an objection corrects it. */
function assertAhead(tx: Tx, lot: Lot): void {
  if (!isBeforeOpening(lot, tx.now))
    throw new ApiError('conflict', 'The lot has opened; its notice cannot be corrected.');
}
