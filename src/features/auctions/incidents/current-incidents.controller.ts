import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IncidentViewsService } from './incident-views.service.js';
import { IncidentWatchService } from './incident-watch.service.js';
import { IncidentWordings } from './incident-wording.js';
import { CurrentIncidentsBody, IncidentsPage, IncidentWordingBody } from './incidents.dto.js';

/** What everybody may know of incidents. */
@ApiTags('incidents')
@Controller('incidents')
export class CurrentIncidentsController {
  constructor(
    private readonly views: IncidentViewsService,
    private readonly watch: IncidentWatchService,
    private readonly wordings: IncidentWordings,
  ) {}

  @Endpoint('GET /', {
    summary: 'All incidents, newest first, with their public texts and times',
    allow: 'public',
    answers: IncidentsPage,
    refuses: ['invalid-body'],
  })
  list(@Query() query: PageQuery): Promise<IncidentsPage> {
    return this.views.list(query);
  }

  @Endpoint('GET current', {
    summary: 'The incidents that last, the oldest first; at most a second late',
    allow: 'public',
    answers: CurrentIncidentsBody,
  })
  current(): CurrentIncidentsBody {
    return { incidents: this.watch.lasting() };
  }

  @Endpoint('GET wording', {
    summary: 'The usual texts of incidents, and how long bidders are told before a lot opens',
    allow: 'public',
    answers: IncidentWordingBody,
  })
  wording(): IncidentWordingBody {
    return this.wordings.wording;
  }
}
