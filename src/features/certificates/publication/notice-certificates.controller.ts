import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { VoidReasonBody } from '../certificates.dto.js';
import { NoticeCertificateViewsService } from './notice-certificate-views.service.js';
import {
  LotNoticeCertificatesBody,
  NoticeCertificateSheetBody,
} from './notice-certificates.dto.js';
import { NoticeCertificatesService } from './notice-certificates.service.js';

/** Certificates of publication 公告刊登证明 of the notices of lots. */
@ApiTags('certificates')
@Controller()
export class NoticeCertificatesController {
  constructor(
    private readonly certificates: NoticeCertificatesService,
    private readonly views: NoticeCertificateViewsService,
  ) {}

  @Endpoint('GET lots/:id/notice-certificates', {
    summary: 'The certificates of publication of a lot; for its lister, its centre and auditors',
    allow: 'signed-in',
    answers: LotNoticeCertificatesBody,
    refuses: ['not-found'],
  })
  ofLot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotNoticeCertificatesBody> {
    return this.views.ofLot(actor, lot);
  }

  @Endpoint('POST lots/:id/notice-certificates', {
    summary: 'Ask a second person to certify where the notice of a lot was published',
    allow: 'certificate.issue',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  issue(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
  ): Promise<ApprovalBody> {
    return this.certificates.ask(command, lot);
  }

  @Endpoint('GET notice-certificates/:id', {
    summary: 'A certificate of publication in both languages',
    allow: 'signed-in',
    answers: NoticeCertificateSheetBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<NoticeCertificateSheetBody> {
    return this.views.get(actor, id);
  }

  @Endpoint('POST notice-certificates/:id/voidance', {
    summary: 'Ask a second person to declare a certificate of publication void',
    allow: 'certificate.void',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  declareVoid(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: VoidReasonBody,
  ): Promise<ApprovalBody> {
    return this.certificates.askVoid(command, id, reason);
  }
}
