import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { CorrectionsStore } from './corrections.store.js';
import { RenewalsService } from './renewals.service.js';

/** What the module of auctions takes from this folder. */
export const CORRECTIONS = {
  controllers: [CorrectionsController],
  providers: [CorrectionsService, CorrectionsStore, RenewalsService],
};
