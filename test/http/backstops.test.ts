import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../../src/contract/api.js';
import type { BackstopTerms, BackstopView } from '../../src/contract/backstops.js';
import type { CaseDetail } from '../../src/contract/cases.js';
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
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('a backstop on %s', (dialect) => {
  let api: TestApi;
  let people: Record<
    'bank' | 'colleague' | 'centre' | 'second' | 'fund' | 'partner' | 'rival' | 'ally',
    Person
  >;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    const bank = await api.person('officer', 'pledgee');
    const centre = await api.person('officer', 'trading-centre');
    const fund = await api.person('officer', 'acquisition-institution');
    const rival = await api.person('officer', 'acquisition-institution');
    people = {
      ...{ bank, centre, fund, rival },
      ally: await api.person('officer', { id: rival.organisationId }),
      colleague: await api.person('officer', { id: bank.organisationId }),
      second: await api.person('officer', { id: centre.organisationId }),
      partner: await api.person('trader', { id: fund.organisationId }),
    };
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const again = async (one: Person): Promise<Person> => ({
    ...one,
    as: await api.signIn({ email: one.email, password: PASSWORD }),
  });
  const advanceTo = async (advanceToMs: number): Promise<void> => {
    await (await api.signIn(ADMIN)).post('/test/clock', { advanceToMs }).expect(200);
    for (const [name, one] of Object.entries(people))
      people[name as keyof typeof people] = await again(one);
  };

  /** A lot on an exchange, with its case. */
  const listed = async (more: object = {}): Promise<{ lot: string; file: string }> => {
    const opensAt = new Date((await now()) + 20 * DAY_MS).toISOString();
    const lot = await publishedLot(
      {
        ...{ title: freshKey(), currency: 'CNY', startPrice: '900000.00', opensAt },
        ...{ pack: 'exchange-multi-quote', valuation: '1000000.00', deposit: '90000.00' },
        ...{ durationMs: DAY_MS, rules: { increment: '5000.00' }, ...more },
      },
      { bank: people.bank, officers: [people.centre, people.second] },
    );
    const { body } = await people.bank.as.get(`/lots/${lot}`).expect(200);
    return { lot, file: (body as { case: string }).case };
  };
  const fail = async (lot: string): Promise<void> => {
    const { body } = await people.bank.as.get(`/lots/${lot}`).expect(200);
    await advanceTo((body as { endsAt: number }).endsAt + 1_000);
  };
  const wish = async (more: object = {}): Promise<object> => ({
    ...{ price: '300000.00', afterFailures: 1, nature: 'purchase' },
    validUntil: new Date((await now()) + 200 * DAY_MS).toISOString(),
    ...more,
  });
  const confirm = (by: Person, { body }: Answer) =>
    by.as.post(`/approvals/${idOf(body)}/confirmation`);
  const undertaken = async (lot: string, more: object = {}): Promise<string> => {
    const { fund, partner } = people;
    const asked = await fund.as.post(`/lots/${lot}/backstops`, await wish(more)).expect(202);
    await confirm(partner, asked).expect(201);
    return (await own())[0]?.id ?? '';
  };
  const accepted = async (id: string): Promise<void> => {
    const asked = await people.bank.as.post(`/backstops/${id}/acceptance`).expect(202);
    await confirm(people.colleague, asked).expect(201);
  };
  const own = async (by = people.fund): Promise<readonly BackstopView[]> =>
    ((await by.as.get('/backstops').expect(200)).body as Page<BackstopView>).items;
  const standing = async (id: string): Promise<string | undefined> =>
    (await own()).find((one) => one.id === id)?.standing;
  const caseOf = async (file: string): Promise<CaseDetail> =>
    (await people.bank.as.get(`/cases/${file}`).expect(200)).body as CaseDetail;

  it('proposes its usual price and terms', async () => {
    const { lot } = await listed();
    const { body } = await people.fund.as.get(`/lots/${lot}/backstop-terms`).expect(200);
    const { usual, parameters } = body as BackstopTerms;
    expect(usual).toEqual({ amount: '300000.00', currency: 'CNY' });
    expect(parameters.map(({ name }) => name)).toContain('fundingAccount');
  });

  it('is undertaken by two of its institution, and shown to it and to who sees the case', async () => {
    const { lot, file } = await listed();
    const evidence = { fundingAccount: '某银行保函 2026-017' };
    const { fund, partner, bank, centre, rival } = people;
    const asked = await fund.as
      .post(`/lots/${lot}/backstops`, await wish({ evidence }))
      .expect(202);
    expect(await own()).not.toContainEqual(expect.objectContaining({ case: { id: file } }));
    await confirm(fund, asked).expect(403);
    await confirm(partner, asked).expect(201);
    const view = {
      ...{ case: { id: file }, price: { amount: '300000.00', currency: 'CNY' }, evidence },
      ...{ afterFailures: 1, nature: 'purchase', standing: 'offered', reason: null },
      institution: { id: fund.organisationId },
    };
    for (const one of [bank, centre]) {
      const { body } = await one.as.get(`/cases/${file}/backstops`).expect(200);
      expect(body).toMatchObject({ items: [view] });
    }
    expect((await own())[0]).toMatchObject(view);
    await rival.as.get(`/cases/${file}/backstops`).expect(404);
    const theirs = (await own(rival)).map((one) => one.case.id);
    expect(theirs).not.toContain(file);
  });

  it('takes the thing at its price once the sale has failed often enough, by two of the lister', async () => {
    const { lot, file } = await listed();
    const id = await undertaken(lot);
    await accepted(id);
    expect(await standing(id)).toBe('accepted');
    expect((await caseOf(file)).ends).toEqual([]);
    await fail(lot);
    expect(await standing(id)).toBe('called');
    const { ends } = await caseOf(file);
    expect(ends.map(({ end, price }) => `${end} ${price?.amount ?? '-'}`)).toEqual([
      'backstop 300000.00',
      'operation -',
    ]);
    const body = { end: 'backstop', reason: '收储承诺到期兑现' };
    const asked = await people.bank.as.post(`/cases/${file}/end`, body).expect(202);
    await confirm(people.colleague, asked).expect(201);
    const over = await caseOf(file);
    expect(over.standing).toBe('over');
    expect(over.end).toMatchObject({
      ...{ end: 'backstop', price: { amount: '300000.00' }, toPay: { amount: '300000.00' } },
      taker: 'The acquisition-institution',
    });
    expect(await standing(id)).toBe('honoured');
  });

  it('takes the right away, so that what is tied to it may be sold without it', async () => {
    const mark = async (number: string): Promise<string> => {
      const asset = { kind: 'trademark', number, title: `山茗 ${number}`, holder: '江南茶业' };
      const { body } = await people.bank.as.post('/assets', { ...asset, grantedOn: '2020-03-01' });
      return idOf(body);
    };
    const [taken, left] = [await mark('7300001'), await mark('7300002')];
    const { lot, file } = await listed({ assets: [taken] });
    await accepted(await undertaken(lot));
    await fail(lot);
    const tie = { ground: 'similar-marks', assets: [taken, left], reason: '第 30 类，近似' };
    await people.bank.as.post('/asset-ties', tie).expect(201);
    const draft = {
      ...{ title: '余下商标', currency: 'CNY', startPrice: '1000.00', durationMs: DAY_MS },
      opensAt: new Date((await now()) + 20 * DAY_MS).toISOString(),
      ...{ rules: { increment: '100.00' }, assets: [left] },
    };
    const rest = idOf((await people.bank.as.post('/lots', draft).expect(201)).body);
    const refused = await people.bank.as.post(`/lots/${rest}/submission`).expect(422);
    expect(refused.body).toMatchObject({ code: 'torn-bundle' });
    const end = { end: 'backstop', reason: '收储承诺到期兑现' };
    const asked = await people.bank.as.post(`/cases/${file}/end`, end).expect(202);
    await confirm(people.colleague, asked).expect(201);
    await people.bank.as.post(`/lots/${rest}/submission`).expect(201);
  });

  it('is not due before as many attempts have failed as it names', async () => {
    const { lot, file } = await listed();
    await accepted(await undertaken(lot, { afterFailures: 2 }));
    await fail(lot);
    expect((await caseOf(file)).ends.map(({ end }) => end)).toEqual(['operation']);
    const body = { end: 'backstop', reason: '过早' };
    await people.bank.as.post(`/cases/${file}/end`, body).expect(409);
  });

  it('lapses, and is then no way out', async () => {
    const { lot, file } = await listed();
    const validUntil = new Date((await now()) + 5 * DAY_MS).toISOString();
    const id = await undertaken(lot, { validUntil });
    await accepted(id);
    await fail(lot);
    expect(await standing(id)).toBe('lapsed');
    expect((await caseOf(file)).ends.map(({ end }) => end)).toEqual(['operation']);
  });

  it('stands alone behind its case, until its lister releases it', async () => {
    const { lot } = await listed();
    const id = await undertaken(lot);
    await accepted(id);
    const { rival, ally } = people;
    const asked = await rival.as.post(`/lots/${lot}/backstops`, await wish()).expect(202);
    await confirm(ally, asked).expect(201);
    const [theirs] = await own(rival);
    const { bank, colleague } = people;
    await bank.as.post(`/backstops/${theirs?.id}/acceptance`).expect(409);
    const reason = '另有出价更高者';
    const release = await bank.as.post(`/backstops/${id}/release`, { reason }).expect(202);
    await confirm(colleague, release).expect(201);
    expect(await standing(id)).toBe('released');
    await bank.as.post(`/backstops/${theirs?.id}/acceptance`).expect(202);
  });

  it('is declined by its lister or taken back by its institution, each with a reason, and only once', async () => {
    const { fund, bank, rival } = people;
    const { lot } = await listed();
    const declined = await undertaken(lot);
    await bank.as.post(`/backstops/${declined}/refusal`, {}).expect(400);
    await fund.as.post(`/backstops/${declined}/refusal`, { reason: '不能自行拒绝' }).expect(403);
    await bank.as.post(`/backstops/${declined}/refusal`, { reason: '价格过低' }).expect(201);
    await bank.as.post(`/backstops/${declined}/refusal`, { reason: '再次' }).expect(409);
    expect((await own())[0]).toMatchObject({ standing: 'declined', reason: '价格过低' });
    const back = await undertaken(lot);
    await rival.as.post(`/backstops/${back}/withdrawal`, { reason: '他人的' }).expect(404);
    await fund.as.post(`/backstops/${back}/withdrawal`, { reason: '资金安排变化' }).expect(201);
    expect(await standing(back)).toBe('withdrawn');
  });

  it('is refused with every fault of what was written', async () => {
    const { lot } = await listed();
    const { fund } = people;
    const rows: readonly [object, string][] = [
      [{ price: '0.00' }, 'price'],
      [{ price: '12,5' }, 'price'],
      [{ validUntil: '2020-01-01T00:00:00Z' }, 'validUntil'],
      [{ evidence: { nothing: 'x' } }, 'evidence.nothing'],
    ];
    for (const [more, field] of rows) {
      const { body } = await fund.as.post(`/lots/${lot}/backstops`, await wish(more)).expect(400);
      expect(body).toMatchObject({ code: 'invalid-body', faults: [{ field }] });
    }
    for (const more of [{ afterFailures: 0 }, { nature: 'gift' }, { evidence: { buyBack: 1 } }])
      await fund.as.post(`/lots/${lot}/backstops`, await wish(more)).expect(400);
    await undertaken(lot);
    await fund.as.post(`/lots/${lot}/backstops`, await wish()).expect(409);
  });
});
