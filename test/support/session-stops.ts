import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type SessionPage = Extract<PageName, 'sessions' | 'session' | 'session-new' | 'session-edit'>;

/** What is worth a look on the pages of sessions of lots. */
export const SESSION_STOPS: { readonly [page in SessionPage]: readonly Stop[] } = {
  sessions: [
    { name: 'with one', path: () => '/sessions', ready: mark('session'), who: ['visitor', 'bank'] },
    { name: 'with drafts', path: () => '/sessions', ready: '.chip.draft', who: ['centre'] },
  ],
  session: [
    {
      ...{ name: 'that is published', ready: mark('cover'), who: ['visitor', 'bidder', 'centre'] },
      path: ({ sessions }) => `/sessions/${sessions.published}`,
    },
    {
      ...{ name: 'that is arranged', ready: mark('publish-panel'), who: ['centre'] },
      path: ({ sessions }) => `/sessions/${sessions.arranged}`,
    },
    {
      ...{ name: 'about to be published', ready: mark('ask-publication'), who: ['centre'] },
      path: ({ sessions }) => `/sessions/${sessions.arranged}`,
      open: press([mark('ask-publication')]),
    },
    {
      ...{ name: 'of nobody', path: () => '/sessions/ssn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
  'session-new': [
    {
      ...{ name: 'empty', path: () => '/sessions/new', ready: mark('session-form') },
      ...{ who: ['centre'], open: press([mark('has-cover')], '#session-debt') },
    },
    {
      name: 'to others',
      path: () => '/sessions/new',
      ready: 'main .panel',
      who: ['visitor', 'bank'],
    },
  ],
  'session-edit': [
    {
      ...{ name: 'of one that is arranged', ready: mark('chosen'), who: ['centre'] },
      path: ({ sessions }) => `/sessions/${sessions.arranged}/edit`,
    },
  ],
};
