import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';

const SIZES = [
  {
    name: 'a phone, in Chinese',
    width: 390,
    height: 844,
    language: 'zh',
    number: 'ZL200310102344.5',
  },
  {
    name: 'a desk, in English',
    width: 1280,
    height: 900,
    language: 'en',
    number: 'ZL200810102344.8',
  },
] as const;

const WORDS = {
  zh: {
    wrongDigit: '校验位不正确',
    approved: '待发布',
    submitted: '待审核',
    draft: '草稿',
    tooEarly: '早于公告期届满',
    law: '《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第12条',
    second: '须由另一位工作人员发布',
    notice: '拍卖公告',
  },
  en: {
    wrongDigit: 'check digit is wrong',
    approved: 'Approved',
    submitted: 'Submitted',
    draft: 'Draft',
    tooEarly: 'before the notice period',
    law: 'Online Judicial Auctions by People’s Courts (法释〔2016〕18号), art. 12',
    second: 'another officer has to publish it',
    notice: 'Notice of auction',
  },
} as const;

const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

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

  /** A day and a time in China as the field for it takes them. */
  const inDays = async (days: number): Promise<string> => {
    const { body } = await api.visitor.get('/about').expect(200);
    const at = (body as { serverTime: number }).serverTime + days * DAY_MS + CHINA_OFFSET_MS;
    return `${new Date(at).toISOString().slice(0, 10)}T10:00`;
  };

  it.each(SIZES)(
    'takes it from the bank to its publication by two officers, on $name',
    async (size) => {
      const words = WORDS[size.language];
      const arrive = async (person: Person, path: string): Promise<Visitor> => {
        const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
        visitors.push(visitor);
        await visitor.page.setViewportSize(size);
        if (size.language === 'en') {
          await visitor.page.getByRole('button', { name: 'English' }).click();
        }
        await visitor.signIn(person.email, PASSWORD);
        return visitor;
      };
      const isNarrowEnough = ({ page }: Visitor): Promise<boolean> =>
        page.evaluate('document.documentElement.scrollWidth <= innerWidth');

      const lister = await arrive(bank, '/desk/lots');
      const { page } = lister;
      await lister.click('new-lot');
      const title = `发明专利：一种锂电池隔膜 ${size.language}`;
      await page.fill('#title', title);
      await lister.click('add-asset');
      await page.fill('#asset-number', `${size.number.slice(0, -1)}X`);
      await lister.sees('field-asset-number', words.wrongDigit);
      await page.fill('#asset-number', size.number);
      await lister.sees('field-asset-number', `✓ ${size.number}`);
      await page.fill('#asset-title', '一种锂电池隔膜');
      await page.fill('#asset-holder', '苏州某科技有限公司');
      await page.fill('#asset-filed', '2008-10-16');
      await page.fill('#asset-granted', '2011-03-02');
      await lister.click('save-asset');
      await page.locator('label', { hasText: size.number }).locator('input:checked').waitFor();
      await lister.click('next');

      await page.selectOption('#pack', 'judicial-online-r1');
      await page.fill('#valuation', '140,000');
      await lister.sees('field-start-price', '¥98,000.00');
      await page.fill('#start-price', '100000');
      await lister.sees('field-deposit', '¥5,000.00');
      await page.fill('#increment', '5000');
      await page.fill('#deposit', '10000');
      expect(await isNarrowEnough(lister)).toBe(true);
      await lister.click('next');

      await page.fill('#opens-at', await inDays(10));
      await page.selectOption('#operator-kind', 'court');
      await page.fill('#operator-name', '苏州市中级人民法院');
      await page.fill('#contact', '王女士 0512-66660000');
      await lister.click('next');
      await lister.sees('check', words.tooEarly);
      await lister.sees('check', words.law);
      expect(await page.locator('[data-test=submit]').isDisabled()).toBe(true);

      // A draft can be left and taken up again where it was.
      await page.goto('/desk/lots');
      await page.getByRole('link', { name: title }).click();
      await lister.sees('status', words.draft);
      await lister.click('edit');
      await lister.click('step-3');
      await lister.sees('field-opens-at', words.tooEarly);
      await page.fill('#opens-at', await inDays(40));
      await lister.click('next');
      await lister.sees('notice-text', words.notice);
      expect(await isNarrowEnough(lister)).toBe(true);
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);

      const first = await arrive(reviewer, '/desk/reviews');
      await first.page.getByRole('link', { name: title }).click();
      await first.sees('assets', size.number);
      await first.sees('notice-text', '苏州市中级人民法院');
      await first.click('return');
      await first.page.fill('dialog textarea', '请补充许可合同');
      await first.click('confirm');
      await first.sees('status', words.draft);

      await page.goto('/desk/lots');
      await lister.sees('return-reason', '请补充许可合同');
      await page.getByRole('link', { name: title }).click();
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);

      await first.page.reload();
      await first.click('approve');
      await first.click('confirm');
      await first.sees('status', words.approved);
      await first.sees('remark', words.second);
      expect(await first.page.locator('[data-test=publish]').count()).toBe(0);

      const second = await arrive(publisher, '/desk/reviews');
      await second.click('tab-approved');
      await second.page.getByRole('link', { name: title }).click();
      await second.sees('history', '请补充许可合同');
      expect(await isNarrowEnough(second)).toBe(true);
      await second.click('publish');
      await second.click('confirm');
      await second.page.locator('[data-test=notice] summary').click();
      await second.sees('notice-text', words.notice);

      // What was published is what everybody reads on the page of the lot.
      const lot = new URL(second.page.url()).pathname.split('/').at(-1) ?? '';
      const anyone = await Visitor.arrive(browser, api.url, `/lots/${lot}`);
      visitors.push(anyone);
      await anyone.sees('assets', size.number);
      await anyone.page.locator('[data-test=notice] summary').click();
      await anyone.sees('notice-text', '人民币壹拾万元整');
      for (const { complaints } of visitors) expect(complaints).toEqual([]);
    },
  );

  /** A lot that nobody has published, as its bank wrote it. */
  const draft = async (title: string): Promise<string> => {
    const body = {
      ...{ title, currency: 'CNY', startPrice: '100000.00', durationMs: DAY_MS },
      ...{ opensAt: `${await inDays(10)}:00+08:00`, rules: { increment: '5000.00' } },
    };
    return idOf((await bank.as.post('/lots', body).expect(201)).body);
  };
  const signedIn = async ({ email }: Person, path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };

  it('leads a bank from its own draft in the catalogue to the desk', async () => {
    const lot = await draft('著作权：一部未公告的作品');
    const { page } = await signedIn(bank, '/?q=未公告的作品');
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

    const desk = await signedIn(reviewer, `/desk/lots/${lot}`);
    await desk.sees('approval', '已驳回');
    await desk.sees('approval', '起拍价有误');
    expect(await desk.page.locator('[data-test=publish]').count()).toBe(0);
    await desk.click('approve');
    await desk.click('confirm');
    await desk.sees('remark', '须由另一位工作人员发布');

    const second = await signedIn(publisher, `/desk/lots/${lot}`);
    await second.click('publish');
    await second.click('confirm');
    await second.sees('status', '即将开始');
  });
});
