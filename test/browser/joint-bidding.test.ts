import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { browserHall } from '../support/browser-hall.js';
import { publishedLot } from '../support/listing.js';

const PHONE = { width: 390, height: 844 };
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

describe('joint bidding in the browser', () => {
  const hall = browserHall();
  let centre: Person;
  let bank: Person;
  let second: Person;

  beforeAll(async () => {
    centre = await hall.api.person('officer', 'trading-centre');
    second = await hall.api.person('officer', { id: centre.organisationId });
    bank = await hall.api.person('officer', 'pledgee');
  });

  const arrive = (person: Person, path: string): Promise<Visitor> =>
    hall.arrive(person, path, { viewport: PHONE });
  const fitsThePhone = async ({ page }: Visitor): Promise<void> => {
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(PHONE.width);
  };

  it('leads from the form of the lead over the consent of its member to a sale in shares', async () => {
    const { body } = await hall.api.visitor.get('/about').expect(200);
    const { serverTime } = body as { serverTime: number };
    const opensAt = serverTime + HOUR_MS;
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      ...{ durationMs: MINUTE_MS, rules: { increment: '5000.00' }, jointBidding: true },
      opensAt: new Date(opensAt).toISOString(),
    };
    const lot = await publishedLot(draft, { bank, officers: [centre, second] });
    const buyer = await hall.api.person('trader', 'acquisition-institution');
    const partner = await hall.api.person('trader', 'operating-institution');

    const lead = await arrive(buyer, `/lots/${lot}`);
    await lead.sees('joint-bidding', '接受');
    await lead.click('together');
    await lead.page.fill('#own-share', '60');
    await lead.page.fill('#member-1-id', partner.organisationId);
    await lead.page.fill('#member-1-share', '39.99');
    await lead.sees('share-sum', '99.99%');
    await lead.click('accept');
    expect(await lead.page.locator('[data-test=enrol]').isDisabled()).toBe(true);
    await lead.page.fill('#member-1-share', '40');
    await fitsThePhone(lead);
    await lead.click('enrol');
    await lead.sees('joined', '待同意');

    const member = await arrive(partner, `/lots/${lot}`);
    await member.sees('asked', '邀请本机构');
    await member.page.goto('/consortia');
    await member.sees('consortium', '40%');
    expect(await member.page.locator('[data-test=consent]').isDisabled()).toBe(true);
    await member.click('agree');
    await fitsThePhone(member);
    await member.click('consent');
    await member.sees('consortium-state', '已报名');

    const officer = await arrive(centre, `/control/${lot}/enrolments`);
    await officer.sees('bidder', 'The operating-institution');
    await officer.sees('members', '60%');

    await hall.api.admin.post('/test/clock', { advanceToMs: opensAt }).expect(200);
    const bid = { type: 'bid', amount: { amount: '100000.00', currency: 'CNY' } };
    await buyer.as.post(`/lots/${lot}/bids`, bid).expect(201);
    await hall.api.admin.post('/test/clock', { advanceToMs: opensAt + 2 * MINUTE_MS }).expect(200);
    await officer.page.goto(`/lots/${lot}/confirmation`);
    await officer.sees('members', 'The acquisition-institution');
    const visitor = await hall.visit(`/lots/${lot}/confirmation`);
    await visitor.page.locator('[data-test=confirmation]').waitFor();
    expect(await visitor.page.locator('[data-test=members]').count()).toBe(0);
  });
});
