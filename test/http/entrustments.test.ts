import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntrustmentSheet, LotEntrustment } from '../../src/contract/entrustments.js';
import { firstVersion, usualProfile } from '../../src/bots/usual-profile.js';
import { type Answer, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type DrawnContract, drawn, entrust } from '../support/listing.js';
import { ACT_OF_COURT, AUCTION, COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe('a contract of entrustment', () => {
  let api: TestApi;
  let bank: Person;
  let officers: [Person, Person];
  let elsewhere: Person;
  let now: number;

  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    const first = await api.person('officer', 'trading-centre');
    officers = [first, await api.person('officer', { id: first.organisationId })];
    elsewhere = await api.person('officer', 'trading-centre');
    now = ((await api.visitor.get('/about')).body as { serverTime: number }).serverTime;
  });
  afterAll(() => api.stop());

  const draftOf = (terms: object = {}) => ({
    ...{ title: '注册商标“山茗”', currency: 'CNY', startPrice: '100000.00', ...AUCTION },
    ...{ valuation: '140000.00', deposit: '10000.00', durationMs: DAY_MS },
    opensAt: new Date(now + 40 * DAY_MS).toISOString(),
    ...{ rules: { increment: '5000.00', reserve: '123456.78' }, ...terms },
  });
  const draft = async (terms: object = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', draftOf(terms)).expect(201)).body);
  /** A lot that one officer has approved. */
  const approved = async (terms: object = {}): Promise<string> => {
    const lot = await draft(terms);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await officers[0].as.post(`/lots/${lot}/approval`).expect(201);
    return lot;
  };
  const standing = async (lot: string, by = bank): Promise<LotEntrustment> =>
    (await by.as.get(`/lots/${lot}/entrustment`).expect(200)).body as LotEntrustment;
  const sheet = async (id: string, by = bank): Promise<EntrustmentSheet> =>
    (await by.as.get(`/entrustments/${id}`).expect(200)).body as EntrustmentSheet;
  const accept = ({ id, digest }: DrawnContract, by = bank) =>
    by.as.post(`/entrustments/${id}/acceptance`, { digest });
  const sign = ({ id }: DrawnContract, by = officers[1]) =>
    by.as.post(`/entrustments/${id}/countersignature`);
  const end = ({ id }: DrawnContract, by = bank) =>
    by.as.post(`/entrustments/${id}/termination`, { reason: '贷款已清偿' });
  const publish = (lot: string) => officers[1].as.post(`/lots/${lot}/publication`);
  /** Everything in the trails of both sides. */
  const trails = async (): Promise<readonly { type: string }[]> => {
    const entries = [];
    for (const { organisationId } of [bank, officers[0]]) {
      const admin = await api.person('admin', { id: organisationId });
      const { body } = await admin.as.get('/audit?limit=100').expect(200);
      entries.push(...(body as { items: readonly { type: string }[] }).items);
    }
    return entries;
  };
  const audited = async ({ id }: DrawnContract): Promise<readonly string[]> => {
    const own = (await trails()).filter((one) => JSON.stringify(one).includes(`"${id}"`));
    return own.map(({ type }) => type).sort();
  };
  const refusedFor = (answer: Answer) =>
    (answer.body as { faults?: { field: string; problem: string; source?: string }[] }).faults?.map(
      ({ field, problem, source }) => [field, problem, source].filter(Boolean).join(' '),
    );

  it('is what a lot under the Auction Law is published on, and nothing is without it', async () => {
    const lot = await approved();
    expect(await standing(lot)).toMatchObject({
      ...{ needs: 'contract', state: 'missing', isSettled: false, versions: [], isOpen: true },
      law: { article: '42, 44', title: { zh: '中华人民共和国拍卖法' } },
    });
    const refused = await publish(lot);
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-entrustment' } });
    const law = '中华人民共和国拍卖法 2015年修正 art. 42, 44';
    expect(refusedFor(refused)).toEqual([`entrustment entrustment-missing ${law}`]);

    const contract = await drawn(lot, officers[0], { clauses: ['甲方保管原件。'] });
    expect((await standing(lot)).state).toBe('drawn');
    await accept(contract).expect(201);
    expect((await standing(lot, officers[0])).state).toBe('accepted');
    expect(refusedFor(await publish(lot))).toEqual([`entrustment entrustment-accepted ${law}`]);
    expect(await sign(contract, officers[0])).toMatchObject({
      ...{ status: 403, body: { code: 'second-person-needed' } },
    });
    await sign(contract).expect(201);
    expect(await standing(lot)).toMatchObject({
      ...{ state: 'in-force', isSettled: true, current: contract.id, changed: [] },
      versions: [{ no: 1, acts: [{ act: 'accepted' }, { act: 'countersigned' }] }],
    });
    await publish(lot).expect(201);
    expect(await standing(lot)).toMatchObject({ state: 'in-force', isOpen: false });
    await end(contract).expect(409);
    await accept(contract).expect(409);
    expect(await audited(contract)).toEqual([
      ...['approval-decided', 'approval-requested', 'entrustment-accepted'],
      ...['entrustment-countersigned', 'entrustment-drawn', 'lot-notice-published'],
    ]);
  });

  it('may be signed by the centre first, and is in force with the last signature', async () => {
    const lot = await approved();
    const contract = await drawn(lot, officers[0]);
    await sign(contract).expect(201);
    expect((await standing(lot)).state).toBe('countersigned');
    await sign(contract).expect(409);
    await accept(contract).expect(201);
    await accept(contract).expect(409);
    expect((await standing(lot)).state).toBe('in-force');
  });

  it('says the reserve to its two sides and to auditors alone', async () => {
    const lot = await approved();
    const contract = await drawn(lot, officers[0]);
    const auditor = await api.person('viewer', 'auditor');
    for (const reader of [bank, officers[1], auditor]) {
      const { zh, en, salt } = await sheet(contract.id, reader);
      expect(JSON.stringify([zh, en])).toContain('123,456.78');
      expect(salt).toMatch(/^[0-9a-f]{32}$/);
    }
    const stranger = await api.person('officer', 'pledgee');
    for (const reader of [elsewhere, stranger]) {
      await reader.as.get(`/entrustments/${contract.id}`).expect(404);
      await accept(contract, reader).expect(404);
      await end(contract, reader).expect(404);
      await reader.as.get(`/lots/${lot}/entrustment`).expect(404);
    }
    await sign(contract, elsewhere).expect(404);
    await elsewhere.as.post(`/lots/${lot}/entrustments`).expect(404);
    const approvals = await officers[1].as.get(`/approvals?subject=${contract.id}`).expect(200);
    const told = JSON.stringify([approvals.body, await trails()]);
    expect(told).toContain(contract.digest);
    expect(told).not.toMatch(/123,?456/);
  });

  it('is accepted for exactly what it says: a new version takes the place of the old one', async () => {
    const lot = await approved();
    const old = await drawn(lot, officers[0]);
    await accept(old).expect(201);
    const next = await drawn(lot, officers[1], { payoutDays: 20, commissionFrom: 'bill' });
    expect(await standing(lot)).toMatchObject({ state: 'drawn', current: next.id });
    expect(await sign(old)).toMatchObject({ status: 409 });
    const changed = { status: 409, body: { code: 'entrustment-changed' } };
    expect(await accept({ ...next, digest: old.digest })).toMatchObject(changed);
    await accept(next).expect(201);
    // Whoever drew it up is the first of the two: now it is the other one.
    await sign(next).expect(403);
    await sign(next, officers[0]).expect(201);
    const { versions } = await standing(lot);
    expect(versions.map(({ no, isSuperseded }) => [no, isSuperseded])).toEqual([
      [2, false],
      [1, true],
    ]);
    await publish(lot).expect(201);
  });

  it('no longer holds once the lot is another one, and says in what', async () => {
    const lot = await approved();
    await entrust(lot, { bank, officers });
    await officers[0].as.post(`/lots/${lot}/return`, { reason: '请核对起拍价' }).expect(201);
    await bank.as.patch(`/lots/${lot}`, { startPrice: '110000.00' }).expect(200);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await officers[0].as.post(`/lots/${lot}/approval`).expect(201);
    const refused = await publish(lot);
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-entrustment' } });
    expect(refusedFor(refused)?.[0]).toMatch(/^entrustment\.price entrustment-stale/);
    const { state, changed } = await standing(lot);
    expect([state, changed.map(({ term }) => term)]).toEqual(['stale', ['price']]);
    expect(changed[0]?.agreed.en).toContainEqual(['Start price', 'CNY 100,000.00']);
    expect(changed[0]?.now.en).toContainEqual(['Start price', 'CNY 110,000.00']);
    await entrust(lot, { bank, officers });
    await publish(lot).expect(201);
  });

  it('is ended by either side with a reason before the publication, and drawn up again', async () => {
    const lot = await approved();
    const first = await drawn(lot, officers[0]);
    await accept(first).expect(201);
    await end(first).expect(201);
    await end(first).expect(409);
    await sign(first).expect(409);
    expect(await standing(lot)).toMatchObject({
      state: 'terminated',
      versions: [{ acts: [{}, { act: 'terminated', reason: '贷款已清偿' }] }],
    });
    const again = await drawn(lot, officers[0]);
    await end(again, officers[0]).expect(201);
    expect((await publish(lot)).status).toBe(409);
    const bare = await bank.as.post(`/entrustments/${again.id}/termination`, {});
    expect(bare).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
  });

  it('is drawn up by a centre that has the lot, once it has terms and the centre an account', async () => {
    const lot = await draft();
    await officers[0].as.post(`/lots/${lot}/entrustments`).expect(409);
    await bank.as.post(`/lots/${lot}/entrustments`).expect(403);
    const incomplete = await draft({ rules: {} });
    await bank.as.post(`/lots/${incomplete}/submission`).expect(201);
    const answer = await officers[0].as.post(`/lots/${incomplete}/entrustments`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'breaks-law' } });
    for (const wish of [{ payoutDays: 0 }, { commissionFrom: 'cash' }, { clauses: [''] }])
      await officers[0].as.post(`/lots/${incomplete}/entrustments`, wish).expect(400);
  });

  it('says which fees: another profile of the centre in between asks for another contract', async () => {
    const first = await api.person('officer', 'trading-centre');
    const second = await api.person('officer', { id: first.organisationId });
    const lot = await draft();
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await first.as.post(`/lots/${lot}/approval`).expect(201);
    await entrust(lot, { bank, officers: [first, second] });
    const profile = usualProfile('The trading-centre');
    const seller = [{ above: '0.00', bps: 300 }];
    const wish = firstVersion({ ...profile, fees: { ...profile.fees, seller } });
    const asked = await first.as.post('/centre/profile', wish).expect(202);
    await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    const refused = await second.as.post(`/lots/${lot}/publication`);
    expect(refusedFor(refused)?.[0]).toMatch(/^entrustment\.commission entrustment-stale/);
  });

  it('is not asked for where nothing says so, and a court’s act stands in its place', async () => {
    const plain = await approved({ pack: undefined });
    expect(await standing(plain)).toMatchObject({ needs: null, state: 'not-needed', law: null });
    await publish(plain).expect(201);

    const court = { ...COURT, durationMs: null, rules: { increment: '5000.00' } };
    const without = await draft({ ...court, courtReference: null });
    await bank.as.post(`/lots/${without}/submission`).expect(201);
    expect((await standing(without)).state).toBe('court-missing');
    const refused = await officers[0].as.post(`/lots/${without}/approval`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'breaks-law' } });
    expect(refusedFor(refused)).toEqual([
      expect.stringMatching(/^courtReference missing .*法释〔2016〕18号 art\. 1, 6$/),
    ]);
    const withAct = await approved(court);
    expect(await standing(withAct)).toMatchObject({ state: 'by-court', isSettled: true });
    await publish(withAct).expect(201);
    const { body } = await api.visitor.get(`/lots/${withAct}/notice`).expect(200);
    const { zh } = body as { zh: { text: string } };
    expect(zh.text).toContain('处置依据：苏州市中级人民法院（2026）苏05执123号（2026年1月5日）。');
    const strange = await draft({ courtReference: ACT_OF_COURT });
    const checked = await bank.as.post(`/lots/${strange}/check`).expect(200);
    expect(refusedFor(checked)).toContain('courtReference unknown-parameter');
    for (const courtReference of [
      { ...ACT_OF_COURT, date: '2026-02-30' },
      { ...ACT_OF_COURT, number: '' },
    ])
      await bank.as.post('/lots', draftOf({ ...court, courtReference })).expect(400);
  });
});
