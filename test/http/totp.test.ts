import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationKind, Role, TokenAnswer } from '../../src/contract/api.js';
import { Database } from '../../src/platform/database/database.js';
import {
  ADMIN,
  Caller,
  idOf,
  PASSWORD,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { codeAt } from '../support/codes.js';
import { DIALECTS } from '../support/opened-database.js';

const STEP_MS = 30_000;

describe.each(DIALECTS)('a second factor on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    const variables = { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440', STAFF_TOTP: '' };
    api = await startApi(dialect, { ...variables, LOGIN_FAILURES_PER_MINUTE: '1000' });
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const advance = async (byMs: number): Promise<void> => {
    await api.admin.post('/test/clock', { advanceToMs: (await now()) + byMs }).expect(200);
  };
  const signIn = (email: string, totp?: string) =>
    api.visitor.post('/auth/token', { email, password: PASSWORD, ...(totp ? { totp } : {}) });
  const codeOf = async (call: ReturnType<typeof signIn>): Promise<string> =>
    ((await call.expect(401)).body as { code: string }).code;
  /** Sets one up, and lets its first code grow old; answers the secret and the recovery codes. */
  const setUp = async (as: Caller, code?: string) => {
    const { body } = await as.post('/me/totp', code === undefined ? {} : { code }).expect(201);
    const { secret } = body as { secret: string };
    const confirmation = { code: codeAt(secret, await now()) };
    const answer = await as.post('/me/totp/confirmation', confirmation).expect(201);
    await advance(STEP_MS);
    return { secret, ...(answer.body as { recoveryCodes: string[] }) };
  };
  const officer = (): Promise<Person> => api.person('officer', 'trading-centre');

  it('counts only once a code has confirmed it', async () => {
    const { as, email } = await officer();
    const { body } = await as.post('/me/totp', {}).expect(201);
    expect(body).toMatchObject({ uri: expect.stringMatching(/^otpauth:\/\/totp\/IPGavel/) });
    await signIn(email).expect(200);
    const wrong = await as.post('/me/totp/confirmation', { code: '000000' }).expect(401);
    expect(wrong.body).toMatchObject({ code: 'wrong-totp' });
    expect((await as.get('/me/totp').expect(200)).body).toEqual({
      ...{ confirmedAt: null, recoveryCodesLeft: 0, isRequired: false },
    });
    await signIn(email).expect(200);
  });

  it('has a secret that whoever reads the database cannot read', async () => {
    const { as, email } = await officer();
    const { secret } = await setUp(as);
    const database = api.app.nest.get(Database);
    const rows = await database.read.query('SELECT * FROM second_factors');
    expect(JSON.stringify(rows)).not.toContain(secret);
    await signIn(email, codeAt(secret, await now())).expect(200);
  });

  it('is asked for when signing in, after the password', async () => {
    const { as, email } = await officer();
    const { secret } = await setUp(as);
    expect(await codeOf(signIn(email))).toBe('totp-needed');
    const guess = { email, password: 'a guess', totp: codeAt(secret, await now()) };
    expect(await codeOf(api.visitor.post('/auth/token', guess))).toBe('wrong-credentials');
    expect(await codeOf(signIn(email, '000000'))).toBe('wrong-totp');
    await signIn(email, codeAt(secret, await now())).expect(200);
  });

  it.each([
    ['the code of now', 0, 200],
    ['the code before', -1, 200],
    ['the code after', 1, 200],
    ['one two steps early', 2, 401],
    ['one two steps late', -2, 401],
  ])('takes %s or not', async (_, steps, status) => {
    const { as, email } = await officer();
    const { secret } = await setUp(as);
    await advance(3 * STEP_MS);
    await signIn(email, codeAt(secret, (await now()) + steps * STEP_MS)).expect(status);
  });

  it('takes each code once, also from two at a time, and none from before it', async () => {
    const { as, email } = await officer();
    const { secret } = await setUp(as);
    await advance(STEP_MS);
    const code = codeAt(secret, await now());
    const answers = await Promise.all([1, 2, 3].map(() => signIn(email, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const before = codeAt(secret, (await now()) - STEP_MS);
    expect(await codeOf(signIn(email, before))).toBe('wrong-totp');
  });

  it('is replaced by a recovery code, each once, however it is typed', async () => {
    const { as, email } = await officer();
    const { recoveryCodes } = await setUp(as);
    expect(recoveryCodes).toHaveLength(10);
    const [first = '', second = ''] = recoveryCodes;
    await signIn(email, first.toLowerCase().replaceAll('-', ' ')).expect(200);
    expect(await codeOf(signIn(email, first))).toBe('wrong-totp');
    expect((await as.get('/me/totp')).body).toMatchObject({ recoveryCodesLeft: 9 });

    const renewed = await as.post('/me/totp/recovery-codes', { code: second }).expect(201);
    const [fresh = ''] = (renewed.body as { recoveryCodes: string[] }).recoveryCodes;
    expect(await codeOf(signIn(email, recoveryCodes[2]))).toBe('wrong-totp');
    await signIn(email, fresh).expect(200);
  });

  it('moves to another phone, and is given up, with a code only', async () => {
    const { as, email } = await officer();
    const old = await setUp(as);
    expect((await as.post('/me/totp', {}).expect(401)).body).toMatchObject({ code: 'totp-needed' });
    const fresh = await setUp(as, codeAt(old.secret, await now()));
    expect(await codeOf(signIn(email, codeAt(old.secret, await now())))).toBe('wrong-totp');
    await as.post('/me/totp/disablement', { code: '000000' }).expect(401);
    await as.post('/me/totp/disablement', { code: codeAt(fresh.secret, await now()) }).expect(201);
    await signIn(email).expect(200);
  });

  it('is taken away by two administrators, never by one of two', async () => {
    const { as, email, id, organisationId } = await officer();
    await setUp(as);
    const first = await api.person('admin', { id: organisationId });
    const second = await api.person('admin', { id: organisationId });
    const stranger = await api.person('admin', 'trading-centre');
    const reason = { reason: '手机遗失' };
    await stranger.as.post(`/users/${id}/totp-reset`, reason).expect(404);
    const { body } = await first.as.post(`/users/${id}/totp-reset`, reason).expect(201);
    const { approval, isAlone } = body as { approval: string; isAlone: boolean };
    expect(isAlone).toBe(false);
    await first.as.post(`/approvals/${approval}/confirmation`).expect(403);
    await stranger.as.post(`/approvals/${approval}/confirmation`).expect(404);
    expect(await codeOf(signIn(email))).toBe('totp-needed');
    await second.as.post(`/approvals/${approval}/confirmation`).expect(201);
    await signIn(email).expect(200);
  });

  it('is taken away by an only administrator, who says so, but not from themselves', async () => {
    const { as, email, id, organisationId } = await officer();
    await setUp(as);
    const only = await api.person('admin', { id: organisationId });
    const reason = { reason: '手机遗失' };
    await only.as.post(`/users/${only.id}/totp-reset`, reason).expect(403);
    const { body } = await only.as.post(`/users/${id}/totp-reset`, reason).expect(201);
    expect(body).toEqual({ approval: null, isAlone: true });
    await signIn(email).expect(200);
  });
});

describe('guessing codes', () => {
  it('is slowed down like guessing passwords', async () => {
    const api = await startApi('sqlite', { LOGIN_FAILURES_PER_MINUTE: '5' });
    try {
      const { as, email } = await api.person('officer', 'trading-centre');
      const { body } = await as.post('/me/totp', {}).expect(201);
      const { secret } = body as { secret: string };
      const code = codeAt(secret, Date.now());
      await as.post('/me/totp/confirmation', { code }).expect(201);
      const guess = () =>
        api.visitor.post('/auth/token', { email, password: PASSWORD, totp: '000000' });
      const statuses: number[] = [];
      for (let n = 0; n < 7; n++) statuses.push((await guess()).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    } finally {
      await api.stop();
    }
  });
});

describe.each(DIALECTS)('where staff must have a second factor, on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    // The first administrator sets up their own before anybody else is there.
    api = await startApi(dialect, {
      ...{ LOGIN_FAILURES_PER_MINUTE: '1000', STAFF_TOTP: 'required' },
    });
  });
  afterAll(() => api.stop());

  const signInAs = async (login: { email: string; password: string; totp?: string }) =>
    (await api.visitor.post('/auth/token', login).expect(200)).body as TokenAnswer;

  it('the first sign-in opens nothing but its set-up, and then everything', async () => {
    const limited = await signInAs(ADMIN);
    expect(limited.user.mustSetUp).toEqual(['totp']);
    const as = new Caller(api.url, limited.accessToken);
    for (const path of ['/users', '/organisations', '/approvals', '/me/sessions']) {
      expect((await as.get(path).expect(403)).body).toMatchObject({ code: 'set-up-needed' });
    }
    await as.post('/organisations', { name: 'X', kind: 'pledgee' }).expect(403);
    await as.get('/me').expect(200);
    await as.get('/lots').expect(200);

    const { body } = await as.post('/me/totp', {}).expect(201);
    const { secret } = body as { secret: string };
    const code = codeAt(secret, Date.now());
    await as.post('/me/totp/confirmation', { code }).expect(201);
    const { refreshToken } = limited;
    const full = (await api.visitor.post('/auth/refresh', { refreshToken }).expect(200))
      .body as TokenAnswer;
    expect(full.user.mustSetUp).toEqual([]);
    const admin = new Caller(api.url, full.accessToken);
    await admin.get('/users').expect(200);
    const refused = await admin.post('/me/totp/disablement', { code: '000000' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'conflict' });

    await othersAreAsked(admin);
  });

  /** Who is asked for one, and who is not. */
  async function othersAreAsked(admin: Caller): Promise<void> {
    const cases: readonly [OrganisationKind, Role, string[]][] = [
      ['trading-centre', 'admin', ['totp']],
      ['trading-centre', 'officer', ['totp']],
      ['trading-centre', 'viewer', []],
      ['acquisition-institution', 'trader', []],
      ['pledgee', 'admin', []],
    ];
    for (const [kind, role, mustSetUp] of cases) {
      const organisation = await admin.post('/organisations', { name: kind, kind }).expect(201);
      const login = { email: `${kind}-${role}@ipgavel.test`, password: PASSWORD };
      const user = { ...login, name: 'X', role, organisationId: idOf(organisation.body) };
      await admin.post('/users', user).expect(201);
      expect((await signInAs(login)).user).toMatchObject({ role, mustSetUp });
    }
  }
});
