import { Body, Controller, Param } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import type { FollowUpWish } from '../../contract/cases.js';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { FollowUpService } from './follow-up.service.js';
import { LotIdBody } from './lot-bodies.js';

class FollowUpBody implements FollowUpWish {
  @ApiProperty({ example: 'r2', description: 'A stage that the route of the case leads to now.' })
  @Matches(/^[a-z0-9-]{1,64}$/, { message: 'stage is not the name of a stage' })
  readonly stage: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '560000.00' },
    description: 'Not said: what is proposed.',
  })
  @IsOptional()
  @IsString()
  readonly startPrice?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '2026-03-20T10:00:00+08:00' },
    description: 'ISO 8601 with its offset. Not said: what is proposed.',
  })
  @IsOptional()
  @IsString()
  readonly opensAt?: string | null;
}

/** What follows a lot whose sale failed. */
@ApiTags('cases')
@Controller('lots')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpService) {}

  @Endpoint('POST :id/follow-up', {
    summary: 'Draft the next attempt of its case from a lot that has failed, in one step',
    allow: 'lot.create',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict'],
  })
  draft(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: FollowUpBody,
  ): Promise<LotIdBody> {
    return this.followUps.draft(command, id, body);
  }
}
