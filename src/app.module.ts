import { type DynamicModule, Module } from '@nestjs/common';
import { AboutModule } from './features/about/about.module.js';
import { AuthModule } from './features/auth/auth.module.js';
import { PartiesModule } from './features/parties/parties.module.js';
import { type Foundation, PlatformModule } from './platform/platform.module.js';

/** The whole program. */
@Module({})
export class AppModule {
  static on(foundation: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(foundation), AboutModule, PartiesModule, AuthModule],
    };
  }
}
