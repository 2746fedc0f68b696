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
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { sendCopy } from '../papers/send-copy.js';
import { ObjectionListService } from './objection-list.service.js';
import { ObjectionPapersService } from './objection-papers.service.js';
import { ObjectionRulingsService } from './objection-rulings.service.js';
import { ObjectionsService } from './objections.service.js';
import {
  ObjectionDocumentBody,
  ObjectionIdBody,
  ObjectionsPage,
  ResultPublicityBody,
} from './result-bodies.js';
import {
  ObjectionBody,
  ObjectionDocumentParams,
  ObjectionDocumentQuery,
  ObjectionRulingBody,
  ObjectionsQuery,
} from './results.dto.js';
import { ResultsService } from './results.service.js';

/** The publicity 成交公示 of results, objections to them, and how these are ruled on. */
@ApiTags('results')
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly objections: ObjectionsService,
    private readonly papers: ObjectionPapersService,
    private readonly rulings: ObjectionRulingsService,
    private readonly lists: ObjectionListService,
  ) {}

  @Endpoint('GET lots/:id/publicity', {
    summary: 'How the result of a lot stands, what was objected to it, and what was ruled',
    allow: 'visitor',
    answers: ResultPublicityBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<ResultPublicityBody> {
    return this.results.get(visitor, lot);
  }

  @Endpoint('POST lots/:id/objections', {
    summary: 'Object to the result of a lot while it is provisional',
    allow: 'result.object',
    answers: ObjectionIdBody,
    refuses: ['not-found', 'publicity-over', 'not-entitled', 'conflict'],
  })
  lodge(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: ObjectionBody,
  ): Promise<ObjectionIdBody> {
    return this.objections.lodge(command, lot, body);
  }

  @Endpoint('GET objections', {
    summary: "Objections to results of your centre's lots, newest first",
    allow: 'result.rule',
    answers: ObjectionsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ObjectionsQuery): Promise<ObjectionsPage> {
    return this.lists.list(actor, query);
  }

  @Endpoint('POST objections/:id/documents', {
    summary: 'Add a document to your objection as the body of the request, until it is ruled on',
    allow: 'result.object',
    takes: 'file',
    answers: ObjectionDocumentBody,
    refuses: ['not-found', 'conflict', 'unsupported-document', 'unsafe-document'],
  })
  addDocument(
    @CurrentUpload() { command, source }: Upload,
    @Param('id', IdPipe) objection: string,
    @Query() { name }: ObjectionDocumentQuery,
  ): Promise<ObjectionDocumentBody> {
    return this.papers.add(command, objection, { source, name });
  }

  @Endpoint('GET objections/:id/documents/:document/content', {
    summary: 'A document of an objection, for whoever objects, the centre and auditors',
    allow: 'signed-in',
    answers: 'file',
    refuses: ['not-found'],
  })
  async readDocument(
    @CurrentActor() actor: Actor,
    @Param() { id, document }: ObjectionDocumentParams,
    @Res() response: Response,
  ): Promise<void> {
    sendCopy(response, await this.papers.open(actor, id, document));
  }

  @Endpoint('POST objections/:id/ruling', {
    summary: 'Ask a second person to confirm a ruling on an objection, and what follows from it',
    allow: 'result.rule',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  rule(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) objection: string,
    @Body() body: ObjectionRulingBody,
  ): Promise<ApprovalBody> {
    return this.rulings.ask(command, objection, body);
  }
}
