import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

/** Says what is missing at its fields, and waits until it does. */
const tryToOpen = press([mark('add-earlier'), mark('open-case')], '.faults p:visible');

/** The pages about disposal cases, with the states in which they are looked at. */
export const CASE_STOPS = {
  cases: [
    { name: 'with cases', path: () => '/cases', ready: 'main li', who: ['bank', 'centre'] },
    { name: 'to others', path: () => '/cases', ready: 'main .panel', who: ['visitor', 'bidder'] },
  ],
  'case-new': [
    {
      ...{ name: 'with what is missing', path: () => '/cases/new', who: ['bank', 'centre'] },
      ...{ ready: mark('earlier'), open: tryToOpen },
    },
    {
      ...{ name: 'to others', path: () => '/cases/new', ready: 'main .panel' },
      who: ['visitor', 'bidder'],
    },
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
      ...{ name: 'with a backstop behind it', ready: mark('case-backstops') },
      path: ({ backedCase }) => `/cases/${backedCase}`,
      who: ['bank', 'centre'],
    },
    {
      ...{ name: 'of nobody', path: () => '/cases/cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['bank'] },
    },
  ],
  backstops: [
    {
      ...{ name: 'with one that waits', path: () => '/backstops', ready: mark('backstop') },
      who: ['bidder'],
    },
    {
      ...{ name: 'about to be taken back', path: () => '/backstops', who: ['bidder'] },
      ...{ ready: mark('withdraw'), open: press([mark('withdraw')]) },
    },
    {
      ...{ name: 'to others', path: () => '/backstops', ready: 'main .panel' },
      who: ['visitor', 'bank'],
    },
  ],
} satisfies { readonly [page in PageName]?: readonly Stop[] };
