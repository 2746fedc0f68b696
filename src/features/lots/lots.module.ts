import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CollateralModule } from '../collateral/collateral.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueStore } from './catalogue.store.js';
import { DiscardingService } from './discarding.service.js';
import { FollowedLots } from './followed-lots.js';
import { FollowUpService } from './follow-up.service.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { LotTextsStore } from './lot-texts.store.js';
import { ListingController } from './listing.controller.js';
import { ListingService } from './listing.service.js';
import { LotHistoryStore } from './lot-history.store.js';
import { LotStory } from './lot-story.js';
import { LotsController } from './lots.controller.js';
import { LotsService } from './lots.service.js';
import { LotsStore } from './lots.store.js';
import { SearchIndex } from './search-index.js';

/** What is for sale: drafts, and the catalogue of what has been published. */
@Module({
  imports: [CasesModule, CollateralModule, PartiesModule],
  controllers: [LotsController, ListingController, FollowUpsController],
  providers: [
    ...[LotsStore, LotTextsStore, LotHistoryStore, CatalogueStore],
    ...[LotsService, ListingService, LotStory, CatalogueService, SearchIndex],
    ...[FollowUpService, FollowedLots, DiscardingService],
  ],
  exports: [LotsService, ListingService, CatalogueService, FollowedLots],
})
export class LotsModule {}
