import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenAnswer } from '../../src/contract/api.js';
import { SessionRetentionService } from '../../src/features/auth/session-retention.service.js';
import { AnswerRetention } from '../../src/platform/commands/answer-retention.js';
import { Database } from '../../src/platform/database/database.js';
import { ADMIN, freshKey, PASSWORD, startApi, type TestApi } from '../support/api.js';
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

describe.each(DIALECTS)('sessions on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', SESSION_HOURS: '336' });
  });
  afterAll(() => api.stop());

  const count = async (sql: string, ...params: string[]): Promise<number> => {
    const [row] = await api.app.nest
      .get(Database)
      .read.query(`SELECT COUNT(*) AS n FROM ${sql}`, params);
    return Number(row?.n);
  };
  const kept = async (userId: string) => ({
    sessions: await count('sessions WHERE user_id = ?', userId),
    tokens: await count(
      'refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE user_id = ?)',
      userId,
    ),
  });
  /** Neither the trail nor anything else loses a row with them. */
  const others = async (): Promise<readonly number[]> =>
    Promise.all(['events', 'users', 'answers', 'second_factors'].map((table) => count(table)));
  const removeAfter = async (days: number): Promise<void> => {
    const { body } = await (await api.signIn(ADMIN)).get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + days * DAY_MS;
    await (await api.signIn(ADMIN)).post('/test/clock', { advanceToMs }).expect(200);
    const before = await others();
    await api.app.nest.get(SessionRetentionService).remove();
    expect(await others()).toEqual(before);
  };

  it('are kept for thirty days after they ended, with their tokens', async () => {
    const { id, email } = await api.person('viewer', 'pledgee');
    const login = { email, password: PASSWORD };
    const signIn = async () => (await api.visitor.post('/auth/token', login).expect(200)).body;
    const first = (await signIn()) as TokenAnswer;
    const { refreshToken } = (
      await api.visitor.post('/auth/refresh', { refreshToken: first.refreshToken }).expect(200)
    ).body as TokenAnswer;
    await api.visitor.post('/auth/sign-out', { refreshToken }).expect(200);
    expect(await kept(id)).toEqual({ sessions: 2, tokens: 3 });
    await removeAfter(30);
    expect(await kept(id)).toEqual({ sessions: 2, tokens: 3 });
    await removeAfter(1);
    // The other one was never signed out: its time was over after fourteen days.
    expect(await kept(id)).toEqual({ sessions: 1, tokens: 1 });
    await removeAfter(13);
    expect(await kept(id)).toEqual({ sessions: 1, tokens: 1 });
    await removeAfter(1);
    expect(await kept(id)).toEqual({ sessions: 0, tokens: 0 });
    expect(await count('refresh_tokens WHERE session_id NOT IN (SELECT id FROM sessions)')).toBe(0);
    await signIn();
    await removeAfter(0);
    expect(await kept(id)).toEqual({ sessions: 1, tokens: 1 });
  });
});
