import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { HttpClient } from '../../src/bots/http-client.js';
import type { SessionView } from '../../src/contract/api.js';
import { ADMIN, PASSWORD, startApi, type TestApi } from '../support/api.js';

const MINUTE_MS = 60_000;

describe('a bot that is signed in', () => {
  let api: TestApi;
  let email: string;
  let bot: HttpClient;

  beforeAll(async () => {
    api = await startApi('sqlite', {
      ...{ CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '15', SESSION_HOURS: '1' },
    });
    ({ email } = await api.person('trader', 'acquisition-institution'));
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    const visitor = new HttpClient({ url: api.url, random: randomBytes, credentials: null });
    bot = visitor.as({ email, password: PASSWORD });
    await bot.get('/me');
  });

  const pass = async (ms: number): Promise<void> => {
    const admin = await api.signIn(ADMIN);
    const { body } = await api.visitor.get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + ms;
    await admin.post('/test/clock', { advanceToMs }).expect(200);
  };
  const session = async (): Promise<string | undefined> => {
    const { items } = (await bot.get('/me/sessions')) as { items: readonly SessionView[] };
    return items.find(({ isCurrent }) => isCurrent)?.id;
  };

  it('goes on with its session when its token has expired', async () => {
    const before = await session();
    await pass(16 * MINUTE_MS);
    expect(await session()).toBe(before);
  });

  it('has one token for all who find the old one expired at once', async () => {
    const before = await session();
    await pass(16 * MINUTE_MS);
    const found = await Promise.all(Array.from({ length: 4 }, session));
    expect(new Set(found)).toEqual(new Set([before]));
  });

  it.each([
    ['is over', 61],
    ['will be over before its next token is', 50],
  ])('begins another session when its own %s', async (_, minutes) => {
    const before = await session();
    await pass(minutes * MINUTE_MS);
    const after = await session();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });
});
