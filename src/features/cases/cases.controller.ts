import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { CaseActsService } from './case-acts.service.js';
import { CaseBody, CasesPage, LotAttemptsBody, RoutesBody } from './case-bodies.js';
import { CaseDeskService } from './case-desk.service.js';
import { CaseOpeningService } from './case-opening.service.js';
import { CaseIdBody, EndBody, NewCaseBody, ReductionBody } from './cases.dto.js';

/** Disposal cases 处置案件: one thing on its way to money, along a published route. */
@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly desk: CaseDeskService,
    private readonly opening: CaseOpeningService,
    private readonly acts: CaseActsService,
  ) {}

  @Endpoint('GET routes', {
    summary: 'The routes that a case may follow, with their stages',
    allow: 'public',
    answers: RoutesBody,
  })
  routes(): RoutesBody {
    return this.desk.listRoutes();
  }

  @Endpoint('POST cases', {
    summary:
      'Open a case that has been tried elsewhere; one that begins here opens with its first notice',
    allow: 'lot.create',
    answers: CaseIdBody,
  })
  open(@CurrentCommand() command: Command, @Body() body: NewCaseBody): Promise<CaseIdBody> {
    return this.opening.open(command, body);
  }

  @Endpoint('GET cases', {
    summary: "Your own cases; the trading centre, the platform and auditors see everybody's",
    allow: 'signed-in',
    answers: CasesPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CasesPage> {
    return this.desk.list(actor, query);
  }

  @Endpoint('GET cases/:id', {
    summary: 'A case: its attempts, and what may follow with its prices, dates and articles',
    allow: 'signed-in',
    answers: CaseBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CaseBody> {
    return this.desk.get(actor, id);
  }

  @Endpoint('POST cases/:id/reduction', {
    summary:
      'Ask a second person to approve a start price that the route allows with an approval only',
    allow: 'case.reduce',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  reduce(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: ReductionBody,
  ): Promise<ApprovalBody> {
    return this.acts.askReduction(command, id, body);
  }

  @Endpoint('POST cases/:id/end', {
    summary: 'Ask a second person to end a case without a sale: debt for asset, operation, release',
    allow: 'case.end',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  end(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: EndBody,
  ): Promise<ApprovalBody> {
    return this.acts.askEnd(command, id, body);
  }

  @Endpoint('GET lots/:id/attempts', {
    summary: 'The attempts of the case of a published lot, the first first',
    allow: 'public',
    answers: LotAttemptsBody,
    refuses: ['not-found'],
  })
  ofLot(@Param('id', IdPipe) id: string): Promise<LotAttemptsBody> {
    return this.desk.ofLot(id);
  }
}
