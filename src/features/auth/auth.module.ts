import { Global, Module } from '@nestjs/common';
import { Access } from '../../platform/http/access.js';
import { PartiesModule } from '../parties/parties.module.js';
import { AccessTokens } from './access-tokens.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { CredentialsService } from './credentials.service.js';
import { LoginThrottle } from './login-throttle.js';
import { PasswordResetsService } from './password-resets.service.js';
import { ProfilesService } from './profiles.service.js';
import { ResetsController } from './resets.controller.js';
import { SecondFactorSecrets } from './second-factor-secrets.js';
import { SecondFactorsService } from './second-factors.service.js';
import { SecondFactorsStore } from './second-factors.store.js';
import { SessionRetentionService } from './session-retention.service.js';
import { SessionsService } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';
import { TotpController } from './totp.controller.js';
import { TotpResetsService } from './totp-resets.service.js';
import { UserAccess } from './user-access.js';

/** Global, because the guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [PartiesModule],
  controllers: [AuthController, AccountController, TotpController, ResetsController],
  providers: [
    AccessTokens,
    AccountService,
    AuthService,
    CredentialsService,
    LoginThrottle,
    PasswordResetsService,
    ProfilesService,
    SecondFactorSecrets,
    SecondFactorsService,
    SecondFactorsStore,
    SessionRetentionService,
    SessionsService,
    SessionsStore,
    TotpResetsService,
    { provide: Access, useClass: UserAccess },
  ],
  exports: [Access, SessionRetentionService, SessionsService],
})
export class AuthModule {}
