import { Injectable } from '@nestjs/common';
import { instant } from '../../../core/kernel/instant.js';
import type { CertificateText } from '../../../core/listing/certificate.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { StoredVoid } from '../certificate.js';
import type { StoredNoticeCertificate, WholeNoticeCertificate } from './notice-certificate.js';

/** Where certificates of publication are kept; a wrong one is declared void, and another one issued. */
@Injectable()
export class NoticeCertificatesStore {
  async append(tx: Tx, one: StoredNoticeCertificate): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, centre_id: one.centreId, lister_id: one.listerId },
      ...{ series: one.series, no: one.no, number: one.number, code: one.code },
      ...{ in_force: one.lotId, content: JSON.stringify(one.content) },
      ...{ zh: JSON.stringify(one.zh), en: JSON.stringify(one.en), digest: one.digest },
      ...{ asked_by: one.askedBy, issued_by: one.issuedBy, issued_at: one.issuedAt },
    };
    await tx.insert('notice_certificates', [row]);
  }

  async appendVoid(tx: Tx, one: StoredVoid): Promise<void> {
    const row = {
      ...{ certificate_id: one.certificateId, reason: one.reason, asked_by: one.askedBy },
      ...{ voided_by: one.voidedBy, voided_at: one.voidedAt },
    };
    await tx.insert('notice_certificate_voids', [row]);
    const sql = 'UPDATE notice_certificates SET in_force = NULL WHERE id = ?';
    await tx.execute(sql, [one.certificateId]);
  }

  async find(read: Queryable, id: string): Promise<WholeNoticeCertificate | null> {
    const rows = await read.query('SELECT * FROM notice_certificates WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** The same, its row locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<WholeNoticeCertificate | null> {
    const rows = await tx.lock('SELECT * FROM notice_certificates WHERE id = ?', [id]);
    return (await whole(tx, rows))[0] ?? null;
  }

  /** The certificate with this number and this code, or null. */
  async findBy(
    read: Queryable,
    { number, code }: { readonly number: string; readonly code: string },
  ): Promise<WholeNoticeCertificate | null> {
    const sql = 'SELECT * FROM notice_certificates WHERE number = ? AND code = ?';
    return (await whole(read, await read.query(sql, [number, code])))[0] ?? null;
  }

  /** All certificates of publication of a lot, the newest first. */
  async ofLot(read: Queryable, lotId: string): Promise<readonly WholeNoticeCertificate[]> {
    const sql = 'SELECT * FROM notice_certificates WHERE lot_id = ? ORDER BY id DESC';
    return whole(read, await read.query(sql, [lotId]));
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<WholeNoticeCertificate[]> {
  const certificates = rows.map(certificateOf);
  const ids = certificates.map(({ id }) => id);
  if (ids.length === 0) return [];
  const among = placeholders(ids.length);
  const sql = `SELECT * FROM notice_certificate_voids WHERE certificate_id IN (${among})`;
  const voids = (await read.query(sql, ids)).map(voidOf);
  return certificates.map((certificate) => {
    const own = voids.find(({ certificateId }) => certificateId === certificate.id) ?? null;
    return { certificate, void: own };
  });
}

function certificateOf(row: Row): StoredNoticeCertificate {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    listerId: text(row, 'lister_id'),
    series: text(row, 'series'),
    no: integer(row, 'no'),
    number: text(row, 'number'),
    code: text(row, 'code'),
    content: JSON.parse(text(row, 'content')) as StoredNoticeCertificate['content'],
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
