import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { ResultsModule } from '../results/results.module.js';
import { CertifiableSales } from './certifiable-sale.js';
import { CertificateAct } from './certificate-act.js';
import { CertificateViewsService } from './certificate-views.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { CertificatesStore } from './certificates.store.js';

/** What proves a sale to registers and banks: numbered certificates, which anyone can have checked. */
@Module({
  imports: [AuctionsModule, CasesModule, LotsModule, PartiesModule, ResultsModule],
  controllers: [CertificatesController],
  providers: [
    ...[CertificatesStore, CertifiableSales, CertificateAct],
    ...[CertificatesService, CertificateViewsService],
  ],
})
export class CertificatesModule {}
