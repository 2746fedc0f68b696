import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

const REASON = { reason: '收到权属异议，暂停核实' };

interface LotRecord {
  readonly entries: readonly { readonly body: string }[];
}

describe.each(DIALECTS)('rulings of the trading centre on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let rival: Person;
  let lot: string;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    rival = await api.person('officer', 'trading-centre');
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    [lot = ''] = await centre.open(1);
  });

  const rule = (path: string, who = centre.officer) => who.as.post(`/lots/${lot}/${path}`, REASON);
  const suspend = () => rule('suspension').expect(201);
  const confirm = async (asked: PromiseLike<{ body: unknown }>): Promise<void> => {
    const id = idOf((await asked).body);
    await centre.colleague.as.post(`/approvals/${id}/confirmation`).expect(201);
  };
  const newPaddle = async (): Promise<string> =>
    enrol(await api.person('trader', 'acquisition-institution'), lot);
  /** A weighted lot that opens in a minute, judged by its price and a plan. */
  const weightedLot = (): Promise<string> => {
    const criteria = [{ name: 'plan', weightBps: 4_000 }];
    const rules = { priceWeightBps: 6_000, criteria };
    return centre.publish({ format: 'weighted', durationMs: 3_600_000, rules });
  };
  /** The last entry of the record, as it is hashed. */
  const last = async (of = lot): Promise<object> => {
    const { body } = await api.visitor.get(`/lots/${of}/record`).expect(200);
    return JSON.parse((body as LotRecord).entries.at(-1)?.body ?? '{}') as object;
  };
  const state = async (of = lot): Promise<{ phase: string; endsAt: number }> =>
    (await api.visitor.get(`/lots/${of}/state`).expect(200)).body as {
      phase: string;
      endsAt: number;
    };

  it('suspend at once on one word, which the record keeps with its person', async () => {
    await suspend();
    expect(await state()).toMatchObject({ phase: 'paused' });
    const { officer } = centre;
    const persons = { by: officer.id, secondBy: null };
    expect(await last()).toMatchObject({ type: 'suspended', ...REASON, ...persons });
  });

  it('resume by two persons, and give the time back', async () => {
    const { endsAt } = await state();
    await suspend();
    await centre.advance(90_000);
    await confirm(rule('resumption').expect(202));
    expect(await state()).toMatchObject({ phase: 'ascending', endsAt: endsAt + 90_000 });
    const persons = { by: centre.officer.id, secondBy: centre.colleague.id };
    expect(await last()).toMatchObject({ type: 'resumed', ...REASON, ...persons });
  });

  it('withdraw by two persons, also before the opening', async () => {
    lot = await centre.publish();
    await confirm(rule('withdrawal').expect(202));
    const persons = { by: centre.officer.id, secondBy: centre.colleague.id };
    expect(await last()).toMatchObject({ type: 'withdrawn', ...REASON, ...persons });
  });

  it('bar by two persons, several bidders of a lot at a time', async () => {
    const [first, second] = [await newPaddle(), await newPaddle()];
    const asked = rule(`enrolments/${first}/bar`).expect(202);
    await rule(`enrolments/${second}/bar`).expect(202);
    expect((await asked).body).toMatchObject({ kind: 'lot.bar', content: { lot, paddle: first } });
    await rule(`enrolments/${first}/bar`).expect(409);
    const found = await centre.colleague.as
      .get(`/approvals?subject=${lot}&state=pending`)
      .expect(200);
    expect(found.body).toMatchObject({ items: [{}, {}] });
    await confirm(asked);
    const persons = { by: centre.officer.id, secondBy: centre.colleague.id };
    expect(await last()).toMatchObject({ type: 'barred', paddle: first, ...REASON, ...persons });
    const again = await rule(`enrolments/${first}/bar`).expect(403);
    expect(again.body).toMatchObject({ code: 'barred' });
  });

  it('take the marks of a panel by two persons, which the centre reads again and bidders do not', async () => {
    lot = await weightedLot();
    const bidder = await api.person('trader', 'acquisition-institution');
    const paddle = await enrol(bidder, lot);
    const path = `/lots/${lot}/enrolments/${paddle}/scores`;
    const { as } = centre.officer;
    const marks = { plan: [8_550, 0, 10_000] };
    for (const scores of [{}, { plan: [10_001] }, { plan: [85.5] }, { plan: 'good' }])
      await as.post(path, { ...REASON, scores }).expect(400);
    const unknown = await as.post(path, { ...REASON, scores: { price: [1] } });
    expect(unknown.body).toMatchObject({ code: 'malformed' });
    const asked = as.post(path, { ...REASON, scores: marks }).expect(202);
    expect((await asked).body).toMatchObject({ content: { lot, paddle, scores: marks } });
    const list = `/lots/${lot}/enrolments`;
    const before = await as.get(list).expect(200);
    expect(before.body).not.toHaveProperty('items.0.scores');
    await confirm(asked);
    expect(await last()).toMatchObject({ type: 'scored', paddle, scores: marks });
    const after = await as.get(list).expect(200);
    expect(after.body).toMatchObject({ items: [{ paddle, scores: marks }] });
    const own = await bidder.as.get(list).expect(200);
    expect(own.body).toMatchObject({ items: [{ paddle }] });
    expect(own.body).not.toHaveProperty('items.0.scores');
  });

  it.each([
    ['resumption', 409, 'not-suspended'],
    ['enrolments/NOBODY/bar', 403, 'not-enrolled'],
  ])('are refused when they are asked, not only when confirmed: %s', async (path, status, code) => {
    const { body } = await rule(path).expect(status);
    expect(body).toMatchObject({ code });
  });

  it('are refused once the lot has ended', async () => {
    const paddle = await newPaddle();
    await confirm(rule('withdrawal').expect(202));
    for (const path of ['suspension', 'resumption', 'withdrawal', `enrolments/${paddle}/bar`]) {
      const { body } = await rule(path).expect(409);
      expect(body).toMatchObject({ code: 'withdrawn' });
    }
  });

  it('are for the centre that runs the lot', async () => {
    const paddle = await newPaddle();
    for (const path of ['suspension', 'resumption', 'withdrawal', `enrolments/${paddle}/bar`]) {
      const { body } = await rule(path, rival).expect(403);
      expect(body).toMatchObject({ code: 'not-allowed' });
    }
  });

  it('show a centre its own lots until they have ended', async () => {
    const find = async (who: Person): Promise<string> =>
      JSON.stringify((await who.as.get('/centre/lots').expect(200)).body);
    expect(await find(centre.officer)).toContain(lot);
    expect(await find(rival)).toBe('{"items":[]}');
    await centre.bank.as.get('/centre/lots').expect(403);
    await confirm(rule('withdrawal').expect(202));
    while ((await find(centre.officer)).includes(lot)) await sleep(50);
  });

  it('show the latest entries of a record', async () => {
    await suspend();
    const { body } = await api.visitor.get(`/lots/${lot}/record/latest`).expect(200);
    const { items } = body as { items: { seq: number; body: string }[] };
    expect(items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(JSON.parse(items[0]?.body ?? '')).toEqual(await last());
    await api.visitor.get('/lots/lot_nothing/record/latest').expect(404);
  });

  it('close a task that the system left, with its statement at hand', async () => {
    const statement = { command: 'bid-too-late', lot, code: 'too-late-in-drain', receivedAt: 1 };
    const id = `rtk_${lot.slice(4)}`;
    const row = {
      ...{ id, kind: 'too-late-in-drain', lot_id: lot, command_id: 'bid-too-late' },
      ...{ paddle: 'K7QD2', statement: JSON.stringify(statement), opened_at: 1 },
    };
    await api.app.nest.get(Database).transact((tx) => tx.insert('ruling_tasks', [row]));
    const tasks = async (who: Person, query = `lot=${lot}`): Promise<unknown> =>
      ((await who.as.get(`/ruling-tasks?${query}`).expect(200)).body as { items: unknown }).items;
    expect(await tasks(centre.officer)).toMatchObject([{ id, lot, statement, closure: null }]);
    expect(await tasks(rival)).toEqual([]);
    expect(await tasks(rival, 'status=open')).toEqual([]);
    const { body } = await rival.as.post(`/ruling-tasks/${id}/closure`, REASON).expect(403);
    expect(body).toMatchObject({ code: 'not-allowed' });
    await centre.officer.as.post(`/ruling-tasks/${id}/closure`, REASON).expect(201);
    await centre.colleague.as.post(`/ruling-tasks/${id}/closure`, REASON).expect(409);
    const closure = { by: centre.officer.id, ...REASON };
    expect(await tasks(centre.colleague)).toMatchObject([{ id, closure }]);
  });

  describe('about all lots at once', () => {
    let lots: readonly string[];

    beforeEach(async () => {
      lots = [lot, ...(await centre.open(2))];
    });

    it('suspend every open lot of the centre, and say which', async () => {
      const upcoming = await centre.publish();
      await suspend();
      const { body } = await centre.officer.as.post('/centre/suspension', REASON).expect(201);
      expect(body).toMatchObject(REASON);
      const stopped = (body as { lots: string[] }).lots;
      expect(stopped).toEqual(expect.arrayContaining(lots.slice(1)));
      expect(stopped).not.toContain(lot);
      expect(stopped).not.toContain(upcoming);
      for (const one of lots) expect(await state(one)).toMatchObject({ phase: 'paused' });
      expect(await state(upcoming)).toMatchObject({ phase: 'waiting' });
      expect(await last(lots[1])).toMatchObject({ type: 'suspended', by: centre.officer.id });
      const none = await rival.as.post('/centre/suspension', REASON).expect(201);
      expect(none.body).toEqual({ ...REASON, lots: [] });
    });

    it('resume them together by two persons, whatever has gone on by itself', async () => {
      await centre.officer.as.post('/centre/suspension', REASON).expect(201);
      const body = { ...REASON, lots };
      await rival.as.post('/centre/resumption', body).expect(403);
      const asked = centre.officer.as.post('/centre/resumption', body).expect(202);
      expect((await asked).body).toMatchObject({ kind: 'lots.resume', content: { lots } });
      await centre.officer.as.post('/centre/resumption', body).expect(409);
      await confirm(rule('resumption').expect(202));
      await confirm(asked);
      for (const one of lots) expect(await state(one)).toMatchObject({ phase: 'ascending' });
      const persons = { by: centre.officer.id, secondBy: centre.colleague.id };
      expect(await last(lots[2])).toMatchObject({ type: 'resumed', ...persons });
    });

    it('are asked only about lots that stand', async () => {
      const body = { ...REASON, lots };
      const { body: refusal } = await centre.officer.as
        .post('/centre/resumption', body)
        .expect(409);
      expect(refusal).toMatchObject({ code: 'not-suspended' });
      await centre.officer.as.post('/centre/resumption', { ...REASON, lots: [] }).expect(400);
    });
  });
});
