import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publish, publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('a lot on its way to publication on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let rival: Person;
  let reviewer: Person;
  let publisher: Person;
  let elsewhere: Person;
  let buyer: Person;
  let now: number;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    rival = await api.person('officer', 'pledgee');
    reviewer = await api.person('officer', 'trading-centre');
    publisher = await api.person('officer', { id: reviewer.organisationId });
    elsewhere = await api.person('officer', 'trading-centre');
    buyer = await api.person('trader', 'acquisition-institution');
    now = ((await api.visitor.get('/about')).body as { serverTime: number }).serverTime;
  });
  afterAll(() => api.stop());

  const draftOf = (changes: object = {}): object => ({
    ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(now + 60 * DAY_MS).toISOString(), durationMs: DAY_MS },
    ...{ rules: { increment: '5000.00' }, contact: '王女士 0512-66660000' },
    ...changes,
  });
  const court = (changes: object = {}): object =>
    draftOf({
      ...{ pack: 'judicial-online-r1', valuation: '140000.00', deposit: '10000.00' },
      operator: { kind: 'court', name: '苏州市中级人民法院' },
      courtReference: ACT_OF_COURT,
      ...changes,
    });
  const draft = async (changes: object = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', draftOf(changes)).expect(201)).body);
  const statusOf = async (lot: string): Promise<unknown> =>
    ((await bank.as.get(`/lots/${lot}`).expect(200)).body as { status: unknown }).status;
  const desk = () => ({ bank, officers: [reviewer, publisher] as [Person, Person] });

  it('is submitted, approved by one officer and published by another', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    expect(await statusOf(lot)).toBe('submitted');
    await reviewer.as.post(`/lots/${lot}/approval`, { reason: '材料齐备' }).expect(201);
    expect(await statusOf(lot)).toBe('approved');
    const { body } = await reviewer.as.post(`/lots/${lot}/publication`).expect(403);
    expect(body).toMatchObject({ code: 'second-person-needed' });
    await publisher.as.post(`/lots/${lot}/publication`).expect(201);
    expect(await statusOf(lot)).toBe('published');

    const { body: history } = await bank.as.get(`/lots/${lot}/history`).expect(200);
    const { items } = history as { items: { act: string; to: string; by: { id: string } }[] };
    expect(items.map(({ act, to, by }) => [act, to, by.id])).toEqual([
      ['publish', 'published', publisher.id],
      ['approve', 'approved', reviewer.id],
      ['submit', 'submitted', bank.id],
    ]);
    expect(history).toMatchObject({
      items: [{ organisation: { name: 'The trading-centre' } }, { reason: '材料齐备' }, {}],
    });
  });

  it('is published as well by whoever confirms the request that waits', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    const { body } = await publisher.as.get(`/approvals?subject=${lot}&state=pending`).expect(200);
    const [request] = (body as { items: { id: string; kind: string }[] }).items;
    expect(request).toMatchObject({ kind: 'lot.publish', subject: lot });
    await publisher.as.post(`/approvals/${request?.id}/confirmation`).expect(201);
    expect(await statusOf(lot)).toBe('published');
  });

  it('can be approved again when the second officer has rejected it', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(409);
    const { body } = await publisher.as.get(`/approvals?subject=${lot}&state=pending`).expect(200);
    const [request] = (body as { items: { id: string }[] }).items;
    await publisher.as.post(`/approvals/${request?.id}/refusal`, { reason: '稍后' }).expect(201);
    await publisher.as.post(`/lots/${lot}/publication`).expect(409);
    await publisher.as.post(`/lots/${lot}/approval`).expect(201);
    await reviewer.as.post(`/lots/${lot}/publication`).expect(201);
    expect(await statusOf(lot)).toBe('published');
  });

  it('is returned with a reason, before and after its approval, and can be changed again', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await bank.as.patch(`/lots/${lot}`, { title: 'other' }).expect(409);
    await reviewer.as.post(`/lots/${lot}/return`, {}).expect(400);
    await reviewer.as.post(`/lots/${lot}/return`, { reason: '缺少评估报告' }).expect(201);
    const own = await bank.as.get('/lots?own=true&status=draft&limit=100').expect(200);
    const { items } = own.body as { items: { id: string; returnReason: string | null }[] };
    expect(items.find(({ id }) => id === lot)?.returnReason).toBe('缺少评估报告');
    const others = await reviewer.as.get('/lots?own=true').expect(200);
    expect(others.body).toEqual({ items: [], next: null });
    await bank.as.patch(`/lots/${lot}`, { title: '发明专利（补正）' }).expect(200);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    await publisher.as.post(`/lots/${lot}/return`, { reason: '起拍价过低' }).expect(201);
    expect(await statusOf(lot)).toBe('draft');
    await publisher.as.post(`/lots/${lot}/publication`).expect(409);
    const { body } = await bank.as.get(`/lots/${lot}/history`).expect(200);
    const reasons = (body as { items: { reason: string | null }[] }).items.map((one) => one.reason);
    expect(reasons).toEqual(['起拍价过低', null, null, '缺少评估报告', null]);
    // Nothing waits for a second person any more.
    await publish(lot, desk());
  });

  it('is taken back by its lister while nobody has approved it', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/take-back`).expect(409);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await rival.as.post(`/lots/${lot}/take-back`).expect(404);
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    await bank.as.post(`/lots/${lot}/take-back`).expect(409);
  });

  it('is discarded by its lister as long as it is a draft, and stays on record', async () => {
    const lot = await draft();
    await rival.as.post(`/lots/${lot}/discard`).expect(404);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await bank.as.post(`/lots/${lot}/discard`).expect(409);
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    await bank.as.post(`/lots/${lot}/discard`).expect(201);
    expect(await statusOf(lot)).toBe('discarded');
    await bank.as.patch(`/lots/${lot}`, { contact: '李先生' }).expect(409);
    for (const step of ['submission', 'take-back', 'discard'])
      await bank.as.post(`/lots/${lot}/${step}`).expect(409);
    await rival.as.get(`/lots/${lot}`).expect(404);
    const listed = async (query: string): Promise<readonly string[]> => {
      const { body } = await bank.as.get(`/lots?own=true&limit=100${query}`).expect(200);
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await listed('')).not.toContain(lot);
    expect(await listed('&status=discarded')).toEqual([lot]);
  });

  it('skips no step', async () => {
    const lot = await draft();
    await reviewer.as.post(`/lots/${lot}/approval`).expect(409);
    await publisher.as.post(`/lots/${lot}/publication`).expect(409);
    await reviewer.as.post(`/lots/${lot}/return`, { reason: 'x' }).expect(409);
    await publish(lot, desk());
    for (const step of ['submission', 'take-back', 'discard'])
      await bank.as.post(`/lots/${lot}/${step}`).expect(409);
    await reviewer.as.post(`/lots/${lot}/approval`).expect(409);
    await publisher.as.post(`/lots/${lot}/publication`).expect(409);
  });

  it('is seen by nobody else until it is published, and handled by one centre', async () => {
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    for (const other of [rival.as, buyer.as, api.visitor]) {
      await other.get(`/lots/${lot}`).expect(404);
      await other.get(`/lots/${lot}/notice`).expect(404);
    }
    for (const other of [rival, buyer]) {
      await other.as.get(`/lots/${lot}/history`).expect(404);
      await other.as.post(`/lots/${lot}/check`).expect(404);
    }
    const { body } = await buyer.as.get('/lots?status=submitted&limit=100').expect(200);
    expect(body).toEqual({ items: [], next: null });
    await reviewer.as.post(`/lots/${lot}/approval`).expect(201);
    await elsewhere.as.post(`/lots/${lot}/publication`).expect(404);
    await elsewhere.as.post(`/lots/${lot}/approval`).expect(404);
    await elsewhere.as.post(`/lots/${lot}/return`, { reason: 'x' }).expect(404);
  });

  it('is refused where it breaks a law, with the article, at its approval already', async () => {
    const lot = await draft(court({ startPrice: '90000.00', deposit: '30000.00' }));
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await reviewer.as.post(`/lots/${lot}/approval`).expect(422);
    expect(body).toMatchObject({ code: 'breaks-law' });
    const { faults } = body as { faults: { field: string; source: string }[] };
    expect(faults.map(({ field }) => field)).toEqual(['depositBps', 'startPrice']);
    expect(faults[0]?.source).toMatch(/法释〔2016〕18号 art\. 17$/);
    expect(faults[1]?.source).toMatch(/art\. 10$/);
    expect(await statusOf(lot)).toBe('submitted');
  });

  it('needs a deposit where the law says how large it is', async () => {
    const lot = await draft(court({ deposit: null }));
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await reviewer.as.post(`/lots/${lot}/approval`).expect(422);
    const missing = { field: 'depositBps', problem: 'missing' };
    const source: unknown = expect.stringMatching(/法释〔2016〕18号 art\. 17$/);
    expect(body).toMatchObject({ code: 'breaks-law', faults: [{ ...missing, source }] });
    expect(await statusOf(lot)).toBe('submitted');
  });

  it('is refused by each law of a court auction that a firm holds, with its article', async () => {
    const firm = {
      kind: 'auction-firm',
      name: '某拍卖行',
      licence: '苏拍 001',
      auctioneer: '0512',
    };
    const offline = (changes: object = {}): object =>
      draftOf({
        ...{ pack: 'judicial-offline', valuation: '100000.00', deposit: '5000.00' },
        ...{ operator: firm, courtReference: ACT_OF_COURT },
        ...changes,
      });
    const hidden = { increment: '5000.00', reserve: '99999.99' };
    const breaches: readonly [object, string, string][] = [
      [{ startPrice: '99999.99' }, 'startPrice', '5'],
      [{ startPrice: '80000.00', rules: hidden }, 'rules.reserve', '5'],
      [{ valuation: null }, 'valuation', '5'],
      [{ opensAt: new Date(now + 10 * DAY_MS).toISOString() }, 'opensAt', '8'],
      [{ deposit: '4999.99' }, 'depositOfValuationBps', '10'],
      [{ deposit: null }, 'depositOfValuationBps', '10'],
      [{ rules: { increment: '5000.00', priority: 'none' } }, 'rules.priority', '13'],
      [{ operator: { kind: 'exchange', name: '某交易所' } }, 'operator', '3'],
    ];
    for (const [change, field, article] of breaches) {
      const lot = await draft(offline(change));
      await bank.as.post(`/lots/${lot}/submission`).expect(201);
      const { body } = await reviewer.as.post(`/lots/${lot}/approval`).expect(422);
      const { faults } = body as { faults: { field: string; source: string }[] };
      expect(faults.map((fault) => fault.field)).toEqual([field]);
      expect(faults[0]?.source).toMatch(new RegExp(`变卖财产的规定 2020年修正 art\\. ${article}$`));
    }
    await publishedLot(offline(), desk());
  });

  it('is refused by what is law in a bankruptcy, and free in what creditors decide', async () => {
    const online = (changes: object): object =>
      draftOf({
        ...{ pack: 'bankruptcy-online', valuation: '1000000.00' },
        ...{ courtReference: ACT_OF_COURT, ...changes },
      });
    const rules = (changes: object): object => ({ rules: { increment: '5000.00', ...changes } });
    const breaches: readonly [object, string][] = [
      [{ durationMs: DAY_MS - 1 }, 'durationMs'],
      [rules({ softClose: null }), 'rules.softClose'],
      [rules({ firstBidCountdownMs: DAY_MS }), 'rules.firstBidCountdownMs'],
    ];
    for (const [change, field] of breaches) {
      const lot = await draft(online(change));
      const { body } = await bank.as.post(`/lots/${lot}/check`).expect(200);
      const { faults } = body as { faults: { field: string; source: string }[] };
      expect(faults.map((fault) => fault.field)).toEqual([field]);
      expect(faults[0]?.source).toMatch(/法释〔2016〕18号 art\. 20$/);
    }
    await publishedLot(online(rules({ reserve: '200000.00', priority: 'none' })), desk());
  });

  it.each([
    ['pledgee-self-sale', { selfSaleClause: '质押合同第九条', priceReference: '评估报告' }],
    ['exchange-multi-quote', {}],
  ])('is published under %s with the room that the parties agreed on', async (pack, evidence) => {
    const room = { reserve: '120000.00', proxy: true, softClose: null };
    const rules = { increment: '5000.00', ...room, evidence };
    const lot = await publishedLot(draftOf({ pack, deposit: '30000.00', rules }), desk());
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    expect((body as { zh: { text: string } }).zh.text).toContain('《中华人民共和国民法典》');
  });

  it('opens no earlier than its notice period allows', async () => {
    const lot = await draft(court({ opensAt: new Date(now + 20 * DAY_MS).toISOString() }));
    const checked = await bank.as.post(`/lots/${lot}/check`).expect(200);
    const { earliestOpening } = checked.body as { earliestOpening: number };
    const fault = { field: 'opensAt', problem: 'before-notice-period', earliest: earliestOpening };
    expect(checked.body).toMatchObject({ faults: [fault] });
    const { plan } = checked.body as { plan: { steps: { name: string }[] } };
    const basis = { parameter: 'noticeDays', kind: 'law', amount: 30, unit: 'days' };
    expect(plan.steps.find(({ name }) => name === 'notice')).toMatchObject({ basis });
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await reviewer.as.post(`/lots/${lot}/approval`).expect(422);
    expect(body).toMatchObject({ code: 'breaks-law', faults: [fault] });
    expect(JSON.stringify(body)).toContain('art. 12');

    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    const opensAt = new Date(earliestOpening).toISOString();
    await bank.as.patch(`/lots/${lot}`, { opensAt }).expect(200);
    await publish(lot, desk());
  });

  it('is run by whom its pack names', async () => {
    const lot = await draft(court({ operator: null }));
    const { body } = await bank.as.post(`/lots/${lot}/check`).expect(200);
    expect(body).toMatchObject({
      word: 'competitive-bidding',
      faults: [{ field: 'operator', problem: 'fixed-by-law' }],
    });
    const firm = { kind: 'auction-firm', name: '某拍卖行' };
    const other = await draft(draftOf({ pack: 'commercial-auction-law', operator: firm }));
    const answer = await bank.as.post(`/lots/${other}/check`).expect(200);
    const { faults } = answer.body as { faults: { field: string }[] };
    expect(faults.map(({ field }) => field)).toEqual(['operator.licence', 'operator.auctioneer']);
  });

  it('is announced in both languages, word for word what its hashes say', async () => {
    const lot = await publishedLot(draftOf(), desk());
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const notice = body as Record<'zh' | 'en', { text: string; hash: string }>;
    for (const { text, hash } of [notice.zh, notice.en])
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(notice.zh.text).toContain('人民币壹拾万元整');
    expect(notice.zh.text).toContain('王女士 0512-66660000');
    expect(notice.zh.text).not.toContain('拍卖');
    expect(notice.en.text).toContain('CNY 100,000.00');
    expect(notice.en.text).not.toMatch(/auction/i);
  });

  it('is announced as an auction when a court runs it', async () => {
    const lot = await publishedLot(court(), desk());
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const notice = body as Record<'zh' | 'en', { text: string }>;
    expect(notice.zh.text).toContain('拍卖公告');
    expect(notice.zh.text).toContain('主办方：苏州市中级人民法院（人民法院）');
    expect(notice.zh.text).toContain('法释〔2016〕18号');
    expect(notice.en.text).toContain('Notice of auction');
    const shown = await api.visitor.get(`/lots/${lot}`).expect(200);
    expect(shown.body).toMatchObject({ operator: { kind: 'court' }, provisionalUntil: null });
  });

  it('may have a notice previewed before it is submitted', async () => {
    const lot = await draft();
    const { body } = await bank.as.post(`/lots/${lot}/check`).expect(200);
    expect(body).toMatchObject({ faults: [], word: 'competitive-bidding' });
    const { zh } = (body as { notice: { zh: string } }).notice;
    expect(zh).toContain('竞价公告');
    expect(zh).toContain('交易中心：尚未确定');
  });

  it('is measured by packs that say where every number comes from', async () => {
    const { body } = await api.visitor.get('/rule-packs').expect(200);
    const names = (body as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(names).toContain('judicial-online-r1');
    const pack = await api.visitor.get('/rule-packs/judicial-online-r1').expect(200);
    const { parameters } = pack.body as { parameters: { name: string }[] };
    expect(parameters.find(({ name }) => name === 'noticeDays')).toMatchObject({
      ...{ value: 30, kind: 'law', min: 30, max: null },
      source: { number: '法释〔2016〕18号', article: '12' },
    });
    await api.visitor.get('/rule-packs/nothing').expect(404);
  });
});
