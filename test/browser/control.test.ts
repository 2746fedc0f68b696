import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

describe('the control room in the browser', () => {
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

  const arrive = async (who: Person, path: string, size = DESK): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
    visitors.push(visitor);
    await visitor.page.setViewportSize(size);
    await visitor.signIn(who.email, PASSWORD);
    return visitor;
  };
  /** Chooses the first of the usual reasons and goes on to the last button of the dialog. */
  const giveReason = async ({ page }: Visitor): Promise<void> => {
    await page.getByLabel('常用理由').selectOption({ index: 1 });
    await page.locator('dialog [data-test=confirm]').click();
  };
  const isWide = ({ page }: Visitor): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > innerWidth');

  it('pauses by one person on a phone and resumes by two, one at a desk, which a bidder sees', async () => {
    const [lot = ''] = await centre.open(1);
    const trader = await api.person('trader', 'acquisition-institution');
    await enrol(trader, lot);
    const bidder = await arrive(trader, `/lots/${lot}`, PHONE);
    await bidder.click('bid-next');
    await bidder.sees('answer', '出价成功');

    const officer = await arrive(centre.officer, '/control', PHONE);
    await officer.page.locator(`a[href="/control/${lot}"]`).click();
    await officer.sees('price', '¥1,000.00');
    expect(await isWide(officer)).toBe(false);
    await officer.click('suspend');
    await giveReason(officer);
    await officer.sees('phase', '已中止');
    await bidder.page.getByText('竞价已中止，暂不能出价').waitFor();

    const colleague = await arrive(centre.colleague, `/control/${lot}`);
    await officer.click('resume');
    await giveReason(officer);
    await officer.sees('approval', '等待本机构另一人确认');
    const board = await arrive(centre.colleague, '/control');
    await board.sees('row-waits', '等待第二人确认');
    await colleague.sees('approval', '恢复竞价');
    expect(await isWide(colleague)).toBe(false);
    await colleague.click('approve');
    await colleague.click('approve-now');
    await officer.sees('phase', '竞价中');
    await officer.page.getByText('恢复：异议已经处理，恢复竞价').waitFor();
    await bidder.page.locator('[data-test=bid-panel]').waitFor();

    await officer.click('withdraw');
    await giveReason(officer);
    await colleague.click('approve');
    await colleague.click('approve-now');
    await bidder.page.getByText('已撤回').first().waitFor();
  });

  it('bars a bidder by two, and takes back what was asked', async () => {
    const [lot = ''] = await centre.open(1);
    const trader = await api.person('trader', 'acquisition-institution');
    await enrol(trader, lot);
    const officer = await arrive(centre.officer, `/control/${lot}`);
    await officer.click('bar');
    await giveReason(officer);
    await officer.sees('approval', '禁止竞买号');
    await officer.click('refuse');
    await officer.page.getByLabel('请写明理由').fill('竞买号写错了');
    await officer.click('refuse-now');
    await officer.sees('decided', '近期双人裁定');
    await officer.page.locator('[data-test=pending]').waitFor({ state: 'detached' });

    await officer.click('bar');
    await giveReason(officer);
    const colleague = await arrive(centre.colleague, '/approvals');
    await colleague.sees('waiting', '1');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await officer.page.getByText('已禁止竞买').waitFor();
  });

  it('stops all lots with one reason after a second question, and starts them again', async () => {
    const own = await foundCentre(api);
    const lots = await own.open(2);
    const officer = await arrive(own.officer, '/control', PHONE);
    await officer.sees('board-row', '竞价中');
    expect(await isWide(officer)).toBe(false);
    await officer.click('stop-all');
    await giveReason(officer);
    await officer.page.getByText('将中止以下标的').waitFor();
    await officer.page.locator('dialog [data-test=confirm]').click();
    await officer.page.getByText('已中止 2 个标的').waitFor();

    await officer.click('resume-all');
    await giveReason(officer);
    const colleague = await arrive(own.colleague, '/approvals', PHONE);
    await colleague.sees('approval', '同时恢复 2 个标的');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await colleague.page.getByText('没有此类事项').waitFor();
    await colleague.click('view-ended');
    await colleague.sees('approval', '已确认并执行');
    for (const lot of lots) {
      const { body } = await api.visitor.get(`/lots/${lot}/state`).expect(200);
      expect(body).toMatchObject({ phase: 'ascending' });
    }
  });

  it('shows an administrator what colleagues have done', async () => {
    const admin = await api.person('admin', { id: centre.officer.organisationId });
    await centre.officer.as.post('/centre/suspension', { reason: '系统异常' }).expect(201);
    const { page } = await arrive(admin, '/audit', PHONE);
    await page.getByText('全部紧急中止').first().waitFor();
    const officer = await arrive(centre.officer, '/audit');
    await officer.page.getByText('仅供本机构管理员查看').waitFor();
  });

  it('is for the staff of a centre', async () => {
    const { page } = await arrive(centre.bank, '/control');
    await page.getByText('控制室仅供交易中心工作人员使用').waitFor();
  });
});
