import { mark, press, type Stop } from './page-stop.js';

/** Bidding together: what a member is asked, and the form of whoever leads. */
export const ENROLLING_STOPS: readonly Stop[] = [
  {
    ...{ name: 'that asks for consent', path: () => '/consortia', who: ['bidder'] },
    ready: mark('consent-form'),
  },
  {
    ...{ name: 'about to decline', path: () => '/consortia', who: ['bidder'] },
    ...{ ready: mark('decline'), open: press([mark('decline')]) },
  },
  { name: 'of nobody', path: () => '/consortia', ready: 'main .panel', who: ['visitor', 'bank'] },
];

/** The form of a lot that can be bid on together, as far as a lead unfolds it. */
export const JOINT_LOT_STOP: Stop = {
  name: 'that can be bid on together',
  path: ({ lots }) => `/lots/${lots.joint}`,
  ready: mark('together'),
  open: press([mark('together')], mark('share-sum')),
  who: ['bidder'],
};
