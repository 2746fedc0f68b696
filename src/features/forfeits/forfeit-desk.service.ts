import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ForfeitStatementWish } from '../../contract/forfeits.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import { wireAmount } from '../../wire/wire-money.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { ForfeitsService } from '../auctions/forfeits/forfeits.service.js';
import type { StatementContent } from './forfeit-acts.js';
import { ForfeitFile, type OpenForfeit } from './forfeit-file.js';

const STATE = 'forfeit.state';
const DISTRIBUTE = 'forfeit.distribute';

/** What two persons of the centre do about a forfeited deposit: they state its costs, and have it used by the rules. */
@Injectable()
export class ForfeitDeskService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly forfeits: ForfeitsService,
    private readonly file: ForfeitFile,
  ) {}

  onModuleInit(): void {
    const state = (tx: Tx, confirmed: Confirmed) => this.carryOutStatement(tx, confirmed);
    this.kinds.declare({ name: STATE, action: STATE, carryOut: state });
    const distribute = (tx: Tx, confirmed: Confirmed) => this.carryOutDistribution(tx, confirmed);
    this.kinds.declare({ name: DISTRIBUTE, action: DISTRIBUTE, carryOut: distribute });
  }

  /**
   * Asks a second person to confirm what the sale has cost and which debts there are. The last statement counts. Refuses
   * with `not-found`, `invalid-body` (a claim that the rules of the lot do not know, a payee, an amount) and `conflict`.
   */
  askStatement(command: Command, id: string, { claims }: ForfeitStatementWish): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const open = await this.file.open(tx, id, actor.organisationId);
      const read = await this.file.readClaims(tx, open.forfeit, claims);
      const content: StatementContent & object = { ...factsOf(open), claims: read };
      const request = { kind: STATE, subject: id, content, reason: '' };
      return this.approvals.request(tx, actor, request);
    });
  }

  /**
   * Asks a second person to confirm that the deposit is used as the rules have it now. Refuses with `not-found` and
   * `conflict`: something stands against it still, or this waits already.
   */
  askDistribution(command: Command, id: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const open = await this.file.open(tx, id, actor.organisationId);
      const { shown } = await this.file.proposed(tx, open);
      const lines = shown.lines.map(({ use, payee, applied }) => ({ use, payee, applied }));
      const content = { ...factsOf(open), lines, digest: digestOf(shown) };
      return this.approvals.request(tx, actor, {
        kind: DISTRIBUTE,
        subject: id,
        content,
        reason: '',
      });
    });
  }

  private async carryOutStatement(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, by: askedBy, secondBy: by, organisationId } = confirmed;
    const { forfeit } = await this.file.open(tx, id, organisationId);
    const { claims } = confirmed.content as StatementContent;
    await this.forfeits.act(tx, id, { kind: 'stated', content: { claims }, askedBy, by });
    const facts = { forfeit: id, lot: forfeit.lotId, claims: claims.length, asked: askedBy };
    await recordChange(tx, organisationId, { type: 'forfeit-stated', by, facts });
  }

  private async carryOutDistribution(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, by: askedBy, secondBy: by, organisationId } = confirmed;
    const open = await this.file.open(tx, id, organisationId);
    const use = await this.file.proposed(tx, open);
    const { digest } = confirmed.content as { readonly digest: string };
    if (digestOf(use.shown) !== digest)
      throw new ApiError('conflict', 'What it is calculated from has changed; ask again.');
    await this.file.distribute(tx, open, { use, askedBy, by });
  }
}

/** What a request says of the deposit that it is about. */
function factsOf({ forfeit: { lotId: lot, paddle, deposit, currency }, title }: OpenForfeit) {
  return { lot, title, paddle, deposit: wireAmount(deposit, currency) };
}

/** The second person confirms these lines and no others. */
function digestOf(shown: object): string {
  return nodeSha256(JSON.stringify(shown));
}
