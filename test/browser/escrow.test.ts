import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { COMMITTED } from '../support/escrow.js';
import { draft } from '../support/scene.js';

const MINUTE_MS = 60_000;
const DRAIN_MS = 250;
const PASSPHRASE = '开标人员的口令 correct horse';

describe('an opening left in escrow, in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let centre: Centre;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  const arrive = async (
    { email }: Person,
    path: string,
    device: (typeof DEVICES)[keyof typeof DEVICES] = DEVICES.desk,
  ): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`, device);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };
  const makeKey = async (officer: Visitor): Promise<void> => {
    await officer.page.fill('#new-passphrase', PASSPHRASE);
    await officer.page.fill('#passphrase-again', PASSPHRASE);
    await officer.click('make-key');
    await officer.sees('key-place', '密钥文件已保存在本浏览器中');
  };
  const submitted = async (): Promise<string> => {
    const { body } = await api.visitor.get('/about').expect(200);
    const opensAt = (body as { serverTime: number }).serverTime + MINUTE_MS;
    const lot = idOf(
      (await centre.bank.as.post('/lots', draft(opensAt, COMMITTED)).expect(201)).body,
    );
    await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
    return lot;
  };

  it('is opened by two of three officers while its bidder is away, and wins', async () => {
    const third = await api.person('officer', { id: centre.officer.organisationId });
    const people = [centre.officer, centre.colleague, third];
    const officers: Visitor[] = [];
    for (const person of people) officers.push(await arrive(person, '/openings'));
    for (const officer of officers) await makeKey(officer);
    const [first, second] = officers as [Visitor, Visitor];
    const fingerprint = await first.read('fingerprint');

    const lot = await submitted();
    const desk = await arrive(centre.officer, `/desk/lots/${lot}`);
    for (let index = 0; index < people.length; index += 1)
      await desk.page.locator('[data-test=officer]').nth(index).check();
    await desk.click('save-naming');
    await desk.sees('naming', '已保存');
    await centre.officer.as.post(`/lots/${lot}/approval`).expect(201);
    await centre.colleague.as.post(`/lots/${lot}/publication`).expect(201);
    const bidder = await api.person('trader', 'acquisition-institution');
    await enrol(bidder, lot);
    const rival = await api.person('trader', 'operating-institution');
    await enrol(rival, lot);
    await centre.advance(MINUTE_MS);

    const seat = await arrive(bidder, `/lots/${lot}`, DEVICES.phone);
    await seat.sees('escrow-choice', '3 名开标人员中任意 2 名');
    await seat.page.locator('[data-test=escrow-choice] summary').click();
    await seat.sees('escrow-choice', fingerprint);
    await seat.page.fill('[data-test=amount]', '1800');
    await seat.click('offer');
    await seat.click('confirm');
    await seat.sees('in-escrow', '开启数据已托管');
    await seat.page.goto('/about-blank');

    const other = await arrive(rival, `/lots/${lot}`);
    await other.page.fill('[data-test=amount]', '1500');
    await other.page.locator('[data-test=leave-in-escrow]').uncheck();
    await other.click('offer');
    await other.click('confirm');
    await other.sees('in-escrow', '开启数据未托管');

    await first.page.reload();
    await first.sees('opening-lot', '已托管 1 份报价');
    await first.sees('opening-lot', '报价尚未截止');
    await centre.advance(60 * MINUTE_MS + DRAIN_MS);
    await other.sees('opened', '¥1,500.00');

    await first.page.reload();
    await first.page.fill('[data-test=passphrase]', 'not the passphrase');
    await first.click('give-shares');
    await first.sees('opening-lot', '口令不正确');
    await first.page.fill('[data-test=passphrase]', PASSPHRASE);
    await first.click('give-shares');
    await first.sees('all-given', '您已提交全部份额');
    await first.sees('envelope', '份额 1／2');
    await second.page.reload();
    await second.page.fill('[data-test=passphrase]', PASSPHRASE);
    await second.click('give-shares');
    await other.sees('quotes', '¥1,800.00');
    await centre.advance(DRAIN_MS);
    await other.sees('result', '已成交');
    await other.sees('price', '¥1,800.00');

    const visitor = await arrive(bidder, `/lots/${lot}/proof`);
    await visitor.sees('verdict', /./);
    await visitor.page.getByText('开标人员（2 人）代竞买号').first().waitFor();
  });
});
