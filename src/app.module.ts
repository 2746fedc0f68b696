import { type DynamicModule, Module } from '@nestjs/common';
import { AboutModule } from './features/about/about.module.js';
import { ApprovalsModule } from './features/approvals/approvals.module.js';
import { AssetObjectionsModule } from './features/asset-objections/asset-objections.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { AuctionsModule } from './features/auctions/auctions.module.js';
import { AuthModule } from './features/auth/auth.module.js';
import { CasesModule } from './features/cases/cases.module.js';
import { CertificatesModule } from './features/certificates/certificates.module.js';
import { CollateralModule } from './features/collateral/collateral.module.js';
import { ExpertsModule } from './features/experts/experts.module.js';
import { ForfeitsModule } from './features/forfeits/forfeits.module.js';
import { LedgerModule } from './features/ledger/ledger.module.js';
import { LotsModule } from './features/lots/lots.module.js';
import { PapersModule } from './features/papers/papers.module.js';
import { PartiesModule } from './features/parties/parties.module.js';
import { PaymentsModule } from './features/payments/payments.module.js';
import { SessionsModule } from './features/sessions/sessions.module.js';
import { VenuesModule } from './features/venues/venues.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { ResultsModule } from './features/results/results.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { RulePacksModule } from './features/rule-packs/rule-packs.module.js';
import { type Foundation, PlatformModule } from './platform/platform.module.js';

/** The whole program. */
@Module({})
export class AppModule {
  static on(foundation: Foundation): DynamicModule {
    const { roles } = foundation.config;
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(foundation),
        AboutModule,
        RulePacksModule,
        PartiesModule,
        AuthModule,
        ApprovalsModule,
        VenuesModule,
        ExpertsModule,
        LedgerModule,
        PaymentsModule,
        CollateralModule,
        CasesModule,
        LotsModule,
        PapersModule,
        AuctionsModule,
        SessionsModule,
        AssetObjectionsModule,
        ResultsModule,
        CertificatesModule,
        ForfeitsModule,
        AuditModule,
        ...(roles.includes('api') ? [RealtimeModule] : []),
        ...(roles.includes('worker') ? [JobsModule] : []),
      ],
    };
  }
}
