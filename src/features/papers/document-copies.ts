import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { StoredDocument } from './document.js';
import { DocumentsStore, type StoredView } from './documents.store.js';
import { OneAtATime } from './one-at-a-time.js';
import { mayRead, Standings } from './standing.js';

/** What is handed to a reader. */
export interface Copy {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** The hash of this content; that of the document itself unless the copy carries a watermark. */
  readonly sha256: string;
  readonly originalSha256: string;
}

/** Hands out documents. Every reading is on record before the first byte leaves. */
@Injectable()
export class DocumentCopies {
  readonly #watermarks = new OneAtATime();

  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly store: DocumentsStore,
    private readonly files: Files,
    private readonly organisations: OrganisationsService,
    private readonly ids: Ids,
  ) {}

  /** A document for this reader. Refuses with `not-found`, also where it is there and not for them. */
  async open(visitor: Actor | null, lotId: string, documentId: string): Promise<Copy> {
    const { standing } = await this.standings.of(visitor, lotId);
    const document = await this.store.find(this.database.read, documentId);
    if (document?.lotId !== lotId || !mayRead(standing, document.visibility)) {
      throw new ApiError('not-found');
    }
    const content = await this.files.read(document.sha256);
    const view = await this.record(visitor, document);
    const isMarked = standing === 'enrolled' && document.visibility === 'enrolled';
    const handed = isMarked ? await this.copyFor(view, { document, content }) : content;
    const { name, mediaType, sha256: originalSha256 } = document;
    return {
      ...{ name, mediaType, originalSha256, content: handed },
      sha256: createHash('sha256').update(handed).digest('hex'),
    };
  }

  private record(visitor: Actor | null, { id: documentId }: StoredDocument): Promise<StoredView> {
    const { userId = null, organisationId = null } = visitor ?? {};
    return this.database.transact(async (tx) => {
      const id = this.ids.next('viw');
      const view = { id, documentId, at: tx.now, userId, organisationId };
      await this.store.appendView(tx, view);
      return view;
    });
  }

  /** Pictures are handed out as they are: there is no page to write on that would not change what they show. */
  private async copyFor(
    { at, userId, organisationId }: StoredView,
    { document, content }: { readonly document: StoredDocument; readonly content: Buffer },
  ): Promise<Buffer> {
    if (document.mediaType !== 'application/pdf' || userId === null || organisationId === null) {
      return content;
    }
    const organisation = await this.organisations.find(organisationId);
    const organisationName = organisation?.name ?? '';
    const reader = { at, userId, organisationId, organisationName };
    // Loaded with the first copy, so that a server that comes back need not wait for it.
    const { watermarked } = await import('./watermark.js');
    const copy = await this.#watermarks.run(() => watermarked(content, reader));
    if (copy === null) throw new Error(`the PDF ${document.id} can no longer be read`);
    return copy;
  }
}
