import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CollateralModule } from '../collateral/collateral.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { AssetBundlesController } from './asset-bundles.controller.js';
import { BundleLaw } from './bundle-law.js';
import { BundlesService } from './bundles.service.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueStore } from './catalogue.store.js';
import { CrossListingActsService } from './cross-listing/cross-listing-acts.service.js';
import { CrossListingParts } from './cross-listing/cross-listing-parts.js';
import { CrossListingsController } from './cross-listing/cross-listings.controller.js';
import { CrossListingsService } from './cross-listing/cross-listings.service.js';
import { CrossListingsStore } from './cross-listing/cross-listings.store.js';
import { VenuesModule } from '../venues/venues.module.js';
import { DiscardingService } from './discarding.service.js';
import { FollowedLots } from './followed-lots.js';
import { FollowUpService } from './follow-up.service.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { LotTextsStore } from './lot-texts.store.js';
import { ListingController } from './listing.controller.js';
import { ListingService } from './listing.service.js';
import { LotHistoryStore } from './lot-history.store.js';
import { LotTiesController } from './lot-ties.controller.js';
import { LotTiesService } from './lot-ties.service.js';
import { LotStory } from './lot-story.js';
import { LotsController } from './lots.controller.js';
import { LotsService } from './lots.service.js';
import { LotsStore } from './lots.store.js';
import { SearchIndex } from './search-index.js';
import { SettlementsController } from './settlements/settlements.controller.js';
import { SettlementsService } from './settlements/settlements.service.js';
import { SettlementsStore } from './settlements/settlements.store.js';
import { SoldRights } from './sold-rights.js';
import { SubmissionService } from './submission.service.js';
import { TiesDesk } from './ties-desk.js';

/** What is for sale: drafts, and the catalogue of what has been published. */
@Module({
  imports: [CasesModule, CollateralModule, PartiesModule, RulePacksModule, VenuesModule],
  controllers: [
    ...[LotsController, ListingController, FollowUpsController, CrossListingsController],
    ...[LotTiesController, AssetBundlesController, SettlementsController],
  ],
  providers: [
    ...[LotsStore, LotTextsStore, LotHistoryStore, CatalogueStore],
    ...[LotsService, ListingService, LotStory, CatalogueService, SearchIndex],
    ...[CrossListingsStore, CrossListingParts, CrossListingsService, CrossListingActsService],
    ...[FollowUpService, FollowedLots, DiscardingService, SubmissionService],
    ...[BundleLaw, BundlesService, LotTiesService, SoldRights, TiesDesk],
    ...[SettlementsService, SettlementsStore],
  ],
  exports: [
    ...[LotsService, ListingService, CatalogueService, FollowedLots],
    ...[BundlesService, CrossListingsService, SettlementsService],
  ],
})
export class LotsModule {}
