import { CarriedHolders } from './carried-holders.js';
import { HolderListService } from './holder-list.service.js';
import { HolderTellingService } from './holder-telling.service.js';
import { HoldersController } from './holders.controller.js';
import { HoldersService } from './holders.service.js';
import { HoldersStore } from './holders.store.js';
import { RegisteredRanks } from './registered-ranks.js';

/** What the module of auctions takes from this folder. */
export const HOLDERS = {
  controllers: [HoldersController],
  providers: [
    CarriedHolders,
    HolderListService,
    HolderTellingService,
    HoldersService,
    HoldersStore,
    RegisteredRanks,
  ],
};
