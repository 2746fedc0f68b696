import { AcceptancesService } from './acceptances.service.js';
import { NoticeAsking } from './notice-asking.js';
import { NoticeFiling } from './notice-filing.js';
import { NoticeLook } from './notice-look.js';
import { NoticeMeasure } from './notice-measure.js';
import { NoticeNaming } from './notice-naming.js';
import { NoticeProofService } from './notice-proof.service.js';
import { NoticeWatchService } from './notice-watch.service.js';
import { PlacementListService } from './placement-list.service.js';
import { PlacementsController } from './placements.controller.js';
import { PlacementsService } from './placements.service.js';
import { PlacementsStore } from './placements.store.js';

/** What the module of auctions takes from this folder. */
export const NOTICING = {
  controllers: [PlacementsController],
  providers: [
    AcceptancesService,
    NoticeAsking,
    NoticeFiling,
    NoticeLook,
    NoticeMeasure,
    NoticeNaming,
    NoticeProofService,
    NoticeWatchService,
    PlacementListService,
    PlacementsService,
    PlacementsStore,
  ],
};
