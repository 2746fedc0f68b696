import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import type { Lot } from '../../lots/lot.js';
import { NoticeAsking } from './notice-asking.js';
import { NoticeMeasure } from './notice-measure.js';
import { PlacementsStore } from './placements.store.js';

const ACCEPT = 'notice.accept';

/**
 * Two officers answer for a notice whose placement is not on record, for a reason: the paper has appeared and its copy is
 * on the way. What is missing then is accepted, and nothing that is missing later.
 */
@Injectable()
export class AcceptancesService implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly asking: NoticeAsking,
    private readonly measure: NoticeMeasure,
    private readonly store: PlacementsStore,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.accept(tx, confirmed);
    this.kinds.declare({ name: ACCEPT, action: ACCEPT, carryOut });
  }

  /** Asks a second officer. Refuses with `not-found`, `not-allowed` and `conflict`: nothing is missing, or it has opened. */
  ask(command: Command, lotId: string, reason: string): Promise<Approval> {
    const asked = { kind: ACCEPT, lotId, reason };
    return this.asking.ask(command, asked, async (tx, lot) => ({
      missing: await this.missing(tx, lot),
    }));
  }

  private async accept(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, by: askedBy, secondBy, organisationId, reason } = confirmed;
    const { missing: asked } = confirmed.content as { readonly missing: readonly string[] };
    const lot = await this.asking.lock(tx, lotId);
    const left = await this.missing(tx, lot);
    // What has come to be missing since then is nothing that the first officer has seen.
    const missing = left.filter((key) => asked.includes(key));
    const id = this.ids.next('nac');
    const facts = { lot: lotId, acceptance: id, missing: [...missing], asked: askedBy };
    const change = { type: 'notice-accepted-unproven', by: secondBy, facts };
    const acceptedAt = await recordChange(tx, organisationId, change);
    const persons = { askedBy, acceptedBy: secondBy };
    await this.store.appendAcceptance(tx, { id, lotId, missing, reason, ...persons, acceptedAt });
  }

  private async missing(tx: Tx, lot: Lot): Promise<readonly string[]> {
    if (lot.status === 'withdrawn' || tx.now >= lot.opensAt)
      throw new ApiError('conflict', 'The lot has opened; have it resume instead.');
    const { open } = await this.measure.of(tx, lot);
    if (open.length === 0)
      throw new ApiError('conflict', 'Nothing that the law asks for is missing.');
    return open.map(({ key }) => key);
  }
}
