import { Injectable } from '@nestjs/common';
import { text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { OwnedAsset } from './assets.store.js';

/** Which lots assets are offered in; while a lot is live, its claim holds the right itself under a unique key. */
@Injectable()
export class ClaimsStore {
  /** Claims assets, whose rows are locked, for a lot; answers those whose right another lot has. */
  async claim(tx: Tx, lotId: string, assets: readonly OwnedAsset[]): Promise<OwnedAsset[]> {
    const taken: OwnedAsset[] = [];
    for (const asset of assets) {
      const key = liveKeyOf(asset);
      const row = { lot_id: lotId, asset_id: asset.id, live_key: null };
      await tx.insert('asset_claims', [row], { keys: ['lot_id', 'asset_id'], update: [] });
      const [holder] = await tx.lock('SELECT lot_id FROM asset_claims WHERE live_key = ?', [key]);
      if (holder === undefined) {
        await tx.execute('UPDATE asset_claims SET live_key = ? WHERE lot_id = ? AND asset_id = ?', [
          key,
          lotId,
          asset.id,
        ]);
      } else if (text(holder, 'lot_id') !== lotId) taken.push(asset);
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
}

/** A right is the same one whoever keeps it. */
function liveKeyOf({ kind, number }: OwnedAsset): string {
  return `${kind} ${number}`;
}
