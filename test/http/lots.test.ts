import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const DRAFT = {
  title: '发明专利：一种锂电池隔膜 Ａ型',
  description: 'With two licences.',
  pack: 'judicial-online-r1',
  currency: 'CNY',
  startPrice: '100000.00',
  valuation: '140000.00',
  deposit: '10000.00',
  opensAt: '2027-03-02T10:00:00+08:00',
  durationMs: 86_400_000,
  rules: { increment: '5000.00', proxy: true },
};

describe.each(DIALECTS)('drafts of lots on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let rival: Person;
  let centre: Person;
  let buyer: Person;

  beforeAll(async () => {
    api = await startApi(dialect);
    bank = await api.person('officer', 'pledgee');
    rival = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    buyer = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const draft = async (changes: object = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', { ...DRAFT, ...changes }).expect(201)).body);

  it('come back as they were written', async () => {
    const id = await draft();
    const { body } = await bank.as.get(`/lots/${id}`).expect(200);
    expect(body).toMatchObject({
      id,
      title: DRAFT.title,
      status: 'draft',
      currency: 'CNY',
      startPrice: { amount: '100000.00', currency: 'CNY' },
      valuation: { amount: '140000.00', currency: 'CNY' },
      deposit: { amount: '10000.00', currency: 'CNY' },
      price: null,
      opensAt: Date.parse(DRAFT.opensAt),
      endsAt: Date.parse(DRAFT.opensAt) + DRAFT.durationMs,
      bidCount: 0,
      lister: { id: bank.organisationId, name: 'The pledgee' },
      pack: 'judicial-online-r1',
      format: 'english',
      drainMs: null,
      rules: DRAFT.rules,
      publishedAt: null,
      centre: null,
      winner: null,
    });
  });

  it('are seen by their lister and by those who review them', async () => {
    const id = await draft();
    await centre.as.get(`/lots/${id}`).expect(200);
    await api.admin.get(`/lots/${id}`).expect(200);
    for (const other of [rival.as, buyer.as, api.visitor]) {
      await other.get(`/lots/${id}`).expect(404);
      const { body } = await other.get('/lots?limit=100').expect(200);
      expect(JSON.stringify(body)).not.toContain(id);
    }
  });

  it('are found by a part of the title, whatever the width and case of its letters', async () => {
    const id = await draft({ title: 'ＬＩ-ION 100%_锂电池' });
    const find = async (q: string): Promise<string[]> => {
      const { body } = await bank.as.get(`/lots?limit=100&q=${encodeURIComponent(q)}`).expect(200);
      return (body as { items: { id: string }[] }).items.map((lot) => lot.id);
    };
    for (const q of ['li-ion', '锂电', '100%', '0%_', 'ｌｉ']) expect(await find(q)).toContain(id);
    for (const q of ['li_ion', '1%0', "' OR 1=1 --", '!']) expect(await find(q)).not.toContain(id);
  });

  it('are listed by status, page by page', async () => {
    await draft();
    await draft();
    const { body } = await bank.as.get('/lots?status=draft&limit=1').expect(200);
    expect(body).toMatchObject({ items: [{ status: 'draft' }], next: expect.any(String) });
    const published = await bank.as.get('/lots?status=published').expect(200);
    expect(published.body).toEqual({ items: [], next: null });
    await bank.as.get('/lots?status=lost').expect(400);
  });

  it('can be changed by their lister, field by field', async () => {
    const id = await draft();
    const changes = { startPrice: '90000.00', valuation: null, rules: { increment: '1000.00' } };
    await bank.as.patch(`/lots/${id}`, changes).expect(200);
    const { body } = await bank.as.get(`/lots/${id}`).expect(200);
    expect(body).toMatchObject({
      title: DRAFT.title,
      startPrice: { amount: '90000.00' },
      valuation: null,
      rules: { increment: '1000.00' },
      opensAt: Date.parse(DRAFT.opensAt),
    });
    await rival.as.patch(`/lots/${id}`, changes).expect(404);
    await centre.as.patch(`/lots/${id}`, changes).expect(404);
  });

  it('change currency only with amounts in its scale', async () => {
    const id = await draft();
    const { body } = await bank.as.patch(`/lots/${id}`, { currency: 'JPY' }).expect(400);
    const fields = (body as { faults: { field: string }[] }).faults.map(({ field }) => field);
    expect(fields).toEqual(['startPrice', 'valuation', 'deposit', 'rules.increment']);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: null }, 'title'],
    [{ currency: 'XYZ' }, 'currency'],
    [{ startPrice: '100000' }, 'startPrice'],
    [{ startPrice: '100000.0' }, 'startPrice'],
    [{ startPrice: '-1.00' }, 'startPrice'],
    [{ startPrice: '0.00' }, 'startPrice'],
    [{ startPrice: '1e5' }, 'startPrice'],
    [{ startPrice: 100_000 }, 'startPrice'],
    [{ startPrice: '90071992547409.92' }, 'startPrice'],
    [{ opensAt: '2027-03-02T10:00:00' }, 'opensAt'],
    [{ opensAt: '2027-02-29T10:00:00Z' }, 'opensAt'],
    [{ durationMs: 0 }, 'durationMs'],
    [{ durationMs: 1.5 }, 'durationMs'],
    [{ drainMs: 60_001 }, 'drainMs'],
    [{ format: 'haggling' }, 'format'],
    [{ pack: '../secrets' }, 'pack'],
    [{ rules: { increment: '5000' } }, 'rules.increment'],
    [{ rules: { incrmnt: '5000.00' } }, 'rules.incrmnt'],
    [{ rules: [] }, 'rules'],
    [{ rules: 'none' }, 'rules'],
    [{ status: 'sold' }, 'status'],
  ])('are refused with %j', async (wrong, field) => {
    const { body } = await bank.as.post('/lots', { ...DRAFT, ...wrong }).expect(400);
    expect(body).toMatchObject({ code: 'invalid-body' });
    const { faults } = body as { faults: { field: string }[] };
    expect(faults.map((fault) => fault.field)).toContain(field);
  });

  it('hold the largest amount there is, to the fen', async () => {
    const id = await draft({ startPrice: '90071992547409.91' });
    const { body } = await bank.as.get(`/lots/${id}`).expect(200);
    expect(body).toMatchObject({ startPrice: { amount: '90071992547409.91' } });
  });
});
