import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ADMIN,
  type Caller,
  freshKey,
  idOf,
  PASSWORD,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

const REASON = { reason: '权属争议已经解决' };

interface Listed {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

/** The mechanism itself, on the resumption of a suspended lot: any other kind goes the same way. */
describe.each(DIALECTS)('what needs a second person on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let stranger: Person;
  let viewer: Person;
  let lot: string;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    stranger = await api.person('officer', 'trading-centre');
    viewer = await api.person('viewer', { id: centre.officer.organisationId });
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    [lot = ''] = await centre.open(1);
    await centre.officer.as.post(`/lots/${lot}/suspension`, REASON).expect(201);
  });

  const ask = async (): Promise<string> =>
    idOf((await centre.officer.as.post(`/lots/${lot}/resumption`, REASON).expect(202)).body);
  const phase = async (): Promise<string> => {
    const { body } = await api.visitor.get(`/lots/${lot}/state`).expect(200);
    return (body as { phase: string }).phase;
  };
  const find = async (who: Person, query: string): Promise<readonly string[]> => {
    const { body } = await who.as.get(`/approvals?limit=100&${query}`).expect(200);
    return (body as Listed).items.map(({ id }) => id);
  };
  const waiting = async (who: Person): Promise<number> => {
    const { body } = await who.as.get('/approvals/count').expect(200);
    return (body as { waiting: number }).waiting;
  };

  it('waits, is confirmed by another person, and then it is done', async () => {
    const id = await ask();
    const { body } = await centre.officer.as.get(`/approvals/${id}`).expect(200);
    expect(body).toMatchObject({
      ...{ id, kind: 'lot.resume', subject: lot, content: { lot }, ...REASON },
      ...{ requestedBy: centre.officer.id, organisationId: centre.officer.organisationId },
      ...{ state: 'pending', decision: null },
    });
    expect(await phase()).toBe('paused');
    const answer = await centre.colleague.as.post(`/approvals/${id}/confirmation`).expect(201);
    expect(answer.body).toMatchObject({
      ...{ id, state: 'approved', decision: { by: centre.colleague.id, reason: null } },
    });
    expect(await phase()).toBe('ascending');
    await centre.colleague.as.post(`/approvals/${id}/confirmation`).expect(409);
  });

  it('is not asked twice while it waits, and may be asked again when it is over', async () => {
    const id = await ask();
    const again = await centre.colleague.as.post(`/lots/${lot}/resumption`, REASON).expect(409);
    expect(again.body).toMatchObject({ code: 'conflict' });
    await centre.colleague.as.post(`/approvals/${id}/refusal`, REASON).expect(201);
    await ask();
  });

  it('waits once, however many ask for it at the same time', async () => {
    const third = await api.person('officer', { id: centre.officer.organisationId });
    const askers = [centre.officer, centre.colleague, third];
    const answers = await Promise.all(
      [...askers, ...askers, ...askers, ...askers].map(({ as }) =>
        as.post(`/lots/${lot}/resumption`, REASON),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 202);
    const conflict: unknown = expect.objectContaining({ code: 'conflict' });
    expect(refused.map(({ body }) => body)).toEqual(Array(11).fill(conflict));
    expect(await find(centre.officer, `subject=${lot}&state=pending`)).toHaveLength(1);
  });

  it('is not confirmed by whoever asked', async () => {
    const id = await ask();
    const { body } = await centre.officer.as.post(`/approvals/${id}/confirmation`).expect(403);
    expect(body).toMatchObject({ code: 'second-person-needed' });
    expect(await phase()).toBe('paused');
  });

  it('is not confirmed or rejected by a colleague who may not do such a thing', async () => {
    const id = await ask();
    for (const act of ['confirmation', 'refusal']) {
      const { body } = await viewer.as.post(`/approvals/${id}/${act}`, REASON).expect(403);
      expect(body).toMatchObject({ code: 'not-allowed' });
    }
    expect(await find(viewer, 'view=for-me')).toEqual([]);
    expect(await waiting(viewer)).toBe(0);
  });

  it('does not exist for another organisation', async () => {
    const id = await ask();
    await stranger.as.get(`/approvals/${id}`).expect(404);
    await stranger.as.post(`/approvals/${id}/confirmation`).expect(404);
    await stranger.as.post(`/approvals/${id}/refusal`, REASON).expect(404);
    expect(await find(stranger, `subject=${lot}`)).toEqual([]);
    expect(await phase()).toBe('paused');
  });

  it('is rejected by another person, with the reason', async () => {
    const id = await ask();
    const { body } = await centre.colleague.as.post(`/approvals/${id}/refusal`, REASON).expect(201);
    const decision = { by: centre.colleague.id, ...REASON };
    expect(body).toMatchObject({ state: 'rejected', decision });
    await centre.colleague.as.post(`/approvals/${id}/confirmation`).expect(409);
    expect(await phase()).toBe('paused');
  });

  it('is taken back by whoever asked', async () => {
    const id = await ask();
    const { body } = await centre.officer.as.post(`/approvals/${id}/refusal`, REASON).expect(201);
    expect(body).toMatchObject({ state: 'taken-back', decision: { by: centre.officer.id } });
    expect(await find(centre.colleague, 'view=for-me')).not.toContain(id);
  });

  it('goes on waiting when it cannot be carried out', async () => {
    const id = await ask();
    const other = await centre.officer.as.post(`/lots/${lot}/withdrawal`, REASON).expect(202);
    await centre.colleague.as.post(`/approvals/${idOf(other.body)}/confirmation`).expect(201);
    const { body } = await centre.colleague.as.post(`/approvals/${id}/confirmation`).expect(409);
    expect(body).toMatchObject({ code: 'withdrawn' });
    expect(await find(centre.colleague, `subject=${lot}&state=pending`)).toEqual([id]);
  });

  it('gives the same answer to the same key, and is done once', async () => {
    const [asked, confirmed] = [freshKey(), freshKey()];
    const path = `/lots/${lot}/resumption`;
    const first = await centre.officer.as.post(path, REASON, asked).expect(202);
    const again = await centre.officer.as.post(path, REASON, asked).expect(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    const confirmation = `/approvals/${idOf(first.body)}/confirmation`;
    const done = await centre.colleague.as.post(confirmation, {}, confirmed).expect(201);
    const replay = await centre.colleague.as.post(confirmation, {}, confirmed).expect(201);
    expect(replay.body).toEqual(done.body);
  });

  it('is confirmed once, however many try at the same time', async () => {
    const id = await ask();
    const third = await api.person('officer', { id: centre.officer.organisationId });
    const answers = await Promise.all(
      [centre.colleague, third, centre.colleague, third].map(({ as }) =>
        as.post(`/approvals/${id}/confirmation`),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    const resumed = JSON.stringify(body).match(/\\"type\\":\\"resumed\\"/g);
    expect(resumed).toHaveLength(1);
  });

  it('is found by whoever may confirm it, and by whoever asked', async () => {
    const before = await waiting(centre.colleague);
    const own = await waiting(centre.officer);
    const id = await ask();
    expect(await waiting(centre.colleague)).toBe(before + 1);
    expect(await waiting(centre.officer)).toBe(own);
    expect(await find(centre.colleague, 'view=for-me')).toContain(id);
    expect(await find(centre.officer, 'view=for-me')).not.toContain(id);
    expect(await find(centre.officer, 'view=by-me')).toContain(id);
    expect(await find(centre.colleague, 'view=by-me')).not.toContain(id);
    await centre.colleague.as.get('/approvals?view=everything').expect(400);
  });

  it('is listed page by page, the newest first', async () => {
    const first = await ask();
    await centre.officer.as.post(`/approvals/${first}/refusal`, REASON).expect(201);
    const second = await ask();
    const path = `/approvals?subject=${lot}&limit=1`;
    const page = (await centre.officer.as.get(path).expect(200)).body as Listed;
    expect(page.items).toMatchObject([{ id: second }]);
    const rest = (await centre.officer.as.get(`${path}&cursor=${page.next}`).expect(200))
      .body as Listed;
    expect(rest.items).toMatchObject([{ id: first }]);
    // Before both there was what published the lot.
    const last = await centre.officer.as.get(`${path}&cursor=${rest.next}`).expect(200);
    expect(last.body).toMatchObject({ items: [{ kind: 'lot.publish' }], next: null });
  });

  it('names colleagues, many at a time, and nobody else', async () => {
    const ids = [centre.officer.id, centre.colleague.id, stranger.id];
    const { body } = await viewer.as.get(`/user-names?ids=${ids.join(',')}`).expect(200);
    const items = (body as Listed).items.map(({ id }) => id);
    expect([...items].sort()).toEqual([centre.officer.id, centre.colleague.id].sort());
    await viewer.as.get('/user-names?ids=li.na').expect(400);
    await viewer.as.get('/user-names').expect(400);
    await api.visitor.get(`/user-names?ids=${stranger.id}`).expect(401);
  });
});

describe.each(DIALECTS)('what two organisations ask about the same user on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(dialect);
  });
  afterAll(() => api.stop());

  it('waits for each of them, and neither sees the other', async () => {
    const me = await api.admin.get('/me').expect(200);
    await api.person('admin', (me.body as { organisation: { id: string } }).organisation);
    const { as: bank, organisationId } = await api.person('admin', 'pledgee');
    await api.person('admin', { id: organisationId });
    const { id } = await api.person('viewer', { id: organisationId });

    const ask = (who: Caller) => who.post(`/users/${id}/totp-reset`, REASON);
    for (const who of [api.admin, bank]) {
      const { body } = await ask(who).expect(201);
      const { approval } = body as { approval: string };
      await ask(who).expect(409);
      const waiting = await who.get(`/approvals?subject=${id}&state=pending`).expect(200);
      expect((waiting.body as Listed).items).toMatchObject([{ id: approval }]);
    }
  });
});

describe.each(DIALECTS)('what nobody has decided in a week on %s', (dialect) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
  });
  afterAll(() => api.stop());

  it('is over, and may be asked again', async () => {
    const { officer, colleague, open } = await foundCentre(api);
    const [lot = ''] = await open(1);
    await officer.as.post(`/lots/${lot}/suspension`, REASON).expect(201);
    const asked = await officer.as.post(`/lots/${lot}/resumption`, REASON).expect(202);
    const id = idOf(asked.body);
    const { expiresAt } = asked.body as { expiresAt: number };

    /** Tokens do not last that long, so everybody signs in again. */
    const moveClockTo = async (advanceToMs: number) => {
      const admin = await api.signIn(ADMIN);
      await admin.post('/test/clock', { advanceToMs }).expect(200);
      return api.signIn({ email: colleague.email, password: PASSWORD });
    };
    const before = await moveClockTo(expiresAt - 1);
    expect((await before.get('/approvals?view=for-me').expect(200)).body).toMatchObject({
      items: [{ id }],
    });
    const after = await moveClockTo(expiresAt);
    const { body } = await after.get(`/approvals/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'expired', decision: null });
    expect((await after.get('/approvals/count').expect(200)).body).toEqual({ waiting: 0 });
    const ended = await after.get('/approvals?state=ended').expect(200);
    expect((ended.body as Listed).items[0]).toMatchObject({ id });
    const late = await after.post(`/approvals/${id}/confirmation`).expect(409);
    expect(late.body).toMatchObject({ code: 'conflict' });
    await after.post(`/approvals/${id}/refusal`, REASON).expect(409);
    await after.post(`/lots/${lot}/resumption`, REASON).expect(202);
  });
});
