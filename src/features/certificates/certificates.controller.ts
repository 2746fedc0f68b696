import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { CertificateViewsService } from './certificate-views.service.js';
import {
  CertificateCheckBody,
  CertificateCheckQuery,
  CertificateSheetBody,
  CertificateWishBody,
  LotCertificatesBody,
  VoidReasonBody,
} from './certificates.dto.js';
import { CertificatesService } from './certificates.service.js';

/** Transaction certificates 交易凭证 of sales that are final. */
@ApiTags('certificates')
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly views: CertificateViewsService,
  ) {}

  @Endpoint('GET lots/:id/certificates', {
    summary:
      'The certificates of a lot that you may see; for its centre, to whom one can be issued',
    allow: 'signed-in',
    answers: LotCertificatesBody,
    refuses: ['not-found'],
  })
  ofLot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotCertificatesBody> {
    return this.views.ofLot(actor, lot);
  }

  @Endpoint('POST lots/:id/certificates', {
    summary: 'Ask a second person to issue the certificate of a sale that is final',
    allow: 'certificate.issue',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'result-not-final', 'conflict'],
  })
  issue(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: CertificateWishBody,
  ): Promise<ApprovalBody> {
    return this.certificates.ask(command, lot, body);
  }

  @Endpoint('GET certificates/:id', {
    summary: 'A certificate in both languages, for its parties, its centre and auditors',
    allow: 'signed-in',
    answers: CertificateSheetBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<CertificateSheetBody> {
    return this.views.get(actor, id);
  }

  @Endpoint('POST certificates/:id/voidance', {
    summary: 'Ask a second person to declare a certificate void; another one may then be issued',
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

  @Endpoint('GET certificate-check', {
    summary: 'Whether a certificate with this number and this code is genuine, and in force',
    allow: 'public',
    answers: CertificateCheckBody,
    refuses: ['invalid-body'],
  })
  check(@Query() query: CertificateCheckQuery): Promise<CertificateCheckBody> {
    return this.views.check(query);
  }
}
