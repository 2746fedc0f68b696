import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CollateralModule } from '../collateral/collateral.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { CoverViews } from './cover-views.js';
import { DebtSales } from './debt-sale.js';
import { SessionContents } from './session-contents.js';
import { SessionDeskService } from './session-desk.service.js';
import { SessionLots } from './session-lots.js';
import { SessionPublicationAct } from './session-publication-act.js';
import { SessionPublicationService } from './session-publication.service.js';
import { SessionRules } from './session-rules.js';
import { SessionSlots } from './session-slots.js';
import { SessionStops } from './session-stops.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';

/** Lots that are offered together 专场: arranged, published at once, and stopped when a debt is covered. */
@Module({
  imports: [
    ...[AuctionsModule, CasesModule, CollateralModule, LotsModule, PartiesModule],
    RulePacksModule,
  ],
  controllers: [SessionsController],
  providers: [
    ...[SessionsStore, SessionLots, SessionSlots, SessionContents],
    ...[DebtSales, SessionRules, CoverViews, SessionPublicationAct],
    ...[SessionsService, SessionPublicationService, SessionDeskService, SessionStops],
  ],
})
export class SessionsModule {}
