import { Injectable } from '@nestjs/common';
import type { EntrustmentDraft } from '../../../contract/entrustments.js';
import { canonicalText } from '../../../core/kernel/canonical.js';
import { entrustmentInEnglish } from '../../../core/listing/entrustment-en.js';
import type { EntrustmentTerms, EntrustmentWish } from '../../../core/listing/entrustment.js';
import type { EntrustmentFacts, EntrustmentText } from '../../../core/listing/entrustment-text.js';
import { entrustmentInChinese } from '../../../core/listing/entrustment-zh.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { Random } from '../../../platform/random/random.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import type { CheckedLot } from '../lot-check.js';
import { NO_CUSTODIAN } from '../venue-faults.js';
import type { StoredEntrustment } from './entrustment.js';
import { EntrustmentDesk } from './entrustment-desk.js';
import { EntrustmentsStore } from './entrustments.store.js';

/** What is answered about a version, and kept with the answer: nothing of what it says. */
export type DrawnEntrustment = Pick<StoredEntrustment, 'id' | 'no' | 'digest'>;

/** What a second officer of the centre signs a contract with. */
export const SIGN = 'entrustment.sign';

const USUAL: EntrustmentWish = {
  ...{ commissionFrom: 'proceeds', payoutDays: 10, coversFollowUps: true, clauses: [] },
};
const SALT_BYTES = 16;

/** Draws up contracts of entrustment 委托合同 from what is known of their lots. */
@Injectable()
export class EntrustmentDrawingService {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly desk: EntrustmentDesk,
    private readonly store: EntrustmentsStore,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {}

  /**
   * Draws up the next version of the contract with a lot's lister, and asks a second officer to sign it: whoever drew it
   * up is the first of the two. Refuses with `not-found`, `conflict` (the lot is not before the centre),
   * `breaks-law` (it has no terms yet) and `no-custodian`.
   */
  draw(command: Command, lotId: string, draft: EntrustmentDraft): Promise<DrawnEntrustment> {
    const { actor } = command;
    const { organisationId: centreId } = actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.desk.lockOpen(tx, lotId, centreId);
      const checked = await this.desk.measure(lot, { centreId, read: tx, now: tx.now });
      const terms = termsOf(checked);
      const earlier = (await this.store.ofLots(tx, [lotId])).find(
        ({ contract }) => contract.centreId === centreId,
      );
      if (earlier) {
        const reason = 'Another version has been drawn up.';
        const pending = { kind: SIGN, subject: earlier.contract.id, reason };
        await this.approvals.dropPending(tx, command, pending);
      }
      const no = (earlier?.contract.no ?? 0) + 1;
      const id = this.ids.next('etm');
      const agreed = agreedIn(draft);
      const drawn = this.written({ number: id, version: no, lot: lotId, terms, wish: agreed });
      const { userId: drawnBy } = actor;
      const facts = { lot: lotId, entrustment: id, version: no, digest: drawn.digest };
      const change = { type: 'entrustment-drawn', by: drawnBy, facts };
      const drawnAt = await recordChange(tx, centreId, change);
      const { listerId } = lot;
      const parties = { id, lotId, centreId, listerId, no };
      const contract = { ...parties, terms, agreed, ...drawn, drawnBy, drawnAt };
      await this.store.append(tx, contract);
      const content = { lot: lotId, title: lot.title, version: no, digest: drawn.digest };
      const request = { kind: SIGN, subject: id, content, reason: '' };
      await this.approvals.request(tx, actor, request);
      return { id, no, digest: drawn.digest };
    });
  }

  private written(facts: EntrustmentFacts): Pick<StoredEntrustment, Written> {
    const [zh, en] = [entrustmentInChinese(facts), entrustmentInEnglish(facts)];
    const salt = this.random.bytes(SALT_BYTES).toString('hex');
    const { number, version, lot, terms, wish } = facts;
    const domain = 'ipgavel/entrustment/1';
    const said = { domain, number, version, lot, terms, wish, salt };
    const digest = nodeSha256(canonicalText({ ...said, zh: plain(zh), en: plain(en) }));
    return { zh, en, salt, digest };
  }
}

type Written = 'zh' | 'en' | 'salt' | 'digest';

/** What a contract says of a lot as it stands. Refuses with `breaks-law` and `no-custodian` where it can say nothing. */
function termsOf({ entrustment: { now }, faults }: CheckedLot): EntrustmentTerms {
  if (now !== null) return now;
  const isForCustodian = faults.some(({ problem }) => problem === NO_CUSTODIAN);
  throw new ApiError(isForCustodian ? 'no-custodian' : 'breaks-law', { faults });
}

/** What is left out is as usual. */
function agreedIn(draft: EntrustmentDraft): EntrustmentWish {
  const { commissionFrom, payoutDays, coversFollowUps, clauses } = { ...USUAL, ...draft };
  return { commissionFrom, payoutDays, coversFollowUps, clauses };
}

function plain(text: EntrustmentText) {
  return { ...text, rows: text.rows.map((row) => [...row]) };
}
