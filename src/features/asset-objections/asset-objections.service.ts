import { Injectable } from '@nestjs/common';
import type { AssetObjectionReceipt, AssetObjectionWish } from '../../contract/asset-objections.js';
import { canonicalText } from '../../core/kernel/canonical.js';
import { invariant } from '../../core/kernel/invariant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { ObjectionFile } from './objection-file.js';
import { ObjectionIntake } from './objection-intake.js';

/** Takes objections 标的异议 to a sale from anybody, from its notice to its end, and what their authors take back. */
@Injectable()
export class AssetObjectionsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly store: AssetObjectionsStore,
    private readonly file: ObjectionFile,
    private readonly intake: ObjectionIntake,
    private readonly ids: Ids,
  ) {}

  /**
   * Lodges an objection; when it reached the server decides whether the sale was over. Refuses with `not-found`,
   * `not-allowed` (the centre that runs the lot), `sale-over`, `withdrawn`, `too-many-requests` and `conflict`: an
   * objection of this kind by the same organisation waits.
   */
  lodge(command: Command, lotId: string, wish: AssetObjectionWish): Promise<AssetObjectionReceipt> {
    const { organisationId } = command.actor;
    this.intake.throttle(organisationId);
    return this.commands.once(command, async (tx) => {
      await this.lots.lock(tx, lotId);
      const lot = await this.lots.getPublished(tx, lotId);
      if (lot.centreId === organisationId)
        throw new ApiError(
          'not-allowed',
          'The centre that runs a lot does not object to its sale.',
        );
      await this.intake.assertInTime(tx, lotId, command.receivedAt);
      const open = await this.store.openOn(tx, lotId);
      if (
        open.some(
          ({ objection: { kind, organisationId: by } }) =>
            by === organisationId && kind === wish.kind,
        )
      )
        throw new ApiError('conflict', 'An objection of yours of this kind waits for its ruling.');
      return this.append(tx, lot, { command, wish });
    });
  }

  /** Takes one's own objection back. Refuses with `not-found` (also another's) and `conflict`: it has ended. */
  retract(command: Command, id: string, reason: string): Promise<{ id: string }> {
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const { whole } = await this.file.lock(
        tx,
        id,
        ({ objection }) => objection.organisationId === organisationId,
      );
      await this.file.write(tx, whole, { type: 'retract', by, reason });
      return { id };
    });
  }

  private async append(
    tx: Tx,
    lot: Lot,
    { command, wish }: { readonly command: Command; readonly wish: AssetObjectionWish },
  ): Promise<AssetObjectionReceipt> {
    const { organisationId, userId: lodgedBy } = command.actor;
    const { centreId, listerId, id: lotId } = lot;
    const { kind, statement, relation } = wish;
    invariant(centreId, 'a published lot has a centre');
    const id = this.ids.next('aob');
    const digest = nodeSha256(
      canonicalText({
        ...{ domain: 'ipgavel/asset-objection/1', id, lot: lotId, organisation: organisationId },
        ...{ kind, statement, relation },
      }),
    );
    const facts = { lot: lotId, objection: id, kind, digest };
    const change = { type: 'asset-objection-lodged', by: lodgedBy, facts };
    const lodgedAt = await recordChange(tx, centreId, change);
    const answerBy = this.intake.answerBy(lot, lodgedAt);
    await this.store.append(tx, {
      ...{ id, lotId, centreId, listerId, organisationId, kind, statement, relation },
      ...{ digest, answerBy, lodgedBy, lodgedAt },
    });
    return { id, lodgedAt, digest, answerBy };
  }
}
