import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TokenAnswer } from '../../src/contract/api.js';
import { Caller, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const ANOTHER = 'quite another password';

describe.each(DIALECTS)('a password on %s', (dialect) => {
  let api: TestApi;
  let person: Person;
  let boss: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { LOGIN_FAILURES_PER_MINUTE: '1000' });
    boss = await api.person('admin', 'pledgee');
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    person = await api.person('officer', { id: boss.organisationId });
  });

  const signIn = async (password: string): Promise<TokenAnswer> =>
    (await api.visitor.post('/auth/token', { email: person.email, password }).expect(200))
      .body as TokenAnswer;
  const change = (as: Caller, oldPassword: string, newPassword: string) =>
    as.post('/me/password', { oldPassword, newPassword });

  it('is changed by whoever knows it, and their other sessions end', async () => {
    const elsewhere = await signIn(PASSWORD);
    const here = await signIn(PASSWORD);
    const as = new Caller(api.url, here.accessToken);
    expect((await change(as, 'a guess', ANOTHER)).body).toMatchObject({
      code: 'wrong-credentials',
    });
    await change(as, PASSWORD, 'short').expect(400);
    await change(as, PASSWORD, PASSWORD).expect(409);
    await change(as, PASSWORD, ANOTHER).expect(201);
    const old = { email: person.email, password: PASSWORD };
    await api.visitor.post('/auth/token', old).expect(401);
    await signIn(ANOTHER);
    const { refreshToken } = elsewhere;
    await api.visitor.post('/auth/refresh', { refreshToken }).expect(401);
    await api.visitor.post('/auth/refresh', { refreshToken: here.refreshToken }).expect(200);
  });

  it('is reset by an administrator to one that must be replaced before anything else', async () => {
    const { body } = await boss.as.post(`/users/${person.id}/password-reset`).expect(201);
    const { password } = body as { password: string };
    await api.visitor.post('/auth/token', { email: person.email, password: PASSWORD }).expect(401);
    const answer = await signIn(password);
    expect(answer.user.mustSetUp).toEqual(['password']);
    const as = new Caller(api.url, answer.accessToken);
    expect((await as.get('/users').expect(403)).body).toMatchObject({ code: 'set-up-needed' });
    await as.get('/lots').expect(200);
    await change(as, password, ANOTHER).expect(201);
    const { refreshToken } = answer;
    const full = (await api.visitor.post('/auth/refresh', { refreshToken }).expect(200))
      .body as TokenAnswer;
    expect(full.user.mustSetUp).toEqual([]);
    await new Caller(api.url, full.accessToken).get('/users').expect(200);
  });

  it('is not reset by strangers, nor one’s own', async () => {
    const stranger = await api.person('admin', 'pledgee');
    await stranger.as.post(`/users/${person.id}/password-reset`).expect(404);
    await person.as.post(`/users/${boss.id}/password-reset`).expect(403);
    await boss.as.post(`/users/${boss.id}/password-reset`).expect(409);
    await signIn(PASSWORD);
  });
});
