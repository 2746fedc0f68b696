import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DirectoryService } from './directory.service.js';
import {
  NewUserBody,
  UserBody,
  UserChangeBody,
  UserChangeWish,
  UsersPage,
  UsersQuery,
} from './users.dto.js';
import { UserChangesService } from './user-changes.service.js';
import { UsersService } from './users.service.js';

@ApiTags('parties')
@Controller('users')
export class UsersController {
  readonly #users: UsersService;
  readonly #directory: DirectoryService;
  readonly #changes: UserChangesService;

  constructor(users: UsersService, directory: DirectoryService, changes: UserChangesService) {
    this.#users = users;
    this.#directory = directory;
    this.#changes = changes;
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

  @Endpoint('PATCH :id', {
    summary: 'Change a name; a role or a limit once a second administrator has confirmed it',
    allow: 'user.change',
    answers: UserChangeBody,
    status: 200,
    refuses: ['not-found', 'conflict'],
  })
  change(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() wish: UserChangeWish,
  ): Promise<UserChangeBody> {
    return this.#changes.change(command, id, wish);
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
