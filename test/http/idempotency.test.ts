import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Database } from '../../src/platform/database/database.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const BANK = { name: '苏州银行', kind: 'pledgee' };

describe.each(DIALECTS)('writing twice on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;

  beforeAll(async () => {
    api = await startApi(dialect);
    bank = await api.person('admin', 'pledgee');
  });
  afterAll(() => api.stop());

  const users = async (): Promise<number> => {
    const { body } = await bank.as.get('/users?limit=100').expect(200);
    return (body as { items: unknown[] }).items.length;
  };
  const newUser = (): object => ({
    email: `${freshKey()}@bank.test`,
    name: '李娜',
    password: 'long enough',
    role: 'officer',
  });

  it('gets the same answer and does nothing', async () => {
    const [key, user, before] = [freshKey(), newUser(), await users()];
    const first = await bank.as.post('/users', user, key).expect(201);
    const second = await bank.as.post('/users', user, key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(second.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(await users()).toBe(before + 1);
  });

  it('does it once, however many ask at the same time', async () => {
    const [key, user, before] = [freshKey(), newUser(), await users()];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => bank.as.post('/users', user, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body }) => idOf(body))).size).toBe(1);
    expect(await users()).toBe(before + 1);
  });

  it('does not mind the order of fields', async () => {
    const key = freshKey();
    const first = await api.admin.post('/organisations', BANK, key).expect(201);
    const turned = { kind: BANK.kind, name: BANK.name };
    const second = await api.admin.post('/organisations', turned, key).expect(201);
    expect(second.body).toEqual(first.body);
  });

  it('refuses other content, and another route, under the same key', async () => {
    const key = freshKey();
    await api.admin.post('/organisations', BANK, key).expect(201);
    const other = await api.admin.post('/organisations', { ...BANK, name: '杭州银行' }, key);
    expect(other.body).toMatchObject({ status: 422, code: 'command-id-reused' });
    const elsewhere = await api.admin.post('/users', newUser(), key);
    expect(elsewhere.body).toMatchObject({ status: 422, code: 'command-id-reused' });
  });

  it('keeps the keys of different people apart', async () => {
    const [key, colleague] = [freshKey(), await api.person('admin', { id: bank.organisationId })];
    const first = await bank.as.post('/users', newUser(), key).expect(201);
    const second = await colleague.as.post('/users', newUser(), key).expect(201);
    expect(idOf(second.body)).not.toBe(idOf(first.body));
  });

  it('leaves the key of a refused write free', async () => {
    const [key, taken] = [freshKey(), { ...newUser(), email: bank.email }];
    const refused = await bank.as.post('/users', taken, key).expect(409);
    expect(refused.body).toMatchObject({ code: 'conflict' });
    await bank.as.post('/users', newUser(), key).expect(201);
  });

  it('lets one of two people win who ask for the same address at once', async () => {
    const user = newUser();
    const answers = await Promise.all([
      bank.as.post('/users', user),
      bank.as.post('/users', user),
      bank.as.post('/users', user),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('takes two bodies that differ in a password for the same', async () => {
    const [key, user] = [freshKey(), newUser()];
    const first = await bank.as.post('/users', user, key).expect(201);
    const other = await bank.as.post('/users', { ...user, password: 'and another' }, key);
    expect(other.body).toEqual(first.body);
  });

  it('keeps no hash that a password could be tried against', async () => {
    const user = newUser();
    await bank.as.post('/users', user).expect(201);
    const guesses = [user, ['POST', '/api/v1/users', user]].map((content) =>
      createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    );
    const database = api.app.nest.get(Database);
    const rows = await database.read.query('SELECT input_hash FROM answers');
    const kept = rows.map((row) => row.input_hash);
    expect(kept).not.toHaveLength(0);
    expect(guesses.filter((guess) => kept.includes(guess))).toEqual([]);
  });

  it('demands a key, and a sensible one', async () => {
    const bare = await request(api.url)
      .post('/api/v1/organisations')
      .set('Authorization', `Bearer ${api.admin.token}`)
      .send(BANK);
    expect(bare.body).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    for (const key of ['short', 'x'.repeat(65), 'with space', 'sémantique']) {
      const { body } = await api.admin.post('/organisations', BANK, encodeHeader(key));
      expect(body).toMatchObject({ status: 400, faults: [{ field: 'Idempotency-Key' }] });
    }
  });
});

/** Headers carry Latin-1. */
function encodeHeader(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
