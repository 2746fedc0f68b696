import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { pdfOf } from '../kit/files.js';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import {
  advanceTo,
  type EndedLot,
  type SaleHall,
  saleHall,
  signedIn,
  soldLot,
} from '../support/ended-lot.js';

const DAY_MS = 86_400_000;

describe('what becomes of a result, in the browser', () => {
  let folder: string;
  let api: TestApi;
  let browser: Browser;
  let hall: SaleHall;
  let sale: EndedLot;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-results-'));
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', DOCUMENTS_FOLDER: join(folder, 'files') });
    hall = await saleHall(api);
    sale = await soldLot(hall);
    hall = await signedIn(hall);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
    await rm(folder, { recursive: true });
  });
  /** Everybody leaves, before a leap over days lets their tokens expire. */
  const leave = async (): Promise<void> => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  };
  afterEach(leave);

  const arrive = async (who: Person, path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
    visitors.push(visitor);
    await visitor.signIn(who.email, PASSWORD);
    return visitor;
  };
  const visit = async (path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, path);
    visitors.push(visitor);
    return visitor;
  };
  const publicity = (): string => `/lots/${sale.lot}/publicity`;
  const confirm = async (visitor: Visitor): Promise<void> => {
    await visitor.click('approve');
    await visitor.click('approve-now');
  };

  /** What goes onto paper: the sheet in both languages, and nothing else. */
  const seesPrinted = async ({ page }: Visitor): Promise<void> => {
    await page.emulateMedia({ media: 'print' });
    const isSeen = (selector: string): Promise<boolean> =>
      page.locator(selector).first().isVisible();
    expect(await isSeen('[data-test=sheet] [lang=zh-CN]')).toBe(true);
    expect(await isSeen('[data-test=sheet] [lang=en-GB]')).toBe(true);
    for (const other of ['#app > header', '#app > footer', 'main .bar', 'main h1'])
      expect(await isSeen(other)).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  };

  it('goes from the hammer by an objection and its ruling to a certificate that anyone can check', async () => {
    const evidence = join(folder, '回单.pdf');
    await writeFile(evidence, await pdfOf('evidence'));
    const loser = await arrive(hall.loser, `/lots/${sale.lot}`);
    await loser.sees('standing', '公示中（暂定结果）');
    await loser.click('to-publicity');
    await loser.page.locator('[data-test=ground]').selectOption('unequal-terms');
    await loser.page.locator('[data-test=reasons]').fill('到账时间要求不一致');
    await loser.page.locator('[data-test=file]').setInputFiles(evidence);
    await loser.click('lodge');
    await loser.sees('objection', '到账时间要求不一致');
    await loser.sees('objection', '回单.pdf');
    await loser.page.locator('[data-test=objection-form]').waitFor({ state: 'detached' });
    const visitor = await visit(publicity());
    await visitor.sees('objection', '待裁定');
    expect(await visitor.page.locator('main').innerText()).not.toContain('The acquisition');

    await leave();
    await advanceTo(api, sale.endedAt + 7 * DAY_MS);
    const officer = await arrive(hall.officer, '/control');
    await officer.click('objections-link');
    await officer.sees('objection', 'The acquisition-institution');
    await officer.page.locator('section h2 a').click();
    await officer.sees('state', '公示期满，异议待裁定');
    await officer.click('rule');
    await officer.page.locator('[data-test=ruling-reason]').fill('经核查，要求一致');
    await officer.click('confirm');
    await officer.sees('approval', '裁定：异议不成立，成交结果有效');
    const colleague = await arrive(hall.colleague, publicity());
    await confirm(colleague);
    await colleague.sees('ruling', '经核查，要求一致');
    await colleague.sees('state', '结果生效');

    await colleague.click('issue');
    await colleague.page.locator('[data-test=is-paid]').check();
    await colleague.page.locator('[data-test=reference]').fill('0017');
    const receivedOn = new Date(sale.endedAt + 2 * DAY_MS).toISOString().slice(0, 10);
    await colleague.page.locator('[data-test=received-on]').fill(receivedOn);
    await colleague.click('confirm');
    await colleague.sees('approval', '出具交易凭证');
    await officer.page.reload();
    await confirm(officer);
    await officer.click('open-certificate');
    await officer.sees('sheet', '人民币贰万叁仟肆佰伍拾陆元柒角捌分（¥23,456.78）');
    await seesPrinted(officer);
    const buyer = await arrive(hall.buyer, publicity());
    await buyer.click('open-certificate');
    await buyer.sees('sheet', receivedOn);
    const digest = await buyer.page.locator('[data-test=digest]').innerText();
    const rows = await buyer.page.locator('[data-test=sheet] td').allInnerTexts();
    const [number = '', code = ''] = [rows[0], rows.find((row) => /^[2-9A-Z]{12}$/.test(row))];

    const stranger = await visit('/certificates/check');
    await stranger.page.fill('#certificate-number', number);
    await stranger.page.fill('#certificate-code', code.toLowerCase());
    await stranger.click('check');
    await stranger.sees('checked', '凭证真实有效');
    await stranger.sees('digest', digest);
    await stranger.page.fill('#certificate-code', 'ZZZZZZZZZZZZ');
    await stranger.click('check');
    await stranger.sees('checked', '没有这样的凭证');

    await officer.click('declare-void');
    await officer.page.locator('dialog textarea').fill('受让方名称有误');
    await officer.click('confirm');
    await officer.sees('approval', '作废交易凭证');
    const second = await arrive(hall.colleague, '/approvals');
    await confirm(second);
    await stranger.page.fill('#certificate-code', code);
    await stranger.click('check');
    await stranger.sees('checked', '凭证真实，但已作废');
  });
});
