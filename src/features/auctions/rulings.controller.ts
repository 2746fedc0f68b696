import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { PaddleParams, ReasonBody, RulingBody } from './auctions.dto.js';
import { ScoresBody } from './scores.dto.js';
import { readScores } from './read-scores.js';
import { RulingsService } from './rulings.service.js';

/** What the trading centre rules about a lot: the brake by one person, everything else by two. */
@ApiTags('rulings')
@Controller('lots')
export class RulingsController {
  constructor(private readonly rulings: RulingsService) {}

  @Endpoint('POST :id/suspension', {
    summary: 'Suspend a lot at once: its clock stands until it is resumed',
    allow: 'lot.suspend',
    answers: RulingBody,
    refuses: ['not-found', 'not-open', 'suspended', 'closed', 'withdrawn'],
  })
  suspend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<RulingBody> {
    return this.rulings.rule(command, { ruling: 'lot.suspend', lot, reason });
  }

  @Endpoint('POST :id/resumption', {
    summary: 'Ask a second person to resume a suspended lot: the time it stood is given back',
    allow: 'lot.resume',
    answers: ApprovalBody,
    status: 202,
    refuses: [
      ...(['not-found', 'conflict', 'incident', 'not-suspended', 'must-stand-still'] as const),
      ...(['closed', 'withdrawn'] as const),
    ],
  })
  resume(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<ApprovalBody> {
    return this.rulings.ask(command, { ruling: 'lot.resume', lot, reason });
  }

  @Endpoint('POST :id/withdrawal', {
    summary: 'Ask a second person to withdraw a lot for good',
    allow: 'lot.withdraw',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict', 'closed', 'withdrawn'],
  })
  withdraw(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<ApprovalBody> {
    return this.rulings.ask(command, { ruling: 'lot.withdraw', lot, reason });
  }

  @Endpoint('POST :id/enrolments/:paddle/bar', {
    summary: 'Ask a second person to bar a bidder from now on',
    allow: 'lot.bar',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict', 'not-enrolled', 'barred', 'closed', 'withdrawn'],
  })
  bar(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
    @Body() { reason }: ReasonBody,
  ): Promise<ApprovalBody> {
    return this.rulings.ask(command, { ruling: 'lot.bar', lot, paddle, reason });
  }

  @Endpoint('POST :id/enrolments/:paddle/scores', {
    summary: 'Ask a second person to enter what the panel of a weighted lot gives a bidder',
    allow: 'lot.score',
    answers: ApprovalBody,
    status: 202,
    refuses: [
      ...(['invalid-body', 'not-found', 'conflict', 'malformed', 'not-enrolled'] as const),
      ...(['wrong-phase', 'panel-decides', 'closed', 'withdrawn'] as const),
    ],
  })
  score(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
    @Body() { reason, scores: written }: ScoresBody,
  ): Promise<ApprovalBody> {
    const scores = readScores(written);
    return this.rulings.ask(command, { ruling: 'lot.score', lot, paddle, scores, reason });
  }
}
