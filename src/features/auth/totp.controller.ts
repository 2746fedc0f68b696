import { Body, Controller, Ip } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import {
  BeginTotpBody,
  CodeBody,
  DoneBody,
  NewTotpBody,
  RecoveryCodesBody,
  TotpBody,
} from './account.dto.js';
import { AccountService } from './account.service.js';
import { SecondFactorsService } from './second-factors.service.js';

/** One's own second factor. None of these has a key: answers that are kept would keep secrets. */
@ApiTags('account')
@Controller()
export class TotpController {
  constructor(
    private readonly account: AccountService,
    private readonly factors: SecondFactorsService,
  ) {}

  @Endpoint('GET me/totp', {
    summary: 'Where your second factor stands',
    allow: 'signed-in',
    answers: TotpBody,
  })
  view(@CurrentActor() actor: Actor): Promise<TotpBody> {
    return this.factors.view(actor);
  }

  @Endpoint('POST me/totp', {
    summary: 'Begin to set up an authenticator app, or another one in its place',
    allow: 'signed-in',
    answers: NewTotpBody,
    refuses: ['totp-needed', 'wrong-totp'],
    isKeyless: true,
  })
  begin(
    @CurrentActor() actor: Actor,
    @Body() { code }: BeginTotpBody,
    @Ip() address: string,
  ): Promise<NewTotpBody> {
    return this.account.beginTotp(actor, code, address);
  }

  @Endpoint('POST me/totp/confirmation', {
    summary: 'Confirm it with a code of the app; answers the recovery codes, this once',
    allow: 'signed-in',
    answers: RecoveryCodesBody,
    refuses: ['wrong-totp', 'conflict'],
    isKeyless: true,
  })
  confirm(
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeBody,
    @Ip() address: string,
  ): Promise<RecoveryCodesBody> {
    return this.account.confirmTotp(actor, code, address);
  }

  @Endpoint('POST me/totp/recovery-codes', {
    summary: 'Ten new recovery codes in place of those before',
    allow: 'signed-in',
    answers: RecoveryCodesBody,
    refuses: ['wrong-totp', 'conflict'],
    isKeyless: true,
  })
  renew(
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeBody,
    @Ip() address: string,
  ): Promise<RecoveryCodesBody> {
    return this.account.renewRecoveryCodes(actor, code, address);
  }

  @Endpoint('POST me/totp/disablement', {
    summary: 'Go on without a second factor',
    allow: 'signed-in',
    answers: DoneBody,
    refuses: ['wrong-totp', 'conflict'],
    isKeyless: true,
  })
  disable(
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeBody,
    @Ip() address: string,
  ): Promise<DoneBody> {
    return this.account.disableTotp(actor, code, address);
  }
}
