import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Download } from 'playwright-core';
import type { LotDraft } from '../../src/contract/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type LiveHall, openHall } from '../support/live-hall.js';

const MINUTE_MS = 60_000;
const NOTICE_MS = MINUTE_MS;
/** What the server waits for late bids at the end of a part. */
const DRAIN_MS = 250;

/** Every way to run a lot but the usual one, whose room has tests of its own: each is played through its pages. */
describe('a lot of another format', () => {
  let browser: Browser;
  let hall: LiveHall;
  const seats: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openHall('sqlite', 3);
  });
  afterEach(async () => {
    for (const seat of seats.splice(0)) {
      expect(seat.complaints).toEqual([]);
      await seat.leave();
    }
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  /** Takes a bidder to the page of a lot: the first at a desk in Chinese, the others on a phone in English. */
  const sit = async (number: number, lot: string): Promise<Visitor> => {
    const { email = '', password = '' } = hall.bidders[number]?.api.http.credentials ?? {};
    const screen = number === 0 ? DEVICES.desk : { ...DEVICES.phone, language: 'en' as const };
    const seat = await Visitor.arrive(browser, hall.api.url, `/sign-in?next=/lots/${lot}`, screen);
    seats.push(seat);
    await seat.signIn(email, password);
    await seat.sees('paddle', /./);
    return seat;
  };
  const publish = async (terms: Partial<LotDraft>): Promise<string> => {
    const lot = await hall.publish(terms);
    for (const institution of hall.bidders) await hall.stage.enrol(lot, { institution });
    return lot;
  };
  const offer = async (seat: Visitor, amount: string): Promise<void> => {
    await seat.page.fill('[data-test=amount]', amount);
    await seat.click('offer');
  };
  const seal = async (seat: Visitor, amount: string): Promise<void> => {
    await offer(seat, amount);
    await seat.click('confirm');
    await seat.sees('answer', /密封报价已受理|Your sealed quote was taken/);
  };
  /** Lets a part run out, and what came in its drain be decided. */
  const runOut = (ms: number): Promise<void> => hall.advance(ms + DRAIN_MS);
  const sold = async (price: string, ...all: readonly Visitor[]): Promise<void> => {
    for (const seat of all) {
      await seat.sees('result', /已成交|Sold/);
      await seat.sees('price', price);
    }
  };

  const DESCENT = { steps: 9, stepBps: 500, descentMs: 100 * MINUTE_MS };

  it('dutch: the price falls on the page, and whoever accepts first has the lot', async () => {
    const lot = await hall.open({ format: 'dutch', rules: DESCENT });
    await hall.advance(25 * MINUTE_MS);
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    await first.sees('price', '¥900.00');
    await second.sees('bid-next', 'Accept CN¥900.00');
    await first.click('bid-next');
    await first.sees('answer', '¥900.00');
    await runOut(0);
    await sold('¥900.00', first, second);
  });

  it('sealed: only commitments travel, and each browser opens its own', async () => {
    const rules = { pricing: 'first', sealing: 'committed', revealMs: 60 * MINUTE_MS };
    const lot = await hall.open({ format: 'sealed', durationMs: 60 * MINUTE_MS, rules });
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    await seal(first, '1500');
    await seal(second, '1200');
    await second.sees('own-quote', '¥1,200.00');
    await seal(second, '1800');
    await second.sees('own-quote', '¥1,800.00');
    await first.sees('quotes', '密封');
    const record = await hall.api.visitor.get(`/lots/${lot}/record`).expect(200);
    expect(JSON.stringify(record.body)).not.toMatch(/"1[258]00000?"|1[258]00\.00/);
    await runOut(60 * MINUTE_MS);
    await first.sees('opened', '¥1,500.00');
    await second.sees('opened', '¥1,800.00');
    await runOut(0);
    await sold('¥1,800.00', first, second);
    await first.sees('quotes', '¥1,500.00');
  });

  it('sealed: another device opens the quote from its file, and only from that', async () => {
    const rules = { sealing: 'committed', revealMs: 60 * MINUTE_MS };
    const lot = await hall.open({ format: 'sealed', durationMs: 60 * MINUTE_MS, rules });
    const first = await sit(0, lot);
    await seal(first, '1500');
    const waits = first.page.waitForEvent('download');
    await first.page.getByRole('button', { name: '下载开启文件' }).click();
    const file = await contentOf(await waits);
    await runOut(60 * MINUTE_MS);
    await first.sees('opened', '¥1,500.00');

    const again = await hall.open({ format: 'sealed', durationMs: 60 * MINUTE_MS, rules });
    const before = await sit(1, again);
    await seal(before, '1300');
    const saved = before.page.waitForEvent('download');
    await before.page.getByRole('button', { name: 'Download the opening file' }).click();
    const own = await contentOf(await saved);
    await before.page.goto('/');
    await runOut(60 * MINUTE_MS);
    const elsewhere = await sit(1, again);
    const choose = (buffer: Buffer) =>
      elsewhere.page.setInputFiles('[data-test=opening-file]', {
        ...{ name: 'opening.json', mimeType: 'application/json', buffer },
      });
    await elsewhere.page.locator('[data-test=opening-file]').waitFor({ state: 'attached' });
    await choose(file);
    await elsewhere.sees('bid-panel', 'does not open what you committed to');
    await choose(own);
    await elsewhere.sees('opened', '¥1,300.00');
  });

  it('weighted: two officers enter the scores, and the best total wins', async () => {
    const rules = {
      ...{ sealing: 'in-clear', priceWeightBps: 6_000 },
      criteria: [{ name: '运营方案', weightBps: 4_000 }],
    };
    const lot = await publish({ format: 'weighted', durationMs: 60 * MINUTE_MS, rules });
    await hall.advance(NOTICE_MS);
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    const score = async (seat: Visitor, points: number): Promise<void> => {
      const scores = { 运营方案: [points * 100] };
      await hall.stage.score(lot, {
        paddle: await seat.read('paddle'),
        scores,
        reason: '评审结论',
      });
    };
    await score(first, 50);
    await score(second, 95);
    await seal(first, '2000');
    await seal(second, '1900');
    await runOut(60 * MINUTE_MS);
    await sold('¥1,900.00', first, second);
  });

  it('hybrid-dutch: the clock, sealed quotes of the others, the last word', async () => {
    const rules = {
      ...{ ...DESCENT, pausesMs: [0, 0, 0], sealedMs: 30 * MINUTE_MS },
      ...{ bestMs: 30 * MINUTE_MS, bestStepBps: 100 },
    };
    const lot = await hall.open({ format: 'hybrid-dutch', rules });
    await hall.advance(15 * MINUTE_MS);
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    await first.click('bid-next');
    await first.sees('answer', '¥950.00');
    await runOut(0);
    await first.sees('closed-note', '其他竞买人正在密封报价');
    await seal(second, '970');
    await runOut(30 * MINUTE_MS);
    await second.sees('closed-note', 'Whoever stopped the price');
    await first.sees('bid-next', '加价至 ¥980.00');
    await first.click('bid-next');
    await first.sees('answer', '¥980.00');
    await runOut(30 * MINUTE_MS);
    await sold('¥980.00', first, second);
  });

  it('round-english: opening bids, then one after the other', async () => {
    const rules = { increment: '100.00', rounds: 1, turnMs: 10 * MINUTE_MS };
    const lot = await publish({ format: 'round-english', rules });
    const [first, second, third] = [await sit(0, lot), await sit(1, lot), await sit(2, lot)];
    await seal(first, '1200');
    await seal(second, '1500');
    await hall.advance(NOTICE_MS);
    await first.sees('own-turn', '轮到您了');
    await second.sees('closed-note', 'It is not your turn.');
    await third.sees('closed-note', 'You filed no opening bid');
    await offer(first, '1700');
    await first.sees('answer', '¥1,700.00');
    await runOut(10 * MINUTE_MS);
    await second.click('bid-next');
    await second.sees('answer', '¥1,600.00');
    await runOut(10 * MINUTE_MS);
    await sold('¥1,700.00', first, second, third);
  });

  it('package: parts answer the whole together, and each goes to its own bidder', async () => {
    const parts = [
      { id: '专利', startPrice: '600.00', valuation: '800.00' },
      { id: '商标', startPrice: '400.00', valuation: '600.00' },
    ];
    const rules = { parts, increment: '100.00' };
    const lot = await hall.open({ format: 'package', durationMs: 60 * MINUTE_MS, rules });
    const [first, second, third] = [await sit(0, lot), await sit(1, lot), await sit(2, lot)];
    const on = ({ page }: Visitor, target: string) =>
      page.locator(`[data-test=target][data-on="${target}"]`);
    const offerOn = async (seat: Visitor, target: string): Promise<void> => {
      await on(seat, target).locator('[data-test=bid-on]').click();
    };
    await offerOn(third, '*');
    await third.page.fill('[data-test=target-amount]', '999');
    await third.sees('confirm', /./);
    expect(await third.page.locator('[data-test=confirm]').isDisabled()).toBe(true);
    await third.page.fill('[data-test=target-amount]', '1000');
    await third.sees('after', 'the whole leads');
    await third.click('confirm');
    await third.sees('answer', '¥1,000.00');
    await third.sees('lead', 'You lead');
    // Nobody bids against itself, and a part alone cannot overtake the whole.
    await on(third, '*').getByText('You lead; no bid is needed').waitFor();
    await offerOn(first, '专利');
    await first.sees('after', '整体领先');
    await first.click('confirm');
    await first.sees('lead', '您目前未领先');
    await offerOn(second, '商标');
    await second.sees('after', 'the parts lead');
    await second.click('confirm');
    await second.sees('lead', 'You would have a part of it');
    await first.sees('lead', '您目前可取得其中一部分');
    await first.sees('leader', '多个竞买号');
    await third.sees('lead', 'You would have nothing');
    const isNarrow = '(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)';
    expect(await second.page.evaluate(`${isNarrow}(document.documentElement)`)).toBe(true);
    await runOut(60 * MINUTE_MS);
    await sold('¥1,000.00', first, second, third);
    await first.sees('verified-awards', '专利');
    await second.sees('result', 'You have won a part of it.');
    await third.page.click('[data-test=result] a[href$=proof]');
    await third.sees('verified-awards', '¥600.00');
    await third.sees('verdict', /./);
  });

  it('texas: each round asks more, and silence ends it', async () => {
    const rules = { increment: '100.00', roundMs: 10 * MINUTE_MS, pauseMs: MINUTE_MS };
    const lot = await publish({ format: 'texas', rules });
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    await hall.advance(NOTICE_MS + MINUTE_MS);
    await first.click('bid-next');
    await first.sees('answer', '¥1,100.00');
    await runOut(MINUTE_MS);
    await second.sees('bid-next', 'Accept CN¥1,200.00');
    await offer(second, '1500');
    await second.sees('answer', '¥1,500.00');
    await runOut(MINUTE_MS);
    await first.sees('bid-next', '接受 ¥1,600.00');
    await runOut(10 * MINUTE_MS);
    await sold('¥1,500.00', first, second);
  });

  it('dynamic-quote: free quotes, then cycles that each quote starts again', async () => {
    const rules = { increment: '100.00', freePeriodMs: 60 * MINUTE_MS, cycleMs: 10 * MINUTE_MS };
    const lot = await hall.open({ format: 'dynamic-quote', rules });
    const [first, second] = [await sit(0, lot), await sit(1, lot)];
    await first.click('bid-next');
    await first.sees('lead', '您目前领先');
    await hall.advance(65 * MINUTE_MS);
    await second.click('bid-next');
    await second.sees('lead', 'You lead');
    await second.sees('extensions', 'Extended once');
    await runOut(10 * MINUTE_MS);
    await sold('¥1,100.00', first, second);
  });
});

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
