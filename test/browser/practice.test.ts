import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { LotDraft } from '../../src/contract/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type LiveHall, openHall } from '../support/live-hall.js';
import { draft } from '../support/scene.js';

const MINUTE_MS = 60_000;
const MOST_STEPS = 400;

/** What leaves the browser: every request, and every socket that is opened. */
class Network {
  readonly requests: string[] = [];

  constructor(page: Page) {
    page.on('request', (request) => {
      this.requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    page.on('websocket', (socket) => this.requests.push(`SOCKET ${socket.url()}`));
  }

  /** The requests to the server's interface so far; what the client itself is made of is left out. */
  get calls(): readonly string[] {
    return this.requests.filter((request) => !request.startsWith('GET /assets/'));
  }
}

describe('the practice room', () => {
  let browser: Browser;
  let hall: LiveHall;
  const seats: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openHall('sqlite', 1);
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

  /** Somebody who is not signed in, in the practice room of a new lot. */
  const practise = async (terms: Partial<LotDraft>, language: 'zh' | 'en' = 'zh') => {
    const lot = await hall.publish(terms);
    const screen = language === 'en' ? { ...DEVICES.phone, language } : DEVICES.desk;
    const seat = await Visitor.arrive(browser, hall.api.url, '/verify', screen);
    seats.push(seat);
    const network = new Network(seat.page);
    await seat.page.goto(`/lots/${lot}/practice`);
    await seat.page.fill('#seed', '7');
    const before = network.calls;
    expect(before.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(before).toContain(`GET /api/v1/lots/${lot}/terms`);
    network.requests.length = 0;
    await seat.click('start-practice');
    await seat.sees('practice-band', /非真实竞价|not a real auction/);
    await seat.click('pause-practice');
    return { seat, network };
  };
  /** Goes from event to event until the page shows this. */
  const stepTo = async ({ page }: Visitor, selector: string): Promise<void> => {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if ((await page.locator(selector).count()) > 0) return;
      await page.locator('[data-test=step]').click();
    }
    throw new Error(`${selector} does not come`);
  };
  it('plays an english lot to its end and verifies it, and asks the server for nothing', async () => {
    const rules = { increment: '10.00', proxy: true };
    const { seat, network } = await practise({ durationMs: 60 * MINUTE_MS, rules });
    const { page } = seat;
    await seat.sees('bid-panel', /./);
    await stepTo(seat, '#own-amount');
    await page.fill('#own-amount', '5');
    await page.locator('[data-test=bid-panel] form button').first().click();
    await seat.sees('answer', '出价低于最低应价。');
    await page.fill('#own-amount', '9000');
    await page.locator('[data-test=bid-panel] form button[type=button]').click();
    await seat.click('confirm');
    await seat.sees('ceiling', '¥9,000.00');
    await stepTo(seat, '[data-test=practice-result]');
    await seat.sees('practice-result', '您是本标的的买受人。');
    await seat.sees('bidders', 'SIM1');
    await seat.click('verify-practice');
    await seat.sees('practice-verdict', '验证通过');
    expect(network.calls).toEqual([]);
  });

  it('plays a sealed lot whose quotes are committed to and opened by the page, and leaves nothing behind', async () => {
    const rules = { pricing: 'first', sealing: 'committed', revealMs: 60 * MINUTE_MS };
    const sealed = { format: 'sealed', durationMs: 60 * MINUTE_MS, rules };
    const { seat, network } = await practise(sealed, 'en');
    const { page } = seat;
    await stepTo(seat, '[data-test=amount]');
    await page.fill('[data-test=amount]', '9000');
    await seat.click('offer');
    await seat.click('confirm');
    await seat.sees('answer', 'Your sealed quote was taken');
    await stepTo(seat, '[data-test=practice-result]');
    await seat.sees('practice-result', 'You have won this lot.');
    await seat.sees('quotes', 'CN¥9,000.00');
    await seat.click('verify-practice');
    await seat.sees('practice-verdict', 'Verified');
    expect(network.calls).toEqual([]);
    await page.goto('/verify');
    const kept = await page.evaluate(`JSON.stringify({ ...localStorage })`);
    expect(kept).not.toMatch(/ipgavel\.receipts|practice_/);
  });

  it('begins again under the same seed with the same bidders, and refuses what is above the budget', async () => {
    const { seat } = await practise({ durationMs: 60 * MINUTE_MS, rules: { increment: '10.00' } });
    const { page } = seat;
    await stepTo(seat, '[data-test=practice-result]');
    const first = await page.locator('[data-test=bidders]').innerText();
    await seat.click('again');
    await seat.click('pause-practice');
    await stepTo(seat, '[data-test=practice-result]');
    expect(await page.locator('[data-test=bidders]').innerText()).toBe(first);
    await seat.click('change');
    await page.fill('#budget', '900');
    await seat.click('start-practice');
    await seat.click('pause-practice');
    await stepTo(seat, '[data-test=bid-next]');
    await seat.click('bid-next');
    await seat.sees('answer', '超出您的出价权限');
  });

  it('is found from the page of a lot, and by its lister at the desk before it is published', async () => {
    const opensAt = (await hall.stage.centre.serverTime()) + 60 * MINUTE_MS;
    const lot = await hall.publish({ durationMs: 60 * MINUTE_MS });
    const visitor = await Visitor.arrive(browser, hall.api.url, `/lots/${lot}`);
    seats.push(visitor);
    await visitor.click('to-practice');
    await visitor.page.locator('[data-test=practice-setup]').waitFor();

    const { pledgee } = hall.stage;
    const written = await pledgee.createLot(draft(opensAt));
    const { email = '', password = '' } = pledgee.http.credentials ?? {};
    const next = `/sign-in?next=/desk/lots/${written}`;
    const lister = await Visitor.arrive(browser, hall.api.url, next);
    seats.push(lister);
    await lister.signIn(email, password);
    await lister.click('to-practice');
    await lister.sees('practice-setup', '本标的尚未公告');
    await lister.click('start-practice');
    await lister.sees('practice-room', /./);

    const incomplete = await pledgee.createLot(draft(opensAt, { format: 'dutch' }));
    await lister.page.goto(`/desk/lots/${incomplete}`);
    await lister.sees('check', /./);
    expect(await lister.page.locator('[data-test=to-practice]').count()).toBe(0);
    await lister.page.goto(`/lots/${incomplete}/practice`);
    await lister.sees('no-terms', '竞价条件尚不完整');
    // Chromium itself says that the answer was a refusal.
    expect(lister.complaints.splice(0).every((text) => text.includes('422'))).toBe(true);
  });
});
