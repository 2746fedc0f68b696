import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, type Caller, startApi, type TestApi } from '../support/api.js';

const QUARTER_HOUR_MS = 15 * 60_000;

describe('the clock of a server in test mode', () => {
  let api: TestApi;
  let admin: Caller;

  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario' });
  });
  afterAll(() => api.stop());

  const serverTime = async (): Promise<number> => {
    const { body } = await api.visitor.get('/about').expect(200);
    expect(body).toMatchObject({ clock: 'scenario' });
    return (body as { serverTime: number }).serverTime;
  };
  const advance = async (byMs: number): Promise<number> => {
    admin = await api.signIn(ADMIN);
    const advanceToMs = (await serverTime()) + byMs;
    const { body } = await admin.post('/test/clock', { advanceToMs }).expect(200);
    expect(body).toEqual({ now: advanceToMs, held: [] });
    return advanceToMs;
  };

  it('stands still until it is moved', async () => {
    const now = await serverTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await serverTime()).toBe(now);
    expect(await advance(60_000)).toBe(now + 60_000);
    expect(await serverTime()).toBe(now + 60_000);
  });

  it('ends the life of tokens', async () => {
    const trader = await api.signIn(ADMIN);
    await advance(QUARTER_HOUR_MS + 1000);
    const { body } = await trader.get('/me').expect(401);
    expect(body).toMatchObject({ code: 'token-expired' });
  });

  it('does not go back', async () => {
    await advance(0);
    const { body } = await admin
      .post('/test/clock', { advanceToMs: (await serverTime()) - 1 })
      .expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });

  it.each([1.5, -1, '5', null, 8_640_000_000_000_001])('refuses %p', async (advanceToMs) => {
    await advance(0);
    const { body } = await admin.post('/test/clock', { advanceToMs }).expect(400);
    const { faults } = body as { faults: { field: string }[] };
    expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(['advanceToMs']));
  });

  it('is moved by the platform’s administrators only', async () => {
    await advance(0);
    await api.visitor.post('/test/clock', { advanceToMs: 0 }).expect(401);
  });
});

describe('the clock of any other server', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi('sqlite');
  });
  afterAll(() => api.stop());

  it('cannot be moved', async () => {
    await api.admin.post('/test/clock', { advanceToMs: Date.now() }).expect(404);
  });
});
