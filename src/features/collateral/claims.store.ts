import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import type { Reader } from '../../platform/database/database.js';
import { text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { OwnedAsset } from './assets.store.js';

/** The lot that holds a right, and the organisation that keeps the asset in it. */
export interface Holder {
  readonly lot: string;
  readonly keeperId: string;
}

/** That the right of an asset is, or was, in a lot: as which asset of whoever listed the lot. */
export interface Offering {
  readonly assetId: string;
  readonly lotId: string;
  readonly offeredAs: string;
}

/** Which lots assets are offered in; while a lot is live, its claim holds the right itself under a unique key. */
@Injectable()
export class ClaimsStore {
  /**
   * Claims assets for a lot; answers those whose right another lot has. The same right may lie in rows of several
   * keepers, so no row of an asset stands for it: the unique key decides, and who comes second waits for the first.
   */
  async claim(tx: Tx, lotId: string, assets: readonly OwnedAsset[]): Promise<OwnedAsset[]> {
    const taken: OwnedAsset[] = [];
    for (const asset of inOrderOfRights(assets)) {
      if ((await this.claimRight(tx, lotId, asset)) !== lotId) taken.push(asset);
    }
    return taken;
  }

  /** Lets go of everything that a lot holds; what it held stays on record. */
  async release(tx: Tx, lotId: string): Promise<void> {
    await tx.execute('UPDATE asset_claims SET live_key = NULL WHERE lot_id = ?', [lotId]);
  }

  /** Whether a lot under review, or a live one, holds this asset. */
  async isHeld(tx: Tx, assetId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT lot_id FROM asset_claims WHERE asset_id = ? AND live_key IS NOT NULL LIMIT 1',
      [assetId],
    );
    return rows.length > 0;
  }

  /** Which lots hold the rights of these assets now, by the id of the asset; those that nobody holds are left out. */
  async holders(
    read: Pick<Reader, 'query'>,
    assets: readonly OwnedAsset[],
  ): Promise<ReadonlyMap<string, Holder>> {
    if (assets.length === 0) return new Map();
    const rows = await read.query(
      `SELECT c.live_key, c.lot_id, a.owner_id FROM asset_claims c JOIN assets a ON a.id = c.asset_id
       WHERE c.live_key IN (${placeholders(assets.length)})`,
      assets.map(liveKeyOf),
    );
    const byKey = new Map(
      rows.map((row) => [
        text(row, 'live_key'),
        { lot: text(row, 'lot_id'), keeperId: text(row, 'owner_id') },
      ]),
    );
    return new Map(
      assets.flatMap((asset) => {
        const holder = byKey.get(liveKeyOf(asset));
        return holder ? [[asset.id, holder] as const] : [];
      }),
    );
  }

  /** Every lot that the rights of these assets are or were handed in with, whoever listed it. */
  async offerings(
    read: Pick<Reader, 'query'>,
    assetIds: readonly string[],
  ): Promise<readonly Offering[]> {
    if (assetIds.length === 0) return [];
    const rows = await read.query(
      `SELECT own.id AS own_id, c.lot_id, c.asset_id FROM assets own
       JOIN assets a ON a.kind = own.kind AND a.number = own.number
       JOIN asset_claims c ON c.asset_id = a.id
       WHERE own.id IN (${placeholders(assetIds.length)})`,
      assetIds,
    );
    return rows.map((row) => ({
      assetId: text(row, 'own_id'),
      lotId: text(row, 'lot_id'),
      offeredAs: text(row, 'asset_id'),
    }));
  }

  /** Takes the right of an asset unless it is taken; answers the lot that has it. */
  private async claimRight(tx: Tx, lotId: string, asset: OwnedAsset): Promise<string> {
    const key = liveKeyOf(asset);
    const row = { lot_id: lotId, asset_id: asset.id };
    // What an earlier submission of the lot has left, to be written anew below.
    await tx.execute(
      'DELETE FROM asset_claims WHERE lot_id = ? AND asset_id = ? AND live_key IS NULL',
      [lotId, asset.id],
    );
    await tx.insert('asset_claims', [{ ...row, live_key: key }], {
      keys: ['live_key'],
      update: [],
    });
    // A lot may name two assets that are the same right; then only one of them can hold it.
    const unheld = { ...row, live_key: null };
    await tx.insert('asset_claims', [unheld], { keys: ['lot_id', 'asset_id'], update: [] });
    const [holder] = await tx.lock('SELECT lot_id FROM asset_claims WHERE live_key = ?', [key]);
    invariant(holder, `the right ${key} was claimed and nobody holds it`);
    return text(holder, 'lot_id');
  }
}

/** Everybody takes the keys in the same order, so that no two wait for one another. */
function inOrderOfRights(assets: readonly OwnedAsset[]): OwnedAsset[] {
  return [...assets].sort((a, b) => (liveKeyOf(a) < liveKeyOf(b) ? -1 : 1));
}

/** A right is the same one whoever keeps it. */
function liveKeyOf({ kind, number }: OwnedAsset): string {
  return `${kind} ${number}`;
}
