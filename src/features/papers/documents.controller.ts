import { Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/http/access.js';
import {
  CurrentActor,
  CurrentUpload,
  CurrentVisitor,
  type Upload,
} from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { DocumentCopies } from './document-copies.js';
import { sendCopy } from './send-copy.js';
import { DocumentsService } from './documents.service.js';
import { DossierService } from './dossier.service.js';
import {
  DocumentParams,
  DocumentViewsPage,
  DossierBody,
  LotDocumentBody,
  NewDocumentQuery,
} from './papers.dto.js';

/** The documents of a lot. */
@ApiTags('papers')
@Controller('lots/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly dossier: DossierService,
    private readonly copies: DocumentCopies,
  ) {}

  @Endpoint('POST /', {
    summary: 'Hand in a document as the body of the request; it can be superseded, never removed',
    allow: 'document.add',
    takes: 'file',
    answers: LotDocumentBody,
    refuses: ['not-found', 'conflict', 'unsupported-document', 'unsafe-document'],
  })
  add(
    @CurrentUpload() { command, source }: Upload,
    @Param('id', IdPipe) lot: string,
    @Query() wish: NewDocumentQuery,
  ): Promise<LotDocumentBody> {
    return this.documents.add(command, lot, { source, wish });
  }

  @Endpoint('GET /', {
    summary: 'The documents of a lot that you may read',
    allow: 'visitor',
    answers: DossierBody,
    refuses: ['not-found'],
  })
  list(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<DossierBody> {
    return this.dossier.list(visitor, lot);
  }

  @Endpoint('GET :document/content', {
    summary: 'A document; what is for enrolled bidders carries the name of its reader',
    allow: 'visitor',
    answers: 'file',
    refuses: ['not-found'],
  })
  async read(
    @CurrentVisitor() visitor: Actor | null,
    @Param() { id, document }: DocumentParams,
    @Res() response: Response,
  ): Promise<void> {
    sendCopy(response, await this.copies.open(visitor, id, document));
  }

  @Endpoint('GET :document/views', {
    summary: 'Who has read a document, for its lister and the trading centre',
    allow: 'signed-in',
    answers: DocumentViewsPage,
    refuses: ['not-found', 'invalid-body'],
  })
  views(
    @CurrentActor() actor: Actor,
    @Param() { id, document }: DocumentParams,
    @Query() query: PageQuery,
  ): Promise<DocumentViewsPage> {
    return this.dossier.views(actor, { lotId: id, documentId: document }, query);
  }
}
