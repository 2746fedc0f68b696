import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CurrentIncidents, Incident } from '../../src/contract/incidents.js';
import { type Person, startApi, idOf, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { declare, endIncident, platformAdmins, report } from '../support/incidents.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { draft } from '../support/scene.js';

const NOTICE_MS = 600_000;
const MINUTE_MS = 60_000;

interface Stands {
  readonly phase: string;
  readonly isSuspended: boolean;
  readonly opensAt: number;
  readonly endsAt: number;
}

describe.each(DIALECTS)('an incident on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let admins: readonly [Person, Person];
  let officers: readonly [Person, Person];
  let open: string;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    admins = await platformAdmins(api);
    officers = [centre.officer, centre.colleague];
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    [open = ''] = await centre.open(1);
  });

  /** What a test that failed has left behind stands in the way of the others. */
  afterEach(async () => {
    await sleep(50);
    for (const { id, centre: of } of await current()) {
      const two = of?.id === officers[0].organisationId ? officers : admins;
      await endIncident(two, id).catch(() => null);
    }
  });

  const state = async (lot: string): Promise<Stands> =>
    (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as Stands;
  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const current = async (): Promise<readonly Incident[]> =>
    ((await api.visitor.get('/incidents/current').expect(200)).body as CurrentIncidents).incidents;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 50 && !(await isSo()); tries += 1) await sleep(100);
    expect(await isSo()).toBe(true);
  };
  /** A lot that waits only for its publication. */
  const approved = async (): Promise<string> => {
    const written = draft((await now()) + MINUTE_MS);
    const lot = idOf((await centre.bank.as.post('/lots', written).expect(201)).body);
    await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
    await centre.officer.as.post(`/lots/${lot}/approval`).expect(201);
    return lot;
  };

  it('stops what is open, holds what would open, and gives both their time back', async () => {
    const waiting = await centre.publish();
    const before = { open: await state(open), waiting: await state(waiting) };
    const { id, lots } = await declare(admins[0]);
    expect([...lots].sort()).toEqual(expect.arrayContaining([open, waiting].sort()));
    expect(await state(open)).toMatchObject({ phase: 'paused', isSuspended: true });
    await centre.advance(5 * MINUTE_MS);
    expect(await state(waiting)).toMatchObject({ phase: 'paused', isSuspended: true });
    const bidder = await api.person('trader', 'acquisition-institution');
    await enrol(bidder, waiting);
    const bid = { type: 'bid', amount: { amount: '1000.00', currency: 'CNY' } };
    for (const lot of [open, waiting]) {
      if (lot === open) await enrol(bidder, open);
      const refused = await bidder.as.post(`/lots/${lot}/bids`, bid).expect(409);
      expect(refused.body).toMatchObject({ code: 'suspended' });
    }
    await endIncident(admins, id);
    const endedAt = await now();
    const standing = await state(open);
    expect(standing).toMatchObject({ phase: 'ascending', endsAt: before.open.endsAt + 300_000 });
    const later = endedAt + NOTICE_MS;
    expect(await state(waiting)).toMatchObject({ phase: 'waiting', opensAt: later });
    await centre.advance(NOTICE_MS);
    await until(async () => (await state(waiting)).phase === 'ascending');
    await api.visitor.get(`/lots/${waiting}/record`).expect(200);
    await until(async () => (await current()).length === 0);
    const told = await report(admins[0], id);
    expect(told).toMatchObject({
      ...{ kind: 'outage', centre: null, suspends: true, reason: '核心交换机丢包' },
      ...{ declaredBy: 'Somebody', end: { reason: '网络已恢复', by: 'Somebody' } },
    });
    expect(told.lots.find(({ lot }) => lot === open)).toMatchObject({
      ...{ entry: 'suspended', opening: null },
      exit: { how: 'resumed', opening: null, refusedBids: 1 },
    });
    expect(told.lots.find(({ lot }) => lot === waiting)).toMatchObject({
      ...{ entry: 'put-off', opening: before.waiting.opensAt },
      exit: { how: 'resumed', opening: later, refusedBids: 1 },
    });
    const steps = told.steps.map(({ what }) => what);
    expect(steps).toEqual(['declared', 'suspended', 'put-off', 'resumed', 'ended']);
  });

  it('refuses publications while it lasts, and what would let a lot go on', async () => {
    const [ready, scheduled] = [await approved(), await approved()];
    const { id } = await declare(admins[0], { suspends: false });
    const refused = await centre.colleague.as.post(`/lots/${ready}/publication`).expect(409);
    expect(refused.body).toMatchObject({ code: 'incident' });
    expect(await state(open)).toMatchObject({ phase: 'ascending' });
    const reason = { reason: '核实权属' };
    await centre.officer.as.post(`/lots/${open}/suspension`, reason).expect(201);
    await centre.officer.as.post(`/lots/${open}/resumption`, reason).expect(202);
    await endIncident(admins, id);
    await centre.colleague.as.post(`/lots/${scheduled}/publication`).expect(201);
  });

  it('lets no lot go on by itself that it has stopped', async () => {
    const { id } = await declare(officers[0]);
    const reason = { reason: '单独恢复' };
    const asked = await centre.officer.as.post(`/lots/${open}/resumption`, reason).expect(409);
    expect(asked.body).toMatchObject({ code: 'incident' });
    const together = { ...reason, lots: [open] };
    await centre.officer.as.post('/centre/resumption', together).expect(409);
    await endIncident(officers, id);
    expect(await state(open)).toMatchObject({ phase: 'ascending' });
  });

  it('resumes what it has stopped and nothing else', async () => {
    const [mine = '', kept = ''] = await centre.open(2);
    const reason = { reason: '核实权属' };
    await centre.officer.as.post(`/lots/${open}/suspension`, reason).expect(201);
    const { id, lots } = await declare(officers[0]);
    expect(lots).not.toContain(open);
    const withdrawal = await centre.officer.as.post(`/lots/${mine}/withdrawal`, reason).expect(202);
    await endIncident(officers, id, { keep: [kept] });
    expect(await state(open)).toMatchObject({ phase: 'paused' });
    expect(await state(kept)).toMatchObject({ phase: 'paused' });
    expect(await state(mine)).toMatchObject({ phase: 'ascending' });
    await centre.colleague.as.post(`/approvals/${idOf(withdrawal.body)}/confirmation`).expect(201);
    const { lots: shown } = await report(officers[0], id);
    expect(shown.find(({ lot }) => lot === kept)?.exit).toMatchObject({ how: 'kept' });
  });

  it('hands its lots over to another one that lasts', async () => {
    const own = await declare(officers[0]);
    const all = await declare(admins[0]);
    expect(own.lots).toContain(open);
    expect(all.lots).not.toContain(open);
    await endIncident(officers, own.id);
    expect(await state(open)).toMatchObject({ phase: 'paused' });
    const heirs = (await report(admins[0], all.id)).lots.map(({ lot }) => lot);
    expect(heirs).toContain(open);
    await endIncident(admins, all.id);
    expect(await state(open)).toMatchObject({ phase: 'ascending' });
  });

  it('is of one centre where a centre declares it, once at a time', async () => {
    const rival = await foundCentre(api);
    const [theirs = ''] = await rival.open(1);
    const { id } = await declare(officers[0]);
    expect(await state(theirs)).toMatchObject({ phase: 'ascending' });
    await rival.publish();
    await officers[1].as.post('/incidents', { kind: 'other', reason: 'again' }).expect(409);
    await rival.officer.as.post(`/incidents/${id}/end`, { reason: 'x' }).expect(403);
    await rival.officer.as
      .post(`/incidents/${id}/amendment`, { zh: '甲', en: 'A', reason: 'x' })
      .expect(403);
    await endIncident(officers, id);
    await officers[0].as.post(`/incidents/${id}/end`, { reason: 'x' }).expect(409);
  });

  it('opens what was held at the instant that is chosen', async () => {
    const waiting = await centre.publish();
    const { id } = await declare(officers[0]);
    const opensFrom = (await now()) + 3 * 3_600_000;
    const wish = { opensFrom: new Date(opensFrom).toISOString() };
    await officers[0].as
      .post(`/incidents/${id}/end`, { reason: 'x', opensFrom: 'noon' })
      .expect(400);
    await endIncident(officers, id, wish);
    expect(await state(waiting)).toMatchObject({ phase: 'waiting', opensAt: opensFrom });
    await until(async () => {
      const { body } = await api.visitor.get(`/lots/${waiting}`).expect(200);
      return (body as { opensAt: number }).opensAt === opensFrom;
    });
  });

  it('is told to everybody, amended, ended, concluded, and kept without its persons', async () => {
    const { id } = await declare(officers[0], { kind: 'security' });
    await until(async () => (await current()).some((one) => one.id === id));
    const amendment = { zh: '已隔离受影响的主机。', en: 'The host is isolated.', reason: '进展' };
    await officers[0].as.post(`/incidents/${id}/amendment`, amendment).expect(201);
    await until(async () => {
      const told = (await current()).find((one) => one.id === id);
      return told?.en === amendment.en;
    });
    const about = await api.visitor.get('/about').expect(200);
    expect(about.body).toMatchObject({
      incidents: [{ id, kind: 'security', centre: officers[0].organisationId }],
    });
    const conclusion = { cause: '弱口令', measures: '强制第二因子' };
    await officers[0].as.post(`/incidents/${id}/conclusions`, conclusion).expect(409);
    await endIncident(officers, id);
    const asked = await officers[0].as.post(`/incidents/${id}/conclusions`, conclusion).expect(202);
    await officers[0].as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(403);
    await officers[1].as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    const known = await report({ as: api.visitor }, id);
    expect(known).toMatchObject({
      ...{ reason: null, declaredBy: null, conclusions: [{ ...conclusion, by: null }] },
      texts: [{ by: null }, { zh: amendment.zh, by: null }],
    });
    const { body } = await api.visitor.get('/incidents?limit=1').expect(200);
    expect(body).toMatchObject({ items: [{ id, en: amendment.en }] });
    expect((body as { next: string | null }).next).not.toBeNull();
  });

  it('is declared by those who may, in words that are not empty', async () => {
    const wish = { kind: 'outage', reason: 'x' };
    for (const { as } of [centre.bank, await api.person('trader', 'acquisition-institution')])
      await as.post('/incidents', wish).expect(403);
    for (const bad of [{ kind: 'fire' }, { reason: '' }, { zh: '' }, { en: 'x'.repeat(1001) }])
      await officers[0].as.post('/incidents', { ...wish, ...bad }).expect(400);
  });
});

describe('while an incident lasts', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi('sqlite', { INCIDENT_NOTICE_MS: '0' });
  });
  afterAll(() => api.stop());

  it('lots are held back as their opening comes near, by nobody but the system, and counted', async () => {
    const centre = await foundCentre(api);
    const [admin, second] = await platformAdmins(api);
    const desk = { bank: centre.bank, officers: [centre.officer, centre.colleague] as const };
    const written = draft(Date.now() + 64_000);
    const lot = idOf((await centre.bank.as.post('/lots', written).expect(201)).body);
    await publish(lot, desk);
    const { id, lots } = await declare(admin);
    expect(lots).toEqual([]);
    const phase = async (): Promise<string> =>
      ((await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as Stands).phase;
    for (let tries = 0; tries < 100 && (await phase()) === 'waiting'; tries += 1) await sleep(100);
    expect(await phase()).toBe('paused');
    const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    const { entries } = body as { readonly entries: readonly { readonly body: string }[] };
    const put = JSON.parse(entries.at(-1)?.body ?? '{}') as object;
    expect(put).toMatchObject({
      type: 'suspended',
      by: 'system',
      since: Date.parse(written.opensAt),
    });
    const metrics = (await fetch(`${api.url}/metrics`)).text();
    expect(await metrics).toContain('ipgavel_incidents{scope="platform"} 1');
    await endIncident([admin, second], id);
    expect(await phase()).toBe('waiting');
  });
});

describe.each(DIALECTS)('a publication that races with a declaration on %s', (dialect) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(dialect, { INCIDENT_NOTICE_MS: '86400000' });
  });
  afterAll(() => api.stop());

  it('is refused, or whole before it and held with the rest', async () => {
    const centre = await foundCentre(api);
    const [admin, second] = await platformAdmins(api);
    const desk = { bank: centre.bank, officers: [centre.officer, centre.colleague] as const };
    for (let round = 0; round < 6; round += 1) {
      const ready: string[] = [];
      for (let count = 0; count < 3; count += 1) {
        const written = draft(Date.now() + 3_600_000);
        const lot = idOf((await centre.bank.as.post('/lots', written).expect(201)).body);
        await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
        await centre.officer.as.post(`/lots/${lot}/approval`).expect(201);
        ready.push(lot);
      }
      const [declared, ...published] = await Promise.all([
        sleep(round * 3).then(() => declare(admin)),
        ...ready.map((lot) => centre.colleague.as.post(`/lots/${lot}/publication`)),
      ]);
      for (const [index, answer] of published.entries()) {
        const lot = ready[index] ?? '';
        expect([201, 409]).toContain(answer.status);
        if (answer.status === 409) expect(answer.body).toMatchObject({ code: 'incident' });
        else expect(declared.lots).toContain(lot);
      }
      await endIncident([admin, second], declared.id);
    }
    await publish(await lotOf(centre), desk);
  });

  const lotOf = async ({ bank }: Centre): Promise<string> =>
    idOf((await bank.as.post('/lots', draft(Date.now() + 3_600_000)).expect(201)).body);
});
