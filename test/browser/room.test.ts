import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type LiveHall, openHall } from '../support/live-hall.js';

/** The texts by which this test goes, in both languages. */
const WORDS = {
  zh: { real: '签名有效', offline: '网络已断开' },
  en: { real: 'signature valid', offline: 'You are offline' },
} as const;

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
});
