import type { Page } from 'playwright-core';
import { UNKNOWN_LOT } from './lot-page-stops.js';
import { mark, press, type Stop } from './page-stop.js';

const begin = press([mark('start-practice')], mark('practice-room'));

/** Begins a practice and goes from event to event until it is over. */
async function practise(page: Page): Promise<void> {
  await begin(page);
  for (let steps = 0; steps < 500; steps += 1) {
    const step = page.locator(mark('step'));
    if ((await step.count()) === 0) break;
    await step.click({ timeout: 2_000 }).catch(() => undefined);
  }
  await page.locator(mark('practice-result')).waitFor();
}

/** The practice room: its settings, the room itself, and what came of it. */
export const PRACTICE_STOPS: readonly Stop[] = [
  {
    ...{ name: 'about to begin', path: ({ lots }) => `/lots/${lots.weighted}/practice` },
    ...{ ready: mark('practice-setup'), who: ['visitor', 'bidder'] },
    open: async (page) => {
      await page.fill('#up-to', '-');
      await press([mark('start-practice')], '.faults p')(page);
    },
  },
  {
    ...{ name: 'that runs', path: ({ lots }) => `/lots/${lots.open}/practice` },
    ...{ ready: mark('practice-setup'), who: ['visitor', 'bidder'], open: begin },
  },
  {
    ...{ name: 'that is over', path: ({ lots }) => `/lots/${lots.sold}/practice` },
    ...{ ready: mark('practice-setup'), who: ['visitor'] },
    open: async (page) => {
      await practise(page);
      await press([mark('verify-practice')], mark('practice-verdict'))(page);
    },
  },
  {
    ...{ name: 'of a package', path: ({ lots }) => `/lots/${lots.package}/practice` },
    ...{ ready: mark('practice-setup'), who: ['visitor'], open: practise },
  },
  {
    ...{ name: 'of a draft', path: ({ drafts }) => `/lots/${drafts.dutch}/practice` },
    ...{ ready: mark('practice-setup'), who: ['bank'], open: begin },
  },
  {
    ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/practice` },
    ...{ ready: 'main h1:not(:has-text("…"))', who: ['visitor'] },
  },
];
