import { PanelDeskService } from './panel-desk.service.js';
import { PanelDue } from './panel-due.js';
import { PanelGuard } from './panel-guard.js';
import { PanelHandover } from './panel-handover.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelMarksService } from './panel-marks.service.js';
import { PanelNames } from './panel-names.js';
import { PanelOpeningService } from './panel-opening.service.js';
import { PanelReview } from './panel-review.js';
import { PanelSeats } from './panel-seats.js';
import { PanelSeeds } from './panel-seeds.js';
import { PanelTasksController } from './panel-tasks.controller.js';
import { PanelTasksService } from './panel-tasks.service.js';
import { PanelWatchService } from './panel-watch.service.js';
import { PanelWordsService } from './panel-words.service.js';
import { PanelsController } from './panels.controller.js';
import { PanelsStore } from './panels.store.js';
import { RecusalAct } from './recusal-act.js';
import { RecusalsService } from './recusals.service.js';

/** What the module of auctions takes from this folder. */
export const PANEL = {
  controllers: [PanelTasksController, PanelsController],
  providers: [
    PanelDeskService,
    PanelDue,
    PanelGuard,
    PanelHandover,
    PanelLogStore,
    PanelMarksService,
    PanelNames,
    PanelOpeningService,
    PanelReview,
    PanelSeats,
    PanelSeeds,
    PanelTasksService,
    PanelWatchService,
    PanelWordsService,
    PanelsStore,
    RecusalAct,
    RecusalsService,
  ],
};
