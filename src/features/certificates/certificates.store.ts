import { Injectable } from '@nestjs/common';
import { instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { CertificateText } from '../../core/listing/certificate.js';
import type { Queryable } from '../../platform/database/database.js';
import { integer, type Row, text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type {
  CertificateContent,
  StoredCertificate,
  StoredVoid,
  WholeCertificate,
} from './certificate.js';

/** Where certificates are kept. None is ever removed or written anew: a wrong one is declared void, and another issued. */
@Injectable()
export class CertificatesStore {
  /**
   * The next number of a series, whose row stays locked until the transaction ends: whoever comes second waits, and a
   * transaction that is given up gives its number back, so that there is no gap.
   */
  async nextNo(tx: Tx, series: string): Promise<number> {
    const first = { series, last_no: 0 };
    await tx.insert('certificate_numbers', [first], { keys: ['series'], update: [] });
    const sql = 'SELECT last_no FROM certificate_numbers WHERE series = ?';
    const [row] = await tx.lock(sql, [series]);
    invariant(row, 'a series has a row');
    const no = integer(row, 'last_no') + 1;
    await tx.execute('UPDATE certificate_numbers SET last_no = ? WHERE series = ?', [no, series]);
    return no;
  }

  async append(tx: Tx, one: StoredCertificate): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, paddle: one.paddle, centre_id: one.centreId },
      ...{ lister_id: one.listerId, buyer_id: one.buyerId, series: one.series, no: one.no },
      ...{ number: one.number, code: one.code, in_force: `${one.lotId} ${one.paddle}` },
      ...{ content: JSON.stringify(one.content), zh: JSON.stringify(one.zh) },
      ...{ en: JSON.stringify(one.en), digest: one.digest, asked_by: one.askedBy },
      ...{ issued_by: one.issuedBy, issued_at: one.issuedAt },
    };
    await tx.insert('certificates', [row]);
  }

  async appendVoid(tx: Tx, one: StoredVoid): Promise<void> {
    const row = {
      ...{ certificate_id: one.certificateId, reason: one.reason, asked_by: one.askedBy },
      ...{ voided_by: one.voidedBy, voided_at: one.voidedAt },
    };
    await tx.insert('certificate_voids', [row]);
    const sql = 'UPDATE certificates SET in_force = NULL WHERE id = ?';
    await tx.execute(sql, [one.certificateId]);
  }

  async find(read: Queryable, id: string): Promise<WholeCertificate | null> {
    const rows = await read.query('SELECT * FROM certificates WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** The same, its row locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<WholeCertificate | null> {
    const rows = await tx.lock('SELECT * FROM certificates WHERE id = ?', [id]);
    return (await whole(tx, rows))[0] ?? null;
  }

  /** The certificate with this number and this code, or null. */
  async findBy(
    read: Queryable,
    { number, code }: { readonly number: string; readonly code: string },
  ): Promise<WholeCertificate | null> {
    const sql = 'SELECT * FROM certificates WHERE number = ? AND code = ?';
    return (await whole(read, await read.query(sql, [number, code])))[0] ?? null;
  }

  /** All certificates of a lot, the newest first. */
  async ofLot(read: Queryable, lotId: string): Promise<readonly WholeCertificate[]> {
    const sql = 'SELECT * FROM certificates WHERE lot_id = ? ORDER BY id DESC';
    return whole(read, await read.query(sql, [lotId]));
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<WholeCertificate[]> {
  const certificates = rows.map(certificateOf);
  const ids = certificates.map(({ id }) => id);
  if (ids.length === 0) return [];
  const sql = `SELECT * FROM certificate_voids WHERE certificate_id IN (${placeholders(ids.length)})`;
  const voids = (await read.query(sql, ids)).map(voidOf);
  return certificates.map((certificate) => {
    const own = voids.find(({ certificateId }) => certificateId === certificate.id) ?? null;
    return { certificate, void: own };
  });
}

function certificateOf(row: Row): StoredCertificate {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    paddle: text(row, 'paddle'),
    centreId: text(row, 'centre_id'),
    listerId: text(row, 'lister_id'),
    buyerId: text(row, 'buyer_id'),
    series: text(row, 'series'),
    no: integer(row, 'no'),
    number: text(row, 'number'),
    code: text(row, 'code'),
    content: JSON.parse(text(row, 'content')) as CertificateContent,
    zh: JSON.parse(text(row, 'zh')) as CertificateText,
    en: JSON.parse(text(row, 'en')) as CertificateText,
    digest: text(row, 'digest'),
    askedBy: text(row, 'asked_by'),
    issuedBy: text(row, 'issued_by'),
    issuedAt: instant(integer(row, 'issued_at')),
  };
}

function voidOf(row: Row): StoredVoid {
  return {
    certificateId: text(row, 'certificate_id'),
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    voidedBy: text(row, 'voided_by'),
    voidedAt: instant(integer(row, 'voided_at')),
  };
}
