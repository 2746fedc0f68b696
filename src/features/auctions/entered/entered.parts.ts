import { Callers } from './callers.js';
import { EnteredBidList } from './entered-bid-list.js';
import { EnteredBidsController } from './entered-bids.controller.js';
import { EnteredBidsService } from './entered-bids.service.js';
import { EnteredBidsStore } from './entered-bids.store.js';
import { EnteringService } from './entering.service.js';
import { EntryLog } from './entry-log.js';
import { EnteredNews } from './news.js';

/** What the module of auctions takes from this folder. */
export const ENTERED = {
  controllers: [EnteredBidsController],
  providers: [
    Callers,
    EnteredBidList,
    EnteredBidsService,
    EnteredBidsStore,
    EnteringService,
    EntryLog,
    EnteredNews,
  ],
};
