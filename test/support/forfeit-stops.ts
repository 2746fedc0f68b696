import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type ForfeitPage = Extract<PageName, 'forfeits' | 'forfeit'>;

/** What is worth a look of deposits that their bidders have lost. */
export const FORFEIT_STOPS: { readonly [page in ForfeitPage]: readonly Stop[] } = {
  forfeits: [
    {
      ...{ name: 'with some', path: () => '/forfeits', ready: mark('forfeit') },
      who: ['centre', 'bank', 'auditor'],
    },
    {
      ...{ name: 'without any', path: () => '/forfeits', ready: mark('no-forfeits') },
      who: ['expert'],
    },
    { name: 'to others', path: () => '/forfeits', ready: 'main .panel', who: ['visitor'] },
  ],
  forfeit: [
    {
      ...{ name: 'that waits', ready: mark('proposal'), who: ['centre', 'bank', 'auditor'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.pending}`,
    },
    {
      ...{ name: 'whose costs are stated', ready: mark('state-costs'), who: ['centre'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.pending}`,
      open: press([mark('state-costs')]),
    },
    {
      ...{ name: 'about to be used', ready: mark('distribute'), who: ['centre'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.pending}`,
      open: press([mark('distribute')]),
    },
    {
      ...{ name: 'about to be taken back', ready: mark('revoke'), who: ['centre'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.pending}`,
      open: press([mark('revoke')]),
    },
    {
      ...{ name: 'that was used', ready: mark('payouts'), who: ['centre', 'bank', 'bidder'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.used}`,
    },
    {
      ...{ name: 'about to be paid out', ready: mark('report-payout'), who: ['centre'] },
      path: ({ forfeits }) => `/forfeits/${forfeits.used}`,
      open: press([mark('report-payout')]),
    },
    {
      ...{ name: 'of nobody', path: () => '/forfeits/fft_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['bidder'] },
    },
  ],
};
