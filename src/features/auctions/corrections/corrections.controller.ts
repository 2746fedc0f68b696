import { Body, Controller, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Command } from '../../../platform/commands/command.js';
import { CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { PaddleBody, PaddleParams } from '../auctions.dto.js';
import { RenewalsService } from './renewals.service.js';

export class RenewalBody {
  @ApiProperty({
    description: 'The hash of the agreement that was read.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  @Matches(/^[0-9a-f]{64}$/)
  readonly agreement: string;
}

/** What bidders do about a notice that was corrected after they had enrolled. */
@ApiTags('enrolments')
@Controller('lots')
export class CorrectionsController {
  constructor(private readonly renewals: RenewalsService) {}

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
