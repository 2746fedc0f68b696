import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type EntrustmentPage = Extract<PageName, 'entrustment' | 'lot-desk'>;

/** What is worth a look of contracts of entrustment. */
export const ENTRUSTMENT_STOPS: { readonly [page in EntrustmentPage]: readonly Stop[] } = {
  entrustment: [
    {
      ...{ name: 'a contract of entrustment', ready: mark('sheet') },
      ...{ path: ({ entrusted }) => `/entrustments/${entrusted.drawn.id}` },
      who: ['centre', 'bank', 'auditor'],
    },
    ...(['accept', 'terminate'] as const).map((act): Stop => ({
      ...{ name: `a contract of entrustment, about to ${act}`, who: ['bank'], ready: mark(act) },
      path: ({ entrusted }) => `/entrustments/${entrusted.drawn.id}`,
      open: press([mark(act)]),
    })),
    {
      ...{ name: 'a contract of entrustment to others', ready: 'main .failure', who: ['bidder'] },
      path: ({ entrusted }) => `/entrustments/${entrusted.drawn.id}`,
    },
    {
      ...{ name: 'a contract of entrustment to nobody', ready: 'main .panel', who: ['visitor'] },
      path: ({ entrusted }) => `/entrustments/${entrusted.drawn.id}`,
    },
  ],
  'lot-desk': [
    {
      ...{ name: 'with a contract of entrustment that is drawn up', who: ['bank', 'centre'] },
      path: ({ entrusted }) => `/desk/lots/${entrusted.drawn.lot}`,
      ready: mark('entrustment-next'),
    },
    {
      ...{ name: 'with a contract of entrustment that is stale', who: ['bank', 'centre'] },
      ...{ path: ({ entrusted }) => `/desk/lots/${entrusted.stale}`, ready: mark('change') },
    },
    {
      ...{ name: 'whose contract of entrustment is drawn up', who: ['centre'] },
      path: ({ entrusted }) => `/desk/lots/${entrusted.stale}`,
      ...{ ready: mark('draw-entrustment'), open: press([mark('draw-entrustment')]) },
    },
  ],
};
