import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Call, freshKey, startApi, type TestApi } from '../support/api.js';

describe('what the server cannot take', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const raw = (body: string, type = 'application/json'): Call =>
    request(api.url)
      .post('/api/v1/organisations')
      .set('Authorization', `Bearer ${api.admin.token}`)
      .set('Idempotency-Key', freshKey())
      .set('Content-Type', type)
      .send(body);

  it.each(['{"name":', 'nonsense', '{"name": "\u0000', '[1', '"just text"', '12'])(
    'answers %j with invalid-body',
    async (body) => {
      const answer = await raw(body);
      expect(answer.body).toMatchObject({ status: 400, code: 'invalid-body' });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  );

  it('names every fault with its field, also fields that nobody asked for', async () => {
    const answer = await api.admin
      .post('/organisations', { name: '', kind: 'bank', colour: 'red' })
      .expect(400);
    expect(answer.body).toMatchObject({
      type: 'urn:ipgavel:error:invalid-body',
      code: 'invalid-body',
      correlationId: answer.headers['x-correlation-id'],
    });
    const fields = (answer.body as { faults: { field: string }[] }).faults.map((f) => f.field);
    expect(fields.sort()).toEqual(['colour', 'kind', 'name']);
  });

  it('does not take a list for a body', async () => {
    await raw('[]').expect(400);
  });

  it('takes no other kind of body', async () => {
    await raw('name=x&kind=pledgee', 'application/x-www-form-urlencoded').expect(400);
  });

  it.each([
    ['__proto__', '{"name":"x","kind":"pledgee","__proto__":{"kind":"platform"}}'],
    ['constructor', '{"name":"x","kind":"pledgee","constructor":{}}'],
  ])('takes no notice of %s', async (_, body) => {
    const answer = await raw(body).expect(201);
    expect(answer.body).toMatchObject({ kind: 'pledgee' });
    expect({}).not.toHaveProperty('kind');
  });

  it('reads no more than 64 kB', async () => {
    const answer = await raw(JSON.stringify({ name: 'x'.repeat(70_000) }));
    expect(answer.body).toMatchObject({ status: 413, code: 'too-large' });
  });

  it.each([
    '/nothing',
    '/organisations/org_1',
    '/organisations/%00',
    '/users/%E6%9D%83',
    '/lots/..',
  ])('finds nothing at %s', async (path) => {
    const { body } = await api.admin.get(path);
    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('answers a path that cannot be decoded', async () => {
    const { body } = await api.admin.get('/organisations/%E6%9');
    expect(body).toMatchObject({ status: 400, code: 'invalid-body' });
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'cursor=x', 'page=2', 'limit=5&limit=6'])(
    'refuses the query %s',
    async (query) => {
      const { body } = await api.admin.get(`/organisations?${query}`);
      expect(body).toMatchObject({ status: 400, code: 'invalid-body' });
    },
  );

  it('takes over a correlation id, unless it is odd', async () => {
    const kept = await api.visitor.get('/about').set('X-Correlation-Id', 'trace-12345678');
    expect(kept.headers['x-correlation-id']).toBe('trace-12345678');
    const replaced = await api.visitor.get('/about').set('X-Correlation-Id', '<script>');
    expect(replaced.headers['x-correlation-id']).toMatch(/^req_/);
  });

  it('sends strict headers and does not say what it is built with', async () => {
    const { headers } = await api.visitor.get('/about').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('a flood', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi('sqlite', { HTTP_RATE_PER_SECOND: '1', HTTP_BURST: '10' });
  });
  afterAll(() => api.stop());

  it('is refused by address, with the time to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.visitor.get('/about')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused[0]?.body).toMatchObject({ code: 'too-many-requests' });
    expect(refused[0]?.headers).toHaveProperty('retry-after');
  });
});
