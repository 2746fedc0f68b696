import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { Fault } from '../../contract/errors.js';
import type { Asset, AssetDraft, AssetFacts, ListedAsset } from '../../contract/listing.js';
import { type AssetFaultCode, checkAsset } from '../../core/collateral/check-asset.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import { AssetsStore, type OwnedAsset } from './assets.store.js';
import { ClaimsStore, type Offering } from './claims.store.js';
import { TiesStore } from './ties.store.js';

/** IP assets 知识产权资产: what pledgees say about them, and that each right is offered in one lot at a time. */
@Injectable()
export class CollateralService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly store: AssetsStore,
    private readonly claims: ClaimsStore,
    private readonly ties: TiesStore,
    private readonly ids: Ids,
  ) {}

  /** Adds an asset of the actor's organisation. Refuses with `invalid-body`, naming every fault. */
  create(command: Command, draft: AssetDraft): Promise<{ id: string }> {
    const facts = factsFrom(draft);
    const { organisationId, userId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const id = this.ids.next('ast');
      const change = { type: 'asset-added', by: userId, facts: { asset: id } };
      const at = await recordChange(tx, organisationId, change);
      await this.store.append(tx, { ...facts, id, ownerId: organisationId }, at);
      return { id };
    });
  }

  /**
   * Says something else about an asset of the actor's organisation. Refuses with `not-found`, `invalid-body` and
   * `conflict` while a lot under review or a live one holds it: what people examine and bid on must not move; and where
   * it would be another right than the one that a tie was found for.
   */
  amend(command: Command, id: string, changes: Partial<AssetDraft>): Promise<{ id: string }> {
    const { organisationId, userId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const asset = await this.store.lock(tx, id);
      if (asset?.ownerId !== organisationId) throw new ApiError('not-found');
      if (await this.claims.isHeld(tx, id)) {
        throw new ApiError('conflict', 'A lot holds this asset: its facts are frozen.');
      }
      const amended = { ...asset, ...factsFrom({ ...asset, ...changes }) };
      const isTied = (await this.ties.findOf(tx, [id], { isStanding: true })).length > 0;
      if (isTied && FOUND_FOR.some((field) => amended[field] !== asset[field]))
        throw new ApiError('conflict', 'A tie was found for this right; lift it first.');
      await this.store.replaceFacts(tx, amended);
      const facts = { asset: id, fields: Object.keys(changes).sort() };
      await recordChange(tx, organisationId, { type: 'asset-amended', by: userId, facts });
      return { id };
    });
  }

  /** The assets of the asker's own organisation, newest first, with the lots that hold them. */
  list({ organisationId }: Actor, query: PageQuery): Promise<Page<ListedAsset>> {
    return this.listOf(organisationId, query);
  }

  /** The assets of any organisation, for those who have a reason of their own to look. */
  async listOf(ownerId: string, query: PageQuery): Promise<Page<ListedAsset>> {
    const found = await this.store.findPage(this.database.read, ownerId, query);
    const { items, next } = pageOf(found, query.limit);
    return { items: await this.listed(this.database.read, items), next };
  }

  /** The same of these assets, as they stand, in the order of their ids. */
  async listAll(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<ListedAsset[]> {
    return this.listed(read, await this.store.findAll(read, ids));
  }

  /** Every lot that the rights of these assets are or were handed in with, whoever listed it. */
  offerings(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<readonly Offering[]> {
    return this.claims.offerings(read, ids);
  }

  /** One asset of the asker's own organisation. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Asset> {
    const asset = await this.store.find(this.database.read, id);
    if (asset?.ownerId !== actor.organisationId) throw new ApiError('not-found');
    return shown(asset);
  }

  /** What is said about these assets, in the order in which they are named. */
  async facts(
    ids: readonly string[],
    tx: Pick<Tx, 'query'> = this.database.read,
  ): Promise<Asset[]> {
    const found = new Map((await this.store.findAll(tx, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => {
      const asset = found.get(id);
      return asset ? [shown(asset)] : [];
    });
  }

  /** Refuses with `invalid-body` unless every one of these is an asset of `ownerId`. */
  async assertOwn(
    read: Pick<Reader, 'query'>,
    ownerId: string,
    ids: readonly string[],
  ): Promise<void> {
    const own = (await this.store.findAll(read, ids)).filter((asset) => asset.ownerId === ownerId);
    if (own.length === new Set(ids).size) return;
    const fault = { field: 'assets', problem: 'must name assets of your own organisation' };
    throw new ApiError('invalid-body', { faults: [fault] });
  }

  /** Claims assets for a lot that is about to be reviewed. Refuses with `conflict` when another lot has the right. */
  async claim(tx: Tx, lotId: string, ids: readonly string[]): Promise<void> {
    const assets = await this.store.lockAll(tx, [...ids].sort());
    const taken = await this.claims.claim(tx, lotId, assets);
    if (taken.length === 0) return;
    const faults = taken.map(({ number }) => ({
      field: 'assets',
      problem: `${number} is in another lot already`,
    }));
    throw new ApiError('conflict', { detail: 'A right can be in one lot at a time.', faults });
  }

  /** Lets go of the assets of a lot that is a draft again, or over. */
  release(tx: Tx, lotId: string): Promise<void> {
    return this.claims.release(tx, lotId);
  }

  private async listed(
    read: Pick<Reader, 'query'>,
    assets: readonly OwnedAsset[],
  ): Promise<ListedAsset[]> {
    const holders = await this.claims.holders(read, assets);
    return assets.map((asset) => {
      const holder = holders.get(asset.id);
      const taken = holder ? { lot: holder.keeperId === asset.ownerId ? holder.lot : null } : null;
      return { ...shown(asset), taken };
    });
  }
}

/** What of an asset a tie rests on; its title and its days are no part of the finding. */
const FOUND_FOR = ['kind', 'number', 'holder'] as const;

function shown(asset: OwnedAsset): Asset {
  const { id, kind, number, title, holder, filedOn, grantedOn, expiresOn } = asset;
  return { id, kind, number, title, holder, filedOn, grantedOn, expiresOn };
}

function factsFrom(draft: AssetDraft): AssetFacts {
  const { kind, number, title, holder } = draft;
  const days = {
    filedOn: draft.filedOn ?? null,
    grantedOn: draft.grantedOn ?? null,
    expiresOn: draft.expiresOn ?? null,
  };
  const facts = checkAsset({ kind, number, title, holder, ...days });
  if (facts.ok) return facts.value;
  const faults: Fault[] = facts.error.map(({ field, code }) => ({
    field,
    problem: PROBLEMS[code],
  }));
  throw new ApiError('invalid-body', { faults });
}

const PROBLEMS: { readonly [code in AssetFaultCode]: string } = {
  'not-a-number': 'is not the form that numbers of this kind have',
  'wrong-check-digit': 'does not have the check digit that belongs to it',
  'of-another-kind': 'is the number of another kind of right',
  missing: 'is needed for this kind of right',
  'not-a-day': 'must be a day such as 2026-03-02',
  'before-filing': 'is before the day of filing',
  'before-grant': 'is not after the right began',
  'past-term': 'is after the longest term that the law allows',
};
