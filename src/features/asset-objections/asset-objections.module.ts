import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CollateralModule } from '../collateral/collateral.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { AssetObjectionDeskService } from './asset-objection-desk.service.js';
import { AssetObjectionPapersService } from './asset-objection-papers.service.js';
import { AssetObjectionRulingsService } from './asset-objection-rulings.service.js';
import { AssetObjectionViewsService } from './asset-objection-views.service.js';
import { AssetObjectionsController } from './asset-objections.controller.js';
import { AssetObjectionsService } from './asset-objections.service.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { CarriedObjectionsService } from './carried-objections.service.js';
import { LotObjectionsService } from './lot-objections.service.js';
import { ObjectionBackground } from './objection-background.js';
import { ObjectionDeskController } from './objection-desk.controller.js';
import { ObjectionFile } from './objection-file.js';
import { ObjectionFollowing } from './objection-following.js';
import { ObjectionHold } from './objection-hold.js';
import { ObjectionIntake } from './objection-intake.js';
import { ObjectionRules } from './objection-rules.js';
import { ObjectionThrottle } from './objection-throttle.js';
import { ObjectionWatch } from './objection-watch.js';
import { RelatedLots } from './related-lots.js';
import { RulingAct } from './ruling-act.js';

/** What is objected to the sale of an asset 标的异议 from its notice to its end, and what is decided about it. */
@Module({
  imports: [
    ...[AuctionsModule, CollateralModule, LotsModule, PapersModule, PartiesModule],
    RulePacksModule,
  ],
  controllers: [AssetObjectionsController, ObjectionDeskController],
  providers: [
    ...[AssetObjectionsStore, ObjectionFile, ObjectionRules, ObjectionThrottle, ObjectionIntake],
    ...[ObjectionHold, RulingAct, RelatedLots, ObjectionBackground, ObjectionFollowing],
    ...[ObjectionWatch, AssetObjectionsService, AssetObjectionPapersService],
    ...[AssetObjectionDeskService, AssetObjectionRulingsService, AssetObjectionViewsService],
    ...[LotObjectionsService, CarriedObjectionsService],
  ],
  exports: [CarriedObjectionsService],
})
export class AssetObjectionsModule {}
