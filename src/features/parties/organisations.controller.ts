import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import {
  NewOrganisationBody,
  OrganisationBody,
  OrganisationsPage,
  OrganisationsQuery,
} from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('parties')
@Controller('organisations')
export class OrganisationsController {
  readonly #organisations: OrganisationsService;

  constructor(organisations: OrganisationsService) {
    this.#organisations = organisations;
  }

  @Endpoint('POST /', {
    summary: 'Register an organisation',
    allow: 'organisation.create',
    answers: OrganisationBody,
  })
  create(
    @CurrentCommand() command: Command,
    @Body() body: NewOrganisationBody,
  ): Promise<OrganisationBody> {
    return this.#organisations.create(command, body);
  }

  @Endpoint('GET /', {
    summary: 'The organisations that you may see, or those of them with this in their name',
    allow: 'signed-in',
    answers: OrganisationsPage,
    refuses: ['invalid-body'],
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: OrganisationsQuery,
  ): Promise<OrganisationsPage> {
    return this.#organisations.list(actor, query);
  }

  @Endpoint('GET :id', {
    summary: 'One organisation',
    allow: 'signed-in',
    answers: OrganisationBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OrganisationBody> {
    return this.#organisations.get(actor, id);
  }
}
