import { Global, Module } from '@nestjs/common';
import { Access } from '../../platform/http/access.js';
import { PartiesModule } from '../parties/parties.module.js';
import { AccessTokens } from './access-tokens.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { LoginThrottle } from './login-throttle.js';
import { UserAccess } from './user-access.js';

/** Global, because the guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [PartiesModule],
  controllers: [AuthController],
  providers: [AccessTokens, AuthService, LoginThrottle, { provide: Access, useClass: UserAccess }],
  exports: [Access],
})
export class AuthModule {}
