import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseDetail, LotAttempts } from '../../src/contract/cases.js';
import type { Fault } from '../../src/contract/errors.js';
import {
  ADMIN,
  type Answer,
  idOf,
  PASSWORD,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { publish, publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';
import { dayOf, placeEverywhere } from '../support/placing.js';

const DAY_MS = 86_400_000;
const COURT = { kind: 'court', name: '苏州市中级人民法院' };

describe.each(DIALECTS)('a disposal case on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let colleague: Person;
  let centre: Person;
  let second: Person;
  let buyer: Person;
  let rival: Person;
  let stranger: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    colleague = await api.person('officer', { id: bank.organisationId });
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    buyer = await api.person('trader', 'acquisition-institution');
    rival = await api.person('officer', 'pledgee');
    stranger = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  /** Moves the clock by days or weeks; whoever acts signs in again, because no token is good for so long. */
  const advanceTo = async (advanceToMs: number): Promise<void> => {
    await (await api.signIn(ADMIN)).post('/test/clock', { advanceToMs }).expect(200);
    const again = async (one: Person): Promise<Person> => ({
      ...one,
      as: await api.signIn({ email: one.email, password: PASSWORD }),
    });
    [bank, colleague, centre] = [await again(bank), await again(colleague), await again(centre)];
    [second, buyer] = [await again(second), await again(buyer)];
    [rival, stranger] = [await again(rival), await again(stranger)];
  };
  const desk = () => ({ bank, officers: [centre, second] as [Person, Person] });

  const first = async (terms: object = {}): Promise<string> =>
    publishedLot(
      {
        ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '700000.00' },
        ...{ pack: 'judicial-online-r1', valuation: '1000000.00', deposit: '70000.00' },
        ...{ operator: COURT, courtReference: ACT_OF_COURT, rules: { increment: '5000.00' } },
        opensAt: new Date((await now()) + 40 * DAY_MS).toISOString(),
        ...terms,
      },
      desk(),
    );
  const attemptsOf = async (lot: string): Promise<LotAttempts> =>
    (await api.visitor.get(`/lots/${lot}/attempts`).expect(200)).body as LotAttempts;
  const caseOf = async (lot: string): Promise<string> => {
    const { body } = await bank.as.get(`/lots/${lot}`).expect(200);
    return (body as { case: string }).case;
  };
  const opened = async (id: string): Promise<CaseDetail> =>
    (await bank.as.get(`/cases/${id}`).expect(200)).body as CaseDetail;
  const detail = async (lot: string) =>
    (await bank.as.get(`/lots/${lot}`).expect(200)).body as {
      opensAt: number;
      endsAt: number;
      startPrice: { amount: string };
      deposit: { amount: string } | null;
      pack: string;
      title: string;
    };

  /** Waits until the case knows how the attempt of a lot ended: it follows the feed. */
  const ended = async (lot: string): Promise<string> => {
    for (;;) {
      const { items } = await attemptsOf(lot);
      const own = items.find((one) => one.lot === lot);
      if (own && own.outcome !== 'running') return own.outcome;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** Lets a lot run to its end without a bid. */
  const fail = async (lot: string): Promise<void> => {
    await advanceTo((await detail(lot)).endsAt + 1_000);
    expect(await ended(lot)).toBe('failed');
  };
  /** Has the buyer win a lot at its start price. */
  const sell = async (lot: string): Promise<void> => {
    const paddle = await enrolFor(lot, buyer);
    const evidence = '银行回单';
    const path = `/lots/${lot}/enrolments/${paddle}/deposit-confirmation`;
    await centre.as.post(path, { evidence }).expect(201);
    const { opensAt, startPrice } = await detail(lot);
    await advanceTo(opensAt + 1_000);
    const amount = { ...startPrice, currency: 'CNY' };
    await buyer.as.post(`/lots/${lot}/bids`, { type: 'bid', amount }).expect(201);
    await advanceTo((await detail(lot)).endsAt + 1_000);
    expect(await ended(lot)).toBe('sold');
  };
  const follow = async (lot: string, wish: object, by = bank): Promise<string> =>
    idOf((await by.as.post(`/lots/${lot}/follow-up`, wish).expect(201)).body);
  const faultsOf = ({ body }: Answer): readonly string[] =>
    (body as { faults: readonly Fault[] }).faults.map(
      ({ field, problem, source }) => `${field} ${problem}: ${source}`,
    );
  const NJA = '最高人民法院关于人民法院网络司法拍卖若干问题的规定 法释〔2016〕18号';

  it('goes from round 1 over round 2 to the sell-off, each within its bounds and linked to the last', async () => {
    const r1 = await first();
    const id = await caseOf(r1);
    expect(await opened(id)).toMatchObject({
      ...{ standing: 'running', attemptCount: 1, choices: [], route: { name: 'judicial-online' } },
      nothing: { code: 'attempt-running', rule: { article: '26' } },
    });
    await bank.as.post(`/lots/${r1}/follow-up`, { stage: 'r2' }).expect(409);
    await fail(r1);
    const { endsAt } = await detail(r1);
    const { choices, ends } = await opened(id);
    expect(choices).toMatchObject([
      {
        ...{ stage: { name: 'r2' }, pack: 'judicial-online-r2', isLate: false },
        notice: { amount: 15, unit: 'days', kind: 'law', source: { article: '26' } },
        ...{ usual: { amount: '560000.00' }, rule: { article: '26' } },
        least: { amount: { amount: '560000.00' }, bps: 8000, rule: { article: '26' } },
        opensBy: { days: 30, rule: { article: '26' } },
      },
    ]);
    expect(choices[0]?.opensBy?.before).toBeGreaterThan(endsAt + 30 * DAY_MS);
    expect(choices[0]?.opensBy?.before).toBeLessThanOrEqual(endsAt + 31 * DAY_MS);
    expect(ends).toMatchObject([{ end: 'debt-for-asset', price: { amount: '700000.00' } }]);

    await bank.as.post(`/lots/${r1}/follow-up`, { stage: 'sell-off' }).expect(409);
    const discarded = await follow(r1, { stage: 'r2' });
    expect(await opened(id)).toMatchObject({ draftedLot: discarded });
    await bank.as.post(`/lots/${discarded}/discard`).expect(201);
    expect(await opened(id)).toMatchObject({ draftedLot: null });
    const r2 = await follow(r1, { stage: 'r2' });
    expect(await detail(r2)).toMatchObject({
      ...{ pack: 'judicial-online-r2', title: '发明专利：一种锂电池隔膜' },
      ...{ startPrice: { amount: '560000.00' }, deposit: { amount: '56000.00' } },
    });
    expect(await opened(id)).toMatchObject({ draftedLot: r2, standing: 'waiting' });
    await bank.as.post(`/lots/${r1}/follow-up`, { stage: 'r2' }).expect(409);

    // Cut by more than a fifth, it is refused with the article, at the check and at the approval.
    await bank.as.patch(`/lots/${r2}`, { startPrice: '559999.99' }).expect(200);
    const below = [
      `startPrice below-law: ${NJA} art. 10, 26`,
      `startPrice below-route: ${NJA} art. 26`,
    ];
    expect(faultsOf(await bank.as.post(`/lots/${r2}/check`).expect(200))).toEqual(below);
    await bank.as.post(`/lots/${r2}/submission`).expect(201);
    const refused = await centre.as.post(`/lots/${r2}/approval`).expect(422);
    expect(faultsOf(refused)).toEqual(below);
    await bank.as.post(`/lots/${r2}/take-back`).expect(201);
    await bank.as.patch(`/lots/${r2}`, { startPrice: '560000.00' }).expect(200);
    await publish(r2, desk());
    expect(await opened(id)).toMatchObject({ draftedLot: null, attemptCount: 2 });

    await fail(r2);
    const sellOff = await follow(r2, { stage: 'sell-off' }, centre);
    await publish(sellOff, desk());
    const { items, route } = await attemptsOf(r1);
    expect(route).toMatchObject({ name: 'judicial-online' });
    expect(items.map(({ no, stage, lot, outcome }) => [no, stage.name, lot, outcome])).toEqual([
      [1, 'r1', r1, 'failed'],
      [2, 'r2', r2, 'failed'],
      [3, 'sell-off', sellOff, 'running'],
    ]);
    expect(items.map(({ follows }) => follows)).toEqual([null, items[0]?.id, items[1]?.id]);
    expect(await attemptsOf(sellOff)).toEqual({ items, route });
    // The whole price is paid in advance, and the first bid, whenever it comes, leaves the others a day.
    const { body } = await buyer.as.get(`/lots/${sellOff}/enrolment-conditions`).expect(200);
    expect(body).toMatchObject({
      deposit: { amount: { amount: '560000.00' }, isWholePrice: true },
    });
    expect(await detail(sellOff)).toMatchObject({ deposit: { amount: '56000.00' } });
    await sell(sellOff);
    const last = (await attemptsOf(sellOff)).items.at(-1);
    expect(last?.endedAt).toBe((last?.opensAt ?? 0) + 1_000 + DAY_MS);
    expect(await opened(id)).toMatchObject({ standing: 'sold', nothing: { code: 'sold' } });
  });

  it('has no later round without the one before it, unless that was held elsewhere', async () => {
    const lot = idOf(
      (
        await bank.as
          .post('/lots', {
            ...{ title: '二拍', currency: 'CNY', startPrice: '560000.00', valuation: '1000000.00' },
            ...{ pack: 'judicial-online-r2', operator: COURT, rules: { increment: '5000.00' } },
            ...{ courtReference: ACT_OF_COURT, deposit: '56000.00' },
            opensAt: new Date((await now()) + 20 * DAY_MS).toISOString(),
          })
          .expect(201)
      ).body,
    );
    const notNext = [`pack not-next: ${NJA} art. 26`];
    expect(faultsOf(await bank.as.post(`/lots/${lot}/check`).expect(200))).toEqual(notNext);
    const earlier = {
      ...{ stage: 'r1', currency: 'CNY', startPrice: '700000.00', valuation: '1000000.00' },
      ...{ endedAt: new Date(await now()).toISOString(), evidence: '流拍公告' },
    };
    const draft = { title: '二拍', route: 'judicial-online', earlier: [earlier] };
    for (const wrong of [
      { ...draft, route: 'nowhere' },
      { ...draft, earlier: [{ ...earlier, stage: 'r2' }] },
      { ...draft, earlier: [{ ...earlier, startPrice: '7' }] },
      { ...draft, earlier: [{ ...earlier, endedAt: 'yesterday' }] },
      // One attempt cannot have ended before the one that it follows.
      { ...draft, earlier: [earlier, { ...earlier, stage: 'r2' }] },
      {
        ...draft,
        earlier: [{ ...earlier, endedAt: new Date((await now()) + DAY_MS).toISOString() }],
      },
      { ...draft, earlier: [earlier, { ...earlier, stage: 'r2', currency: 'USD' }] },
      {
        ...draft,
        earlier: [earlier, { ...earlier, stage: 'r2', endedAt: '2026-01-02T10:00:00Z' }],
      },
    ])
      await bank.as.post('/cases', wrong).expect(400);
    const id = idOf((await bank.as.post('/cases', draft).expect(201)).body);
    await rival.as
      .post('/lots', {
        title: 'x',
        currency: 'CNY',
        startPrice: '1.00',
        opensAt: earlier.endedAt,
        case: id,
      })
      .expect(400);
    await bank.as.patch(`/lots/${lot}`, { case: id }).expect(200);
    await publish(lot, desk());
    const { items } = await attemptsOf(lot);
    expect(items).toMatchObject([
      { no: 1, lot: null, outcome: 'failed', stage: { name: 'r1' } },
      { no: 2, lot, outcome: 'running', stage: { name: 'r2' } },
    ]);
    const { items: cases } = (await rival.as.get('/cases').expect(200)).body as {
      items: unknown[];
    };
    expect(cases).toEqual([]);
  });

  it('goes on without a winner who defaulted', async () => {
    const r1 = await first();
    const reason = '逾期未支付尾款';
    await centre.as.post(`/lots/${r1}/default`, { reason }).expect(409);
    await sell(r1);
    const id = idOf((await centre.as.post(`/lots/${r1}/default`, { reason }).expect(202)).body);
    await centre.as.post(`/approvals/${id}/confirmation`).expect(403);
    await second.as.post(`/approvals/${id}/confirmation`).expect(201);
    await centre.as.post(`/lots/${r1}/default`, { reason }).expect(409);
    const file = await opened(await caseOf(r1));
    expect(file).toMatchObject({
      ...{ standing: 'waiting', attempts: [{ outcome: 'defaulted' }] },
      choices: [{ stage: { name: 'r1' }, usual: { amount: '700000.00' }, rule: { article: '24' } }],
    });
    const opensAt = new Date((await now()) + 40 * DAY_MS).toISOString();
    const again = await follow(r1, { stage: 'r1', opensAt });
    await publish(again, desk());
    const path = `/lots/${again}/enrolment-conditions`;
    const { body } = await buyer.as.get(path).expect(200);
    const { agreement } = body as { agreement: { hash: string } };
    const declarations = { control: 'domestic', qualifications: [] };
    const request = { agreement: agreement.hash, declarations };
    const barred = await buyer.as.post(`/lots/${again}/enrolments`, request).expect(403);
    expect(barred.body).toMatchObject({ code: 'not-eligible' });
    expect(faultsOf(barred)[0]).toContain('earlier-defaulter');
    expect(await enrolFor(again, stranger)).toMatch(/./);
  });

  it('ends with debt for asset, as two persons of its lister decide', async () => {
    const r1 = await first();
    await fail(r1);
    const id = await caseOf(r1);
    const wish = {
      ...{ end: 'debt-for-asset', taker: '苏州银行', claim: '650000.00' },
      reason: '以物抵债裁定',
    };
    await bank.as.post(`/cases/${id}/end`, { ...wish, end: 'release' }).expect(409);
    await bank.as.post(`/cases/${id}/end`, { ...wish, taker: null }).expect(400);
    await centre.as.post(`/cases/${id}/end`, wish).expect(404);
    const approval = idOf((await bank.as.post(`/cases/${id}/end`, wish).expect(202)).body);
    await bank.as.post(`/approvals/${approval}/confirmation`).expect(403);
    await colleague.as.post(`/approvals/${approval}/confirmation`).expect(201);
    expect(await opened(id)).toMatchObject({
      ...{ standing: 'over', choices: [], nothing: { code: 'ended' } },
      end: { price: { amount: '700000.00' }, toPay: { amount: '50000.00' }, taker: '苏州银行' },
    });
    await bank.as.post(`/lots/${r1}/follow-up`, { stage: 'r2' }).expect(409);
  });

  it('is relisted on an exchange after its cooling time, deeper only with an approval', async () => {
    const listing = await first({
      ...{ pack: 'exchange-multi-quote', startPrice: '1000000.00', deposit: '200000.00' },
      courtReference: null,
      ...{ operator: { kind: 'exchange', name: '江南产权交易所' }, durationMs: DAY_MS },
    });
    await fail(listing);
    const id = await caseOf(listing);
    const { choices } = await opened(id);
    expect(choices).toMatchObject([
      { stage: { name: 'relisting' }, usual: { amount: '900000.00' }, approvedDownTo: null },
    ]);
    const relisting = await follow(listing, { stage: 'relisting', startPrice: '850000.00' });
    const check = async () => faultsOf(await bank.as.post(`/lots/${relisting}/check`).expect(200));
    expect((await check())[0]).toContain('startPrice approval-needed');
    expect((await check())[1]).toContain('opensAt cooling');
    const evidence = '资产处置委员会第8次会议纪要';
    const reduction = (downTo: string) =>
      bank.as.post(`/cases/${id}/reduction`, { downTo, evidence });
    await reduction('900000.00').expect(409);
    await reduction('799999.99').expect(409);
    await reduction('8').expect(400);
    const approval = idOf((await reduction('850000.00').expect(202)).body);
    await colleague.as.post(`/approvals/${approval}/confirmation`).expect(201);
    await advanceTo(choices[0]?.publishFrom ?? 0);
    expect(await check()).toEqual([]);
    await publish(relisting, desk());
    expect(await opened(id)).toMatchObject({ standing: 'running', attemptCount: 2 });
  });

  it('of an auction firm is cut by its reserve, which stays hidden', async () => {
    const r1 = await first({
      ...{ pack: 'judicial-offline', durationMs: 4 * 3_600_000 },
      operator: {
        ...{ kind: 'auction-firm', name: '江南嘉禾拍卖有限公司' },
        ...{ licence: '3200001000123', auctioneer: '1100012' },
      },
      rules: { increment: '5000.00', reserve: '1100000.00' },
    });
    await placeEverywhere(centre, r1, dayOf(await now()));
    await fail(r1);
    const id = await caseOf(r1);
    const { choices, ends } = await opened(id);
    expect(choices).toMatchObject([
      {
        ...{ stage: { name: 'r2' }, pack: 'judicial-offline-r2', rule: { article: '23' } },
        ...{ usual: { amount: '880000.00' }, most: null },
        least: { amount: { amount: '880000.00' }, of: 'previous-reserve', rule: { article: '5' } },
        opensBy: { days: 60, rule: { article: '23' } },
      },
    ]);
    expect(ends).toMatchObject([{ end: 'debt-for-asset', price: { amount: '1100000.00' } }]);
    expect(JSON.stringify(await attemptsOf(r1))).not.toMatch(/"(1100000|880000)\.00"/);

    const r2 = await follow(r1, { stage: 'r2' });
    expect(await detail(r2)).toMatchObject({
      ...{ startPrice: { amount: '880000.00' }, deposit: { amount: '88000.00' } },
      ...{ durationMs: 4 * 3_600_000, rules: { increment: '5000.00' } },
    });
    const faultsWith = async (reserve: string): Promise<readonly string[]> => {
      const rules = { increment: '5000.00', reserve };
      await bank.as.patch(`/lots/${r2}`, { startPrice: '700000.00', rules }).expect(200);
      return faultsOf(await bank.as.post(`/lots/${r2}/check`).expect(200));
    };
    expect(await faultsWith('880000.00')).toEqual([]);
    expect(await faultsWith('879999.99')).toEqual([
      expect.stringMatching(/^rules\.reserve below-route: .* art\. 5$/),
    ]);
  });

  it('is shown to its lister and those who work with everybody, and its routes to all', async () => {
    const id = await caseOf(await first());
    await centre.as.get(`/cases/${id}`).expect(200);
    await buyer.as.get(`/cases/${id}`).expect(404);
    const { items } = (await bank.as.get('/cases?limit=1').expect(200)).body as {
      items: { id: string }[];
    };
    expect(items).toMatchObject([{ id, standing: 'running', lister: { name: 'The pledgee' } }]);
    const { body } = await api.visitor.get('/routes').expect(200);
    expect((body as { items: { name: string }[] }).items.map(({ name }) => name)).toEqual([
      ...['commercial-auction', 'exchange', 'judicial-offline', 'judicial-online'],
    ]);
  });
});
