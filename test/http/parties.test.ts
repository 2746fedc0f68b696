import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Caller,
  freshKey,
  idOf,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly organisationId?: string }[];
  readonly next: string | null;
}

/** Every page of a list, put together. */
async function readAll(as: Caller, path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await as.get(`${path}?limit=${limit}${cursor}`).expect(200);
    const { items, next } = body as Listed;
    expect(items.length).toBeLessThanOrEqual(limit);
    ids.push(...items.map(({ id }) => id));
    if (next === null) return ids;
    cursor = `&cursor=${next}`;
  }
}

describe.each(DIALECTS)('organisations and users on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let rival: Person;
  let centre: Person;

  beforeAll(async () => {
    api = await startApi(dialect);
    bank = await api.person('admin', 'pledgee');
    rival = await api.person('admin', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
  });
  afterAll(() => api.stop());

  it('keep their names in any script', async () => {
    const name = '苏州银行 “Ōsaka” 𠮷 \'";--';
    const { body } = await api.admin.post('/organisations', { name, kind: 'pledgee' });
    const read = await api.admin.get(`/organisations/${idOf(body)}`).expect(200);
    expect(read.body).toMatchObject({ name, kind: 'pledgee', createdAt: expect.any(Number) });
  });

  it('are listed page by page, the newest first, none twice', async () => {
    const all = await readAll(api.admin, '/organisations', 100);
    expect(await readAll(api.admin, '/organisations', 2)).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
    expect(all).toContain(bank.organisationId);
  });

  it('see their own organisation only, but for those who work with everybody', async () => {
    expect(await readAll(bank.as, '/organisations', 10)).toEqual([bank.organisationId]);
    await bank.as.get(`/organisations/${bank.organisationId}`).expect(200);
    await bank.as.get(`/organisations/${rival.organisationId}`).expect(404);
    await centre.as.get(`/organisations/${rival.organisationId}`).expect(200);
    expect(await readAll(centre.as, '/organisations', 100)).toContain(rival.organisationId);
  });

  it('see their own users only', async () => {
    expect(await readAll(bank.as, '/users', 10)).toEqual([bank.id]);
    await bank.as.get(`/users/${bank.id}`).expect(200);
    await bank.as.get(`/users/${rival.id}`).expect(404);
    await centre.as.get(`/users/${rival.id}`).expect(404);
    const asked = await bank.as.get(`/users?organisationId=${rival.organisationId}`).expect(200);
    expect(asked.body).toEqual({ items: [], next: null });
    const shown = await api.admin.get(`/users?organisationId=${rival.organisationId}`).expect(200);
    expect((shown.body as Listed).items.map(({ id }) => id)).toContain(rival.id);
  });

  it('create users of their own organisation only', async () => {
    const user = { email: `${freshKey()}@x.test`, name: 'X', password: 'long enough' };
    const theirs = { ...user, role: 'viewer', organisationId: rival.organisationId };
    const refused = await bank.as.post('/users', theirs).expect(403);
    expect(refused.body).toMatchObject({ code: 'not-allowed' });
    const { body } = await rival.as.post('/users', { ...user, role: 'viewer' }).expect(201);
    expect(body).toMatchObject({ organisationId: rival.organisationId, disabledAt: null });
    expect(JSON.stringify(body)).not.toContain('argon2');
    const nowhere = { ...user, role: 'viewer', organisationId: 'org_00000000000000000000000000' };
    await api.admin.post('/users', nowhere).expect(404);
  });

  it('cannot disable the users of others', async () => {
    await bank.as.post(`/users/${rival.id}/disablement`).expect(404);
    await rival.as.get('/me').expect(200);
  });

  it('know an address once, however it is written', async () => {
    const again = { email: bank.email.toUpperCase(), name: 'X', password: 'long enough' };
    const { body } = await bank.as.post('/users', { ...again, role: 'viewer' }).expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['password', { password: 'short' }],
    ['password', { password: 'x'.repeat(129) }],
    ['role', { role: 'emperor' }],
    ['name', { name: '' }],
    ['organisationId', { organisationId: '../org' }],
  ])('are refused with a wrong %s', async (field, wrong) => {
    const user = {
      email: `${freshKey()}@x.test`,
      name: 'X',
      password: 'long enough',
      role: 'viewer',
    };
    const { body } = await api.admin.post('/users', { ...user, ...wrong }).expect(400);
    expect(body).toMatchObject({ code: 'invalid-body', faults: [{ field }] });
  });
});
