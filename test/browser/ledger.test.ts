import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';

const MONTH_MS = 30 * 86_400_000;
const TITLE = '发明专利：一种锂电池隔膜';

describe('the ledger in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let lot: string;
  let paddle: string;
  let centre: Person;
  let buyer: Person;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi();
    centre = await api.person('officer', 'trading-centre');
    const second = await api.person('officer', { id: centre.organisationId });
    const bank = await api.person('officer', 'pledgee');
    buyer = await api.person('trader', 'acquisition-institution');
    const draft = {
      ...{ title: TITLE, currency: 'CNY', startPrice: '100000.00', deposit: '10000.00' },
      opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
      ...{ durationMs: 3_600_000, rules: { increment: '5000.00' } },
    };
    lot = await publishedLot(draft, { bank, officers: [centre, second] });
    paddle = await enrolFor(lot, buyer);
    const begun = await buyer.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201);
    for (const outcome of ['processing', 'succeeded'])
      await buyer.as.post(`/payments/${idOf(begun.body)}/sandbox-outcome`, { outcome }).expect(201);
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

  const arrive = async ({ email }: Person, device: object = {}): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, '/sign-in?next=/ledger', device);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };

  it('explains to a bidder on a phone where its deposit lies, down to the journal', async () => {
    const visitor = await arrive(buyer, DEVICES.phone);
    await visitor.sees('account', `保证金 · ${TITLE}`);
    expect(await visitor.page.locator('[data-test=check-books]').count()).toBe(0);
    await visitor.follow(TITLE);
    await visitor.sees('account-facts', 'The trading-centre');
    await visitor.sees('hold', `冻结中竞买保证金 ${TITLE}`);
    await visitor.sees('movement', `保证金到账${TITLE}竞买号 ${paddle}`);
    await visitor.click('journal');
    await visitor.sees('journal-lines', '合计¥10,000.00¥10,000.00');
    await visitor.sees('journal-lines', '保管资金 The trading-centre');
    expect(await visitor.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('is kept to the days that are asked for, and goes into a spreadsheet', async () => {
    const visitor = await arrive(buyer);
    await visitor.follow(TITLE);
    await visitor.sees('movement', '保证金到账');
    await visitor.page.fill('#to', '2020-01-31');
    await visitor.page.keyboard.press('Tab');
    await visitor.sees('no-movements', '该期间没有变动。');
    expect(visitor.page.url()).toMatch(/\?to=2020-01-31$/);
    await visitor.click('all-the-time');
    await visitor.sees('movement', '保证金到账');

    const saved = visitor.page.waitForEvent('download');
    await visitor.click('export');
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^账户明细-\w{6}\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    const [header, row, end] = text.split('\r\n');
    expect(header).toMatch(/^\uFEFF时间 \(.+\),摘要,标的,竞买号,付款人,转入,转出,余额,币种,/);
    expect(row).toMatch(
      new RegExp(
        `^[-0-9]{10} [:0-9]{8},保证金到账,${TITLE},${paddle},The acquisition-institution,10000.00,,10000.00,CNY,jrn_`,
      ),
    );
    expect(end).toBe('');
  });

  it('is printed whole', async () => {
    const visitor = await arrive(buyer);
    await visitor.follow(TITLE);
    await visitor.sees('movement', '保证金到账');
    await visitor.page.evaluate('print = () => { document.title = "on paper" }');
    await visitor.click('print');
    await visitor.page.waitForFunction('document.title === "on paper"');
    await visitor.page.emulateMedia({ media: 'print' });
    await visitor.page.getByText('全部时间 · 打印时间').waitFor();
    expect(await visitor.page.locator('[data-test=export]').isVisible()).toBe(false);
  });

  it('shows a centre all that it holds, and adds up its books', async () => {
    const visitor = await arrive(centre);
    await visitor.sees('account', '保管资金');
    await visitor.sees('account', `保证金 · ${TITLE}`);
    await visitor.click('check-books');
    await visitor.sees('finding', '账实相符，借贷平衡。');
    await visitor.sees('finding', '账户 2 个，凭证 1 张，分录 2 条');
    await visitor.page.selectOption('#purpose', 'refund-in-transit');
    await visitor.sees('no-accounts', '没有符合条件的账户。');
  });
});
