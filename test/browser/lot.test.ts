import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { LotDraft } from '../../src/contract/api.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { enrolAtCounter, enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';
import { LOOPBACK } from '../support/loopback.js';

const OPENS_IN_MS = 60_000;
const DURATION_MS = 600_000;

describe('a lot in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let centre: Person;
  let second: Person;
  let bank: Person;
  let lot: string;
  let opensAt: number;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    bank = await api.person('officer', 'pledgee');
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  beforeEach(async () => {
    const about = await api.visitor.get('/about').expect(200);
    opensAt = (about.body as { serverTime: number }).serverTime + OPENS_IN_MS;
    lot = await publishedLot(draft(), { bank, officers: [centre, second] });
    await moveClockTo(opensAt);
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  const draft = (rules: LotDraft['rules'] = {}): LotDraft => ({
    ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(opensAt).toISOString(), durationMs: DURATION_MS },
    rules: { increment: '5000.00', proxy: true, ...rules },
  });
  const moveClockTo = async (advanceToMs: number): Promise<void> => {
    await api.admin.post('/test/clock', { advanceToMs }).expect(200);
  };
  const state = async (): Promise<LotStateMessage> =>
    (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as LotStateMessage;
  const arrive = async (path: string, url = api.url): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, url, path);
    visitors.push(visitor);
    return visitor;
  };
  /** Somebody who has signed in and enrolled, at the page of the lot. */
  const bidder = async (url = api.url): Promise<Visitor> => {
    const { email } = await api.person('trader', 'acquisition-institution');
    const visitor = await arrive(`/sign-in?next=/lots/${lot}`, url);
    await visitor.signIn(email, PASSWORD);
    await visitor.click('accept');
    await visitor.click('enrol');
    await visitor.sees('bid-panel', '您的竞买号');
    return visitor;
  };

  it('asks about a ceiling far above the price before it is sent, and says a refusal in words', async () => {
    const visitor = await bidder();
    const { page } = visitor;
    const offer = async (amount: string, name: string): Promise<void> => {
      await page.fill('#own-amount', amount);
      await page.getByRole('button', { name, exact: true }).click();
    };
    await offer('9,000,000', '设为委托最高价');
    await page.getByRole('button', { name: '取消' }).click();
    expect(await state()).toMatchObject({ bidCount: 0 });

    await offer('9,000,000', '设为委托最高价');
    await visitor.click('confirm');
    await visitor.sees('answer', '委托出价已生效');

    await offer('8,000,000', '设为委托最高价');
    await visitor.click('confirm');
    await visitor.sees('answer', '委托最高价只能提高');
    expect(await state()).toMatchObject({ bidCount: 1, price: { amount: '100000.00' } });
  });

  it('asks about a priority right before it is exercised, and asks anew when the price has moved', async () => {
    const holder = await api.person('trader', 'acquisition-institution');
    const rival = await api.person('trader', 'acquisition-institution');
    const other = await api.person('trader', 'operating-institution');
    opensAt += OPENS_IN_MS;
    lot = await publishedLot(draft({ priority: 'match' }), { bank, officers: [centre, second] });
    await enrolAtCounter(lot, [centre, second], {
      organisationId: holder.organisationId,
      priorityRank: 1,
    });
    await enrolFor(lot, rival);
    await enrolFor(lot, other);
    await moveClockTo(opensAt);
    const bid = async ({ as }: Person, amount: string): Promise<void> => {
      const offer = { type: 'bid', amount: { amount, currency: 'CNY' } };
      await as.post(`/lots/${lot}/bids`, offer).expect(201);
    };
    await bid(rival, '100000.00');
    const visitor = await arrive(`/sign-in?next=/lots/${lot}`);
    await visitor.signIn(holder.email, PASSWORD);
    const dialog = visitor.page.getByRole('dialog');
    await visitor.click('match');
    await dialog.getByText('您将行使优先购买权').waitFor();
    await bid(other, '105000.00');
    await dialog.waitFor({ state: 'detached' });
    expect(await state()).toMatchObject({ bidCount: 2 });

    await visitor.click('match');
    await dialog.getByText('¥105,000.00').first().waitFor();
    await visitor.click('confirm');
    await visitor.sees('lead', '您目前领先');
    expect(await state()).toMatchObject({ bidCount: 3, price: { amount: '105000.00' } });
  });

  it.each(['127.0.0.1', 'localhost'])(
    'can be bid on again once the network of the device is back, at %s',
    async (host) => {
      const visitor = await bidder(api.url.replace(LOOPBACK, host));
      await visitor.setOffline(true);
      await visitor.sees('link', '网络已断开');
      await visitor.setOffline(false);
      await visitor.sees('link', '实时连接');
      await visitor.click('bid-next');
      await visitor.sees('answer', '出价成功');
    },
  );

  describe('over a line that breaks', () => {
    let line: CuttableProxy;

    beforeEach(async () => {
      line = await startCuttableProxy(Number(new URL(api.url).port));
    });
    afterEach(() => line.stop());

    it('sends a bid whose answer was lost again, and it counts once', async () => {
      const visitor = await bidder(`http://${LOOPBACK}:${line.port}`);
      line.cut('answers');
      await visitor.click('bid-next');
      while ((await state()).bidCount === 0) await visitor.page.waitForTimeout(20);
      await visitor.page.getByText('正在等待服务器答复').waitFor();
      line.reset();
      line.heal();
      await visitor.sees('answer', '出价成功');
      expect(await state()).toMatchObject({ bidCount: 1, price: { amount: '100000.00' } });
    });
  });
});
