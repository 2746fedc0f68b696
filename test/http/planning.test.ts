import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarAnswer, LotPlan } from '../../src/contract/planning.js';
import { ADMIN, idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { entrust, publish, publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';
import { place } from '../support/placing.js';

/** A Monday, so that the test knows what the days after it are. */
const STARTS_AT = '2026-03-02T09:00:00+08:00';
const FIRM = { kind: 'auction-firm', name: '某拍卖行', licence: '苏拍 001', auctioneer: '0512' };

describe.each(DIALECTS)('the dates of a lot on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let first: Person;
  let second: Person;
  let rival: Person;

  beforeAll(async () => {
    const clock = { CLOCK: 'scenario', CLOCK_STARTS_AT: STARTS_AT };
    api = await startApi(dialect, { ...clock, ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    first = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: first.organisationId });
    rival = await api.person('officer', 'pledgee');
  });
  afterAll(() => api.stop());

  const firm = (changes: object = {}): object => ({
    ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
    ...{ pack: 'commercial-auction-law', operator: FIRM, rules: { increment: '5000.00' } },
    ...{ opensAt: '2026-03-24T10:00:00+08:00', durationMs: 86_400_000, ...changes },
  });
  const draft = async (changes: object = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', firm(changes)).expect(201)).body);
  const planOf = async (lot: string, of: Person = bank): Promise<LotPlan> =>
    (await of.as.get(`/lots/${lot}/plan`).expect(200)).body as LotPlan;
  const desk = () => ({ bank, officers: [first, second] as const });

  it('are a plan, each step with its rule and its days', async () => {
    const lot = await draft();
    const plan = await planOf(lot);
    expect(plan).toMatchObject({
      ...{ faults: [], advice: [], missingYears: [], earliestPublication: null },
      // The last two working days before the opening, with the weekend between them.
      viewing: { from: '2026-03-20', to: '2026-03-23' },
      earliestOpening: Date.parse('2026-03-10T00:00:00+08:00'),
      suggestedOpening: Date.parse('2026-03-10T10:00:00+08:00'),
    });
    expect(plan.steps.map(({ name }) => name)).toEqual([
      ...['notice', 'notice-placed', 'viewing', 'enrolment', 'opening', 'end', 'objections'],
    ]);
    // Seven days between the last day of the press and that of the opening.
    expect(plan.steps[1]).toMatchObject({
      ...{ from: null, lastDay: { date: '2026-03-16' } },
      basis: { parameter: 'noticeInNews', kind: 'law', source: { article: '47' } },
    });
    expect(plan.steps[2]).toMatchObject({
      ...{ from: Date.parse('2026-03-20T00:00:00+08:00'), isEstimate: false },
      firstDay: { date: '2026-03-20', kind: 'working' },
      basis: { parameter: 'viewingDays', kind: 'law', source: { article: '48' } },
    });
    const checked = await bank.as.post(`/lots/${lot}/check`).expect(200);
    expect((checked.body as { plan: unknown }).plan).toEqual(plan);
  });

  it('are seen by nobody else before publication, and by everybody after it', async () => {
    const lot = await draft();
    await rival.as.get(`/lots/${lot}/plan`).expect(404);
    await api.visitor.get(`/lots/${lot}/plan`).expect(404);
    await publish(lot, desk());
    const plan = await planOf(lot, rival);
    expect(plan).toMatchObject({ viewing: { from: '2026-03-20', to: '2026-03-23' }, faults: [] });
    await api.visitor.get(`/lots/${lot}/plan`).expect(200);
    const shown = await api.visitor.get(`/lots/${lot}`).expect(200);
    expect(shown.body).toMatchObject({ viewingFrom: '2026-03-20', viewingTo: '2026-03-23' });
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    expect((body as { zh: { text: string } }).zh.text).toContain(
      '标的展示时间：2026年3月20日至 2026年3月23日',
    );
  });

  it('are refused with step, article and the earliest day where they break a law', async () => {
    const lot = await draft({ viewingFrom: '2026-03-20', viewingTo: '2026-03-20' });
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await first.as.post(`/lots/${lot}/approval`).expect(422);
    expect(body).toMatchObject({
      code: 'breaks-law',
      faults: [
        {
          ...{ field: 'viewingTo', step: 'viewing', problem: 'viewing-too-short' },
          earliest: Date.parse('2026-03-21T00:00:00+08:00'),
        },
      ],
    });
    expect(JSON.stringify(body)).toContain('中华人民共和国拍卖法 2015年修正 art. 48');
  });

  it('are measured from the day on which the notice is meant to be published', async () => {
    const lot = await draft({ publishOn: '2026-03-20' });
    const plan = await planOf(lot);
    expect(plan.earliestOpening).toBe(Date.parse('2026-03-28T00:00:00+08:00'));
    expect(plan.faults).toMatchObject([{ field: 'opensAt', problem: 'before-notice-period' }]);
    await bank.as.patch(`/lots/${lot}`, { publishOn: null }).expect(200);
    expect((await planOf(lot)).faults).toEqual([]);
    await bank.as.patch(`/lots/${lot}`, { publishOn: 'soon' }).expect(400);
  });

  it('differ from what is usual where only a default says so, which is told and allowed', async () => {
    const exchange = { pack: 'exchange-multi-quote', operator: null, startPrice: '1000000.01' };
    const lot = await draft({ ...exchange, opensAt: '2026-03-10T10:00:00+08:00' });
    expect(await planOf(lot)).toMatchObject({
      faults: [],
      advice: [
        {
          ...{ field: 'opensAt', problem: 'shorter-than-usual' },
          // Ten working days.
          earliest: Date.parse('2026-03-17T00:00:00+08:00'),
        },
      ],
    });
    await publish(lot, desk());
    expect((await planOf(lot)).advice).toEqual([]);
  });

  const calendar = async (query: string, of: Person | null = null): Promise<CalendarAnswer> =>
    (await (of?.as ?? api.visitor).get(`/calendar?${query}`).expect(200)).body as CalendarAnswer;

  it('stand in a calendar with its holidays and the documents that publish them', async () => {
    const { days, years } = await calendar('from=2026-02-13&to=2026-02-16');
    expect(days.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-02-13', 'working'],
      ['2026-02-14', 'make-up'],
      ['2026-02-15', 'holiday'],
      ['2026-02-16', 'holiday'],
    ]);
    expect(years.find(({ year }) => year === 2026)?.source.number).toBe('国办发明电〔2025〕7号');
    const far = await calendar('from=2099-01-01&to=2099-01-01');
    expect(far.days).toEqual([
      { date: '2099-01-01', kind: 'working', name: null, isEstimate: true },
    ]);
    for (const query of [
      'from=2026-02-30&to=2026-03-01',
      'from=2026-03-02&to=2026-03-01',
      'from=2026-01-01&to=2026-12-31',
      'from=now&to=2026-03-01',
    ])
      await api.visitor.get(`/calendar?${query}`).expect(400);
  });

  it('stand there for all from publication on, and for their own before that', async () => {
    const title = '日历中的标的';
    const opensAt = '2026-05-12T10:00:00+08:00';
    const lot = await draft({ title, opensAt });
    const query = 'from=2026-05-01&to=2026-05-31';
    const stepsOf = async (more: string, of: Person | null): Promise<string[]> =>
      (await calendar(query + more, of)).entries
        .filter((entry) => entry.lot.id === lot)
        .map(({ step }) => step);
    expect(await stepsOf('&own=true', bank)).toEqual([]);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const may = ['notice-placed', 'viewing', 'enrolment', 'opening', 'end', 'objections'];
    expect((await stepsOf('&own=true', bank)).sort()).toEqual([...may].sort());
    expect(await stepsOf('&own=true', rival)).toEqual([]);
    expect(await stepsOf('', null)).toEqual([]);
    expect(await stepsOf('&own=true', null)).toEqual([]);
    await first.as.post(`/lots/${lot}/approval`).expect(201);
    await entrust(lot, { bank, officers: [first, second] });
    await second.as.post(`/lots/${lot}/publication`).expect(201);
    expect((await stepsOf('', null)).sort()).toEqual([...may].sort());
    expect(await stepsOf('&own=true', first)).toHaveLength(may.length);
    expect((await calendar('from=2027-05-01&to=2027-05-31')).entries).toEqual([]);
  });
});

describe.each(DIALECTS)('a deposit that is due before the opening on %s', (dialect) => {
  let api: TestApi;
  beforeAll(async () => {
    const clock = { CLOCK: 'scenario', CLOCK_STARTS_AT: STARTS_AT };
    api = await startApi(dialect, { ...clock, ACCESS_TOKEN_MINUTES: '1440' });
  });
  afterAll(() => api.stop());

  it('is refused or goes back from then on, unless it arrived before', async () => {
    const bank = await api.person('officer', 'pledgee');
    const centre = await api.person('officer', 'trading-centre');
    const second = await api.person('officer', { id: centre.organisationId });
    const opensAt = Date.parse('2026-03-25T10:00:00+08:00');
    const lot = await publishedLot(
      {
        ...{ title: '发明专利', pack: 'judicial-offline', operator: FIRM, currency: 'CNY' },
        courtReference: ACT_OF_COURT,
        ...{ startPrice: '100000.00', valuation: '100000.00', deposit: '5000.00' },
        ...{ opensAt: new Date(opensAt).toISOString(), durationMs: 86_400_000 },
        rules: { increment: '5000.00' },
      },
      { bank, officers: [centre, second] },
    );
    await place(centre, lot, { firstDay: STARTS_AT.slice(0, 10) });
    const { body: notice } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    expect(JSON.stringify(notice)).toContain('保证金应当在开始时间前到账');

    const buyers = await Promise.all(
      Array.from({ length: 4 }, () => api.person('trader', 'acquisition-institution')),
    );
    /** Tokens end as days pass. */
    const again = async (person: Person): Promise<Person> => ({
      ...person,
      as: await api.signIn({ email: person.email, password: PASSWORD }),
    });
    let { admin } = api;
    const moveTo = async (advanceToMs: number): Promise<void> => {
      await admin.post('/test/clock', { advanceToMs }).expect(200);
      admin = await api.signIn(ADMIN);
    };
    await moveTo(opensAt - 60_000);
    const [paying, transferring, idle, stranger] = (await Promise.all(buyers.map(again))) as [
      ...[Person, Person, Person, Person],
    ];
    const office = await again(centre);
    const seat = async (of: Person): Promise<string> =>
      `/lots/${lot}/enrolments/${await enrolFor(lot, of)}`;
    const [paid, transferred, left] = [
      await seat(paying),
      await seat(transferring),
      await seat(idle),
    ];
    const { body: begun } = await paying.as.post(`${paid}/payment`).expect(201);
    const outcome = `/payments/${idOf(begun)}/sandbox-outcome`;
    await paying.as.post(outcome, { outcome: 'processing' }).expect(201);

    await moveTo(opensAt);
    // What was on its way and arrives now goes straight back.
    await paying.as.post(outcome, { outcome: 'succeeded' }).expect(201);
    const { body: returned } = await paying.as.get(`/payments/${idOf(begun)}`).expect(200);
    expect(returned).toMatchObject({ state: 'refund-requested' });

    const late = { code: 'deposit-too-late' };
    expect((await idle.as.post(`${left}/payment`).expect(409)).body).toMatchObject(late);
    const confirmation = `${transferred}/deposit-confirmation`;
    const evidence = '回单 20260325-01';
    expect((await office.as.post(confirmation, { evidence }).expect(409)).body).toMatchObject(late);
    for (const arrivedAt of ['yesterday', '2026-03-26T10:00:00+08:00'])
      await office.as.post(confirmation, { evidence, arrivedAt }).expect(400);
    // The statement is read at ten, the money has been there since nine.
    const arrivedAt = '2026-03-25T09:00:00+08:00';
    await office.as.post(confirmation, { evidence, arrivedAt }).expect(201);
    const amount = { amount: '100000.00', currency: 'CNY' };
    await transferring.as.post(`/lots/${lot}/bids`, { type: 'bid', amount }).expect(201);

    const { body } = await stranger.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
    expect(body).toMatchObject({ deposit: { until: opensAt } });
    const { agreement } = body as { agreement: { hash: string } };
    const declarations = { control: 'domestic', qualifications: [] };
    const request = { agreement: agreement.hash, declarations };
    const answer = await stranger.as.post(`/lots/${lot}/enrolments`, request).expect(409);
    expect(answer.body).toMatchObject(late);
  });
});
