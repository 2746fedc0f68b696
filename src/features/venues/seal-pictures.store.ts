import { Injectable } from '@nestjs/common';
import type { SealPicture } from '../../contract/venues.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';

interface NewPicture extends SealPicture {
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** Where it is kept which pictures of seals each centre has handed in; none is ever changed or removed. */
@Injectable()
export class SealPicturesStore {
  async append(tx: Tx, centreId: string, one: NewPicture): Promise<void> {
    const row = {
      ...{ centre_id: centreId, sha256: one.sha256, media_type: one.mediaType, size: one.size },
      ...{ width: one.width, height: one.height },
      ...{ added_by: one.addedBy, added_at: one.addedAt },
    };
    await tx.insert('seal_pictures', [row]);
  }

  async find(
    read: Pick<Reader, 'query'>,
    centreId: string,
    sha256: string,
  ): Promise<SealPicture | null> {
    const sql = 'SELECT * FROM seal_pictures WHERE centre_id = ? AND sha256 = ?';
    const [row] = await read.query(sql, [centreId, sha256]);
    if (row === undefined) return null;
    const mediaType = text(row, 'media_type');
    return { sha256, mediaType, width: integer(row, 'width'), height: integer(row, 'height') };
  }
}
