import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Power } from '../../src/contract/powers.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { DOMESTIC, enrolTogether } from '../support/joint.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { cny, givePower, powerWish } from '../support/powers.js';

const MINUTE_MS = 60_000;
const REASON = { reason: '委托关系终止' };

describe.each(DIALECTS)('agents on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;
  let auditor: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    auditor = await api.person('viewer', 'auditor');
  });
  afterAll(() => api.stop());

  const buyer = (): Promise<Person> => api.person('trader', 'acquisition-institution');
  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const publish = async (terms: object = {}): Promise<string> => {
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '1000.00' },
      ...{ opensAt: new Date((await now()) + MINUTE_MS).toISOString() },
      ...{ durationMs: 10 * MINUTE_MS, rules: { increment: '100.00', proxy: true }, ...terms },
    };
    return publishedLot(draft, { bank, officers: [centre, second] });
  };
  const give = async (lot: string, principal: Person, agent: Person, more = {}): Promise<string> =>
    givePower(lot, principal, agent, { from: await now(), ...more });
  const accept = (id: string) => centre.as.post(`/powers/${id}/acceptance`);
  const codeOf = async (call: PromiseLike<{ body: unknown; status: number }>) => {
    const { status, body } = await call;
    return status === 201 ? null : (body as { code: string }).code;
  };
  const bid = (of: Person, lot: string, amount: string, type = 'bid') =>
    codeOf(of.as.post(`/lots/${lot}/bids`, { type, amount: cny(amount) }));
  const openUp = async (): Promise<void> => {
    const advanceToMs = (await now()) + 2 * MINUTE_MS;
    await api.admin.post('/test/clock', { advanceToMs }).expect(200);
  };

  it('has an agent enrol and bid for its principal, once the centre has accepted the power', async () => {
    const lot = await publish();
    const [principal, agent] = [await buyer(), await buyer()];
    const id = await give(lot, principal, agent, { limit: cny('2000.00') });
    const conditions = async (): Promise<EnrolmentConditions> =>
      (await agent.as.get(`/lots/${lot}/enrolment-conditions`).expect(200))
        .body as EnrolmentConditions;
    expect((await conditions()).power).toBeNull();
    const enrol = async () => {
      const { agreement } = await conditions();
      return agent.as.post(`/lots/${lot}/enrolments`, {
        ...{ agreement: agreement.hash, declarations: DOMESTIC },
        organisationId: principal.organisationId,
      });
    };
    expect((await enrol()).body).toMatchObject({ code: 'power-ended' });
    await accept(id).expect(201);
    expect(await conditions()).toMatchObject({
      organisation: { id: principal.organisationId },
      power: { id, state: 'accepted', limit: cny('2000.00') },
    });
    const { paddle } = (await enrol()).body as { paddle: string };
    const { body } = await principal.as.get('/enrolments').expect(200);
    expect(body).toMatchObject({ items: [{ paddle }] });

    await openUp();
    expect(await bid(agent, lot, '1000.00')).toBeNull();
    expect(await bid(agent, lot, '2000.01')).toBe('above-power');
    expect(await bid(agent, lot, '2100.00', 'max')).toBe('above-power');
    expect(await bid(agent, lot, '2000.00', 'max')).toBeNull();
    expect(await bid(principal, lot, '9000.00', 'max')).toBeNull();
    const { body: record } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    expect(JSON.stringify(record)).not.toContain(agent.organisationId);
  });

  it('ends with its revocation for what comes after, and what was accepted stands', async () => {
    const lot = await publish();
    const [principal, agent, rival] = [await buyer(), await buyer(), await buyer()];
    for (const who of [principal, rival]) await enrolFor(lot, who);
    const first = await give(lot, principal, agent, { limit: cny('2000.00') });
    await accept(first).expect(201);
    await openUp();
    expect(await bid(agent, lot, '1000.00')).toBeNull();
    await rival.as.post(`/powers/${first}/revocation`, REASON).expect(404);
    await principal.as.post(`/powers/${first}/revocation`, REASON).expect(201);
    await principal.as.post(`/powers/${first}/revocation`, REASON).expect(409);
    expect(await bid(agent, lot, '1500.00', 'max')).toBe('power-ended');
    const { body } = await api.visitor.get(`/lots/${lot}/state`).expect(200);
    expect(body).toMatchObject({ price: cny('1000.00') });

    // Another power holds at once, whatever a process remembers of the first.
    const next = await give(lot, principal, agent, { limit: cny('3000.00') });
    await accept(next).expect(201);
    expect(await bid(agent, lot, '3000.00', 'max')).toBeNull();
    await agent.as.post(`/powers/${next}/revocation`, REASON).expect(201);
    expect(await bid(agent, lot, '2900.00', 'max')).toBe('power-ended');
  });

  it('may be for anything but bidding, and holds for its time', async () => {
    const lot = await publish();
    const [principal, agent] = [await buyer(), await buyer()];
    await enrolFor(lot, principal);
    const silent = await give(lot, principal, agent, { maySign: true });
    await accept(silent).expect(201);
    await openUp();
    expect(await bid(agent, lot, '1000.00')).toBe('above-power');
    await principal.as.post(`/powers/${silent}/revocation`, REASON).expect(201);
    const later = (await now()) + MINUTE_MS;
    const id = await give(lot, principal, agent, { from: later, limit: cny('2000.00') });
    await accept(id).expect(201);
    expect(await bid(agent, lot, '1000.00')).toBe('power-ended');
    await api.admin.post('/test/clock', { advanceToMs: later }).expect(200);
    expect(await bid(agent, lot, '1000.00')).toBeNull();
  });

  it('is for one bidder of a lot, and never beside a bid of its own', async () => {
    const lot = await publish({ jointBidding: true });
    const [principal, agent, other, third] = [
      ...[await buyer(), await buyer(), await buyer(), await buyer()],
    ] as [Person, Person, Person, Person];
    await accept(await give(lot, principal, agent)).expect(201);
    const wish = async (by: Person, to: Person) =>
      codeOf(by.as.post(`/lots/${lot}/powers`, await powerWish(by, to, { from: await now() })));
    expect(await wish(other, agent)).toBe('in-other-enrolment');
    const { body } = await other.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
    const { agreement } = body as EnrolmentConditions;
    const own = { agreement: agreement.hash, declarations: DOMESTIC };
    expect(await codeOf(agent.as.post(`/lots/${lot}/enrolments`, own))).toBe('in-other-enrolment');
    await enrolFor(lot, other);
    expect(await wish(third, other)).toBe('in-other-enrolment');
    await enrolTogether(lot, third, await buyer());
    expect(await wish(principal, third)).toBe('conflict');
    expect(await wish(other, third)).toBe('in-other-enrolment');
  });

  it('refuses agents that are barred, and what cannot be given', async () => {
    const lot = await publish();
    const [principal, barred] = [await buyer(), await buyer()];
    const { organisationId } = barred;
    await centre.as
      .post('/bars', { organisationId, kind: 'collusion', reason: '串通竞买', lotId: lot })
      .expect(201);
    const from = await now();
    const ask = async (agent: Person, more: object) =>
      principal.as.post(`/lots/${lot}/powers`, {
        ...(await powerWish(principal, agent, { from })),
        ...more,
      });
    expect((await ask(barred, {})).body).toMatchObject({ code: 'not-eligible' });
    const cases: readonly [Person, object, string][] = [
      [principal, {}, 'agentId'],
      [centre, {}, 'agentId'],
      [barred, { validUntil: from }, 'validUntil'],
      [barred, { mayEnrol: false }, 'limit'],
    ];
    for (const [agent, more, field] of cases) {
      const { body } = await ask(agent, more);
      expect(body).toMatchObject({ code: 'invalid-body', faults: [{ field }] });
    }
    const dollars = { limit: { amount: '1.00', currency: 'USD' } };
    const agent = await buyer();
    expect((await ask(agent, dollars)).body).toMatchObject({ code: 'wrong-currency' });
  });

  it('is checked by the centre that runs the lot, and seen by those whom it concerns', async () => {
    const lot = await publish();
    const [principal, agent, rival] = [await buyer(), await buyer(), await buyer()];
    const elsewhere = await api.person('officer', 'trading-centre');
    const id = await give(lot, principal, agent, { limit: cny('2000.00') });
    await elsewhere.as.post(`/powers/${id}/acceptance`).expect(404);
    await agent.as.post(`/powers/${id}/acceptance`).expect(403);
    await centre.as.post(`/powers/${id}/refusal`, { reason: '印章不清' }).expect(201);
    await accept(id).expect(409);
    for (const who of [principal, agent, centre, auditor]) {
      const { body } = await who.as.get(`/powers/${id}`).expect(200);
      expect(body).toMatchObject({ id, state: 'refused', reason: '印章不清' });
      const { deed } = body as Power;
      await who.as.download(`/deeds/${deed?.id}/content`).expect(200);
    }
    for (const who of [rival, elsewhere]) await who.as.get(`/powers/${id}`).expect(404);
    const { body } = await principal.as.get('/powers').expect(200);
    expect(idOf((body as { items: object[] }).items[0])).toBe(id);
  });
});
