import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentVisitor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LotCalendarService } from './lot-calendar.service.js';
import { LotPlansService } from './lot-plans.service.js';
import { CalendarBody, CalendarQuery } from './calendar.dto.js';
import { LotPlanBody } from './planning.dto.js';

/** The dates of lots, by the rules that they follow and by the calendar. */
@ApiTags('planning')
@Controller()
export class PlanningController {
  constructor(
    private readonly plans: LotPlansService,
    private readonly calendar: LotCalendarService,
  ) {}

  @Endpoint('GET lots/:id/plan', {
    summary: 'The dated steps of a lot, each with its rule, and the earliest opening',
    allow: 'visitor',
    answers: LotPlanBody,
    refuses: ['not-found'],
  })
  read(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotPlanBody> {
    return this.plans.read(visitor, lot);
  }

  @Endpoint('GET calendar', {
    summary: 'Working days and holidays of China, with what happens to lots on each day',
    allow: 'visitor',
    answers: CalendarBody,
    refuses: ['invalid-body'],
  })
  days(
    @CurrentVisitor() visitor: Actor | null,
    @Query() query: CalendarQuery,
  ): Promise<CalendarBody> {
    return this.calendar.read(visitor, query);
  }
}
