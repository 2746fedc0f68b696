import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ADMIN, freshKey, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { codeAt } from '../support/codes.js';
import { publishedLot } from '../support/listing.js';

const STEP_MS = 30_000;

/** The browser tells of every answer that is a refusal; the pages say these in words. */
const REFUSAL = /Failed to load resource: the server responded with a status of 4\d\d/;

describe('an account in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    const variables = { CLOCK: 'scenario', STAFF_TOTP: 'offered' };
    api = await startApi('sqlite', { ...variables, LOGIN_FAILURES_PER_MINUTE: '1000' });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints.filter((complaint) => !REFUSAL.test(complaint))).toEqual([]);
      await visitor.leave();
    }
  });

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  /** Lets the code that was used last grow old. */
  const nextCode = async (secret: string): Promise<string> => {
    const advanceToMs = (await now()) + STEP_MS;
    await api.admin.post('/test/clock', { advanceToMs }).expect(200);
    return codeAt(secret, advanceToMs);
  };
  const arrive = async (path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, path);
    visitors.push(visitor);
    return visitor;
  };
  const signedIn = async (path: string, { email }: Pick<Person, 'email'>, password = PASSWORD) => {
    const visitor = await arrive(`/sign-in?next=${path}`);
    await visitor.signIn(email, password);
    return visitor;
  };

  it('gets a second factor, which the next sign-in asks for; a recovery code does as well', async () => {
    const officer = await api.person('officer', 'trading-centre');
    const visitor = await signedIn('/account', officer);
    const { page } = visitor;
    await visitor.sees('totp-state', '尚未启用');
    await visitor.click('totp-begin');
    await page.getByRole('img', { name: '身份验证器二维码' }).waitFor();
    const secret = (await visitor.read('secret')).replace(/\s/g, '');
    await page.fill('#new-code', '000000');
    await page.getByRole('button', { name: '确认启用' }).click();
    await page.getByText('动态码错误').waitFor();
    await page.fill('#new-code', codeAt(secret, await now()));
    await page.getByRole('button', { name: '确认启用' }).click();
    await visitor.sees('recovery-codes', '恢复码只显示这一次');
    const recoveryCode = await page.locator('[data-test=recovery-codes] li').first().innerText();
    await visitor.click('kept');
    await visitor.sees('totp-state', '剩余恢复码 10');

    await page.click('[data-test=account]');
    await page.getByRole('button', { name: '退出' }).click();
    const enter = async (code: string): Promise<void> => {
      await page.goto('/sign-in?next=/account');
      await visitor.signIn(officer.email, PASSWORD);
      await page.fill('#totp', code);
      await page.click('form button');
    };
    await enter('000000');
    await page.getByText('动态码错误').waitFor();
    await page.fill('#totp', await nextCode(secret));
    await page.click('form button');
    await visitor.sees('totp-state', '已启用');
    await page.click('[data-test=account]');
    await page.getByRole('button', { name: '退出' }).click();
    await enter(recoveryCode);
    await visitor.sees('totp-state', '剩余恢复码 9');
  });

  it('stays signed in over a reload and in another tab, and is signed out in both', async () => {
    const trader = await api.person('trader', 'acquisition-institution');
    const visitor = await signedIn('/account', trader);
    await visitor.sees('sessions', '本设备');
    await visitor.page.reload();
    await visitor.sees('sessions', '本设备');
    const tab = await visitor.page.context().newPage();
    await tab.goto('/account');
    await tab.getByText('本设备').waitFor();
    await tab.click('[data-test=account]');
    await tab.getByRole('button', { name: '退出' }).click();
    await visitor.page.getByText('请先登录').waitFor();
  });

  it('is changed by two administrators, each at a browser of their own', async () => {
    const maker = await api.person('admin', 'acquisition-institution');
    const checker = await api.person('admin', { id: maker.organisationId });
    const first = await signedIn('/people', maker);
    const email = `${freshKey()}@ipgavel.test`;
    await first.click('add-person');
    await first.page.fill('#person-name', '王芳');
    await first.page.fill('#person-email', email);
    await first.page.fill('#person-password', PASSWORD);
    await first.page.selectOption('#person-role', 'trader');
    await first.page.getByRole('button', { name: '保存' }).click();
    const row = first.page.locator('[data-test=person]', { hasText: '王芳' });
    await row.getByRole('button', { name: '修改' }).click();
    await first.page.fill('#limit-amount', '5,000,000');
    await first.page.fill('#edit-reason', '新任交易员');
    await first.page.getByRole('button', { name: '保存' }).click();
    await first.sees('waiting', '王芳');
    expect(await first.page.locator('[data-test=approve]').count()).toBe(0);

    const second = await signedIn('/people', checker);
    await second.sees('waiting', '¥5,000,000.00');
    await second.click('approve');
    await second.click('approve-now');
    await second.page
      .locator('[data-test=person]', { hasText: '王芳' })
      .getByText('¥5,000,000.00')
      .waitFor();
    await second.page.fill('input[type=search]', email.slice(0, 12));
    await second.page.getByText('王芳').waitFor();
    await second.page.locator('[data-test=person]').nth(1).waitFor({ state: 'detached' });
  });

  it('begins with an organisation that the platform registers; a lost password is replaced', async () => {
    const admin = await signedIn('/organisations', ADMIN, ADMIN.password);
    const email = `${freshKey()}@ipgavel.test`;
    await admin.click('add-organisation');
    await admin.page.fill('#organisation-name', '苏州市中级人民法院');
    await admin.page.selectOption('#organisation-kind', 'court');
    await admin.page.fill('#person-name', '陈法官');
    await admin.page.fill('#person-email', email);
    await admin.page.fill('#person-password', PASSWORD);
    await admin.page.getByRole('button', { name: '登记', exact: true }).click();
    await admin.sees('organisation', '苏州市中级人民法院');

    const judge = await signedIn('/people', { email });
    const clerk = `${freshKey()}@ipgavel.test`;
    await judge.click('add-person');
    await judge.page.fill('#person-name', '赵书记员');
    await judge.page.fill('#person-email', clerk);
    await judge.page.fill('#person-password', PASSWORD);
    await judge.page.getByRole('button', { name: '保存' }).click();
    const row = judge.page.locator('[data-test=person]', { hasText: '赵书记员' });
    await row.getByRole('button', { name: '重置密码' }).click();
    await judge.page.getByRole('button', { name: '确定' }).click();
    const temporary = await judge.read('temporary');

    const visitor = await signedIn('/', { email: clerk }, temporary);
    await visitor.page.getByText('您正在使用管理员设置的临时密码').waitFor();
    await visitor.page.fill('#old-password', temporary);
    await visitor.page.fill('#new-password', 'my very own password');
    await visitor.page.fill('#again-password', 'my very own password');
    await visitor.page.getByRole('button', { name: '修改密码' }).click();
    await visitor.sees('sessions', '本设备');
  });
});

describe('a session in the browser', () => {
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario' });
  });
  afterEach(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const moveClockTo = async (advanceToMs: number): Promise<void> => {
    const admin = await api.signIn(ADMIN);
    await admin.post('/test/clock', { advanceToMs }).expect(200);
  };

  it('goes on in many tabs that refresh at once', async () => {
    const { email } = await api.person('trader', 'acquisition-institution');
    const visitor = await Visitor.arrive(browser, api.url, '/sign-in?next=/account');
    await visitor.signIn(email, PASSWORD);
    await visitor.sees('sessions', '本设备');
    const context = visitor.page.context();
    const tabs = [visitor.page, await context.newPage(), await context.newPage()];
    await moveClockTo((await now()) + 16 * 60_000);
    // Each finds that the token it has is over, and asks for the next one.
    await Promise.all(tabs.map((tab) => tab.goto('/account')));
    for (let times = 0; times < 2; times++) {
      for (const tab of tabs) await tab.getByText('本设备').waitFor();
      await Promise.all(tabs.map((tab) => tab.reload()));
    }
    await visitor.leave();
  });

  /** A lot that is open for ten hours from the instant that is answered with it. */
  const openLot = async (): Promise<{ readonly lot: string; readonly opensAt: number }> => {
    const centre = await api.person('officer', 'trading-centre');
    const second = await api.person('officer', { id: centre.organisationId });
    const bank = await api.person('officer', 'pledgee');
    const opensAt = (await now()) + 60_000;
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      ...{ opensAt: new Date(opensAt).toISOString(), durationMs: 10 * 3_600_000 },
      rules: { increment: '5000.00', proxy: true },
    };
    const lot = await publishedLot(draft, { bank, officers: [centre, second] });
    return { lot, opensAt };
  };

  it('bids on after its access token has run out, without asking for the password', async () => {
    const { lot, opensAt } = await openLot();
    const { email } = await api.person('trader', 'acquisition-institution');
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=/lots/${lot}`);
    await visitor.signIn(email, PASSWORD);
    await visitor.click('accept');
    await visitor.click('enrol');
    await visitor.sees('bid-panel', '您的竞买号');
    await moveClockTo(opensAt);
    // Past the token, and past the half hour for which a joined lot is kept open to it.
    await moveClockTo(opensAt + 2 * 3_600_000);
    await visitor.click('bid-next');
    await visitor.sees('answer', '出价成功');
    await visitor.leave();
  });

  it('may ask in the room for more than its limit, and places what a colleague has allowed', async () => {
    const { lot, opensAt } = await openLot();
    const boss = await api.person('admin', 'acquisition-institution');
    const { id, email } = await api.person('trader', { id: boss.organisationId });
    const bidLimit = { amount: '200000.00', currency: 'CNY' };
    await boss.as.patch(`/users/${id}`, { bidLimit, reason: '新任交易员' }).expect(200);
    const trader = await Visitor.arrive(browser, api.url, `/sign-in?next=/lots/${lot}`);
    await trader.signIn(email, PASSWORD);
    await trader.click('accept');
    await trader.click('enrol');
    await trader.sees('authority', '¥200,000.00');
    await moveClockTo(opensAt);
    await trader.click('ask-authority');
    await trader.page.fill('#authority-amount', '800,000');
    await trader.page.fill('#authority-reason', '投委会已批准');
    await trader.page.getByRole('button', { name: '提交同事复核' }).click();
    await trader.sees('authority', '等待同事复核');

    const colleague = await Visitor.arrive(browser, api.url, `/sign-in?next=/lots/${lot}`);
    await colleague.signIn(boss.email, PASSWORD);
    await colleague.sees('authority', '¥800,000.00');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await trader.click('use-grant');
    await trader.sees('answer', '委托出价已生效');
    await Promise.all([trader.leave(), colleague.leave()]);
  });
});
