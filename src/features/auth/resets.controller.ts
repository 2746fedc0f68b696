import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ResetReasonBody, TemporaryPasswordBody, TotpResetBody } from './account.dto.js';
import { PasswordResetsService } from './password-resets.service.js';
import { TotpResetsService } from './totp-resets.service.js';

/** What administrators do for colleagues who cannot sign in any more. */
@ApiTags('parties')
@Controller('users')
export class ResetsController {
  constructor(
    private readonly passwords: PasswordResetsService,
    private readonly totps: TotpResetsService,
  ) {}

  @Endpoint('POST :id/password-reset', {
    summary: 'A password for a colleague, shown once, which they must replace; their sessions end',
    allow: 'user.reset',
    answers: TemporaryPasswordBody,
    refuses: ['not-found', 'conflict'],
    isKeyless: true,
  })
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<TemporaryPasswordBody> {
    return this.passwords.reset(actor, id);
  }

  @Endpoint('POST :id/totp-reset', {
    summary: "Take away a colleague's second factor, once a second administrator has confirmed it",
    allow: 'user.reset',
    answers: TotpResetBody,
    refuses: ['not-found', 'conflict', 'second-person-needed'],
  })
  resetTotp(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ResetReasonBody,
  ): Promise<TotpResetBody> {
    return this.totps.reset(command, id, reason);
  }
}
