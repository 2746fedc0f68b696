import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { bidOf, type LiveHall, openHall } from '../support/live-hall.js';

const DURATION_MS = 600_000;

/** The texts by which this test goes, in both languages. */
const WORDS = {
  zh: { outbid: '您已被超过', real: '签名有效', proven: '已经证明的', offline: '网络已断开' },
  en: {
    outbid: 'You have been outbid',
    real: 'signature valid',
    proven: 'What is proven',
    offline: 'You are offline',
  },
} as const;

const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
} as const;

describe.each([
  ['phone', 'zh'],
  ['phone', 'en'],
  ['desk', 'zh'],
  ['desk', 'en'],
] as const)('the live room on a %s in %s', (size, language) => {
  const words = WORDS[language];
  let browser: Browser;
  let hall: LiveHall;
  let page: Page;
  let lot: string;
  const complaints: string[] = [];
  const mark = (name: string) => page.locator(`[data-test=${name}]`);

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openHall('sqlite', 2);
    lot = await hall.publish({ durationMs: DURATION_MS, title: '发明专利：一种锂电池隔膜' });
    for (const institution of hall.bidders) await hall.stage.enrol(lot, { institution });
    const context = await browser.newContext({
      ...{ baseURL: hall.api.url, viewport: SIZES[size], hasTouch: size === 'phone' },
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto('/');
    await page.evaluate(`localStorage.setItem('ipgavel.language', '${language}')`);
    await hall.advance(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
    expect(complaints).toEqual([]);
  });

  /** It is found by a filter that stands in the address. */
  const findLot = async (): Promise<void> => {
    await page.goto('/?status=open');
    await mark('search').fill('隔膜');
    await page.waitForURL(/q=/);
    await page.locator(`a[href="/lots/${lot}"]`).click();
    await mark('price').waitFor();
    expect(page.url()).toContain(`/lots/${lot}`);
  };

  /** It takes the next bid with one press, and says when it is passed. */
  const bidAndBeOutbid = async (): Promise<void> => {
    const [bidder, rival] = hall.bidders;
    const credentials = bidder?.api.http.credentials;
    if (!credentials || !rival) throw new Error('there are two bidders');
    await page.goto(`/sign-in?next=/lots/${lot}`);
    await page.fill('#email', credentials.email);
    await page.fill('#password', credentials.password);
    await page.click('form button');
    const next = mark('bid-next');
    if (size === 'phone') await next.tap();
    else await next.click();
    await mark('receipts').waitFor();
    await mark('chart').locator('svg').waitFor();
    const line = await hall.connect(rival);
    await line.bid(bidOf(lot, '1001.00'));
    await mark('lead').getByText(words.outbid).waitFor();
  };

  /** It keeps a receipt that is verified in place. */
  const verifyReceipt = async (): Promise<void> => {
    await mark('receipts').getByRole('button').first().click();
    await mark('receipts').getByText(words.real).waitFor();
  };

  /** It lets nobody bid while the network is away. */
  const goOffline = async (): Promise<void> => {
    await page.context().setOffline(true);
    await mark('link-banner').getByText(words.offline).waitFor();
    expect(await mark('bid-next').isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await mark('link-banner').waitFor({ state: 'detached' });
  };

  /** It shows the result, verified, and on a sheet to print. */
  const seeResult = async (): Promise<void> => {
    await hall.advance(2 * DURATION_MS);
    await mark('result').getByRole('link').first().click();
    await mark('verdict').waitFor();
    await page.getByText(words.proven).waitFor();
    await page.goto(`/lots/${lot}/confirmation`);
    await mark('confirmation').waitFor();
  };

  it('is found, bid in, cut off and come back to, and its result verified', async () => {
    await findLot();
    await bidAndBeOutbid();
    await verifyReceipt();
    await goOffline();
    await seeResult();
  });
});
