import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SessionView, TokenAnswer } from '../../src/contract/api.js';
import { Database } from '../../src/platform/database/database.js';
import { ADMIN, Caller, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

const HOUR_MS = 3_600_000;
/** For so long a server believes what it found of a session. */
const BELIEVED_MS = 2_100;

describe.each(DIALECTS)('a session on %s', (dialect) => {
  let api: TestApi;
  let person: Person;

  beforeAll(async () => {
    api = await startApi(dialect, {
      ...{ CLOCK: 'scenario', LOGIN_FAILURES_PER_MINUTE: '1000', REFRESH_GRACE_SECONDS: '10' },
    });
    person = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const signIn = async ({ email } = person): Promise<TokenAnswer> =>
    (await api.visitor.post('/auth/token', { email, password: PASSWORD }).expect(200))
      .body as TokenAnswer;
  const refresh = (refreshToken: string) => api.visitor.post('/auth/refresh', { refreshToken });
  const next = async (refreshToken: string): Promise<TokenAnswer> =>
    (await refresh(refreshToken).expect(200)).body as TokenAnswer;
  const refused = async (refreshToken: string): Promise<string> =>
    ((await refresh(refreshToken).expect(401)).body as { code: string }).code;
  const as = ({ accessToken }: TokenAnswer): Caller => new Caller(api.url, accessToken);
  const sessions = async (caller: Caller): Promise<readonly SessionView[]> =>
    ((await caller.get('/me/sessions').expect(200)).body as { items: SessionView[] }).items;

  it('goes on with a new pair of tokens each time', async () => {
    const first = await signIn();
    const second = await next(first.refreshToken);
    const third = await next(second.refreshToken);
    const tokens = [first, second, third].map(({ refreshToken }) => refreshToken);
    expect(new Set(tokens).size).toBe(3);
    expect(third.user).toMatchObject({ id: person.id });
    await as(third).get('/me').expect(200);
  });

  it('ends when a token is used again, for whoever holds the newer one too', async () => {
    const first = await signIn();
    const second = await next(first.refreshToken);
    await next(second.refreshToken);
    expect(await refused(first.refreshToken)).toBe('refresh-reused');
    expect(await refused(second.refreshToken)).toBe('session-ended');
    await sleep(BELIEVED_MS);
    await as(second).get('/me').expect(401);
  });

  it('gives the same answer again when it was lost on the way, and only for a few seconds', async () => {
    const first = await signIn();
    const lost = await next(first.refreshToken);
    const again = await next(first.refreshToken);
    expect(again.refreshToken).toBe(lost.refreshToken);
    await next(again.refreshToken);

    const other = await signIn();
    await next(other.refreshToken);
    const { body } = await api.visitor.get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + 10_001;
    await api.admin.post('/test/clock', { advanceToMs }).expect(200);
    expect(await refused(other.refreshToken)).toBe('refresh-reused');
  });

  it('survives many refreshes at once, which all get the same successor', async () => {
    const { refreshToken } = await signIn();
    const answers = await Promise.all(Array.from({ length: 6 }, () => next(refreshToken)));
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
    await next(answers[0]?.refreshToken ?? '');
  });

  it('keeps no token that could be used', async () => {
    const { refreshToken } = await signIn();
    const { refreshToken: successor } = await next(refreshToken);
    const { read } = api.app.nest.get(Database);
    const rows = JSON.stringify(await read.query('SELECT * FROM refresh_tokens'));
    for (const token of [refreshToken, successor]) expect(rows).not.toContain(token);
  });

  it('ends when its user signs out, and again does no harm', async () => {
    const { refreshToken, ...rest } = await signIn();
    await api.visitor.post('/auth/sign-out', { refreshToken }).expect(200);
    await api.visitor.post('/auth/sign-out', { refreshToken }).expect(200);
    expect(await refused(refreshToken)).toBe('session-ended');
    await sleep(BELIEVED_MS);
    await as({ refreshToken, ...rest })
      .get('/me')
      .expect(401);
  });

  it('is listed to its user, who may end one or all the others', async () => {
    const somebody = await api.person('trader', 'acquisition-institution');
    const [one, two, three] = [
      await signIn(somebody),
      await signIn(somebody),
      await signIn(somebody),
    ];
    const listed = await sessions(as(three));
    expect(listed).toHaveLength(4);
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const second = listed[1]?.id ?? '';
    await as(three).post(`/me/sessions/${second}/end`).expect(201);
    expect(await refused(two.refreshToken)).toBe('session-ended');
    await as(three).post('/me/sessions/end').expect(201);
    expect(await refused(one.refreshToken)).toBe('session-ended');
    expect(await sessions(as(three))).toMatchObject([{ isCurrent: true }]);
    await next(three.refreshToken);
  });

  it('is nobody else’s to end', async () => {
    const [mine] = await sessions(as(await signIn()));
    const stranger = await api.person('admin', 'acquisition-institution');
    await stranger.as.post(`/me/sessions/${mine?.id}/end`).expect(404);
  });

  it('is dead with its user', async () => {
    const officer = await api.person('officer', 'pledgee');
    const { refreshToken } = await signIn(officer);
    await api.admin.post(`/users/${officer.id}/disablement`).expect(201);
    expect(await refused(refreshToken)).toBe('session-ended');
  });

  it.each(['', 'x'.repeat(64), 'f'.repeat(63)])('has no token like "%s"', async (refreshToken) => {
    await refresh(refreshToken).expect(400);
  });

  it('is not found by a token that nobody was given', async () => {
    expect(await refused('f'.repeat(64))).toBe('session-ended');
  });
});

it('a session ends when it is not used for long, and after its longest time however it is used', async () => {
  const api = await startApi('sqlite', {
    ...{ CLOCK: 'scenario', LOGIN_FAILURES_PER_MINUTE: '1000' },
    ...{ SESSION_HOURS: '48', SESSION_IDLE_HOURS: '12' },
  });
  const signIn = async (): Promise<TokenAnswer> =>
    (await api.visitor.post('/auth/token', ADMIN).expect(200)).body as TokenAnswer;
  const refresh = (refreshToken: string) => api.visitor.post('/auth/refresh', { refreshToken });
  const advance = async (byMs: number): Promise<void> => {
    const { body } = await api.visitor.get('/about').expect(200);
    const advanceToMs = (body as { serverTime: number }).serverTime + byMs;
    const admin = await api.signIn(ADMIN);
    await admin.post('/test/clock', { advanceToMs }).expect(200);
  };
  try {
    const idle = await signIn();
    let used = await signIn();
    expect(used.refreshExpiresAt).toBeGreaterThan(used.expiresAt);
    for (let hours = 0; hours < 40; hours += 10) {
      await advance(10 * HOUR_MS);
      used = (await refresh(used.refreshToken).expect(200)).body as TokenAnswer;
    }
    const ended = { code: 'session-ended' };
    expect((await refresh(idle.refreshToken).expect(401)).body).toMatchObject(ended);
    await advance(8 * HOUR_MS);
    expect((await refresh(used.refreshToken).expect(401)).body).toMatchObject(ended);
  } finally {
    await api.stop();
  }
});
