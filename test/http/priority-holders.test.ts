import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotHolders } from '../../src/contract/holders.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { counterWish, enrolAtCounter, enrolFor } from '../support/enrolling.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;
const PROOF = { proof: 'EMS 1100012345678' };

describe.each(DIALECTS)('whom a lot has to be told to, on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let officer: Person;
  let colleague: Person;
  let holder: Person;
  let now: number;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    officer = await api.person('officer', 'trading-centre');
    colleague = await api.person('officer', { id: officer.organisationId });
    now = ((await api.visitor.get('/about')).body as { serverTime: number }).serverTime;
  });
  afterAll(() => api.stop());

  const day = (days: number): string => new Date(now + days * DAY_MS).toISOString();
  const drafted = async (): Promise<string> => {
    holder = await api.person('trader', 'acquisition-institution');
    const draft = {
      ...{ title: '发明专利：一种隔膜', currency: 'CNY', valuation: '100000.00' },
      ...{ startPrice: '80000.00', deposit: '8000.00', opensAt: day(60), durationMs: DAY_MS },
      ...{ pack: 'judicial-online-r1', rules: { increment: '500.00' } },
      operator: { kind: 'court', name: '某市中级人民法院' },
      courtReference: ACT_OF_COURT,
    };
    return idOf((await bank.as.post('/lots', draft).expect(201)).body);
  };
  const coOwner = (): object => ({
    ...{ as: 'co-owner', basis: '份额 30%', rank: 1, organisationId: holder.organisationId },
  });
  const somebody = {
    ...{ as: 'completer', rank: 2, name: '张某', address: '苏州市某路 1 号' },
  };
  const list = async (lot: string, by: Person): Promise<LotHolders> =>
    (await by.as.get(`/lots/${lot}/holders`).expect(200)).body as LotHolders;
  const register = async (lot: string, entry: object, by = bank): Promise<string> =>
    idOf((await by.as.post(`/lots/${lot}/holders`, entry).expect(201)).body);
  const sent = async (lot: string, id: string, days: number): Promise<string> => {
    const notice = { ...PROOF, channel: 'post', sentAt: day(days), sentBy: '王书记员' };
    const path = `/lots/${lot}/holders/${id}/notices`;
    return `${path}/${idOf((await bank.as.post(path, notice).expect(201)).body)}/outcome`;
  };
  const faults = async (lot: string): Promise<object[]> =>
    ((await bank.as.post(`/lots/${lot}/check`).expect(200)).body as { faults: object[] }).faults;

  it('is asked for by the law before the notice: told in time, or unreachable with a reason', async () => {
    const lot = await drafted();
    const first = await register(lot, coOwner());
    const second = await register(lot, somebody);
    const untold = { field: 'holders', problem: 'not-told', source: expect.stringContaining('16') };
    expect(await faults(lot)).toMatchObject([untold]);

    const told = await sent(lot, first, -1);
    expect(await faults(lot)).toMatchObject([untold]);
    await bank.as.post(told, { ...PROOF, outcome: 'confirmed', at: day(-0.5) }).expect(201);
    const away = await sent(lot, second, -10);
    const reason = '登记住址无人，邮件退回';
    await bank.as.post(away, { ...PROOF, outcome: 'unreachable', at: day(-2), reason }).expect(201);
    const late = { field: 'publishOn', problem: 'told-too-late' };
    expect(await faults(lot)).toMatchObject([late]);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await officer.as.post(`/lots/${lot}/approval`).expect(422);

    // What was found out later is a new edition: it was received ten days ago.
    const again = await sent(lot, first, -10);
    await officer.as.post(again, { ...PROOF, outcome: 'confirmed', at: day(-10) }).expect(201);
    expect(await faults(lot)).toEqual([]);
    await officer.as.post(`/lots/${lot}/approval`).expect(201);
    await officer.as.post(`/lots/${lot}/holders`, { ...somebody, name: '李某' }).expect(409);
    await colleague.as.post(`/lots/${lot}/publication`).expect(201);

    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh, en } = body as { zh: { text: string }; en: { text: string } };
    expect(zh.text).toContain('共有人（《民法典》第305条），份额 30%，第 1 顺位，已通知，');
    expect(zh.text).toContain(`第 2 顺位，无法通知，原因：${reason}。`);
    expect(zh.text).toContain('自公告发布之日起满 5 日视为已通知');
    expect(en.text).toContain('co-owner (Civil Code, art. 305)');
    for (const secret of ['张某', '某路', holder.organisationId])
      expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('gives its rank to the holder who enrols, unless it has waived', async () => {
    const lot = await drafted();
    const path = `/lots/${lot}/holders`;
    const id = await register(lot, coOwner());
    await bank.as
      .post(await sent(lot, id, -10), { ...PROOF, outcome: 'confirmed', at: day(-9) })
      .expect(201);
    const waiver = await api.person('trader', 'acquisition-institution');
    const other = await register(lot, {
      ...{ as: 'other', basis: '合同约定', rank: 2, organisationId: waiver.organisationId },
    });
    const answer = { ...PROOF, intention: 'waives', agrees: true, answeredAt: day(-1) };
    await bank.as.post(`${path}/${other}/answers`, answer).expect(201);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await officer.as.post(`/lots/${lot}/approval`).expect(201);
    await colleague.as.post(`/lots/${lot}/publication`).expect(201);

    const conditions = await holder.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
    expect(conditions.body).toMatchObject({
      priority: { rank: 1, isWaived: false, isConfirmed: true },
    });
    await enrolFor(lot, holder);
    await enrolFor(lot, waiver);
    const rankOf = async ({ as }: Person): Promise<unknown> =>
      ((await as.get(`/lots/${lot}/enrolments`).expect(200)).body as { items: object[] }).items[0];
    expect(await rankOf(holder)).toMatchObject({ rank: 1 });
    expect(await rankOf(waiver)).toMatchObject({ rank: null });
    expect((await list(lot, officer)).items).toMatchObject([
      { part: 'enrolled', telling: { kind: 'told' } },
      { part: 'open', telling: { kind: 'waived' }, answers: [{ intention: 'waives' }] },
    ]);
  });

  it('says a later rank only at the counter, and never another one than the list', async () => {
    const lot = await drafted();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await officer.as.post(`/lots/${lot}/approval`).expect(201);
    await colleague.as.post(`/lots/${lot}/publication`).expect(201);
    now += 60_000;
    await api.admin.post('/test/clock', { advanceToMs: now }).expect(200);
    const later = await api.person('trader', 'acquisition-institution');
    for (const { organisationId } of [holder, later])
      await register(lot, { as: 'co-owner', rank: 3, organisationId }, officer);
    await enrolFor(lot, holder);
    const own = await holder.as.get(`/lots/${lot}/enrolments`).expect(200);
    expect(own.body).toMatchObject({ items: [{ rank: null }] });
    const { organisationId } = later;
    const other = await counterWish(lot, officer, { organisationId, priorityRank: 1 });
    await officer.as.post(`/lots/${lot}/counter-enrolments`, other).expect(409);
    const paddle = await enrolAtCounter(lot, [officer, colleague], { organisationId });
    const enrolled = await later.as.get(`/lots/${lot}/enrolments`).expect(200);
    expect(enrolled.body).toMatchObject({ items: [{ paddle, rank: 3 }] });
  });

  it('is changed by new editions, by those whose turn it is', async () => {
    const lot = await drafted();
    const path = `/lots/${lot}/holders`;
    const id = await register(lot, coOwner());
    await bank.as.post(path, coOwner()).expect(409);
    await bank.as.post(`${path}/${id}`, { ...coOwner(), rank: 2 }).expect(201);
    await officer.as.get(path).expect(404);
    await officer.as.post(path, somebody).expect(404);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await bank.as.post(path, somebody).expect(409);
    await officer.as.post(`${path}/${id}/withdrawal`, { reason: '份额已转让' }).expect(201);
    await officer.as.post(`${path}/${id}/withdrawal`, { reason: '份额已转让' }).expect(409);
    expect(await list(lot, bank)).toMatchObject({
      items: [{ no: 3, rank: 2, withdrawn: '份额已转让' }],
      ...{ mayChange: false, mayTell: true },
    });
    expect(await faults(lot)).toEqual([]);
  });

  it('refuses what does not belong together', async () => {
    const lot = await drafted();
    const path = `/lots/${lot}/holders`;
    for (const wrong of [
      { ...somebody, rank: null },
      { ...somebody, rank: 0 },
      { ...somebody, address: null },
      { ...somebody, name: null },
      { ...somebody, as: 'other' },
      { ...somebody, as: 'party' },
      { ...somebody, as: 'friend' },
      { as: 'party', basis: null, name: 'x', address: 'y' },
      { ...somebody, more: true },
    ])
      await bank.as.post(path, wrong).expect(400);
    const unknown = { organisationId: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
    await bank.as.post(path, { ...somebody, ...unknown }).expect(404);
    const id = await register(lot, somebody);
    const notice = { ...PROOF, channel: 'post', sentAt: day(-3), sentBy: '王书记员' };
    for (const wrong of [{ sentAt: day(1) }, { sentAt: 'yesterday' }, { channel: 'rumour' }])
      await bank.as.post(`${path}/${id}/notices`, { ...notice, ...wrong }).expect(400);
    const document = 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
    await bank.as.post(`${path}/${id}/notices`, { ...notice, document }).expect(404);
    const outcome = await sent(lot, id, -3);
    for (const wrong of [
      { outcome: 'unreachable', at: day(-2) },
      { outcome: 'confirmed', at: day(-4) },
      { outcome: 'confirmed', at: day(-2), reason: 'none' },
    ])
      await bank.as.post(outcome, { ...PROOF, ...wrong }).expect(400);
    const party = await register(lot, {
      ...{ as: 'party', basis: '出质人', name: '某公司', address: '某路' },
    });
    const answer = { ...PROOF, intention: 'waives', answeredAt: day(-1) };
    await bank.as.post(`${path}/${party}/answers`, answer).expect(409);
  });
});
