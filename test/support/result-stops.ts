import type { PageName } from '../../client/src/routes.js';
import { UNKNOWN_LOT } from './lot-page-stops.js';
import { mark, press, type Stop } from './page-stop.js';

type ResultPage = Extract<PageName, 'publicity' | 'objections'>;

/** What is worth a look of what becomes of a result. */
export const RESULT_STOPS: { readonly [page in ResultPage]: readonly Stop[] } = {
  publicity: [
    {
      ...{ name: 'with an objection', ready: mark('objection') },
      path: ({ lots }) => `/lots/${lots.sold}/publicity`,
    },
    {
      ...{ name: 'about to be ruled on', ready: mark('rule'), who: ['centre'] },
      path: ({ lots }) => `/lots/${lots.sold}/publicity`,
      open: async (page) => {
        await press([mark('rule')])(page);
        await page.locator(mark('finding')).selectOption('upheld');
        await page.locator(mark('consequence')).selectOption('revoked');
      },
    },
    {
      ...{ name: 'of a lot without a result', ready: mark('no-publicity'), who: ['visitor'] },
      path: ({ lots }) => `/lots/${lots.open}/publicity`,
    },
    {
      ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/publicity` },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
  objections: [
    {
      ...{ name: 'that wait', path: () => '/objections', ready: mark('objection') },
      who: ['centre'],
    },
    {
      ...{ name: 'to others', path: () => '/objections', ready: 'main .panel' },
      who: ['visitor', 'bank'],
    },
  ],
};
