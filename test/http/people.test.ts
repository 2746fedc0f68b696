import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, UserChange, UserView } from '../../src/contract/api.js';
import { Database } from '../../src/platform/database/database.js';
import { text } from '../../src/platform/database/row.js';
import { freshKey, idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const LIMIT = { amount: '5000000.00', currency: 'CNY' };
const REASON = { reason: '调任投资部' };
/** For so long a server believes what it found of a user. */
const BELIEVED_MS = 2_100;

describe.each(DIALECTS)('what people may do, on %s', (dialect) => {
  let api: TestApi;
  let maker: Person;
  let checker: Person;
  let trader: Person;

  beforeAll(async () => {
    api = await startApi(dialect);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    maker = await api.person('admin', 'acquisition-institution');
    checker = await api.person('admin', { id: maker.organisationId });
    trader = await api.person('trader', { id: maker.organisationId });
  });

  const change = async (by: Person, id: string, wish: object): Promise<UserChange> =>
    (await by.as.patch(`/users/${id}`, wish).expect(200)).body as UserChange;
  const confirm = (by: Person, approval: string | null) =>
    by.as.post(`/approvals/${approval}/confirmation`);
  const view = async (id: string): Promise<UserView> =>
    (await api.admin.get(`/users/${id}`).expect(200)).body as UserView;
  const trail = async (organisationId: string): Promise<string[]> => {
    const { read } = api.app.nest.get(Database);
    const sql = 'SELECT body FROM events WHERE stream_id = ? ORDER BY seq';
    return (await read.query(sql, [organisationId])).map((row) => text(row, 'body'));
  };

  it('changes when a second administrator confirms it, and within seconds', async () => {
    const wish = { role: 'viewer', bidLimit: LIMIT, ...REASON };
    const asked = await change(maker, trader.id, wish);
    expect(asked).toMatchObject({ user: { role: 'trader', bidLimit: null }, isAlone: false });
    const { body } = await checker.as.get(`/approvals/${asked.approval}`).expect(200);
    expect(body).toMatchObject({
      kind: 'user.change',
      subject: trader.id,
      content: {
        from: { role: 'trader', bidLimit: null },
        to: { role: 'viewer', bidLimit: LIMIT },
      },
    });
    expect((await confirm(maker, asked.approval).expect(403)).body).toMatchObject({
      code: 'second-person-needed',
    });
    await confirm(trader, asked.approval).expect(403);
    await confirm(checker, asked.approval).expect(201);
    expect(await view(trader.id)).toMatchObject({ role: 'viewer', bidLimit: LIMIT });
    await sleep(BELIEVED_MS);
    expect((await trader.as.get('/me').expect(200)).body).toMatchObject({
      role: 'viewer',
      bidLimit: LIMIT,
    });
    await trader.as.post('/lots/lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC/bids').expect(403);
  });

  it('changes at once by an only administrator, and the answer and the trail say so', async () => {
    const only = await api.person('admin', 'acquisition-institution');
    const { id } = await api.person('trader', { id: only.organisationId });
    const done = await change(only, id, { bidLimit: LIMIT, ...REASON });
    expect(done).toMatchObject({ user: { bidLimit: LIMIT }, approval: null, isAlone: true });
    expect((await trail(only.organisationId)).at(-1)).toContain('"isAlone":true');
    await change(maker, trader.id, { bidLimit: LIMIT, ...REASON });
    expect((await trail(maker.organisationId)).at(-1)).toContain('approval-requested');
  });

  it('is called otherwise at once, which changes no power', async () => {
    const renamed = await change(maker, trader.id, { name: '王芳' });
    expect(renamed).toMatchObject({ user: { name: '王芳' }, approval: null, isAlone: false });
  });

  it('loses a limit by null, and keeps what is not named', async () => {
    const only = await api.person('admin', 'acquisition-institution');
    const { id } = await api.person('trader', { id: only.organisationId });
    await change(only, id, { bidLimit: LIMIT, ...REASON });
    await change(only, id, { role: 'viewer', ...REASON });
    expect(await view(id)).toMatchObject({ role: 'viewer', bidLimit: LIMIT });
    await change(only, id, { bidLimit: null, ...REASON });
    expect(await view(id)).toMatchObject({ role: 'viewer', bidLimit: null });
  });

  it('is not confirmed once it has changed otherwise, or twice', async () => {
    const asked = await change(maker, trader.id, { role: 'viewer', ...REASON });
    await maker.as.patch(`/users/${trader.id}`, { role: 'officer', ...REASON }).expect(409);
    await confirm(checker, asked.approval).expect(201);
    await confirm(checker, asked.approval).expect(409);
  });

  it('leaves an organisation its last administrator', async () => {
    const only = await api.person('admin', 'pledgee');
    const wish = { role: 'officer', ...REASON };
    await only.as.patch(`/users/${only.id}`, wish).expect(409);
    expect(await view(only.id)).toMatchObject({ role: 'admin' });
  });

  it('is the business of their own administrators, and of nobody else', async () => {
    const stranger = await api.person('admin', 'acquisition-institution');
    await stranger.as.patch(`/users/${trader.id}`, { name: 'X' }).expect(404);
    await trader.as.patch(`/users/${trader.id}`, { name: 'X' }).expect(403);
    const asked = await change(maker, trader.id, { bidLimit: LIMIT, ...REASON });
    await stranger.as.get(`/approvals/${asked.approval}`).expect(404);
    await confirm(stranger, asked.approval).expect(404);
  });

  it.each([
    ['reason', { role: 'viewer' }],
    ['bidLimit.currency', { bidLimit: { amount: '1.00', currency: 'QQQ' }, ...REASON }],
    ['bidLimit.amount', { bidLimit: { amount: '1.5', currency: 'CNY' }, ...REASON }],
    ['bidLimit.amount', { bidLimit: { amount: '0.00', currency: 'CNY' }, ...REASON }],
    ['role', { role: 'emperor', ...REASON }],
    ['email', { email: 'another@x.test' }],
  ])('is refused with a wrong %s', async (field, wish) => {
    const { body } = await maker.as.patch(`/users/${trader.id}`, wish).expect(400);
    expect(body).toMatchObject({ code: 'invalid-body', faults: [{ field }] });
  });

  it('is found by a part of the name or of the address', async () => {
    const email = `${freshKey()}@x.test`;
    const user = { email, name: '欧阳明', password: PASSWORD, role: 'trader', bidLimit: LIMIT };
    const id = idOf((await maker.as.post('/users', user).expect(201)).body);
    const found = async (q: string): Promise<string[]> => {
      const { body } = await maker.as.get(`/users?q=${encodeURIComponent(q)}`).expect(200);
      return (body as Page<UserView>).items.map((item) => item.id);
    };
    expect(await found('欧阳')).toEqual([id]);
    expect(await found(email.slice(4, 20).toUpperCase())).toEqual([id]);
    expect(await found('%')).toEqual([]);
    expect(await found('')).toHaveLength(4);
  });

  it.each(['pledgor', 'guarantor', 'insurer', 'compensation-fund', 'court'] as const)(
    'lets people of a %s sign in, read what is public and see their own',
    async (kind) => {
      const person = await api.person('admin', kind);
      await person.as.get('/lots').expect(200);
      const { body } = await person.as.get('/organisations').expect(200);
      expect((body as Page<{ id: string }>).items).toMatchObject([{ id: person.organisationId }]);
      const user = { email: `${freshKey()}@x.test`, name: 'X', password: PASSWORD, role: 'viewer' };
      await person.as.post('/users', user).expect(201);
      await person.as.post('/lots', {}).expect(403);
      // A debtor may bid for what it pledged (2020 rules art. 12); the others are no bidders at all.
      const status = kind === 'pledgor' ? 400 : 403;
      await person.as.post('/lots/lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC/bids').expect(status);
    },
  );
});
