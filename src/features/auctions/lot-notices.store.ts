import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LotNotice, PublishedText } from '../../contract/listing.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Notice } from '../../core/listing/notice.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';

/** A notice that is about to be published. */
interface WrittenNotice extends Notice {
  readonly lot: string;
  readonly publishedAt: Instant;
}

/** Where notices are kept as they were published; none is ever changed or removed. */
@Injectable()
export class LotNoticesStore {
  /** Keeps the notice of a lot; answers it with the hashes of its texts. */
  async append(tx: Tx, { lot, publishedAt, ...notice }: WrittenNotice): Promise<LotNotice> {
    const [zh, en] = [hashed(notice.zh), hashed(notice.en)];
    const row = {
      ...{ lot_id: lot, published_at: publishedAt },
      ...{ zh: zh.text, zh_hash: zh.hash, en: en.text, en_hash: en.hash },
    };
    await tx.insert('lot_notices', [row]);
    return { lot, publishedAt, zh, en };
  }

  async find(read: Reader, lot: string): Promise<LotNotice | null> {
    const [row] = await read.query('SELECT * FROM lot_notices WHERE lot_id = ?', [lot]);
    if (row === undefined) return null;
    return {
      lot,
      publishedAt: integer(row, 'published_at'),
      zh: { text: text(row, 'zh'), hash: text(row, 'zh_hash') },
      en: { text: text(row, 'en'), hash: text(row, 'en_hash') },
    };
  }
}

/** A text with the SHA-256 of its UTF-8 bytes, which anyone can compute again. */
function hashed(written: string): PublishedText {
  return { text: written, hash: createHash('sha256').update(written, 'utf8').digest('hex') };
}
