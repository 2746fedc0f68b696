import type { PageName } from '../../client/src/routes.js';
import { UNKNOWN_LOT } from './lot-page-stops.js';
import { mark, press, type Stop } from './page-stop.js';

type ObjectionPage = Extract<PageName, 'lot-objections' | 'asset-objections' | 'asset-objection'>;

/** What is worth a look of objections to a sale before its end. */
export const ASSET_OBJECTION_STOPS: { readonly [page in ObjectionPage]: readonly Stop[] } = {
  'lot-objections': [
    {
      ...{ name: 'to object on', ready: mark('lodge-form'), who: ['bidder', 'bank'] },
      path: ({ lots }) => `/lots/${lots.waiting}/objections`,
    },
    {
      ...{ name: 'with an objection', ready: mark('public-objection') },
      ...{ path: ({ lots }) => `/lots/${lots.open}/objections`, who: ['visitor', 'centre'] },
    },
    {
      ...{ name: 'of a sale that is over', ready: mark('sale-over'), who: ['bidder'] },
      path: ({ lots }) => `/lots/${lots.sold}/objections`,
    },
    {
      ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/objections` },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
  'asset-objections': [
    {
      ...{ name: 'that wait', path: () => '/asset-objections', ready: mark('line') },
      who: ['bidder', 'bank', 'centre', 'auditor'],
    },
    {
      ...{ name: 'to others', path: () => '/asset-objections', ready: 'main .panel' },
      who: ['visitor'],
    },
  ],
  'asset-objection': [
    {
      ...{ name: 'of a bidder', ready: mark('retract'), who: ['bidder'] },
      path: ({ assetObjection }) => `/asset-objections/${assetObjection}`,
    },
    {
      ...{ name: 'that a lister comments on', ready: mark('comment-form'), who: ['bank'] },
      path: ({ assetObjection }) => `/asset-objections/${assetObjection}`,
    },
    {
      ...{ name: 'about to stop its lot', ready: mark('hold'), who: ['centre'] },
      path: ({ assetObjection }) => `/asset-objections/${assetObjection}`,
      open: press([mark('hold')]),
    },
    {
      ...{ name: 'about to be ruled on', ready: mark('rule-asset'), who: ['centre'] },
      path: ({ assetObjection }) => `/asset-objections/${assetObjection}`,
      open: async (page) => {
        await press([mark('rule-asset')])(page);
        await page.locator(mark('asset-finding')).selectOption('upheld-in-part');
      },
    },
    {
      ...{ name: 'of others', path: () => '/asset-objections/aob_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['bidder'] },
    },
  ],
};
