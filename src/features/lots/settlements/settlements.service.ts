import { Injectable } from '@nestjs/common';
import type { AssetObjectionKind, EarlierObjections } from '../../../contract/asset-objections.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { CollateralService } from '../../collateral/collateral.service.js';
import type { Lot } from '../lot.js';
import { LotsStore } from '../lots.store.js';
import { mayReview } from '../may-review.js';
import { type AssetMark, SettlementsStore } from './settlements.store.js';

type Read = Pick<Queryable, 'query'>;

/** What was upheld, and about which lot. */
export interface UpheldObjection {
  readonly objectionId: string;
  readonly kind: AssetObjectionKind;
  readonly at: Instant;
}

/**
 * Rights about which an objection was upheld. Whoever offers one again says how that was settled, to the reviewer; the
 * reviewer decides whether it was.
 */
@Injectable()
export class SettlementsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: LotsStore,
    private readonly collateral: CollateralService,
    private readonly store: SettlementsStore,
    private readonly ids: Ids,
  ) {}

  /** Notes that an objection to a lot was upheld, with each right that the lot holds. */
  async mark(
    tx: Tx,
    lot: Lot,
    { objectionId, kind, at: upheldAt }: UpheldObjection,
  ): Promise<void> {
    const marks = (lot.publishedAssets ?? []).map((asset) => ({
      ...{ id: this.ids.next('amk'), right: { kind: asset.kind, number: asset.number } },
      ...{ lotId: lot.id, objectionId, kind, upheldAt },
    }));
    await this.store.appendMarks(tx, marks);
  }

  /** Refuses with `settlement-missing` a lot that holds such a right and does not say how it was settled. */
  async assertSettled(tx: Tx, lot: Lot): Promise<void> {
    const marks = await this.marksOf(tx, lot);
    if (marks.length === 0 || (await this.store.find(tx, lot.id)) !== null) return;
    const faults = marks.map(({ right, kind }) => ({
      field: 'assets',
      problem: `an objection (${kind}) was upheld about ${right.number}`,
    }));
    throw new ApiError('settlement-missing', { faults });
  }

  /** Says how it was settled, in a draft of the actor's organisation. Refuses with `not-found` and `conflict`. */
  state(command: Command, lotId: string, statement: string): Promise<{ id: string }> {
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, lotId);
      if (lot?.listerId !== organisationId) throw new ApiError('not-found');
      if (lot.status !== 'draft') throw new ApiError('conflict', 'Only a draft can be changed.');
      const id = this.ids.next('stl');
      const facts = { lot: lotId, settlement: id, statementHash: nodeSha256(statement) };
      const at = await recordChange(tx, organisationId, { type: 'settlement-stated', by, facts });
      await this.store.append(tx, { id, lotId, statement, by, at });
      return { id: lotId };
    });
  }

  /** The same for those who list the lot, review it or audit. Refuses with `not-found`. */
  async read(actor: Actor, lotId: string): Promise<EarlierObjections> {
    const { read } = this.database;
    const lot = await this.lots.find(read, lotId);
    if (lot === null || !mayRead(actor, lot)) throw new ApiError('not-found');
    const marks = await this.marksOf(read, lot);
    const found = await this.lots.findAll(read, [...new Set(marks.map((one) => one.lotId))]);
    const titles = new Map(found.map(({ id, title }) => [id, title]));
    const settlement = await this.store.find(read, lotId);
    return {
      items: marks.map(({ lotId: lot, kind, right, upheldAt }) => ({
        ...{ lot, lotTitle: titles.get(lot) ?? lot, kind, assetNumber: right.number, upheldAt },
      })),
      settlement: settlement && { statement: settlement.statement, at: settlement.at },
    };
  }

  /** What was upheld about the rights of a lot in other lots. */
  private async marksOf(read: Read, lot: Lot): Promise<readonly AssetMark[]> {
    const rights = lot.publishedAssets ?? (await this.collateral.facts(lot.assets, read));
    const marks = await this.store.marksOf(read, rights);
    return marks.filter(({ lotId }) => lotId !== lot.id);
  }
}

function mayRead(actor: Actor, lot: Lot): boolean {
  const isLister = lot.listerId === actor.organisationId;
  if (isLister || actor.kind === 'auditor') return true;
  return lot.status !== 'draft' && lot.status !== 'discarded' && mayReview(actor, lot);
}
