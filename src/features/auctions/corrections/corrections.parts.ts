import { CorrectionPeriod } from './correction-period.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { CorrectionsStore } from './corrections.store.js';
import { OwnCorrectionsService } from './own-corrections.service.js';
import { RenewalsService } from './renewals.service.js';

/** What the module of auctions takes from this folder. */
export const CORRECTIONS = {
  controllers: [CorrectionsController],
  providers: [
    CorrectionPeriod,
    CorrectionsService,
    CorrectionsStore,
    OwnCorrectionsService,
    RenewalsService,
  ],
};
