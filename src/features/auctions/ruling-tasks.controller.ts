import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ReasonBody } from './auctions.dto.js';
import { RulingTaskBody, RulingTasksPage, RulingTasksQuery } from './ruling-tasks.dto.js';
import { RulingTasksService } from './ruling-tasks.service.js';

/** What waits for a ruling of the trading centre. */
@ApiTags('rulings')
@Controller('ruling-tasks')
export class RulingTasksController {
  constructor(private readonly tasks: RulingTasksService) {}

  @Endpoint('GET /', {
    summary: 'What the system could not do as it should have, and a person has to rule on',
    allow: 'ruling-task.handle',
    answers: RulingTasksPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: RulingTasksQuery): Promise<RulingTasksPage> {
    return this.tasks.list(actor, query);
  }

  @Endpoint('POST :id/closure', {
    summary: 'Close a task, with the reason',
    allow: 'ruling-task.handle',
    answers: RulingTaskBody,
    refuses: ['not-found', 'not-allowed', 'conflict'],
  })
  close(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<RulingTaskBody> {
    return this.tasks.close(command, id, reason);
  }
}
