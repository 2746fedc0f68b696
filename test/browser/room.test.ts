import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type LiveHall, openHall } from '../support/live-hall.js';

/** The texts by which this test goes, in both languages. */
const WORDS = {
  zh: { real: '签名有效', offline: '网络已断开' },
  en: { real: 'signature valid', offline: 'You are offline' },
} as const;

const SMALL_PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** What has the focus and is covered by the button at the foot of the screen, by what it says. */
const COVERED = `(() => {
  const bar = document.querySelector('[data-test=bid-bar]');
  const covered = [];
  for (const one of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    if (bar.contains(one) || one.getClientRects().length === 0) continue;
    one.focus();
    const { top, bottom } = one.getBoundingClientRect();
    const isCovered = bottom > bar.getBoundingClientRect().top + 1 || top < -1;
    if (document.activeElement === one && isCovered) covered.push(one.textContent || one.id);
  }
  return covered;
})()`;

describe('the live room', () => {
  let browser: Browser;
  let hall: LiveHall;

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openHall('sqlite', 1);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  describe.each([
    ['phone', 'zh'],
    ['desk', 'en'],
  ] as const)('on a %s in %s', (device, language) => {
    const words = WORDS[language];

    /** It is found by a filter that stands in the address. */
    const findLot = async (visitor: Visitor, title: string): Promise<void> => {
      await visitor.page.fill('[data-test=search]', title);
      await visitor.page.waitForURL(/q=.*status=open/);
      await visitor.follow(title);
      await visitor.sees('price', '¥1,000.00');
    };

    /** It takes the next bid with one press, and draws it. */
    const bid = async (visitor: Visitor): Promise<void> => {
      await visitor.click('bid-next');
      await visitor.page.locator('[data-test=chart] svg').waitFor();
    };

    /** It keeps a receipt that is verified in place. */
    const verifyReceipt = async ({ page }: Visitor): Promise<void> => {
      const receipts = page.locator('[data-test=receipts]');
      await receipts.getByRole('button').first().click();
      await receipts.getByText(words.real).waitFor();
    };

    /** It lets nobody bid while the network is away. */
    const goOffline = async (visitor: Visitor): Promise<void> => {
      await visitor.setOffline(true);
      await visitor.sees('link-banner', words.offline);
      expect(await visitor.page.locator('[data-test=bid-next]').isDisabled()).toBe(true);
      await visitor.setOffline(false);
      await visitor.page.locator('[data-test=link-banner]').waitFor({ state: 'detached' });
    };

    it('is found, bid in, cut off and come back to', async () => {
      const title = `发明专利：一种锂电池隔膜 ${device}`;
      await hall.open({ title });
      const { email = '', password = '' } = hall.bidders[0]?.api.http.credentials ?? {};
      const screen = { ...DEVICES[device], language };
      const path = `/sign-in?next=${encodeURIComponent('/?status=open')}`;
      const visitor = await Visitor.arrive(browser, hall.api.url, path, screen);
      await visitor.signIn(email, password);
      await findLot(visitor, title);
      await bid(visitor);
      await verifyReceipt(visitor);
      await goOffline(visitor);
      // What it could not reach, the browser itself says.
      expect(visitor.complaints.filter((text) => !/net::|WebSocket/.test(text))).toEqual([]);
      await visitor.leave();
    });
  });

  it('covers nothing that has the focus on a small phone, down to the foot of the page', async () => {
    const lot = await hall.open({ title: '小屏' });
    const { email = '', password = '' } = hall.bidders[0]?.api.http.credentials ?? {};
    const path = `/sign-in?next=/lots/${lot}`;
    const visitor = await Visitor.arrive(browser, hall.api.url, path, SMALL_PHONE);
    await visitor.signIn(email, password);
    await visitor.page.locator('[data-test=bid-bar]').waitFor();
    await visitor.page.locator('#own-amount').fill('1500');
    expect(await visitor.page.evaluate(COVERED)).toEqual([]);
    await visitor.page.locator('#own-amount').focus();
    await visitor.page.getByRole('button', { name: '出价', exact: true }).tap();
    await visitor.page.getByText('请确认金额').waitFor();
    await visitor.leave();
  });
});
