import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ReasonBody, RulingBody } from './auctions.dto.js';
import { RulingsService } from './rulings.service.js';

/** What the trading centre orders about a running lot. */
@ApiTags('rulings')
@Controller('lots')
export class RulingsController {
  constructor(private readonly rulings: RulingsService) {}

  @Endpoint('POST :id/suspension', {
    summary: 'Suspend a lot: its clock stands until it is resumed',
    allow: 'lot.suspend',
    answers: RulingBody,
    refuses: ['not-found', 'not-open', 'suspended', 'closed', 'withdrawn'],
  })
  suspend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<RulingBody> {
    return this.rulings.rule(command, { lot, ruling: 'suspend', reason });
  }

  @Endpoint('POST :id/resumption', {
    summary: 'Resume a suspended lot: the time it stood is given back',
    allow: 'lot.resume',
    answers: RulingBody,
    refuses: ['not-found', 'not-suspended', 'closed', 'withdrawn'],
  })
  resume(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<RulingBody> {
    return this.rulings.rule(command, { lot, ruling: 'resume', reason });
  }

  @Endpoint('POST :id/withdrawal', {
    summary: 'Withdraw a lot for good',
    allow: 'lot.withdraw',
    answers: RulingBody,
    refuses: ['not-found', 'closed', 'withdrawn'],
  })
  withdraw(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<RulingBody> {
    return this.rulings.rule(command, { lot, ruling: 'withdraw', reason });
  }
}
