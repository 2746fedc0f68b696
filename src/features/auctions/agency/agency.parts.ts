import { PowerCheck } from './power-check.js';
import { PowerList } from './power-list.js';
import { PowersController } from './powers.controller.js';
import { PowersService } from './powers.service.js';
import { PowersStore } from './powers.store.js';

/** What the module of auctions takes from this folder. */
export const AGENCY = {
  controllers: [PowersController],
  providers: [PowerCheck, PowerList, PowersService, PowersStore],
};
