import type { PageName } from '../../client/src/routes.js';
import { giveReason, mark, press, type Stop } from './page-stop.js';

/** The rooms of a trading centre that show all its lots. */
export const CONTROL_STOPS: {
  readonly [page in Extract<PageName, 'control' | 'openings'>]: readonly Stop[];
} = {
  openings: [
    { name: 'without a key', path: () => '/openings', who: ['centre'], ready: mark('make-key') },
    { name: 'to others', path: () => '/openings', ready: 'main .panel', who: ['bank'] },
  ],
  control: [
    {
      ...{ name: 'about to stop a lot', path: () => '/control', who: ['centre'] },
      ...{ ready: mark('row-suspend'), open: press([mark('row-suspend')]) },
    },
    {
      ...{ name: 'about to stop all lots', path: () => '/control', who: ['centre'] },
      ready: '.board li',
      open: async (page) => {
        await press([mark('stop-all')])(page);
        await giveReason(page);
        await page.locator('dialog li').first().waitFor();
      },
    },
    {
      ...{ name: 'with lots', path: () => '/control', ready: '.board li' },
      who: ['centre'],
    },
    { name: 'to others', path: () => '/control', ready: 'main .panel', who: ['visitor', 'bank'] },
  ],
};
