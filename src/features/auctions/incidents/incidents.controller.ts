import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentCommand, CurrentVisitor } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { IncidentConclusionsService } from './incident-conclusions.service.js';
import { IncidentDeclaringService } from './incident-declaring.service.js';
import { IncidentEndingService } from './incident-ending.service.js';
import { IncidentReportBody } from './incident-report.dto.js';
import { IncidentReportsService } from './incident-reports.service.js';
import {
  DeclaredBody,
  IncidentAmendmentBody,
  IncidentConclusionBody,
  IncidentEndBody,
  IncidentIdBody,
  IncidentWishBody,
} from './incidents.dto.js';

/** Incidents 事故: one person declares and amends them, two end them and draw conclusions. */
@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly declaring: IncidentDeclaringService,
    private readonly ending: IncidentEndingService,
    private readonly conclusions: IncidentConclusionsService,
    private readonly reports: IncidentReportsService,
  ) {}

  @Endpoint('POST /', {
    summary: 'Declare an incident of the platform, or of your trading centre, and stop its lots',
    allow: 'incident.declare',
    answers: DeclaredBody,
    refuses: ['conflict'],
  })
  declare(
    @CurrentCommand() command: Command,
    @Body() body: IncidentWishBody,
  ): Promise<DeclaredBody> {
    return this.declaring.declare(command, body);
  }

  @Endpoint('GET :id', {
    summary: 'The report of an incident: every step of it, its lots and what was concluded',
    allow: 'visitor',
    answers: IncidentReportBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) id: string,
  ): Promise<IncidentReportBody> {
    return this.reports.get(visitor, id);
  }

  @Endpoint('POST :id/amendment', {
    summary: 'Write anew what everybody is told; the earlier texts stay on file',
    allow: 'incident.declare',
    answers: IncidentIdBody,
    refuses: ['not-found', 'conflict'],
  })
  amend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: IncidentAmendmentBody,
  ): Promise<IncidentIdBody> {
    return this.declaring.amend(command, id, body);
  }

  @Endpoint('POST :id/end', {
    summary: 'Ask a second person to end an incident, and so to let its lots go on',
    allow: 'incident.end',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  end(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: IncidentEndBody,
  ): Promise<ApprovalBody> {
    return this.ending.ask(command, id, body);
  }

  @Endpoint('POST :id/conclusions', {
    summary: 'Ask a second person to add a conclusion to the report: the cause, and the measures',
    allow: 'incident.conclude',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  conclude(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: IncidentConclusionBody,
  ): Promise<ApprovalBody> {
    return this.conclusions.ask(command, id, body);
  }
}
