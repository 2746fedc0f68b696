import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentVisibility, DossierSeal } from '../../contract/papers.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { StoredDocument } from './document.js';

/** One reading of a document; null stands for somebody who had not signed in. */
export interface StoredView {
  readonly id: string;
  readonly documentId: string;
  readonly at: Instant;
  readonly userId: string | null;
  readonly organisationId: string | null;
}

/** Where documents, their seals and their readings are kept. Nothing here is ever changed or removed. */
@Injectable()
export class DocumentsStore {
  async append(tx: Tx, document: StoredDocument): Promise<void> {
    const { id, lotId, name, kind, visibility, mediaType, size, sha256 } = document;
    const { organisationId, addedBy, addedAt, addedLater } = document;
    const row = {
      ...{ id, lot_id: lotId, name, kind, visibility, media_type: mediaType, size, sha256 },
      ...{ organisation_id: organisationId, added_by: addedBy, added_at: addedAt },
      ...{ added_later: addedLater, supersedes: document.supersedes },
      ...{ supersede_reason: document.supersedeReason, carried_from: document.carriedFrom },
    };
    await tx.insert('lot_documents', [row]);
  }

  async find(read: Queryable, id: string): Promise<StoredDocument | null> {
    const [row] = await read.query('SELECT * FROM lot_documents WHERE id = ?', [id]);
    return row === undefined ? null : documentOf(row);
  }

  /** All documents of a lot, oldest first. */
  async findOfLot(read: Queryable, lotId: string): Promise<StoredDocument[]> {
    const sql = 'SELECT * FROM lot_documents WHERE lot_id = ? ORDER BY id';
    return (await read.query(sql, [lotId])).map(documentOf);
  }

  /** The lots that these documents are of, by document. */
  async lotsOf(read: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const sql = `SELECT id, lot_id FROM lot_documents WHERE id IN (${placeholders(ids.length)})`;
    const rows = await read.query(sql, ids);
    return new Map(rows.map((row) => [text(row, 'id'), text(row, 'lot_id')]));
  }

  async appendSeal(tx: Tx, lotId: string, { at, documents, digest }: DossierSeal): Promise<void> {
    await tx.insert('dossier_seals', [{ lot_id: lotId, sealed_at: at, documents, digest }]);
  }

  async findSeal(read: Queryable, lotId: string): Promise<DossierSeal | null> {
    const [row] = await read.query('SELECT * FROM dossier_seals WHERE lot_id = ?', [lotId]);
    if (row === undefined) return null;
    const [at, documents] = [integer(row, 'sealed_at'), integer(row, 'documents')];
    return { at, documents, digest: text(row, 'digest') };
  }

  async appendView(tx: Tx, view: StoredView): Promise<void> {
    const { id, documentId, at, userId, organisationId } = view;
    const who = { user_id: userId, organisation_id: organisationId };
    await tx.insert('document_views', [{ id, document_id: documentId, viewed_at: at, ...who }]);
  }

  /** Up to `limit + 1` readings of a document, newest first. */
  async findViews(
    read: Reader,
    documentId: string,
    { limit, cursor }: PageQuery,
  ): Promise<StoredView[]> {
    const rows = await read.query(
      'SELECT * FROM document_views WHERE document_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [documentId, cursor ?? 'w', limit + 1],
    );
    return rows.map(viewOf);
  }
}

function documentOf(row: Row): StoredDocument {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    name: text(row, 'name'),
    kind: text(row, 'kind') as DocumentKind,
    visibility: text(row, 'visibility') as DocumentVisibility,
    mediaType: text(row, 'media_type'),
    size: integer(row, 'size'),
    sha256: text(row, 'sha256'),
    organisationId: text(row, 'organisation_id'),
    addedBy: text(row, 'added_by'),
    addedAt: instant(integer(row, 'added_at')),
    addedLater: integer(row, 'added_later') === 1,
    supersedes: textOrNull(row, 'supersedes'),
    supersedeReason: textOrNull(row, 'supersede_reason'),
    carriedFrom: textOrNull(row, 'carried_from'),
  };
}

function viewOf(row: Row): StoredView {
  return {
    id: text(row, 'id'),
    documentId: text(row, 'document_id'),
    at: instant(integer(row, 'viewed_at')),
    userId: textOrNull(row, 'user_id'),
    organisationId: textOrNull(row, 'organisation_id'),
  };
}
