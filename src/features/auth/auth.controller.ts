import { Body, Controller, Ip } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { LoginBody, ProfileBody, TokenBody } from './auth.dto.js';
import { AuthService } from './auth.service.js';

@ApiTags('auth')
@Controller()
export class AuthController {
  readonly #auth: AuthService;

  constructor(auth: AuthService) {
    this.#auth = auth;
  }

  @Endpoint('POST auth/token', {
    summary: 'Sign in: an access token for an e-mail address and a password',
    allow: 'public',
    answers: TokenBody,
    status: 200,
    refuses: ['wrong-credentials'],
    isKeyless: true,
  })
  login(@Body() { email, password }: LoginBody, @Ip() address: string): Promise<TokenBody> {
    return this.#auth.login({ email, password, address });
  }

  @Endpoint('GET me', {
    summary: 'Who you are signed in as',
    allow: 'signed-in',
    answers: ProfileBody,
  })
  me(@CurrentActor() actor: Actor): Promise<ProfileBody> {
    return this.#auth.me(actor);
  }
}
