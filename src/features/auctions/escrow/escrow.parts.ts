import { EscrowNamingService } from './escrow-naming.service.js';
import { EscrowTerms } from './escrow-terms.js';
import { EscrowController } from './escrow.controller.js';
import { LotEscrowsStore } from './lot-escrows.store.js';
import { NamingCheck } from './naming-check.js';
import { OfficerKeysService } from './officer-keys.service.js';
import { OfficerKeysStore } from './officer-keys.store.js';
import { OpeningListService } from './opening-list.service.js';
import { OpeningOfficersController } from './opening-officers.controller.js';
import { ShareGivingService } from './share-giving.service.js';
import { SharesStore } from './shares.store.js';

/** What the module of auctions takes from this folder. */
export const ESCROW = {
  controllers: [EscrowController, OpeningOfficersController],
  providers: [
    EscrowNamingService,
    EscrowTerms,
    LotEscrowsStore,
    NamingCheck,
    OfficerKeysService,
    OfficerKeysStore,
    OpeningListService,
    ShareGivingService,
    SharesStore,
  ],
};
