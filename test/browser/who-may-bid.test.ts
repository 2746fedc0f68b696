import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freshKey, idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { publishedLot } from '../support/listing.js';

const DAY_MS = 86_400_000;

/** An auction house with its auctioneer sells: whoever is related to the consignor may not bid (拍卖法 art. 30). */
const AUCTION = {
  pack: 'commercial-auction-law',
  operator: {
    ...{ kind: 'auction-firm', name: '江苏某某拍卖有限公司' },
    ...{ licence: '苏拍许 0012', auctioneer: '3201' },
  },
};

/** A bidder whose organisation has a name that nobody else has. */
interface Bidder {
  readonly name: string;
  readonly person: Person;
}

describe('who may bid, in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let centre: Person;
  let second: Person;
  let bank: Person;
  let bankName: string;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    ({ name: bankName, person: bank } = await somebody('officer', 'pledgee'));
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

  const somebody = async (role: 'trader' | 'officer', kind: string): Promise<Bidder> => {
    const name = `机构${freshKey().slice(-8)}`;
    const { body } = await api.admin.post('/organisations', { name, kind }).expect(201);
    return { name, person: await api.person(role, { id: idOf(body) }) };
  };
  const buyer = (): Promise<Bidder> => somebody('trader', 'acquisition-institution');
  const publish = async (terms: object = {}): Promise<{ lot: string; title: string }> => {
    const { body } = await api.visitor.get('/about').expect(200);
    const { serverTime } = body as { serverTime: number };
    const title = `发明专利：${freshKey().slice(-8)}`;
    const draft = {
      ...{ title, currency: 'CNY', startPrice: '100000.00', durationMs: DAY_MS },
      rules: { increment: '5000.00' },
      opensAt: new Date(serverTime + 40 * DAY_MS).toISOString(),
      ...terms,
    };
    return { lot: await publishedLot(draft, { bank, officers: [centre, second] }), title };
  };
  const arrive = async ({ email }: Person, path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };
  /** Finds something by its name and chooses it. */
  const pick = async ({ page }: Visitor, mark: string, name: string): Promise<void> => {
    const picker = page.locator(`[data-test=${mark}]`);
    await picker.locator('input[type=search]').fill(name);
    await picker.locator('[data-test=choice]', { hasText: name }).click();
  };
  /** The browser itself notes that an answer was a refusal, which is as it should be. */
  const expectRefusal = ({ complaints }: Visitor, status: number): void => {
    expect(complaints.splice(0)).toEqual([expect.stringContaining(`status of ${status}`)]);
  };
  const enrols = async (visitor: Visitor): Promise<void> => {
    await visitor.click('accept');
    await visitor.click('enrol');
    await visitor.page.locator('[data-test=enrol-flow]').waitFor({ state: 'detached' });
  };

  it('keeps a bidder out from the moment that an officer relates it to the lister, until that ends', async () => {
    const { lot } = await publish(AUCTION);
    const { name, person } = await buyer();
    const officer = await arrive(centre, '/relations');
    await officer.click('add-entry');
    await officer.click('save');
    await officer.sees('one', '请选择机构');
    await pick(officer, 'one', name);
    await pick(officer, 'other', name);
    await officer.sees('other', '请选择另一家机构');
    await officer.page.locator('[data-test=other]').getByRole('button').click();
    await pick(officer, 'other', bankName);
    await officer.page.fill('#relation-reason', '工商登记：同一实际控制人');
    await officer.click('save');
    await officer.sees('entry', `${name} ↔ ${bankName}`);
    await officer.sees('entry', '工商登记：同一实际控制人');

    const bidder = await arrive(person, `/lots/${lot}`);
    await bidder.sees('not-eligible', '关联方不得参加竞买：本机构受同一控制的关联方是委托方');
    await bidder.sees('objections', '中华人民共和国拍卖法第30条');
    await bidder.follow('查看对本机构的登记及其依据');
    await bidder.sees('entry', '工商登记：同一实际控制人');
    expect(await bidder.page.locator('[data-test=add-entry], [data-test=end]').count()).toBe(0);

    const entry = officer.page.locator('[data-test=entry]', { hasText: name });
    await entry.locator('[data-test=end]').click();
    await officer.page.fill('dialog textarea', '股权已转让');
    await officer.click('confirm');
    await entry.waitFor({ state: 'detached' });
    await officer.click('state-ended');
    await officer.sees('entry', '股权已转让');
    await bidder.page.goto(`/lots/${lot}`);
    await enrols(bidder);
  });

  it('says beside the field that a relation is on record already', async () => {
    const [one, other] = [await buyer(), await buyer()];
    const relation = { otherId: one.person.organisationId, kind: 'control', reason: '工商登记' };
    const of = other.person.organisationId;
    await centre.as.post(`/organisations/${of}/relations`, relation).expect(201);
    const officer = await arrive(centre, '/relations');
    await officer.click('add-entry');
    await pick(officer, 'one', one.name);
    await pick(officer, 'other', other.name);
    await officer.page.fill('#relation-reason', '年度报告');
    await officer.click('save');
    await officer.sees('field-relation-kind', '这两家机构之间已有此种有效登记');
    expectRefusal(officer, 409);
  });

  it('keeps a barred organisation out of one lot, and no other, until the entry is lifted', async () => {
    const [{ lot, title }, { lot: another }] = [await publish(), await publish()];
    const { name, person } = await buyer();
    const officer = await arrive(centre, '/bars');
    await officer.click('add-entry');
    await pick(officer, 'whom', name);
    await officer.page.selectOption('#bar-kind', 'defaulter');
    await officer.click('one-lot');
    await pick(officer, 'lot', title);
    await officer.page.fill('#bar-reason', '首次拍卖成交后悔拍');
    await officer.click('save');
    await officer.sees('entry', `${name} · ${title}`);

    const bidder = await arrive(person, `/lots/${lot}`);
    await bidder.sees('not-eligible', '曾竞得该标的而未付款（悔拍），不得再次参加竞买');
    await bidder.follow('查看对本机构的登记及其依据');
    await bidder.sees('entry', '首次拍卖成交后悔拍');
    await bidder.page.goto(`/lots/${another}`);
    await enrols(bidder);

    const entry = officer.page.locator('[data-test=entry]', { hasText: name });
    await entry.locator('[data-test=lift]').click();
    await officer.page.fill('dialog textarea', '法院裁定撤销');
    await officer.click('confirm');
    await entry.waitFor({ state: 'detached' });
    await officer.click('state-lifted');
    await officer.sees('entry', '法院裁定撤销');
    await bidder.page.goto(`/lots/${lot}`);
    await enrols(bidder);
  });

  it('asks of the taker what the officer says that the lot asks, and shows what was declared', async () => {
    const { lot } = await publish();
    const { name, person } = await buyer();
    const officer = await arrive(centre, `/control/${lot}/enrolments`);
    await officer.sees('needed', '无特别资格要求');
    await officer.click('change-asked');
    await officer.page.getByLabel('具有种畜禽生产经营许可').check();
    await officer.click('confirm');
    await officer.sees('needed', '具有种畜禽生产经营许可');

    const bidder = await arrive(person, `/lots/${lot}`);
    await bidder.page.getByLabel('境外主体').check();
    await bidder.click('accept');
    await bidder.click('enrol');
    await bidder.sees('refused', '境外主体控制的机构不得竞买本标的');
    await bidder.sees('refused', '未声明具备所要求的资格：具有种畜禽生产经营许可');
    expectRefusal(bidder, 403);
    await bidder.page.getByLabel('境内主体').check();
    await bidder.page.getByLabel('具有种畜禽生产经营许可').check();
    await bidder.click('enrol');
    await bidder.page.locator('[data-test=enrol-flow]').waitFor({ state: 'detached' });
    await officer.sees('bidder', name);
    await officer.sees('bidder', '声明具备： 具有种畜禽生产经营许可');
  });

  it('judges by the part that an officer enters, and not by one that is withdrawn', async () => {
    const { lot } = await publish();
    const { name, person } = await buyer();
    const officer = await arrive(centre, `/control/${lot}/enrolments`);
    await officer.sees('part', bankName);
    await officer.click('add-part');
    await officer.page.selectOption('#part', 'auxiliary');
    await officer.page.locator('#part-rules', { hasText: '本身不得竞买' }).waitFor();
    await officer.click('confirm');
    await officer.sees('part-whom', '请选择机构');
    await pick(officer, 'part-whom', name);
    await officer.click('confirm');
    const part = officer.page.locator('[data-test=part]', { hasText: name });
    await part.waitFor();

    const bidder = await arrive(person, `/lots/${lot}`);
    await bidder.sees('not-eligible', '关联方不得参加竞买');
    await part.locator('[data-test=remove-part]').click();
    await officer.click('confirm');
    await part.waitFor({ state: 'detached' });
    await officer.page.locator('[data-test=admission-history] summary').click();
    const changes = officer.page.locator('[data-test=admission-change]');
    expect(await changes.count()).toBe(2);
    expect(await changes.first().textContent()).toContain(`撤销: 辅助机构 · ${name}`);
    expect(await changes.last().textContent()).toContain(`登记: 辅助机构 · ${name}`);
    await bidder.page.reload();
    await enrols(bidder);
  });
});
