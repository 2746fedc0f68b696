import { Module } from '@nestjs/common';
import { AssetObjectionsModule } from '../asset-objections/asset-objections.module.js';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { ObjectionCarrying } from './objection-carrying.js';
import { ObjectionListService } from './objection-list.service.js';
import { ObjectionPapersService } from './objection-papers.service.js';
import { ObjectionRulingsService } from './objection-rulings.service.js';
import { ObjectionShowing } from './objection-showing.js';
import { ObjectionsService } from './objections.service.js';
import { ObjectionsStore } from './objections.store.js';
import { PublicitiesStore } from './publicities.store.js';
import { PublicityKeeping } from './publicity-keeping.js';
import { PublicityWatch } from './publicity-watch.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { UndoneSales } from './undone-sales.js';

/** What becomes of a result once its lot has ended: shown, objected to, ruled on, final or set aside. */
@Module({
  imports: [
    AssetObjectionsModule,
    AuctionsModule,
    CasesModule,
    LotsModule,
    PapersModule,
    PartiesModule,
  ],
  controllers: [ResultsController],
  providers: [
    ...[PublicitiesStore, ObjectionsStore, ObjectionCarrying, PublicityKeeping, PublicityWatch],
    ...[ObjectionShowing, ObjectionsService, ObjectionPapersService],
    ...[ObjectionRulingsService, ObjectionListService, ResultsService, UndoneSales],
  ],
  exports: [ResultsService],
})
export class ResultsModule {}
