import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Answer, freshKey, idOf, startApi, type TestApi } from '../support/api.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { createTestDatabase, redisUrl, type TestDatabase } from '../support/test-database.js';

/** Asks until the answer has this status; the test's own time limit is the only one. */
async function askUntil(url: string, status: number): Promise<Answer> {
  for (;;) {
    const answer: Answer = await request(url).get('/health/ready');
    if (answer.status === status) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('health', () => {
  let api: TestApi;
  let database: TestDatabase;
  let databaseLine: CuttableProxy;
  let redisLine: CuttableProxy;

  beforeAll(async () => {
    database = await createTestDatabase();
    databaseLine = await startCuttableProxy(Number(new URL(database.url).port));
    redisLine = await startCuttableProxy(Number(new URL(redisUrl()).port));
    api = await startApi('mariadb', {
      DATABASE_URL: onPort(database.url, databaseLine.port),
      REDIS_URL: onPort(redisUrl(), redisLine.port),
    });
  });
  afterAll(async () => {
    await api.stop();
    await Promise.all([databaseLine.stop(), redisLine.stop()]);
    await database.drop();
  });

  it('is good when everything answers', async () => {
    await request(api.url).get('/health/live').expect(200, { status: 'up', reasons: [] });
    await request(api.url).get('/health/ready').expect(200, { status: 'up', reasons: [] });
  });

  it('says that the database is gone, and that it is back', async () => {
    databaseLine.cut();
    databaseLine.reset();
    const { body } = await askUntil(api.url, 503);
    expect(body).toEqual({ status: 'down', reasons: ['the database commits nothing'] });
    await request(api.url).get('/health/live').expect(200);
    databaseLine.heal();
    await askUntil(api.url, 200);
  });

  it('asks callers to come back while the database is gone, and then does what they want once', async () => {
    const bank = { name: '苏州银行', kind: 'pledgee' };
    const key = freshKey();
    databaseLine.cut();
    databaseLine.reset();
    const refused = await api.admin.post('/organisations', bank, key);
    expect(refused.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect(refused.headers).toHaveProperty('retry-after');
    databaseLine.heal();
    databaseLine.reset();
    await askUntil(api.url, 200);
    const done = await api.admin.post('/organisations', bank, key).expect(201);
    const again = await api.admin.post('/organisations', bank, key).expect(201);
    expect(idOf(again.body)).toBe(idOf(done.body));
  });

  it('says that Redis is gone, and that it is back', async () => {
    redisLine.cut();
    redisLine.reset();
    const { body } = await askUntil(api.url, 503);
    expect(body).toEqual({ status: 'down', reasons: ['redis does not answer'] });
    redisLine.heal();
    redisLine.reset();
    await askUntil(api.url, 200);
  });

  it('counts requests by route, not by address', async () => {
    await api.admin.get('/organisations/org_00000000000000000000000000').expect(404);
    const { text } = await request(api.url).get('/metrics').expect(200);
    expect(text).toMatch(
      /ipgavel_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/organisations\/:id",status="404"\} \d/,
    );
    expect(text).toContain('process_cpu_seconds_total');
  });
});

function onPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}
