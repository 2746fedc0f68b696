import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { entrust } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const DAY_MS = 86_400_000;
const EVIDENCE = '某国资委 国资产权〔2026〕18号 批复';

describe.each(DIALECTS)('an exception from the law on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let officer: Person;
  let colleague: Person;
  let stranger: Person;
  let now: number;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    officer = await api.person('officer', 'trading-centre');
    colleague = await api.person('officer', { id: officer.organisationId });
    stranger = await api.person('officer', 'trading-centre');
    now = ((await api.visitor.get('/about')).body as { serverTime: number }).serverTime;
  });
  afterAll(() => api.stop());

  /** A state asset that is listed again at so much of its valuation, handed in for review. */
  const relisted = async (startPrice: string): Promise<string> => {
    const draft = {
      ...{ title: '发明专利：一种隔膜', currency: 'CNY', valuation: '100000.00', startPrice },
      ...{ opensAt: new Date(now + 60 * DAY_MS).toISOString(), durationMs: DAY_MS },
      ...{ pack: 'exchange-multi-quote' },
      rules: { increment: '5000.00', overlays: ['state-asset-relisted'] },
    };
    const lot = idOf((await bank.as.post('/lots', draft).expect(201)).body);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    return lot;
  };
  const ask = (lot: string, changes: object = {}, by = officer) =>
    by.as.post(`/lots/${lot}/exceptions`, {
      ...{ parameter: 'reserveFloorBps', value: 8500, evidence: EVIDENCE },
      ...changes,
    });
  const confirm = (answer: { body: unknown }, by = colleague) =>
    by.as.post(`/approvals/${idOf(answer.body)}/confirmation`);
  const check = async (lot: string) =>
    (await officer.as.post(`/lots/${lot}/check`).expect(200)).body as {
      faults: { field: string; problem: string }[];
      departures: object[];
    };

  it('is granted by two officers on a decision, as far as that goes, and told in the notice', async () => {
    const lot = await relisted('85000.00');
    await officer.as.post(`/lots/${lot}/approval`).expect(422);
    const asked = await ask(lot).expect(202);
    expect((await check(lot)).departures).toEqual([]);
    await confirm(asked, officer).expect(403);
    await confirm(asked).expect(201);
    expect(await check(lot)).toMatchObject({
      faults: [],
      departures: [{ parameter: 'reserveFloorBps', bound: 9000, value: 8500, evidence: EVIDENCE }],
    });
    await officer.as.post(`/lots/${lot}/approval`).expect(201);
    await entrust(lot, { bank, officers: [officer, colleague] });
    await colleague.as.post(`/lots/${lot}/publication`).expect(201);
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh, en } = body as { zh: { text: string }; en: { text: string } };
    expect(zh.text).toContain(
      `转让底价占评估价的最低比例：法定为 90%；经转让行为批准单位书面同意（${EVIDENCE}），本标的为 85%。`,
    );
    expect(en.text).toContain('90% by law; for this lot 85%, by written consent of the body');
  });

  it('goes no further than what was decided, and for no other lot', async () => {
    const lot = await relisted('84999.99');
    await confirm(await ask(lot).expect(202)).expect(201);
    const below = { field: 'startPrice', problem: 'below-law', room: { bound: 8500 } };
    expect((await check(lot)).faults).toMatchObject([below]);
    const other = await relisted('85000.00');
    expect((await check(other)).faults).toHaveLength(1);
    // One that goes further may follow, and the first stays on record.
    await confirm(await ask(lot, { value: 8000 }).expect(202)).expect(201);
    expect((await check(lot)).faults).toEqual([]);
  });

  it('is refused where the law leaves no room, nothing would be looser, or nobody reviews', async () => {
    const lot = await relisted('85000.00');
    for (const wrong of [
      { value: 9000 },
      { value: 9500 },
      { parameter: 'earnestMoneyBps', value: 3000 },
      { parameter: 'nothing' },
    ])
      await ask(lot, wrong).expect(409);
    for (const illFormed of [
      { value: 8500.5 },
      { value: -1 },
      { value: '8500' },
      { evidence: '' },
      { parameter: 'x y' },
      { more: true },
    ])
      await ask(lot, illFormed).expect(400);
    await ask(lot, {}, bank).expect(403);
    await ask(lot).expect(202);
    await ask(lot).expect(409);
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    await ask(lot, {}, stranger).expect(409);
    await ask('lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC').expect(404);
  });

  it('is not granted to a lot that was taken back while a colleague was asked', async () => {
    const lot = await relisted('85000.00');
    const asked = await ask(lot).expect(202);
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    await confirm(asked).expect(409);
    expect((await check(lot)).departures).toEqual([]);
  });
});
