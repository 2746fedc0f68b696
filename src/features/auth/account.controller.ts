import { Body, Controller, Ip, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DoneBody, PasswordBody, SessionsBody } from './account.dto.js';
import { AccountService } from './account.service.js';
import { CredentialsService } from './credentials.service.js';
import { SessionsService } from './sessions.service.js';

/** One's own account. Nothing that carries a password has a key: what is stored of a keyed body could be guessed. */
@ApiTags('account')
@Controller()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly credentials: CredentialsService,
    private readonly sessions: SessionsService,
  ) {}

  @Endpoint('POST me/password', {
    summary: 'Change your password; your other sessions end',
    allow: 'signed-in',
    answers: DoneBody,
    refuses: ['wrong-credentials', 'conflict'],
    isKeyless: true,
  })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: PasswordBody,
    @Ip() address: string,
  ): Promise<DoneBody> {
    await this.credentials.change(actor, body, address);
    return { done: true };
  }

  @Endpoint('GET me/sessions', {
    summary: 'Where you are signed in',
    allow: 'signed-in',
    answers: SessionsBody,
  })
  async listSessions(@CurrentActor() actor: Actor): Promise<SessionsBody> {
    return { items: await this.sessions.list(actor) };
  }

  @Endpoint('POST me/sessions/end', {
    summary: 'End all your sessions but this one',
    allow: 'signed-in',
    answers: DoneBody,
    isKeyless: true,
  })
  endOthers(@CurrentActor() actor: Actor): Promise<DoneBody> {
    return this.account.endOtherSessions(actor);
  }

  @Endpoint('POST me/sessions/:id/end', {
    summary: 'End one of your sessions, within seconds also what it has open',
    allow: 'signed-in',
    answers: DoneBody,
    refuses: ['not-found'],
  })
  endSession(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<DoneBody> {
    return this.account.endSession(command, id);
  }
}
