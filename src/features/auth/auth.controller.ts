import { Body, Controller, Headers, Ip } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { LoginBody, ProfileBody, RefreshBody, SignedOutBody, TokenBody } from './auth.dto.js';
import { AuthService } from './auth.service.js';
import { ProfilesService } from './profiles.service.js';

@ApiTags('auth')
@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly profiles: ProfilesService,
  ) {}

  @Endpoint('POST auth/token', {
    summary:
      'Sign in: a pair of tokens for an e-mail address, a password and, where needed, a code',
    allow: 'public',
    answers: TokenBody,
    status: 200,
    refuses: ['wrong-credentials', 'totp-needed', 'wrong-totp'],
    isKeyless: true,
  })
  signIn(
    @Body() login: LoginBody,
    @Ip() address: string,
    @Headers('user-agent') name = '',
  ): Promise<TokenBody> {
    return this.auth.signIn(login, { name, address });
  }

  @Endpoint('POST auth/refresh', {
    summary:
      'The next pair of tokens; a refresh token is good once, and used again ends its session',
    allow: 'public',
    answers: TokenBody,
    status: 200,
    refuses: ['session-ended', 'refresh-reused'],
    isKeyless: true,
  })
  refresh(@Body() { refreshToken }: RefreshBody, @Ip() address: string): Promise<TokenBody> {
    return this.auth.refresh(refreshToken, address);
  }

  @Endpoint('POST auth/sign-out', {
    summary: 'End the session of a refresh token, wherever it is signed in',
    allow: 'public',
    answers: SignedOutBody,
    status: 200,
    isKeyless: true,
  })
  signOut(@Body() { refreshToken }: RefreshBody): Promise<SignedOutBody> {
    return this.auth.signOut(refreshToken);
  }

  @Endpoint('GET me', {
    summary: 'Who you are signed in as',
    allow: 'signed-in',
    answers: ProfileBody,
  })
  me(@CurrentActor() actor: Actor): Promise<ProfileBody> {
    return this.profiles.of(actor);
  }
}
