import { EntrustmentDesk } from './entrustment-desk.js';
import { EntrustmentDrawingService } from './entrustment-drawing.service.js';
import { EntrustmentFile } from './entrustment-file.js';
import { EntrustmentNames } from './entrustment-names.js';
import { EntrustmentViewsService } from './entrustment-views.service.js';
import { EntrustmentsController } from './entrustments.controller.js';
import { EntrustmentsService } from './entrustments.service.js';
import { EntrustmentsStore } from './entrustments.store.js';

/** What the module of auctions takes from this folder. */
export const ENTRUSTMENT = {
  controllers: [EntrustmentsController],
  providers: [
    EntrustmentDesk,
    EntrustmentDrawingService,
    EntrustmentFile,
    EntrustmentNames,
    EntrustmentViewsService,
    EntrustmentsService,
    EntrustmentsStore,
  ],
};
