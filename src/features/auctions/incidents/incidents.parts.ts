import { CurrentIncidentsController } from './current-incidents.controller.js';
import { IncidentConclusionsService } from './incident-conclusions.service.js';
import { IncidentDeclaringService } from './incident-declaring.service.js';
import { IncidentEndingService } from './incident-ending.service.js';
import { IncidentEnds } from './incident-ends.js';
import { IncidentGate } from './incident-gate.js';
import { IncidentHolding } from './incident-holding.js';
import { IncidentLotsStore } from './incident-lots.store.js';
import { IncidentNews } from './incident-news.js';
import { IncidentPeers } from './incident-peers.js';
import { IncidentRelease } from './incident-release.js';
import { IncidentReportsService } from './incident-reports.service.js';
import { IncidentStops } from './incident-stops.js';
import { IncidentSurroundings } from './incident-surroundings.js';
import { IncidentViewsService } from './incident-views.service.js';
import { IncidentWatchService } from './incident-watch.service.js';
import { IncidentWordings } from './incident-wording.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsStore } from './incidents.store.js';

/** What the module of auctions takes from this folder. */
export const INCIDENTS = {
  // `current` comes before the other, whose `:id` would take it for an incident.
  controllers: [CurrentIncidentsController, IncidentsController],
  providers: [
    IncidentConclusionsService,
    IncidentDeclaringService,
    IncidentEndingService,
    IncidentEnds,
    IncidentGate,
    IncidentHolding,
    IncidentLotsStore,
    IncidentNews,
    IncidentPeers,
    IncidentRelease,
    IncidentReportsService,
    IncidentStops,
    IncidentSurroundings,
    IncidentViewsService,
    IncidentWatchService,
    IncidentWordings,
    IncidentsStore,
  ],
};
