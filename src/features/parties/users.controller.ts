import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DirectoryService } from './directory.service.js';
import { NewUserBody, UserBody, UsersPage, UsersQuery } from './users.dto.js';
import { UsersService } from './users.service.js';

@ApiTags('parties')
@Controller('users')
export class UsersController {
  readonly #users: UsersService;
  readonly #directory: DirectoryService;

  constructor(users: UsersService, directory: DirectoryService) {
    this.#users = users;
    this.#directory = directory;
  }

  @Endpoint('POST /', {
    summary: 'Give someone access, in your own organisation or, for the platform, in any',
    allow: 'user.create',
    answers: UserBody,
    refuses: ['not-found', 'conflict'],
  })
  create(@CurrentCommand() command: Command, @Body() body: NewUserBody): Promise<UserBody> {
    return this.#users.create(command, body);
  }

  @Endpoint('GET /', {
    summary: 'The users of your organisation; all users, for the platform',
    allow: 'signed-in',
    answers: UsersPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: UsersQuery): Promise<UsersPage> {
    return this.#directory.list(actor, query);
  }

  @Endpoint('GET :id', {
    summary: 'One user',
    allow: 'signed-in',
    answers: UserBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UserBody> {
    return this.#directory.get(actor, id);
  }

  @Endpoint('POST :id/disablement', {
    summary: "End someone's access, within seconds also to what they have open",
    allow: 'user.disable',
    answers: UserBody,
    refuses: ['not-found', 'conflict'],
  })
  disable(@CurrentCommand() command: Command, @Param('id', IdPipe) id: string): Promise<UserBody> {
    return this.#users.disable(command, id);
  }
}
