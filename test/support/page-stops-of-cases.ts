import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

/** What is worth a look on the pages of disposal cases. */
export const CASE_STOPS: {
  readonly [page in Extract<PageName, 'cases' | 'case'>]: readonly Stop[];
} = {
  cases: [
    { name: 'with cases', path: () => '/cases', ready: 'main li', who: ['bank', 'centre'] },
    { name: 'to others', path: () => '/cases', ready: 'main .panel', who: ['visitor', 'bidder'] },
  ],
  case: [
    {
      ...{ name: 'of which one attempt failed', ready: mark('choice') },
      path: ({ waitingCase }) => `/cases/${waitingCase}`,
      who: ['bank', 'centre', 'auditor'],
    },
    {
      ...{ name: 'about to end', ready: mark('end'), who: ['bank'] },
      path: ({ waitingCase }) => `/cases/${waitingCase}`,
      open: press([mark('end')]),
    },
    {
      ...{ name: 'of nobody', path: () => '/cases/cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['bank'] },
    },
  ],
};
