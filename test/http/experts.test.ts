import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Enrolment } from '../../src/contract/api.js';
import type { Expert, PanelTask } from '../../src/contract/experts.js';
import { faultsOfDraw } from '../../src/core/draw/panel.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { type Answer, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import {
  CRITERION_NAMES,
  drawTimes,
  fillPool,
  MINUTE_MS,
  panelOf,
  type PoolExpert,
  sheetOf,
  takeIn,
  WEIGHTED,
} from '../support/experts.js';
import { enrolTogether } from '../support/joint.js';
import { DIALECTS } from '../support/opened-database.js';

const WISH = { size: 3, disciplines: ['technical'] };
const REASON = { reason: '与竞买人存在利害关系' };

describe.each(DIALECTS)('panels of experts on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let pool: readonly PoolExpert[];

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    pool = await fillPool(api, centre, 6);
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const codeOf = (answer: Answer): string => (answer.body as { code: string }).code;
  const expertOf = (id: string | undefined): PoolExpert => {
    const found = pool.find(({ expert }) => expert === id);
    if (!found) throw new Error('who was drawn is in the pool');
    return found;
  };
  const bidderFor = async (lot: string) => {
    const person = await api.person('trader', 'acquisition-institution');
    return { person, paddle: await enrol(person, lot) };
  };
  const openDraw = async (lot: string, wish: object = WISH): Promise<void> => {
    const body = { ...wish, ...drawTimes(await now()) };
    await centre.officer.as.post(`/lots/${lot}/panel`, body).expect(201);
  };
  /** A weighted lot with two bidders, whose panel has been drawn. */
  const drawn = async () => {
    const lot = await centre.publish(WEIGHTED);
    const bidders = [await bidderFor(lot), await bidderFor(lot)];
    await openDraw(lot);
    await centre.advance(MINUTE_MS);
    const panel = await panelOf(centre.officer.as, lot);
    const seats = panel.seats.map(expertOf);
    return { lot, bidders, panel, seats, paddles: bidders.map(({ paddle }) => paddle) };
  };
  const marksOf = (paddles: readonly string[], mark: number, isHandedIn = true) => ({
    ...{ isHandedIn },
    sheets: paddles.map((paddle) => ({
      paddle,
      marks: Object.fromEntries(CRITERION_NAMES.map((name) => [name, mark])),
    })),
  });
  const give = ({ as }: Person, lot: string, body: object) =>
    as.post(`/panel-tasks/${lot}/marks`, body);
  const taskOf = async ({ as }: Person, lot: string): Promise<PanelTask | undefined> => {
    const { items } = (await as.get('/panel-tasks').expect(200)).body as { items: PanelTask[] };
    return items.find((one) => one.lot === lot);
  };
  const waitingFor = async ({ as }: Person): Promise<number> =>
    ((await as.get('/panel-tasks/count').expect(200)).body as { waiting: number }).waiting;
  const scoresIn = async (lot: string, paddles: readonly string[]): Promise<unknown> => {
    const { body } = await centre.officer.as.get(`/lots/${lot}/enrolments`).expect(200);
    const { items } = body as { items: Enrolment[] };
    return paddles.map((paddle) => items.find((one) => one.paddle === paddle)?.scores ?? null);
  };

  it('are drawn from a pool into which two officers take users of expert bodies', async () => {
    const { officer, colleague } = centre;
    const wish = { kinds: ['design'], disciplines: ['legal'], employer: '律师事务所', ...REASON };
    const ask = (email: string) => officer.as.post('/experts', { ...wish, email });
    await ask('nobody@ipgavel.test').expect(404);
    const banker = await api.person('viewer', 'pledgee');
    expect(codeOf(await ask(banker.email).expect(409))).toBe('conflict');
    const [first] = pool;
    await ask(first?.email ?? '').expect(409);
    const person = await api.person('viewer', 'expert-body');
    const asked = idOf((await ask(person.email).expect(202)).body);
    await officer.as.post(`/approvals/${asked}/confirmation`).expect(403);
    await colleague.as.post(`/approvals/${asked}/confirmation`).expect(201);
    const list = async (state: string): Promise<Expert[]> => {
      const { body } = await officer.as.get(`/experts?limit=100&state=${state}`).expect(200);
      return (body as { items: Expert[] }).items;
    };
    const [entry] = await list('in-force');
    expect(entry).toMatchObject({ kinds: ['design'], employer: '律师事务所', leftOut: null });
    const removal = await officer.as
      .post(`/experts/${entry?.id ?? ''}/removal`, REASON)
      .expect(202);
    await colleague.as.post(`/approvals/${idOf(removal.body)}/confirmation`).expect(201);
    expect(await list('left-out')).toMatchObject([{ id: entry?.id, leftOut: REASON }]);
    await officer.as.post(`/experts/${entry?.id ?? ''}/removal`, REASON).expect(409);
    const stranger = await api.person('officer', 'trading-centre');
    expect((await stranger.as.get('/experts').expect(200)).body).toMatchObject({ items: [] });
    const [other] = pool;
    await stranger.as.post(`/experts/${other?.expert ?? ''}/removal`, REASON).expect(404);
  });

  it('are drawn by a seed that was committed to, and by words, so that anyone can repeat it', async () => {
    const lot = await centre.publish(WEIGHTED);
    const { person, paddle } = await bidderFor(lot);
    const word = (as: Person['as'], text: string) =>
      as.post(`/lots/${lot}/panel/words`, { word: text });
    await word(person.as, '七').expect(404);
    await openDraw(lot);
    await word(centre.bank.as, '  春江水暖 ').expect(201);
    await word(person.as, '七').expect(201);
    await word(person.as, '八').expect(409);
    const other = await api.person('trader', 'operating-institution');
    expect(codeOf(await word(other.as, '九').expect(403))).toBe('not-allowed');
    await word(centre.officer.as, '十').expect(403);
    const before = await panelOf(person.as, lot);
    expect(before).toMatchObject({ outcome: null, seats: [], members: [], mayAddWord: false });
    expect(before.words).toEqual([
      { paddle: null, word: null },
      { paddle, word: '七' },
    ]);
    expect([...before.candidates].sort()).toEqual(pool.map(({ expert }) => expert).sort());
    await centre.advance(MINUTE_MS);
    const after = await panelOf(api.visitor, lot);
    expect(after.commitment).toBe(before.commitment);
    expect(after.words.map((one) => one.word)).toEqual(['春江水暖', '七']);
    const { outcome, subject, commitment, candidates, seats, reserve } = after;
    if (outcome === null) throw new Error('it has been drawn');
    const words = ['春江水暖', '七'];
    const { seed, order } = outcome;
    const draw = { subject, seed, words, commitment, candidates, order };
    expect(faultsOfDraw(draw, nodeSha256)).toEqual([]);
    expect([...seats, ...reserve]).toEqual(order);
    expect(seats).toHaveLength(3);
    // Who they are, the centre alone knows before there is a result.
    expect(after.members).toEqual([]);
    expect((await panelOf(centre.officer.as, lot)).members).toHaveLength(6);
    await word(other.as, '九').expect(403);
    const again = { ...WISH, ...drawTimes(await now()) };
    await centre.officer.as.post(`/lots/${lot}/panel`, again).expect(409);
    const admin = await api.person('admin', { id: centre.officer.organisationId });
    const trail = JSON.stringify((await admin.as.get('/audit').expect(200)).body);
    for (const text of [commitment, seed, 'panel-draw-opened', 'panel-drawn'])
      expect(trail).toContain(text);
  });

  it('are refused where size, times, format or the pool do not fit', async () => {
    const lot = await centre.publish(WEIGHTED);
    const open = (body: object, of = lot) => centre.officer.as.post(`/lots/${of}/panel`, body);
    const times = drawTimes(await now());
    await open({ ...WISH, ...times, size: 4 }).expect(400);
    await open({ ...WISH, ...drawTimes(await now(), { wordsMs: 1 }) }).expect(400);
    await open({ ...WISH, ...times, marksUntil: times.wordsUntil }).expect(400);
    await open({ ...WISH, ...drawTimes(await now(), { marksMs: 61 * MINUTE_MS }) }).expect(400);
    await open({ ...WISH, ...times, size: 7 }).expect(409);
    await open({ ...WISH, ...times, disciplines: ['legal'] }).expect(409);
    await open({ ...WISH, ...times }, await centre.publish()).expect(409);
    const stranger = await api.person('officer', 'trading-centre');
    await stranger.as.post(`/lots/${lot}/panel`, { ...WISH, ...times }).expect(403);
    expect((await api.visitor.get(`/lots/${lot}/panel`).expect(200)).body).toEqual({
      lot,
      panel: null,
    });
  });

  it('mark blindly: nobody sees a mark before all are in, then all stand in the record', async () => {
    const { lot, seats, paddles } = await drawn();
    const [first, second, third] = seats as [PoolExpert, PoolExpert, PoolExpert];
    expect(await sheetOf(first, lot)).toMatchObject({
      ...{ isOpen: true, bidders: 2, handedIn: 0, dropExtremes: 1 },
      sheets: paddles.map((paddle) => ({ paddle, marks: {}, isHandedIn: false, isFinal: false })),
    });
    const partial = { isHandedIn: false, sheets: [{ paddle: paddles[0], marks: { 资信: 7_000 } }] };
    await give(first, lot, partial).expect(201);
    await give(first, lot, { ...partial, isHandedIn: true }).expect(400);
    for (const marks of [{ 资信: 10_001 }, { 资信: 1.5 }, { 价格: 1 }])
      await give(first, lot, { ...partial, sheets: [{ paddle: paddles[0], marks }] }).expect(400);
    await give(first, lot, { ...partial, sheets: [{ paddle: 'QQQQQ', marks: {} }] }).expect(400);
    await give(first, lot, marksOf(paddles, 8_000)).expect(201);
    await give(first, lot, marksOf(paddles, 8_123)).expect(201);
    await give(second, lot, marksOf(paddles, 9_000)).expect(201);
    expect(await scoresIn(lot, paddles)).toEqual([null, null]);
    const seen = await Promise.all([
      centre.officer.as.get(`/lots/${lot}/panel`),
      third.as.get(`/panel-tasks/${lot}`),
      api.visitor.get(`/lots/${lot}/record`),
      centre.officer.as.get(`/lots/${lot}/enrolments`),
    ]);
    for (const { body } of seen) {
      expect(JSON.stringify(body)).not.toContain('8123');
      expect(JSON.stringify(body)).not.toContain('9000');
    }
    expect((await panelOf(centre.officer.as, lot)).progress).toEqual([
      { expert: first.expert, entered: 2, handedIn: 2 },
      { expert: second.expert, entered: 2, handedIn: 2 },
      { expert: third.expert, entered: 0, handedIn: 0 },
    ]);
    await give(third, lot, marksOf(paddles, 5_000)).expect(201);
    const given = [8_123, 9_000, 5_000];
    const scores = Object.fromEntries(CRITERION_NAMES.map((name) => [name, given]));
    expect(await scoresIn(lot, paddles)).toEqual([scores, scores]);
    expect(codeOf(await give(third, lot, marksOf(paddles, 1)).expect(409))).toBe('conflict');
    expect((await panelOf(api.visitor, lot)).marked).toEqual(paddles);
    // Another bidder is marked by the same panel, and nothing of it is seen before all are in.
    const late = await bidderFor(lot);
    const all = [...paddles, late.paddle];
    await give(first, lot, marksOf([late.paddle], 6_000)).expect(201);
    expect(await scoresIn(lot, all)).toEqual([scores, scores, null]);
    // At the deadline what is complete counts.
    await give(second, lot, marksOf([late.paddle], 7_000, false)).expect(201);
    await centre.advance(10 * MINUTE_MS);
    const two = Object.fromEntries(CRITERION_NAMES.map((name) => [name, [6_000, 7_000]]));
    expect(await scoresIn(lot, all)).toEqual([scores, scores, two]);
    expect(codeOf(await give(third, lot, marksOf([late.paddle], 1)).expect(409))).toBe('closed');
    expect(await panelOf(api.visitor, lot)).toMatchObject({ isClosed: true });
  });

  it('are seen by nobody who does not sit on them', async () => {
    const { lot, panel, seats, paddles } = await drawn();
    const outsider = expertOf(panel.reserve[0]);
    await outsider.as.get(`/panel-tasks/${lot}`).expect(404);
    await give(outsider, lot, marksOf(paddles, 1)).expect(404);
    await outsider.as.post(`/panel-tasks/${lot}/recusal`, REASON).expect(404);
    expect(await taskOf(outsider, lot)).toBeUndefined();
    expect(await taskOf(seats[0] as PoolExpert, lot)).toMatchObject({ lot, hasMovedUp: false });
    await (seats[0] as PoolExpert).as.get(`/lots/${lot}/deposits`).expect(404);
    const enrolments = await (seats[0] as PoolExpert).as.get(`/lots/${lot}/enrolments`).expect(200);
    expect(enrolments.body).toEqual({ items: [] });
  });

  it('tell whoever moves up, since when and until when, and how much waits for each', async () => {
    const { lot, panel, seats, paddles } = await drawn();
    const [first, second] = seats as [PoolExpert, PoolExpert];
    const next = expertOf(panel.reserve[0]);
    const [before, ofSecond] = [await waitingFor(next), await waitingFor(second)];
    expect(await taskOf(second, lot)).toMatchObject({
      ...{ seatedAt: panel.outcome?.drawnAt, hasMovedUp: false, marksUntil: panel.marksUntil },
    });
    await centre.advance(MINUTE_MS);
    await first.as.post(`/panel-tasks/${lot}/recusal`, REASON).expect(201);
    expect(await taskOf(first, lot)).toBeUndefined();
    const moved = await taskOf(next, lot);
    expect(moved).toMatchObject({ hasMovedUp: true, isOpen: true, marksUntil: panel.marksUntil });
    const [recusal] = (await panelOf(centre.officer.as, lot)).recusals;
    expect(moved?.seatedAt).toBe(recusal?.at);
    expect(await waitingFor(next)).toBe(before + 1);
    // Who has handed in for every bidder has nothing left to do there.
    await give(second, lot, marksOf(paddles.slice(0, 1), 1_000)).expect(201);
    expect(await waitingFor(second)).toBe(ofSecond);
    await give(second, lot, marksOf(paddles, 1_000)).expect(201);
    expect(await waitingFor(second)).toBe(ofSecond - 1);
    await centre.advance(10 * MINUTE_MS);
    expect(await waitingFor(next)).toBe(0);
    expect(await taskOf(next, lot)).toMatchObject({ isOpen: false, hasMovedUp: true });
  });

  it('give a seat to the next in the order when somebody stands back or is recused', async () => {
    const { lot, panel, seats, paddles } = await drawn();
    const [first, second, third] = seats as [PoolExpert, PoolExpert, PoolExpert];
    const [next, afterNext] = panel.reserve;
    await give(first, lot, marksOf(paddles, 1_000)).expect(201);
    await first.as.post(`/panel-tasks/${lot}/recusal`, REASON).expect(201);
    await first.as.get(`/panel-tasks/${lot}`).expect(404);
    const recusal = { ...REASON, expert: second.expert };
    const asked = await centre.officer.as.post(`/lots/${lot}/panel/recusals`, recusal).expect(202);
    await centre.colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    await centre.officer.as.post(`/lots/${lot}/panel/recusals`, recusal).expect(409);
    const after = await panelOf(centre.officer.as, lot);
    expect(after.seats).toEqual([third.expert, next, afterNext]);
    // Time stands still here, so it does not say which came first.
    const ofExpert = (id: string) => after.recusals.find(({ expert }) => expert === id);
    expect(after.recusals).toHaveLength(2);
    expect(ofExpert(first.expert)).toMatchObject({ kind: 'self', rule: null, ...REASON });
    expect(ofExpert(second.expert)).toMatchObject({ kind: 'officers', rule: null, ...REASON });
    expect((await panelOf(api.visitor, lot)).recusals[0]?.reason).toBeNull();
    for (const [at, seat] of [third, expertOf(next), expertOf(afterNext)].entries())
      await give(seat, lot, marksOf(paddles, 2_000 + at)).expect(201);
    const marks = [2_000, 2_001, 2_002];
    const scores = Object.fromEntries(CRITERION_NAMES.map((name) => [name, marks]));
    expect(await scoresIn(lot, paddles)).toEqual([scores, scores]);
  });

  it('leave out by rule whoever works for a party or a bidder, or stands near one', async () => {
    const own = await foundCentre(api);
    const employerId = own.bank.organisationId;
    const rival = await api.person('trader', 'acquisition-institution');
    const owner = await api.organisation('pledgor');
    const relation = { otherId: owner, kind: 'control', ...REASON };
    await api.admin.post(`/organisations/${rival.organisationId}/relations`, relation).expect(201);
    const others = await fillPool(api, own, 3);
    const near = async (more: object) =>
      takeIn(own, await api.person('viewer', 'expert-body'), more);
    const ofBank = await near({ employerId });
    const ofOwner = await near({ employerId: owner });
    const lot = await own.publish(WEIGHTED);
    const body = { ...WISH, ...drawTimes(await now()) };
    await own.officer.as.post(`/lots/${lot}/panel`, body).expect(201);
    await own.advance(MINUTE_MS);
    const before = await panelOf(own.officer.as, lot);
    expect(before.recusals).toMatchObject([{ expert: ofBank.expert, kind: 'rule', rule: 'party' }]);
    await enrol(rival, lot);
    const after = await panelOf(own.officer.as, lot);
    expect(after.recusals).toMatchObject([
      { expert: ofBank.expert, rule: 'party' },
      { expert: ofOwner.expert, rule: 'near-bidder' },
    ]);
    expect([...after.seats].sort()).toEqual(others.map(({ expert }) => expert).sort());
    expect(after.reserve).toEqual([]);
    // One more stands back, nobody is left, and the lot may be drawn for once more.
    const third = others.find(({ expert }) => expert === after.seats[2]) as PoolExpert;
    await third.as.post(`/panel-tasks/${lot}/recusal`, REASON).expect(201);
    const again = { ...WISH, ...drawTimes(await now()) };
    await own.officer.as.post(`/lots/${lot}/panel`, again).expect(201);
    expect(await panelOf(own.officer.as, lot)).toMatchObject({ no: 2, outcome: null });
  });

  it('leave out whoever works for any member of a consortium, not for its lead alone', async () => {
    const own = await foundCentre(api);
    await fillPool(api, own, 3);
    const member = await api.person('trader', 'acquisition-institution');
    const lead = await api.person('trader', 'operating-institution');
    const person = await api.person('viewer', 'expert-body');
    const ofMember = await takeIn(own, person, { employerId: member.organisationId });
    const lot = await own.publish({ ...WEIGHTED, jointBidding: true });
    const body = { ...WISH, ...drawTimes(await now()) };
    await own.officer.as.post(`/lots/${lot}/panel`, body).expect(201);
    await own.advance(MINUTE_MS);
    expect((await panelOf(own.officer.as, lot)).recusals).toEqual([]);
    await enrolTogether(lot, lead, member);
    expect((await panelOf(own.officer.as, lot)).recusals).toMatchObject([
      { expert: ofMember.expert, kind: 'rule' },
    ]);
  });

  it('alone give the marks of their lot; without one an officer still enters them', async () => {
    const { lot, paddles } = await drawn();
    const scores = Object.fromEntries(CRITERION_NAMES.map((name) => [name, [5_000]]));
    const enter = (of: string, paddle = '') =>
      centre.officer.as.post(`/lots/${of}/enrolments/${paddle}/scores`, { ...REASON, scores });
    expect(codeOf(await enter(lot, paddles[0]).expect(409))).toBe('panel-decides');
    const without = await centre.publish(WEIGHTED);
    const { paddle } = await bidderFor(without);
    const asked = await enter(without, paddle).expect(202);
    await openDraw(without);
    const confirmed = `/approvals/${idOf(asked.body)}/confirmation`;
    expect(codeOf(await centre.colleague.as.post(confirmed).expect(409))).toBe('panel-decides');
  });
});
