import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotDetail, Page } from '../../src/contract/api.js';
import type { Fault } from '../../src/contract/errors.js';
import type { SessionDetail, SessionSummary } from '../../src/contract/sessions.js';
import { COVERED_REASON } from '../../src/core/session/stop-when-covered.js';
import {
  ADMIN,
  type Answer,
  freshKey,
  idOf,
  PASSWORD,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOBODYS = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';

describe.each(DIALECTS)('a session of lots on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let rival: Person;
  let centre: Person;
  let second: Person;
  let elsewhere: Person;
  let buyer: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    rival = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    elsewhere = await api.person('officer', 'trading-centre');
    buyer = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const advanceTo = async (advanceToMs: number): Promise<void> => {
    await (await api.signIn(ADMIN)).post('/test/clock', { advanceToMs }).expect(200);
    const again = async (one: Person): Promise<Person> => ({
      ...one,
      as: await api.signIn({ email: one.email, password: PASSWORD }),
    });
    [bank, rival, centre] = [await again(bank), await again(rival), await again(centre)];
    [second, elsewhere, buyer] = [await again(second), await again(elsewhere), await again(buyer)];
  };

  const draft = async (by: Person, terms: object = {}): Promise<string> => {
    const lot = {
      ...{ title: freshKey(), currency: 'CNY', startPrice: '1000.00', durationMs: HOUR_MS },
      opensAt: new Date((await now()) + HOUR_MS).toISOString(),
      rules: { increment: '100.00' },
      ...terms,
    };
    return idOf((await by.as.post('/lots', lot).expect(201)).body);
  };
  const submitted = async (terms: object = {}, by = bank): Promise<string> => {
    const lot = await draft(by, terms);
    await by.as.post(`/lots/${lot}/submission`).expect(201);
    return lot;
  };
  const approved = async (terms: object = {}, by = bank): Promise<string> => {
    const lot = await submitted(terms, by);
    await centre.as.post(`/lots/${lot}/approval`).expect(201);
    return lot;
  };
  const wish = async (more: object = {}): Promise<object> => ({
    ...{ title: `专场 ${freshKey()}`, mode: 'sequence', durationMs: HOUR_MS, gapMs: 5 * MINUTE_MS },
    opensAt: new Date((await now()) + 2 * HOUR_MS).toISOString(),
    ...more,
  });
  const created = async (more: object = {}): Promise<string> =>
    idOf((await centre.as.post('/sessions', await wish(more)).expect(201)).body);
  const seen = async (id: string, by = centre): Promise<SessionDetail> =>
    (await by.as.get(`/sessions/${id}`).expect(200)).body as SessionDetail;
  const publicly = async (id: string): Promise<SessionDetail> =>
    (await api.visitor.get(`/sessions/${id}`).expect(200)).body as SessionDetail;
  const detail = async (lot: string): Promise<LotDetail> =>
    (await bank.as.get(`/lots/${lot}`).expect(200)).body as LotDetail;
  const faultsOf = ({ body }: Answer): readonly string[] =>
    (body as { faults: readonly Fault[] }).faults.map(
      ({ field, problem }) => `${field} ${problem}`,
    );
  const publish = async (id: string): Promise<void> => {
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(202);
    await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(201);
  };
  const published = async (more: object = {}): Promise<string> => {
    const id = await created(more);
    await publish(id);
    return id;
  };

  it('is arranged by its centre: lots in an order, put in, taken out, put in another order', async () => {
    const [a, b, c] = [await submitted(), await approved(), await submitted()];
    const id = await created({ lots: [a, b] });
    expect((await seen(id)).lots.map(({ lot }) => lot.id)).toEqual([a, b]);
    await centre.as.patch(`/sessions/${id}`, { lots: [c, a], title: '另一专场' }).expect(200);
    const after = await seen(id);
    expect(after.lots.map(({ lot }) => lot.id)).toEqual([c, a]);
    expect(after).toMatchObject({
      title: '另一专场',
      mode: 'sequence',
      status: 'draft',
      cover: null,
    });
    const [first, next] = after.lots;
    expect(next?.slot.opensAt).toBe((first?.slot.endsAt ?? 0) + 5 * MINUTE_MS);
    // What was taken out can be in another one.
    await created({ lots: [b] });
  });

  it('is arranged once by one command, however often it is sent', async () => {
    const [body, key] = [await wish(), freshKey()];
    const first = await centre.as.post('/sessions', body, key).expect(201);
    const again = await centre.as.post('/sessions', body, key).expect(201);
    expect(again.body).toEqual(first.body);
  });

  it('is its centre’s alone until it is published', async () => {
    const id = await created();
    for (const other of [elsewhere, bank, buyer]) await other.as.get(`/sessions/${id}`).expect(404);
    await api.visitor.get(`/sessions/${id}`).expect(404);
    await elsewhere.as.patch(`/sessions/${id}`, { title: 'x' }).expect(404);
    await elsewhere.as.post(`/sessions/${id}/publication`).expect(404);
  });

  it('takes no lot that is a draft, published, of another centre or in another session', async () => {
    const [drafted, free] = [await draft(bank), await submitted()];
    const inAnother = await submitted();
    await created({ lots: [inAnother] });
    const theirs = await submitted();
    await elsewhere.as.post(`/lots/${theirs}/approval`).expect(201);
    const out = await approved();
    await second.as.post(`/lots/${out}/publication`).expect(201);
    const lots = [NOBODYS, drafted, free, inAnother, theirs, out];
    const refused = await centre.as.post('/sessions', await wish({ lots }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'not-for-session' } });
    expect(faultsOf(refused)).toEqual([
      `lots.${NOBODYS} not-there`,
      `lots.${drafted} not-there`,
      `lots.${inAnother} in-another-session`,
      `lots.${theirs} another-centre`,
      `lots.${out} published-already`,
    ]);
  });

  it('that a debt stops takes lots of one lister in one currency, one after the other', async () => {
    const cover = { currency: 'CNY', debt: '2000.00', costs: '0.00', isPublic: true };
    const [own, theirs] = [await submitted(), await submitted({}, rival)];
    const dollars = await submitted({ currency: 'USD' });
    const refused = await centre.as.post(
      '/sessions',
      await wish({ cover, lots: [own, theirs, dollars] }),
    );
    expect(faultsOf(refused)).toEqual([
      `lots.${theirs} another-lister`,
      `lots.${dollars} another-currency`,
    ]);
    const parallel = await centre.as.post('/sessions', await wish({ cover, mode: 'parallel' }));
    expect(parallel.status).toBe(400);
    expect(faultsOf(parallel)).toEqual(['mode opens-together']);
    const hasty = await centre.as.post('/sessions', await wish({ cover, gapMs: 1 }));
    expect(faultsOf(hasty)).toEqual(['gapMs too-short']);
  });

  it('loses a lot that its lister takes back, and cannot be published until it is arranged anew', async () => {
    const [a, b] = [await approved(), await submitted()];
    const id = await created({ lots: [a, b] });
    // Only the centre of the session may review its lots.
    await elsewhere.as.post(`/lots/${b}/approval`).expect(404);
    const early = await centre.as.post(`/sessions/${id}/publication`);
    expect(faultsOf(early)).toEqual([`lots.${b} not-approved`]);
    await takeBack(b);
    expect((await seen(id)).lots.map(({ lot }) => lot.id)).toEqual([a]);
    await centre.as.post(`/sessions/${id}/publication`).expect(409);
    await centre.as.patch(`/sessions/${id}`, { lots: [a] }).expect(200);
    await publish(id);
  });

  const takeBack = async (lot: string): Promise<void> => {
    await bank.as.post(`/lots/${lot}/take-back`).expect(201);
  };

  it('is published by two persons, with the dates that it gives its lots, and is then fixed', async () => {
    const [a, b] = [await approved(), await approved()];
    const id = await created({ lots: [b, a] });
    // No lot of it goes out by itself, which its centre can see, and nobody else before it is published.
    const sessionFor = async ({ as }: Person): Promise<string | null> =>
      ((await as.get(`/lots/${a}`).expect(200)).body as LotDetail).session;
    expect(await sessionFor(second)).toBe(id);
    for (const other of [bank, elsewhere]) expect(await sessionFor(other)).toBeNull();
    const alone = await second.as.post(`/lots/${a}/publication`);
    expect(alone).toMatchObject({ status: 409, body: { code: 'in-session' } });
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(202);
    const own = await centre.as.post(`/approvals/${idOf(body)}/confirmation`);
    expect(own).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(201);
    const { lots, opensAt, endsAt, status } = await publicly(id);
    expect(status).toBe('published');
    expect(lots.map(({ lot }) => lot.id)).toEqual([b, a]);
    expect(lots.map(({ lot }) => lot.opensAt - opensAt)).toEqual([0, HOUR_MS + 5 * MINUTE_MS]);
    for (const { lot, slot } of lots)
      expect(slot).toEqual({ opensAt: lot.opensAt, endsAt: lot.endsAt });
    expect(endsAt).toBe(opensAt + 2 * HOUR_MS + 5 * MINUTE_MS);
    expect(await detail(a)).toMatchObject({ status: 'published', session: id });
    for (const answer of [
      await centre.as.patch(`/sessions/${id}`, { lots: [a] }),
      await centre.as.post(`/sessions/${id}/publication`),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'session-published' } });
  });

  it('is not confirmed by the officer who reviewed one of its lots', async () => {
    const lot = await submitted();
    await second.as.post(`/lots/${lot}/approval`).expect(201);
    const id = await created({ lots: [lot] });
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(202);
    const refused = await second.as.post(`/approvals/${idOf(body)}/confirmation`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    expect((await seen(id)).status).toBe('draft');
  });

  it('is not published on dates that the law does not allow, nor after it was arranged anew', async () => {
    const court = { kind: 'court', name: '苏州市中级人民法院' };
    const lot = await approved({
      ...{ startPrice: '700000.00', valuation: '1000000.00', deposit: '70000.00' },
      ...{ pack: 'judicial-online-r1', operator: court, durationMs: null },
      courtReference: ACT_OF_COURT,
      opensAt: new Date((await now()) + 40 * 24 * HOUR_MS).toISOString(),
    });
    const id = await created({ lots: [lot], durationMs: 24 * HOUR_MS });
    const refused = await centre.as.post(`/sessions/${id}/publication`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'breaks-law' } });
    expect(faultsOf(refused)).toContain(`lots.${lot}.opensAt before-notice-period`);
    const opensAt = new Date((await now()) + 50 * 24 * HOUR_MS).toISOString();
    await centre.as.patch(`/sessions/${id}`, { opensAt }).expect(200);
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(202);
    await centre.as.patch(`/sessions/${id}`, { title: '改期' }).expect(200);
    await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(409);
  });

  it('is found in a list that comes in pages, the newest first', async () => {
    const [first, last] = [
      await published({ lots: [await approved()] }),
      await published({ lots: [await approved()] }),
    ];
    const draftOnly = await created();
    const page = async (query: string, by = api.visitor): Promise<Page<SessionSummary>> =>
      (await by.get(`/sessions${query}`).expect(200)).body as Page<SessionSummary>;
    const { items, next } = await page('?limit=1');
    expect(items.map(({ id }) => id)).toEqual([last]);
    expect((await page(`?limit=1&cursor=${next}`)).items.map(({ id }) => id)).toEqual([first]);
    expect((await page('?limit=1', centre.as)).items[0]).toMatchObject({
      ...{ id: draftOnly, status: 'draft', lotCount: 0 },
    });
    expect((await page('?limit=1', elsewhere.as)).items[0]?.id).toBe(last);
  });

  describe('that stops once a debt is covered', () => {
    const COVER = { currency: 'CNY', debt: '2000.00', costs: '100.00', isPublic: false };

    const bidOn = async (lot: string, amount: string): Promise<void> => {
      const money = { amount, currency: 'CNY' };
      await buyer.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: money }).expect(201);
    };
    const stoppable = async (gapMs = 5 * MINUTE_MS) => {
      const lots = [await approved(), await approved(), await approved(), await approved()];
      const id = await published({ lots, cover: COVER, gapMs });
      for (const lot of lots) await enrolFor(lot, buyer);
      return { id, lots, slots: (await publicly(id)).lots.map(({ slot }) => slot) };
    };
    const until = async (id: string, isThere: (session: SessionDetail) => boolean) => {
      for (;;) {
        const session = await seen(id);
        if (isThere(session)) return session;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const statuses = ({ lots }: SessionDetail): readonly string[] =>
      lots.map(({ lot }) => lot.status);
    const eventsOf = async (lot: string): Promise<readonly string[]> => {
      const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
      return (body as { entries: readonly { body: string }[] }).entries.map(({ body }) => body);
    };

    it('withdraws what has not opened, by the rule, once, and lets the rest be', async () => {
      const { id, lots, slots } = await stoppable();
      const [first = '', then = '', third = '', last = ''] = lots;
      await advanceTo((slots[0]?.opensAt ?? 0) + 1_000);
      await bidOn(first, '1500.00');
      await advanceTo((slots[1]?.opensAt ?? 0) + 1_000);
      const half = await until(
        id,
        ({ cover, status }) => cover?.proceeds.amount === '1500.00' && status === 'running',
      );
      expect(half).toMatchObject({
        ...{ status: 'running', stop: null },
        cover: {
          debt: { amount: '2000.00' },
          costs: { amount: '100.00' },
          lacking: { amount: '600.00' },
        },
      });
      expect((await publicly(id)).cover).toBeNull();
      expect((await seen(id, bank)).cover).toMatchObject({ lacking: { amount: '600.00' } });
      await bidOn(then, '1000.00');
      await advanceTo((slots[1]?.endsAt ?? 0) + 2_000);
      const stopped = await until(id, (one) => one.stop !== null && one.status === 'ended');
      expect(stopped.stop).toMatchObject({ lots: [third, last], rule: { article: '14' } });
      expect(statuses(stopped)).toEqual(['sold', 'sold', 'withdrawn', 'withdrawn']);
      for (const lot of [third, last]) {
        const withdrawn = (await eventsOf(lot)).filter((body) => body.includes('"withdrawn"'));
        expect(withdrawn).toHaveLength(1);
        expect(withdrawn[0]).toContain(`"reason":"${COVERED_REASON}"`);
        expect(withdrawn[0]).toContain('"by":"system"');
      }
    });

    it('lets a lot run on that has opened before', async () => {
      const { id, lots, slots } = await stoppable();
      const [first = '', then = '', third = '', last = ''] = lots;
      const opensAt = slots[0]?.opensAt ?? 0;
      await advanceTo(opensAt + 1_000);
      await centre.as.post(`/lots/${first}/suspension`, { reason: '核实' }).expect(201);
      // So that its end comes when the next one is half way.
      await advanceTo(opensAt + HOUR_MS / 2);
      const asked = await centre.as.post(`/lots/${first}/resumption`, { reason: '已核实' });
      await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
      await bidOn(first, '2100.00');
      await advanceTo((await stateOf(first)).endsAt + 2_000);
      const stopped = await until(id, (one) => one.stop !== null);
      expect(stopped.stop?.lots).toEqual([third, last]);
      expect(await detail(then)).toMatchObject({ status: 'open' });
      await bidOn(then, '1000.00');
    });

    const stateOf = async (lot: string) =>
      (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as { endsAt: number };
  });
});
