import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type IncidentPage = Extract<PageName, 'incidents' | 'incident'>;

/** What is worth a look on the pages about incidents. */
export const INCIDENT_STOPS: { readonly [page in IncidentPage]: readonly Stop[] } = {
  incidents: [
    {
      ...{ name: 'that are over', path: () => '/incidents', ready: mark('incident') },
      who: ['visitor', 'centre', 'platform'],
    },
    {
      ...{ name: 'of which one is about to be declared', path: () => '/incidents' },
      ...{ ready: mark('incident'), who: ['platform'] },
      open: press([mark('begin-declaring'), mark('declare')], '[aria-invalid=true]'),
    },
  ],
  incident: [
    {
      ...{
        name: 'with a conclusion',
        path: ({ incidents }) => `/incidents/${incidents.concluded}`,
      },
      ...{ ready: mark('report'), who: ['visitor', 'centre', 'auditor'] },
    },
    {
      ...{
        name: 'about to get another',
        path: ({ incidents }) => `/incidents/${incidents.concluded}`,
      },
      ...{ ready: mark('conclude'), who: ['centre'], open: press([mark('conclude')]) },
    },
    {
      ...{ name: 'that has held a lot', path: ({ incidents }) => `/incidents/${incidents.held}` },
      ...{ ready: mark('incident-lots'), who: ['visitor'] },
    },
    {
      ...{ name: 'that there is none of', path: () => '/incidents/inc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
};
