import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import type { TokenAnswer } from '../../src/contract/api.js';
import { ADMIN, Caller, PASSWORD, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const LIFETIME_MS = 15 * 60_000;

describe.each(DIALECTS)('signing in on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(dialect, { LOGIN_FAILURES_PER_MINUTE: '1000' });
  });
  afterAll(() => api.stop());

  const serverTime = async (): Promise<number> => {
    const { body } = await api.visitor.get('/about').expect(200);
    return (body as { serverTime: number }).serverTime;
  };

  it('gives the first administrator a token for a quarter of an hour', async () => {
    const before = await serverTime();
    const answer = (await api.visitor.post('/auth/token', ADMIN).expect(200)).body as TokenAnswer;
    const after = await serverTime();
    expect(answer.user).toMatchObject({ role: 'admin', organisation: { kind: 'platform' } });
    expect(answer.expiresAt).toBeGreaterThanOrEqual(before + LIFETIME_MS);
    expect(answer.expiresAt).toBeLessThan(after + LIFETIME_MS + 1000);
  });

  it('does not mind how an address is typed', async () => {
    await api.signIn({ ...ADMIN, email: ` ${ADMIN.email.toUpperCase()} ` });
  });

  it.each([
    ['a wrong password', { ...ADMIN, password: 'ipgavel-Development' }],
    ['an unknown address', { ...ADMIN, email: 'nobody@ipgavel.test' }],
    ['an empty password', { ...ADMIN, password: '' }],
  ])('refuses %s in the same words', async (_, credentials) => {
    const { body } = await api.visitor.post('/auth/token', credentials).expect(401);
    expect(body).toMatchObject({ code: 'wrong-credentials' });
    expect(body).not.toHaveProperty('detail');
  });

  it('tells users who they are', async () => {
    const trader = await api.person('trader', 'acquisition-institution');
    const { body } = await trader.as.get('/me').expect(200);
    expect(body).toEqual({
      id: trader.id,
      name: 'Somebody',
      role: 'trader',
      organisation: {
        id: trader.organisationId,
        name: 'The acquisition-institution',
        kind: 'acquisition-institution',
      },
      bidLimit: null,
      mustSetUp: [],
    });
  });

  it.each(['', 'nonsense', 'a.b.c'])('refuses the token "%s"', async (token) => {
    const { body } = await new Caller(api.url, token).get('/me').expect(401);
    expect(body).toMatchObject({ code: 'not-authenticated' });
  });

  it('refuses tokens that somebody else has signed, or nobody', async () => {
    const claims = { org: 'org_1', kind: 'platform', role: 'admin' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('ipgavel')
      .setSubject('usr_1')
      .setExpirationTime('1h')
      .sign(Buffer.from('not the secret of this server, though as long'));
    const [, payload] = forged.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [forged, unsigned]) {
      const { body } = await new Caller(api.url, token).get('/me').expect(401);
      expect(body).toMatchObject({ code: 'not-authenticated' });
    }
  });

  it('ends the access of a disabled user, tokens included', async () => {
    const officer = await api.person('officer', 'pledgee');
    const admin = await api.signIn(ADMIN);
    await officer.as.get('/me').expect(200);
    const { body } = await admin.post(`/users/${officer.id}/disablement`).expect(201);
    expect(body).toMatchObject({ id: officer.id, disabledAt: expect.any(Number) });
    await api.visitor.post('/auth/token', { email: officer.email, password: PASSWORD }).expect(401);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await officer.as.get('/me').expect(401);
  });

  it('lets nobody end their own access', async () => {
    const admin = await api.signIn(ADMIN);
    const me = await admin.get('/me').expect(200);
    const own = (me.body as { id: string }).id;
    await admin.post(`/users/${own}/disablement`).expect(409);
  });
});

describe('guessing passwords', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi('sqlite', { LOGIN_FAILURES_PER_MINUTE: '5', TRUSTED_PROXIES: 'loopback' });
  });
  afterAll(() => api.stop());

  const guess = async (email: string, address: string): Promise<number> => {
    const attempt = api.visitor.post('/auth/token', { email, password: 'a guess' });
    return (await attempt.set('X-Forwarded-For', address)).status;
  };

  it('is slowed down by address, even when tried all at once', async () => {
    const guesses = Array.from({ length: 8 }, (_, n) => guess(`u${n}@x.test`, '192.0.2.1'));
    const statuses = (await Promise.all(guesses)).sort();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('is slowed down by account, and says when to come back', async () => {
    for (let n = 0; n < 5; n++) await guess('victim@x.test', `198.51.100.${n}`);
    const refused = await api.visitor
      .post('/auth/token', { email: 'victim@x.test', password: 'a guess' })
      .set('X-Forwarded-For', '203.0.113.9');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('does not count those who know their password', async () => {
    for (let n = 0; n < 8; n++) await api.signIn(ADMIN);
  });
});
