import { Injectable } from '@nestjs/common';
import type { ObjectionWish } from '../../contract/results.js';
import { afterDays } from '../../core/listing/china-days.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import { LotsService } from '../lots/lots.service.js';
import { ObjectionsStore } from './objections.store.js';
import { PublicityKeeping } from './publicity-keeping.js';

/** Takes objections 异议 to results from those who have a part in the sale. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly parties: SalePartiesService,
    private readonly keeping: PublicityKeeping,
    private readonly store: ObjectionsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Lodges an objection; when it reached the server decides whether it was in time. Refuses with `not-found`,
   * `publicity-over` (there is no result, or its period has passed), `not-entitled` (no part in this sale) and
   * `conflict`: the same organisation has one that waits for its ruling.
   */
  lodge(
    command: Command,
    lotId: string,
    { ground, reasons }: ObjectionWish,
  ): Promise<{ id: string }> {
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      await this.lots.lock(tx, lotId);
      const lot = await this.lots.getPublished(tx, lotId);
      const parties = await this.parties.partiesOf(tx, lot, organisationId);
      const publicity = await this.keeping.lock(tx, lot);
      if (publicity?.state !== 'running' || command.receivedAt >= publicity.until)
        throw new ApiError('publicity-over');
      if (parties.length === 0) throw new ApiError('not-entitled');
      const earlier = await this.store.ofLot(tx, lotId);
      const isWaiting = earlier.some(
        ({ objection, ruling }) =>
          ruling === null &&
          objection.carriedFrom === null &&
          objection.organisationId === organisationId,
      );
      if (isWaiting) throw new ApiError('conflict', 'An objection of yours waits for its ruling.');
      const id = this.ids.next('obj');
      const facts = { lot: lotId, objection: id, ground, reasonsHash: nodeSha256(reasons) };
      const change = { type: 'result-objection-lodged', by, facts };
      const lodgedAt = await recordChange(tx, publicity.centreId, change);
      const answerBy = afterDays(lodgedAt, publicity.answerDays);
      await this.store.append(tx, {
        ...{ id, lotId, centreId: publicity.centreId, organisationId, parties },
        ...{ ground, reasons, lodgedBy: by, lodgedAt, answerBy, carriedFrom: null },
      });
      return { id };
    });
  }
}
