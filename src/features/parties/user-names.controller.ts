import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { DirectoryService } from './directory.service.js';
import { UserNamesBody, UserNamesQuery } from './user-names.dto.js';

/** What colleagues are called, many at a time, for lists that say who did a thing. */
@ApiTags('parties')
@Controller('user-names')
export class UserNamesController {
  constructor(private readonly directory: DirectoryService) {}

  @Endpoint('GET /', {
    summary: 'The names of these users, as far as they are of your organisation',
    allow: 'signed-in',
    answers: UserNamesBody,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() { ids }: UserNamesQuery): Promise<UserNamesBody> {
    return this.directory.names(actor, ids);
  }
}
