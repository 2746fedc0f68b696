import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const PATENT = {
  kind: 'invention',
  number: '200310102344.5',
  title: '一种锂电池隔膜',
  holder: '苏州某科技有限公司',
  filedOn: '2003-10-16',
  grantedOn: '2006-03-01',
};

const LOT = {
  ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
  ...{ opensAt: '2030-03-02T10:00:00+08:00', durationMs: 86_400_000 },
  rules: { increment: '5000.00' },
};

describe.each(DIALECTS)('IP assets on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let rival: Person;
  let officers: [Person, Person];
  let buyer: Person;

  beforeAll(async () => {
    api = await startApi(dialect);
    bank = await api.person('officer', 'pledgee');
    rival = await api.person('officer', 'pledgee');
    const first = await api.person('officer', 'trading-centre');
    officers = [first, await api.person('officer', { id: first.organisationId })];
    buyer = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const add = async (by: Person, changes: object = {}): Promise<string> =>
    idOf((await by.as.post('/assets', { ...PATENT, ...changes }).expect(201)).body);
  const draft = async (by: Person, assets: readonly string[]): Promise<string> =>
    idOf((await by.as.post('/lots', { ...LOT, assets }).expect(201)).body);
  const mark = (number: string) => ({ kind: 'trademark', number, filedOn: null });

  it('are kept with their number in the one form and the end of their term by law', async () => {
    const id = await add(bank, { number: 'zl 2003 1 0102344.5' });
    const { body } = await bank.as.get(`/assets/${id}`).expect(200);
    const kept = { ...PATENT, id, number: 'ZL200310102344.5', expiresOn: '2023-10-16' };
    expect(body).toEqual(kept);
    const list = await bank.as.get('/assets').expect(200);
    expect((list.body as { items: unknown[] }).items).toContainEqual({ ...kept, taken: null });
  });

  it.each([
    [{ number: '200310102344.6' }, 'number'],
    [{ kind: 'design' }, 'number'],
    [{ filedOn: '2003-02-30' }, 'filedOn'],
    [{ filedOn: '16.10.2003' }, 'filedOn'],
    [{ grantedOn: '2001-01-01' }, 'grantedOn'],
    [{ kind: 'recipe' }, 'kind'],
    [{ holder: '' }, 'holder'],
  ])('are refused with %j', async (wrong, field) => {
    const { body } = await bank.as.post('/assets', { ...PATENT, ...wrong }).expect(400);
    const { faults } = body as { faults: { field: string }[] };
    expect(faults.map((fault) => fault.field)).toContain(field);
  });

  it('are nobody else’s to see, to change or to sell', async () => {
    const id = await add(bank);
    for (const other of [rival, buyer, officers[0]]) {
      await other.as.get(`/assets/${id}`).expect(404);
      const { body } = await other.as.get('/assets?limit=100').expect(200);
      expect(JSON.stringify(body)).not.toContain(id);
    }
    await rival.as.patch(`/assets/${id}`, { title: 'mine' }).expect(404);
    const { body } = await rival.as.post('/lots', { ...LOT, assets: [id] }).expect(400);
    expect(body).toMatchObject({ faults: [{ field: 'assets' }] });
  });

  it('are in one lot at a time, whoever keeps them, until it is a draft again', async () => {
    const number = '7000001';
    const lot = await draft(bank, [await add(bank, mark(number))]);
    const other = await draft(rival, [await add(rival, mark(number))]);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await rival.as.post(`/lots/${other}/submission`).expect(409);
    expect(body).toMatchObject({ code: 'conflict', faults: [{ field: 'assets' }] });
    // The keeper of the other lot learns that the right is taken, and not by which lot.
    const newest = async ({ as }: Person): Promise<unknown> =>
      ((await as.get('/assets?limit=1').expect(200)).body as { items: unknown[] }).items[0];
    expect(await newest(bank)).toMatchObject({ number, taken: { lot } });
    expect(await newest(rival)).toMatchObject({ number, taken: { lot: null } });
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    expect(await newest(bank)).toMatchObject({ taken: null });
    await rival.as.post(`/lots/${other}/submission`).expect(201);
    await bank.as.post(`/lots/${lot}/submission`).expect(409);
    await officers[0].as.post(`/lots/${other}/return`, { reason: 'wrong bank' }).expect(201);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
  });

  it('are in one lot, however many hand theirs in at the same time', async () => {
    const rights = [mark('7000003'), mark('7000004')];
    const keepers = [bank, rival, bank, rival, bank, rival, bank, rival];
    const lots = await Promise.all(
      keepers.map(async (by, n) => {
        const assets = await Promise.all(rights.map((right) => add(by, right)));
        return { by, id: await draft(by, n % 4 < 2 ? assets : assets.reverse()) };
      }),
    );
    // Twice, because the second time each lot has let go of its assets before.
    for (let round = 0; round < 2; round += 1) {
      const answers = await Promise.all(
        lots.map(({ by, id }) => by.as.post(`/lots/${id}/submission`)),
      );
      const refused = answers.filter(({ status }) => status !== 201);
      const conflict: unknown = expect.objectContaining({ code: 'conflict' });
      expect(refused.map(({ body }) => body)).toEqual(Array(7).fill(conflict));
      const winner = lots[answers.findIndex(({ status }) => status === 201)];
      await winner?.by.as.post(`/lots/${winner.id}/take-back`).expect(201);
    }
  });

  it('are frozen while a lot holds them, and shown with it as they were published', async () => {
    const id = await add(bank, mark('7000002'));
    const lot = await draft(bank, [id]);
    await bank.as.patch(`/assets/${id}`, { title: '锂鑫' }).expect(200);
    await publish(lot, { bank, officers });
    const { body } = await bank.as.patch(`/assets/${id}`, { title: '别的' }).expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
    const shown = await api.visitor.get(`/lots/${lot}`).expect(200);
    expect(shown.body).toMatchObject({
      assets: [
        { id, kind: 'trademark', number: '7000002', title: '锂鑫', expiresOn: '2016-03-01' },
      ],
    });
  });
});
