import { Injectable } from '@nestjs/common';
import type { Asset } from '../../contract/listing.js';
import type { AssetKind } from '../../core/collateral/asset.js';
import type { Reader } from '../../platform/database/database.js';
import { type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { NewRow, Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';

/** An asset with the organisation that keeps it. */
export interface OwnedAsset extends Asset {
  readonly ownerId: string;
}

/** Where assets are kept. */
@Injectable()
export class AssetsStore {
  async append(tx: Tx, asset: OwnedAsset, createdAt: number): Promise<void> {
    const row = {
      ...factsRow(asset),
      id: asset.id,
      owner_id: asset.ownerId,
      created_at: createdAt,
    };
    await tx.insert('assets', [row]);
  }

  async replaceFacts(tx: Tx, asset: OwnedAsset): Promise<void> {
    const columns = factsRow(asset);
    const setters = Object.keys(columns).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE assets SET ${setters.join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      asset.id,
    ]);
  }

  /** The asset, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<OwnedAsset | null> {
    const [row] = await tx.lock('SELECT * FROM assets WHERE id = ?', [id]);
    return row === undefined ? null : assetOf(row);
  }

  /** Those of these that are there, in the order of their ids, locked. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<OwnedAsset[]> {
    if (ids.length === 0) return [];
    return (await tx.lock(manySql(ids), ids)).map(assetOf);
  }

  async find(read: Pick<Reader, 'query'>, id: string): Promise<OwnedAsset | null> {
    const [row] = await read.query('SELECT * FROM assets WHERE id = ?', [id]);
    return row === undefined ? null : assetOf(row);
  }

  /** Those of these that are there, in the order of their ids. */
  async findAll(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<OwnedAsset[]> {
    if (ids.length === 0) return [];
    return (await read.query(manySql(ids), ids)).map(assetOf);
  }

  /** Up to `limit + 1` assets of an organisation, newest first. */
  async findPage(
    read: Reader,
    ownerId: string,
    { limit, cursor }: PageQuery,
  ): Promise<OwnedAsset[]> {
    const rows = await read.query(
      'SELECT * FROM assets WHERE owner_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [ownerId, cursor ?? 'b', limit + 1],
    );
    return rows.map(assetOf);
  }
}

function manySql(ids: readonly string[]): string {
  return `SELECT * FROM assets WHERE id IN (${placeholders(ids.length)}) ORDER BY id`;
}

function factsRow(asset: Asset): NewRow {
  const { kind, number, title, holder, filedOn, grantedOn, expiresOn } = asset;
  return {
    ...{ kind, number, title, holder },
    ...{ filed_on: filedOn, granted_on: grantedOn, expires_on: expiresOn },
  };
}

function assetOf(row: Row): OwnedAsset {
  return {
    id: text(row, 'id'),
    ownerId: text(row, 'owner_id'),
    kind: text(row, 'kind') as AssetKind,
    number: text(row, 'number'),
    title: text(row, 'title'),
    holder: text(row, 'holder'),
    filedOn: textOrNull(row, 'filed_on'),
    grantedOn: textOrNull(row, 'granted_on'),
    expiresOn: textOrNull(row, 'expires_on'),
  };
}
