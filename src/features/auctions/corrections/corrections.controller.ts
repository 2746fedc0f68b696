import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import { CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { PaddleBody, PaddleParams } from '../auctions.dto.js';
import { CorrectionWishBody, NoticeCorrectionsBody, RenewalBody } from './corrections.dto.js';
import { CorrectionsService } from './corrections.service.js';
import { OwnCorrectionsService } from './own-corrections.service.js';
import { RenewalsService } from './renewals.service.js';

/** Corrections 更正公告 of a notice, and what bidders do about one that came after they had enrolled. */
@ApiTags('corrections')
@Controller('lots')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly own: OwnCorrectionsService,
    private readonly renewals: RenewalsService,
  ) {}

  @Endpoint('GET :id/notice-corrections', {
    summary: 'The corrections of a notice as they were published, with their hashes',
    allow: 'public',
    answers: NoticeCorrectionsBody,
    refuses: ['not-found'],
  })
  read(@Param('id', IdPipe) lot: string): Promise<NoticeCorrectionsBody> {
    return this.corrections.list(lot);
  }

  @Endpoint('POST :id/notice-corrections', {
    summary: 'Ask a second officer to publish a correction of the words of a notice',
    allow: 'notice.correct',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict', 'breaks-law'],
  })
  correct(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: CorrectionWishBody,
  ): Promise<ApprovalBody> {
    return this.own.ask(command, lot, body);
  }

  @Endpoint('POST :id/enrolments/:paddle/acceptance', {
    summary: 'Accept the agreement anew after the notice was corrected',
    allow: 'lot.pay-deposit',
    answers: PaddleBody,
    refuses: ['not-found', 'not-enrolled', 'agreement-changed'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
    @Body() { agreement }: RenewalBody,
  ): Promise<PaddleBody> {
    return this.renewals.accept(command, { lot, paddle }, agreement);
  }
}
