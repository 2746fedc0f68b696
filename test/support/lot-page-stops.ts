import { JOINT_LOT_STOP, POWER_LOT_STOP } from './enrolling-stops.js';
import { mark, press, type Stop } from './page-stop.js';

export const UNKNOWN_LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';

/** The page of a lot, in every way that a lot can be. */
export const LOT_STOPS: readonly Stop[] = [
  { name: 'open', path: ({ lots }) => `/lots/${lots.open}`, ready: '.facts dd:has-text("%")' },
  {
    ...{ name: 'asking about a high ceiling', path: ({ lots }) => `/lots/${lots.open}` },
    ...{ ready: '#own-amount', who: ['bidder'] },
    open: async (page) => {
      await page.fill('#own-amount', '9,000,000');
      await press(['form button[type=button]'])(page);
    },
  },
  {
    name: 'waiting',
    path: ({ lots }) => `/lots/${lots.waiting}`,
    ready: '[role=timer]',
    who: ['visitor', 'bidder'],
  },
  {
    name: 'sold',
    path: ({ lots }) => `/lots/${lots.sold}`,
    ready: '.outcome.sold',
    who: ['visitor', 'bidder'],
  },
  {
    name: 'withdrawn',
    path: ({ lots }) => `/lots/${lots.withdrawn}`,
    ready: '.outcome.withdrawn',
    who: ['visitor'],
  },
  JOINT_LOT_STOP,
  POWER_LOT_STOP,
  {
    ...{ name: 'with a panel of experts', path: ({ lots }) => `/lots/${lots.judged}` },
    ...{ ready: mark('drawn'), who: ['visitor', 'bidder'] },
    open: press([mark('check-draw')], mark('draw-checked')),
  },
  {
    ...{ name: 'of a package', path: ({ lots }) => `/lots/${lots.package}` },
    ...{ ready: mark('target'), who: ['visitor', 'bidder'] },
  },
  {
    ...{ name: 'about to bid on a part', path: ({ lots }) => `/lots/${lots.package}` },
    ...{ ready: mark('bid-on'), who: ['bidder'] },
    open: press([`${mark('bid-on')}:not([aria-disabled=true])`], `dialog ${mark('after')}`),
  },
  {
    ...{ name: 'sold in parts', path: ({ lots }) => `/lots/${lots.parted}` },
    ...{ ready: mark('award'), who: ['visitor', 'bidder'] },
  },
  {
    name: 'that is not there',
    path: () => `/lots/${UNKNOWN_LOT}`,
    ready: 'main h1:not(:has-text("…"))',
    who: ['visitor'],
  },
];

/** The record of a lot and what this browser finds in it. */
export const PROOF_STOPS: readonly Stop[] = [
  {
    name: 'of a sale',
    path: ({ lots }) => `/lots/${lots.sold}/proof`,
    ready: '[data-test=verdict]',
    who: ['visitor', 'bidder', 'auditor'],
  },
  {
    ...{ name: 'of a package sold in parts', path: ({ lots }) => `/lots/${lots.parted}/proof` },
    ...{ ready: mark('verified-awards'), who: ['visitor'] },
  },
  {
    name: 'that still runs',
    path: ({ lots }) => `/lots/${lots.open}/proof`,
    ready: '[data-test=verdict]',
    who: ['visitor'],
  },
  {
    ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/proof` },
    ...{ ready: 'main .failure', who: ['visitor'] },
  },
];
