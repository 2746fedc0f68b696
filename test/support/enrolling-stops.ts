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

/** Powers that were given, as both sides see them. */
export const POWER_STOPS: readonly Stop[] = [
  { name: 'of its principal', path: () => '/powers', ready: mark('power'), who: ['bidder'] },
  {
    ...{ name: 'about to be revoked', path: () => '/powers', who: ['bidder'] },
    ...{ ready: mark('revoke'), open: press([mark('revoke')]) },
  },
  { name: 'of nobody', path: () => '/powers', ready: 'main .panel', who: ['visitor', 'bank'] },
];

/** The form by which a bidder has somebody act for it. */
export const POWER_LOT_STOP: Stop = {
  name: 'on which somebody else shall act',
  path: ({ lots }) => `/lots/${lots.waiting}`,
  ready: mark('open-power'),
  open: press([mark('open-power')], mark('give-power')),
  who: ['bidder'],
};

/** What a centre looks at before an agent may act. */
export const CENTRE_POWER_STOP: Stop = {
  name: 'about to accept a power',
  path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
  ready: mark('accept-power'),
  open: press([mark('accept-power')]),
  who: ['centre'],
};

/** What an officer enters from a paper that was signed at the counter. */
export const COUNTER_STOP: Stop = {
  name: 'about to enrol at the counter',
  path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
  ready: mark('counter-who'),
  open: async (page) => {
    const options = page.locator(`${mark('counter-who')} option`);
    await options.nth(1).waitFor({ state: 'attached' });
    const choices = await options.count();
    // Not everybody on the list may bid on this lot.
    for (let index = 1; index < choices; index += 1) {
      const told = page.waitForResponse((one) => one.url().includes('/enrolment-conditions'));
      await page.locator(mark('counter-who')).selectOption({ index });
      await told;
      await page.locator(`${mark('counter-form')}, ${mark('counter-objections')}`).waitFor();
      if (await page.locator(mark('counter-form')).isVisible()) return;
    }
    throw new Error('nobody is left to be enrolled at the counter');
  },
  who: ['centre'],
};

/** The form of a lot that can be bid on together, as far as a lead unfolds it. */
export const JOINT_LOT_STOP: Stop = {
  name: 'that can be bid on together',
  path: ({ lots }) => `/lots/${lots.joint}`,
  ready: mark('together'),
  open: press([mark('together')], mark('share-sum')),
  who: ['bidder'],
};
