import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type ExpertPage = Extract<PageName, 'experts' | 'panel-tasks' | 'panel-sheet'>;

/** What is worth a look on the pages about experts. */
export const EXPERT_STOPS: { readonly [page in ExpertPage]: readonly Stop[] } = {
  experts: [
    { name: 'in the pool', path: () => '/experts', ready: mark('expert'), who: ['centre'] },
    {
      ...{ name: 'about to be taken in', path: () => '/experts', who: ['centre'] },
      ready: mark('expert'),
      open: press([mark('add-expert-entry'), mark('send-expert')], '[aria-invalid=true]'),
    },
    {
      ...{ name: 'about to be left out', path: () => '/experts', who: ['centre'] },
      ...{ ready: mark('expert'), open: press([mark('leave-out')]) },
    },
    { name: 'to others', path: () => '/experts', ready: 'main .panel', who: ['bank'] },
  ],
  'panel-tasks': [
    { name: 'of an expert', path: () => '/panels', ready: mark('task'), who: ['expert'] },
    { name: 'to others', path: () => '/panels', ready: 'main .panel', who: ['bank'] },
  ],
  'panel-sheet': [
    {
      ...{ name: 'to be filled in', path: ({ lots }) => `/panels/${lots.judged}` },
      ...{ ready: mark('marked-bidder'), who: ['expert'] },
    },
    {
      ...{ name: 'with something missing', path: ({ lots }) => `/panels/${lots.judged}` },
      ...{ ready: mark('marked-bidder'), who: ['expert'] },
      open: press([mark('hand-in-marks')], '[aria-invalid=true]'),
    },
    {
      ...{ name: 'about to be left', path: ({ lots }) => `/panels/${lots.judged}` },
      ...{ ready: mark('marked-bidder'), who: ['expert'], open: press([mark('stand-back')]) },
    },
    {
      ...{ name: 'of another lot', path: ({ lots }) => `/panels/${lots.weighted}` },
      ...{ ready: 'main .failure', who: ['expert'] },
    },
  ],
};
