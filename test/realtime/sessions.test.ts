import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignJWT } from 'jose';
import type { OrganisationKind, Role, TokenAnswer } from '../../src/contract/api.js';
import type { AuthAnswer } from '../../src/contract/socket.js';
import { freshKey, PASSWORD } from '../support/api.js';
import { bidOf, codeOf, type LiveHall, type LiveLine, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

const TOKEN_MS = 15 * 60_000;
const GRACE_MS = 30 * 60_000;

describe.each(DIALECTS)('a signed-in connection on %s', (dialect) => {
  let hall: LiveHall;
  let lot: string;
  let person: Login;
  let line: LiveLine;

  beforeAll(async () => {
    hall = await openHall(dialect, 1, { ACCESS_TOKEN_MINUTES: '15' });
  });
  afterAll(() => hall.stop());

  beforeEach(async () => {
    lot = await hall.open({ durationMs: 86_400_000 });
    person = await hire('trader', hall.bidders[0]?.organisationId);
    line = await hall.connect();
  });

  /** Somebody new, in an organisation that is there or in a new one of this kind. */
  const hire = async (role: Role, where: string | undefined): Promise<Login> => {
    const { admin } = hall.stage;
    const isThere = where?.startsWith('org_');
    const kind = where as OrganisationKind;
    const organisationId = isThere ? where : await admin.createOrganisation('Somewhere', kind);
    const login = { email: `${freshKey()}@ipgavel.test`, password: PASSWORD };
    const user = { ...login, name: 'Somebody', role, organisationId: organisationId ?? '' };
    return { id: await admin.createUser(user), ...login };
  };

  const freshToken = async ({ email, password } = person): Promise<string> => {
    const answer = await hall.api.visitor.post('/auth/token', { email, password }).expect(200);
    return (answer.body as TokenAnswer).accessToken;
  };
  const auth = async (token: unknown): Promise<AuthAnswer> =>
    (await line.ask('auth', { token })) as AuthAnswer;
  const tryToBid = async (amount = '1000.00'): Promise<string | null> =>
    codeOf(await line.bid(bidOf(lot, amount)));

  it('may watch before it signs in, and not bid', async () => {
    expect((await line.join(lot)).state.lot).toBe(lot);
    expect(await tryToBid()).toBe('not-authenticated');
  });

  it('is refused a token that has expired, and may go on with a fresh one', async () => {
    const old = await freshToken();
    await hall.advance(TOKEN_MS + 1_000);
    expect(await auth(old)).toMatchObject({ ok: false, code: 'token-expired' });
    expect(await auth(await freshToken())).toMatchObject({ ok: true, user: person.id });
    expect(await tryToBid()).toBeNull();
  });

  it('keeps its lots past the expiry for a while, and gets no new ones', async () => {
    await auth(await freshToken());
    await line.join(lot);
    const other = await hall.open({ durationMs: 86_400_000 });
    await hall.advance(TOKEN_MS + 1_000);
    expect(await tryToBid()).toBeNull();
    expect(codeOf(await line.bid(bidOf(other, '1000.00')))).toBe('token-expired');
    await hall.advance(GRACE_MS);
    expect(await tryToBid('2000.00')).toBe('token-expired');
  });

  it('signs in again in place, without leaving its lots', async () => {
    const first = (await auth(await freshToken())) as Extract<AuthAnswer, { ok: true }>;
    await line.join(lot);
    await hall.advance(60_000);
    const second = (await auth(await freshToken())) as Extract<AuthAnswer, { ok: true }>;
    expect(second.expiresAt).toBeGreaterThan(first.expiresAt);
    expect(await tryToBid()).toBeNull();
    while (line.states.length === 0) await sleep(5);
    expect(line.states.at(-1)).toMatchObject({ lot, price: { amount: '1000.00' } });
  });

  it('cannot become somebody else', async () => {
    await auth(await freshToken());
    const stranger = await hire('trader', 'acquisition-institution');
    expect(await auth(await freshToken(stranger))).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    expect(await tryToBid()).toBeNull();
  });

  it.each<[string, (token: string) => unknown]>([
    ['signed with another key', () => forged({ secret: 'another secret, which is long enough' })],
    ['signed with no key', (token) => unsigned(token)],
    ['of another issuer', () => forged({ issuer: 'somebody' })],
    ['with a changed claim', (token) => tampered(token)],
    ['cut short', (token) => token.slice(0, -4)],
    ['empty', () => ''],
    ['far too long', () => 'x'.repeat(5_000)],
    ['a number', () => 7],
  ])('is refused a token that is %s', async (_, forge) => {
    const answer = await auth(await forge(await freshToken()));
    expect(answer.ok).toBe(false);
    expect(await tryToBid()).toBe('not-authenticated');
  });

  it('may do what its role allows, and nothing more', async () => {
    const officer = await hire('officer', 'trading-centre');
    await auth(await freshToken(officer));
    expect(await tryToBid()).toBe('not-allowed');
  });

  it('ends when its user is disabled, whose token then opens no door', async () => {
    const token = await freshToken();
    await auth(token);
    await line.join(lot);
    await hall.stage.admin.http.post(`/users/${person.id}/disablement`, {});
    while (line.socket.connected) await sleep(5);
    line = await hall.connect();
    // Who was found enabled a moment ago is believed to be so for two seconds.
    await sleep(2_000);
    expect(await auth(token)).toMatchObject({ ok: false, code: 'not-authenticated' });
    expect(await tryToBid()).toBe('not-authenticated');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${hall.api.url}/api/v1/me`, { headers })).status).toBe(401);
  });
});

interface Login {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

async function forged({ secret = 'only for tests, and long enough for one', issuer = 'ipgavel' }) {
  return new SignJWT({ org: 'org_1', kind: 'acquisition-institution', role: 'trader' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setSubject('usr_1')
    .setExpirationTime('1 hour')
    .sign(Buffer.from(secret));
}

function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}

function tampered(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = JSON.stringify({ ...claims, kind: 'trading-centre', role: 'admin' });
  return `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`;
}
