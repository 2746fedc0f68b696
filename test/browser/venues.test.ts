import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { publishedLot } from '../support/listing.js';
import { axeFaults } from '../support/page-checks.js';

const DAY_MS = 86_400_000;
const TITLE = '发明专利：一种锂电池隔膜';

describe('trading centres and what they show', () => {
  let browser: Browser;
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const published = (deposit: string | null = null): Promise<string> =>
    publishedLot(
      {
        ...{ title: TITLE, currency: 'CNY', startPrice: '1000.00', durationMs: DAY_MS },
        ...{ opensAt: new Date(Date.now() + DAY_MS).toISOString(), deposit },
        rules: { increment: '100.00' },
      },
      { bank, officers: [centre, second] },
    );
  const arrive = async (path: string, { email }: Person): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };
  const confirm = async (path: string, who: Person): Promise<void> => {
    const { page, complaints, leave } = await arriveWith(path, who);
    await page.locator('[data-test=approve]').click();
    await page.locator('[data-test=approve-now]').click();
    await page.locator('[data-test=approval]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  };
  const arriveWith = async (path: string, who: Person) => {
    const visitor = await arrive(path, who);
    return {
      ...{ page: visitor.page, complaints: visitor.complaints },
      leave: () => visitor.leave(),
    };
  };

  it('change their profile with a second officer; a lot shows it, and who enrols is told the account', async () => {
    const officer = await arrive('/desk/venue', centre);
    const { page } = officer;
    await page.locator('[data-test=venue-current]').waitFor();
    await page.locator('[data-test=edit-venue]').click();
    await page.locator('[data-test=venue-form]').waitFor();
    await page.fill('#seal-number', '苏交 007');
    await page.fill('#buyer-rate-0', '五');
    await page.locator('[data-test=save]').click();
    await page.locator('.faults:has-text("买受人佣金 不是有效的比例")').waitFor();
    await page.fill('#buyer-rate-0', '3');
    await page.fill('#account-number', '6222 0000 1111 2222');
    await page.fill('#venue-reason', '更换监管账户');
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('[data-test=save]').click();
    await page.locator('[data-test=venue-request]:has-text("6222 0000 1111 2222")').waitFor();
    expect(officer.complaints).toEqual([]);
    await officer.leave();
    await confirm('/desk/venue', second);

    const lot = await published('100.00');
    const bidder = await api.person('trader', 'acquisition-institution');
    const trader = await arrive(`/lots/${lot}`, bidder);
    await trader.page.locator('[data-test=venue]:has-text("苏交 007")').waitFor();
    expect(await trader.page.locator('text=6222 0000 1111 2222').count()).toBe(0);
    await trader.page.locator('[data-test=accept]').click();
    await trader.page.locator('[data-test=enrol]').click();
    await trader.page.locator('[data-test=custody]:has-text("6222 0000 1111 2222")').waitFor();
    await trader.page.locator('[data-test=venue] a').first().click();
    await trader.page.locator('h1:has-text("The trading-centre")').waitFor();
    await trader.page.locator(`a[href="/lots/${lot}"]`).waitFor();
    expect(trader.complaints).toEqual([]);
    await trader.leave();
  });

  it('offer a lot to another centre, whose officers accept, and which sees who came through it', async () => {
    const lot = await published();
    const other = await api.person('officer', 'trading-centre');
    const colleague = await api.person('officer', { id: other.organisationId });
    const officer = await arrive(`/desk/lots/${lot}`, centre);
    await officer.page.locator('#cross-venue').selectOption(other.organisationId);
    await officer.page.fill('#cross-reason', '扩大征集范围');
    await officer.page.locator('[data-test=offer]').click();
    await officer.page.locator('[data-test=cross-listing] .chip.offered').waitFor();
    expect(await axeFaults(officer.page)).toEqual([]);
    expect(officer.complaints).toEqual([]);
    await officer.leave();

    const venue = await arrive('/desk/cross-listings', other);
    await venue.page.locator('[data-test=acceptance]').click();
    await venue.page.locator('dialog [data-test=confirm]').click();
    await venue.page.locator('dialog').waitFor({ state: 'detached' });
    await venue.leave();
    const waiting = await other.as.get('/approvals?state=pending&limit=1').expect(200);
    const [request] = (waiting.body as { items: readonly object[] }).items;
    await colleague.as.post(`/approvals/${idOf(request)}/confirmation`).expect(201);

    const bidder = await api.person('trader', 'operating-institution');
    const trader = await arrive(`/venues/${other.organisationId}`, bidder);
    await trader.page.locator('[data-test=authoritative]:has-text("The trading-centre")').waitFor();
    await trader.page.locator(`a[href="/lots/${lot}?via=${other.organisationId}"]`).click();
    await trader.page.locator('[data-test=also-at]').waitFor();
    await trader.page.locator('[data-test=accept]').click();
    await trader.page.locator('[data-test=enrol]').click();
    await trader.page.locator('[data-test=enrol-flow]').waitFor({ state: 'detached' });
    expect(trader.complaints).toEqual([]);
    await trader.leave();

    const again = await arrive('/desk/cross-listings', other);
    await again.page.locator('[data-test=show-enrolled]').click();
    await again.page.locator('[data-test=through]:has-text("The operating-institution")').waitFor();
    await again.page.locator('[data-test=end]').click();
    await again.page.locator('dialog textarea').fill('业务调整');
    await again.page.locator('dialog [data-test=confirm]').click();
    await again.page.locator('[data-test=cross-listing]:has-text("已终止")').waitFor();
    expect(again.complaints).toEqual([]);
    await again.leave();
  });
});
