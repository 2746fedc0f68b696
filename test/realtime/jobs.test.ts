import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Bull, { type Queue } from 'bull';
import { freshKey, startApi, type TestApi } from '../support/api.js';
import { redisUrl } from '../support/test-database.js';

const DAY_MS = 86_400_000;
const BANK = { name: '苏州银行', kind: 'pledgee' };

describe('background jobs over Redis', () => {
  let api: TestApi;
  let queue: Queue;

  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario', REDIS_URL: redisUrl() });
    queue = new Bull('ipgavel-jobs', redisUrl());
  });
  afterAll(async () => {
    await queue.close();
    await api.stop();
  });

  it('are planned once each, however many workers start', async () => {
    const second = await startApi('sqlite', { REDIS_URL: redisUrl() });
    await second.stop();
    const planned = await queue.getRepeatableJobs();
    expect(planned.map(({ name, every }) => ({ name, every })).sort(byName)).toEqual([
      { name: 'prune-answers', every: 3_600_000 },
      { name: 'prune-sessions', every: 3_600_000 },
      { name: 'sweep-due', every: 60_000 },
    ]);
  });

  it('are done by the worker that takes them from the queue', async () => {
    const key = freshKey();
    await api.admin.post('/organisations', BANK, key).expect(201);
    const { body } = await api.admin.get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + 31 * DAY_MS;
    await api.admin.post('/test/clock', { advanceToMs }).expect(200);
    const job = await queue.add('prune-answers', {});
    await job.finished();
    const again = await api.signIn({
      email: 'admin@ipgavel.test',
      password: 'ipgavel-development',
    });
    const { headers } = await again.post('/organisations', BANK, key).expect(201);
    expect(headers).not.toHaveProperty('idempotent-replayed');
  });
});

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
