import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import {
  CurrentActor,
  CurrentCommand,
  CurrentUpload,
  CurrentVisitor,
  type Upload,
} from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { sendCopy } from '../papers/send-copy.js';
import {
  AssetDocumentBody,
  AssetObjectionIdBody,
  AssetObjectionLines,
  AssetObjectionShownBody,
  LotAssetObjectionsBody,
  ReceiptBody,
} from './asset-objection-bodies.js';
import { AssetObjectionPapersService } from './asset-objection-papers.service.js';
import { AssetObjectionViewsService } from './asset-objection-views.service.js';
import {
  AssetDocumentParams,
  AssetDocumentQuery,
  AssetObjectionBody,
  AssetObjectionsQuery,
  RetractionBody,
} from './asset-objections.dto.js';
import { AssetObjectionsService } from './asset-objections.service.js';
import { LotObjectionsService } from './lot-objections.service.js';

/** Objections 标的异议 to the sale of an asset before its end: lodging them, reading them, taking them back. */
@ApiTags('asset objections')
@Controller()
export class AssetObjectionsController {
  constructor(
    private readonly objections: AssetObjectionsService,
    private readonly papers: AssetObjectionPapersService,
    private readonly views: AssetObjectionViewsService,
    private readonly lots: LotObjectionsService,
  ) {}

  @Endpoint('GET lots/:id/asset-objections', {
    summary: 'What stands against the sale of a lot, and how its notice was corrected; no names',
    allow: 'visitor',
    answers: LotAssetObjectionsBody,
    refuses: ['not-found'],
  })
  ofLot(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotAssetObjectionsBody> {
    return this.lots.of(visitor, lot);
  }

  @Endpoint('POST lots/:id/asset-objections', {
    summary: 'Object to the sale of a lot, from its notice to its end; answers a receipt',
    allow: 'asset-objection.lodge',
    answers: ReceiptBody,
    refuses: ['not-found', 'sale-over', 'withdrawn', 'conflict', 'too-many-requests'],
  })
  lodge(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: AssetObjectionBody,
  ): Promise<ReceiptBody> {
    return this.objections.lodge(command, lot, body);
  }

  @Endpoint('GET asset-objections', {
    summary: 'The objections that your organisation has a part in, newest first',
    allow: 'signed-in',
    answers: AssetObjectionLines,
    refuses: ['invalid-body'],
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: AssetObjectionsQuery,
  ): Promise<AssetObjectionLines> {
    return this.views.list(actor, query);
  }

  @Endpoint('GET asset-objections/:id', {
    summary: 'One objection, for whoever objects, lists, was asked, rules or audits',
    allow: 'signed-in',
    answers: AssetObjectionShownBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AssetObjectionShownBody> {
    return this.views.get(actor, id);
  }

  @Endpoint('POST asset-objections/:id/retraction', {
    summary: 'Take your objection back',
    allow: 'asset-objection.lodge',
    answers: AssetObjectionIdBody,
    refuses: ['not-found', 'conflict'],
  })
  retract(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RetractionBody,
  ): Promise<AssetObjectionIdBody> {
    return this.objections.retract(command, id, reason);
  }

  @Endpoint('POST asset-objections/:id/documents', {
    summary: 'Add a document to your objection as the body of the request, while it waits',
    allow: 'asset-objection.lodge',
    takes: 'file',
    answers: AssetDocumentBody,
    refuses: ['not-found', 'conflict', 'unsupported-document', 'unsafe-document'],
  })
  addDocument(
    @CurrentUpload() { command, source }: Upload,
    @Param('id', IdPipe) id: string,
    @Query() { name }: AssetDocumentQuery,
  ): Promise<AssetDocumentBody> {
    return this.papers.add(command, id, { source, name });
  }

  @Endpoint('GET asset-objections/:id/documents/:document/content', {
    summary: 'A document of an objection, for those who read all of it',
    allow: 'signed-in',
    answers: 'file',
    refuses: ['not-found'],
  })
  async readDocument(
    @CurrentActor() actor: Actor,
    @Param() { id, document }: AssetDocumentParams,
    @Res() response: Response,
  ): Promise<void> {
    sendCopy(response, await this.papers.open(actor, id, document));
  }
}
