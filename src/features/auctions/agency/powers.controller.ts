import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQuery } from '../../../platform/http/paging.js';
import {
  PowerBody,
  PowerEndBody,
  PowersBody,
  PowersPage,
  PowerStepBody,
  PowerWishBody,
} from './powers.dto.js';
import { PowerList } from './power-list.js';
import { PowersService } from './powers.service.js';

/** Powers of attorney: who acts for whom on a lot, and how far. */
@ApiTags('enrolments')
@Controller()
export class PowersController {
  constructor(
    private readonly powers: PowersService,
    private readonly shown: PowerList,
  ) {}

  @Endpoint('POST lots/:id/powers', {
    summary: 'Give somebody a power of attorney to act for your organisation on a lot',
    allow: 'power.give',
    answers: PowerStepBody,
    refuses: ['not-found', 'wrong-currency', 'not-eligible', 'conflict', 'in-other-enrolment'],
  })
  give(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() wish: PowerWishBody,
  ): Promise<PowerStepBody> {
    return this.powers.give(command, lot, wish);
  }

  @Endpoint('GET lots/:id/powers', {
    summary: 'Powers for a lot, to both sides, the centre that runs it, and auditors',
    allow: 'signed-in',
    answers: PowersBody,
    refuses: ['not-found'],
  })
  ofLot(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<PowersBody> {
    return this.shown.ofLot(actor, lot);
  }

  @Endpoint('GET powers', {
    summary: 'The powers that your organisation has given or been given',
    allow: 'signed-in',
    answers: PowersPage,
    refuses: ['invalid-body'],
  })
  own(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PowersPage> {
    return this.shown.own(actor, query);
  }

  @Endpoint('GET powers/:id', {
    summary: 'One power of attorney',
    allow: 'signed-in',
    answers: PowerBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PowerBody> {
    return this.shown.get(actor, id);
  }

  @Endpoint('POST powers/:id/acceptance', {
    summary: 'Accept a power once its document has been looked at; its agent may act from then on',
    allow: 'power.check',
    answers: PowerStepBody,
    refuses: ['not-found', 'conflict', 'not-eligible', 'in-other-enrolment'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<PowerStepBody> {
    return this.powers.accept(command, id);
  }

  @Endpoint('POST powers/:id/refusal', {
    summary: 'Do not accept a power',
    allow: 'power.check',
    answers: PowerStepBody,
    refuses: ['not-found', 'conflict'],
  })
  refuse(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: PowerEndBody,
  ): Promise<PowerStepBody> {
    return this.powers.refuse(command, id, reason);
  }

  @Endpoint('POST powers/:id/revocation', {
    summary: 'End a power that you have given or been given, for all that is decided from now on',
    allow: 'power.give',
    answers: PowerStepBody,
    refuses: ['not-found', 'conflict'],
  })
  revoke(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: PowerEndBody,
  ): Promise<PowerStepBody> {
    return this.powers.revoke(command, id, reason);
  }
}
