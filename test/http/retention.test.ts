import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerRetention } from '../../src/platform/commands/answer-retention.js';
import { ADMIN, freshKey, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const DAY_MS = 86_400_000;
const BANK = { name: '苏州银行', kind: 'pledgee' };

describe.each(DIALECTS)('answers on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
  });
  afterAll(() => api.stop());

  const isReplayed = async (key: string): Promise<boolean> => {
    const admin = await api.signIn(ADMIN);
    const { headers } = await admin.post('/organisations', BANK, key).expect(201);
    return 'idempotent-replayed' in headers;
  };
  const wait = async (ms: number): Promise<void> => {
    const admin = await api.signIn(ADMIN);
    const { body } = await admin.get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + ms;
    await admin.post('/test/clock', { advanceToMs }).expect(200);
    await api.app.nest.get(AnswerRetention).remove();
  };

  it('are kept for thirty days', async () => {
    const key = freshKey();
    expect(await isReplayed(key)).toBe(false);
    await wait(29 * DAY_MS);
    expect(await isReplayed(key)).toBe(true);
    await wait(2 * DAY_MS);
    expect(await isReplayed(key)).toBe(false);
  });
});
