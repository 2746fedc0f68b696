import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { ResultsModule } from '../results/results.module.js';
import { VenuesModule } from '../venues/venues.module.js';
import { CertifiableSales } from './certifiable-sale.js';
import { CertificateAct } from './certificate-act.js';
import { CertificateViewsService } from './certificate-views.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { CertificatesStore } from './certificates.store.js';
import { NoticeCertificateAct } from './publication/notice-certificate-act.js';
import { NoticeCertificateViewsService } from './publication/notice-certificate-views.service.js';
import { NoticeCertificatesController } from './publication/notice-certificates.controller.js';
import { NoticeCertificatesService } from './publication/notice-certificates.service.js';
import { ProvableNotices } from './publication/provable-notices.js';
import { NoticeCertificatesStore } from './publication/notice-certificates.store.js';

/** What proves a sale to registers and banks: numbered certificates, which anyone can have checked. */
@Module({
  imports: [
    ...[AuctionsModule, CasesModule, LotsModule, PartiesModule, ResultsModule, VenuesModule],
  ],
  controllers: [CertificatesController, NoticeCertificatesController],
  providers: [
    ...[CertificatesStore, CertifiableSales, CertificateAct],
    ...[CertificatesService, CertificateViewsService],
    ...[NoticeCertificateAct, NoticeCertificatesService, NoticeCertificatesStore],
    ...[NoticeCertificateViewsService, ProvableNotices],
  ],
})
export class CertificatesModule {}
