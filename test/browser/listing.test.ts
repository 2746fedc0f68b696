import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chinaField } from '../../client/src/desk/china-field.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { type Device, DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { writeAsset, writePrices, writeTimes } from '../support/lot-form.js';

const RUNS = [
  ['phone', 'zh', 'ZL202010102344.9'],
  ['desk', 'en', 'ZL202210307722.6'],
] as const;

const WORDS = {
  zh: {
    wrongDigit: '校验位不正确',
    submitted: '待审核',
    draft: '草稿',
    tooEarly: '早于公告期届满',
    law: '《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第12条',
    notice: '拍卖公告',
  },
  en: {
    wrongDigit: 'check digit is wrong',
    submitted: 'Submitted',
    draft: 'Draft',
    tooEarly: 'before the notice period',
    law: 'Online Judicial Auctions by People’s Courts (法释〔2016〕18号), art. 12',
    notice: 'Notice of auction',
  },
} as const;

const DAY_MS = 86_400_000;

describe('listing a lot in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let bank: Person;
  let reviewer: Person;
  let publisher: Person;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
    bank = await api.person('officer', 'pledgee');
    reviewer = await api.person('officer', 'trading-centre');
    publisher = await api.person('officer', { id: reviewer.organisationId });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });

  const arrive = async ({ email }: Person, path: string, screen?: Device): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`, screen);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };

  const inDays = async (days: number): Promise<number> => {
    const { body } = await api.visitor.get('/about').expect(200);
    return (body as { serverTime: number }).serverTime + days * DAY_MS;
  };

  it.each(RUNS)(
    'says what is wrong with a lot before it goes to the centre, and why it came back, on a %s in %s',
    async (device, language, number) => {
      const words = WORDS[language];
      const screen = { ...DEVICES[device], language };
      const isNarrowEnough = ({ page }: Visitor): Promise<boolean> =>
        page.evaluate(
          '(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.documentElement)',
        );

      const lister = await arrive(bank, '/desk/lots', screen);
      const { page } = lister;
      await lister.click('new-lot');
      const title = `发明专利：一种锂电池隔膜 ${number}`;
      await page.fill('#title', title);
      await lister.click('add-asset');
      await page.fill('#asset-number', `${number.slice(0, -1)}X`);
      await lister.sees('field-asset-number', words.wrongDigit);
      await writeAsset(lister, number);
      await lister.click('next');

      await writePrices(lister);
      await lister.sees('field-start-price', '¥98,000.00');
      await lister.sees('field-deposit', '¥5,000.00');
      expect(await isNarrowEnough(lister)).toBe(true);
      await lister.click('next');

      await writeTimes(lister, await inDays(10));
      await lister.click('next');
      await lister.sees('check', words.tooEarly);
      await lister.sees('check', words.law);
      expect(await page.locator('[data-test=submit]').isDisabled()).toBe(true);

      // A draft can be left and taken up again where it was.
      await page.goto('/desk/lots');
      await lister.follow(title);
      await lister.sees('status', words.draft);
      await lister.click('edit');
      await lister.click('step-3');
      await lister.sees('field-opens-at', words.tooEarly);
      await page.fill('#opens-at', chinaField(await inDays(40)));
      await lister.click('next');
      await lister.sees('notice-text', words.notice);
      expect(await isNarrowEnough(lister)).toBe(true);
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);

      const officer = await arrive(reviewer, '/desk/reviews', screen);
      await officer.follow(title);
      await officer.sees('assets', number);
      await officer.sees('notice-text', '苏州市中级人民法院');
      await officer.click('return');
      await officer.page.fill('dialog textarea', '请补充许可合同');
      await officer.click('confirm');
      await officer.sees('status', words.draft);

      await page.goto('/desk/lots');
      await lister.sees('return-reason', '请补充许可合同');
      await lister.follow(title);
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);
      await page.goto('/desk/lots/new');
      await lister.sees('taken', title);
      const taken = page.locator('li', { hasText: number }).locator('input');
      expect(await taken.isDisabled()).toBe(true);
      await officer.page.reload();
      await officer.sees('history', '请补充许可合同');
      expect(await isNarrowEnough(officer)).toBe(true);
      for (const { complaints } of visitors) expect(complaints).toEqual([]);
    },
  );

  /** A lot that nobody has published, as its bank wrote it. */
  const draft = async (title: string): Promise<string> => {
    const body = {
      ...{ title, currency: 'CNY', startPrice: '100000.00', durationMs: DAY_MS },
      ...{ opensAt: `${chinaField(await inDays(10))}:00+08:00`, rules: { increment: '5000.00' } },
    };
    return idOf((await bank.as.post('/lots', body).expect(201)).body);
  };

  it('leads a bank from its own draft in the catalogue to the desk', async () => {
    const lot = await draft('著作权：一部未公告的作品');
    const { page } = await arrive(bank, '/?q=未公告的作品');
    await page.locator('main .card').click();
    await page.waitForURL(`**/desk/lots/${lot}`);
  });

  it('asks a second officer again when the first one asked has rejected it, and says who did and why', async () => {
    const lot = await draft('发明专利：再次提请');
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    const { body } = await publisher.as.get(`/approvals?subject=${lot}`).expect(200);
    const [request] = (body as { items: { id: string }[] }).items;
    await publisher.as
      .post(`/approvals/${request?.id}/refusal`, { reason: '起拍价有误' })
      .expect(201);

    const desk = await arrive(reviewer, `/desk/lots/${lot}`);
    await desk.sees('approval', '已驳回');
    await desk.sees('approval', '起拍价有误');
    expect(await desk.page.locator('[data-test=publish]').count()).toBe(0);
    await desk.click('approve');
    await desk.click('confirm');
    await desk.sees('remark', '须由另一位工作人员发布');

    const second = await arrive(publisher, `/desk/lots/${lot}`);
    await second.click('publish');
    await second.click('confirm');
    await second.sees('status', '即将开始');
  });

  it('admits a decision where the law leaves room for one, by two officers', async () => {
    const terms = {
      ...{ title: '发明专利：再次挂牌', pack: 'exchange-multi-quote', valuation: '100000.00' },
      ...{ startPrice: '85000.00', opensAt: new Date(await inDays(60)).toISOString() },
      rules: { increment: '5000.00', overlays: ['state-asset-relisted'] },
    };
    const draft = { currency: 'CNY', durationMs: DAY_MS, ...terms };
    const lot = idOf((await bank.as.post('/lots', draft).expect(201)).body);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);

    const desk = await arrive(reviewer, `/desk/lots/${lot}`);
    await desk.sees('room', '经转让行为批准单位书面同意，可以例外');
    expect(await desk.page.locator('[data-test=approve]').isDisabled()).toBe(true);
    await desk.click('except');
    await desk.page.fill('#exception-value', '85');
    await desk.page.fill('#exception-evidence', '国资产权〔2026〕18号');
    await desk.click('confirm');
    await desk.page.getByText('已提请另一位工作人员确认').waitFor();

    const second = await arrive(publisher, '/approvals');
    await second.sees('approval', '例外批准：转让底价占评估价的最低比例 85%');
    await second.click('approve');
    await second.click('approve-now');
    await desk.page.reload();
    await desk.sees('departures', '法定 90%，本标的 85%');
    await desk.click('approve');
    await desk.click('confirm');
    await desk.sees('remark', '须由另一位工作人员发布');
  });

  it('discards a draft, which stays where one looks for it', async () => {
    const lot = await draft('发明专利：写错的草稿');
    const desk = await arrive(bank, `/desk/lots/${lot}`);
    await desk.click('discard');
    await desk.click('confirm');
    await desk.sees('status', '已作废');
    expect(await desk.page.locator('[data-test=edit]').count()).toBe(0);
    await desk.page.goto('/desk/lots?status=discarded');
    await desk.page.getByRole('link', { name: '发明专利：写错的草稿' }).waitFor();
  });
});
