import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LotPreviewService } from './lot-preview.service.js';
import {
  ApprovalWishBody,
  LotCheckBody,
  LotNoticeBody,
  PlannedTermsBody,
  ReviewedLotBody,
} from './review.dto.js';
import { ReviewService } from './review.service.js';

/** What the centre's officers, and the lister before them, look at before a lot is published. */
@ApiTags('listing')
@Controller('lots')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly preview: LotPreviewService,
  ) {}

  @Endpoint('POST :id/check', {
    summary: 'What would keep a lot from publication now, its earliest opening and its notice',
    allow: 'signed-in',
    answers: LotCheckBody,
    status: 200,
    refuses: ['not-found'],
  })
  check(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LotCheckBody> {
    return this.preview.check(actor, id);
  }

  @Endpoint('GET :id/planned-terms', {
    summary: 'The terms with which a lot would be published now, as its record would begin',
    allow: 'signed-in',
    answers: PlannedTermsBody,
    refuses: ['not-found', 'breaks-law'],
  })
  plannedTerms(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<PlannedTermsBody> {
    return this.preview.plannedTerms(actor, id);
  }

  @Endpoint('POST :id/approval', {
    summary: 'Approve a submitted lot; a second officer has to publish it',
    allow: 'lot.review',
    answers: ReviewedLotBody,
    refuses: ['not-found', 'conflict', 'no-custodian', 'breaks-law', 'torn-bundle'],
  })
  approve(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ApprovalWishBody,
  ): Promise<ReviewedLotBody> {
    return this.review.approve(command, id, reason ?? null);
  }

  @Endpoint('GET :id/notice', {
    summary: 'The notice of a published lot in both languages, with their hashes',
    allow: 'public',
    answers: LotNoticeBody,
    refuses: ['not-found'],
  })
  notice(@Param('id', IdPipe) id: string): Promise<LotNoticeBody> {
    return this.preview.notice(id);
  }
}
