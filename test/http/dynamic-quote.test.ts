import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';

/** A Monday. */
const STARTS_AT = '2026-03-02T09:00:00+08:00';
const OPENS_AT = '2026-03-16T10:00:00+08:00';
const DAY_MS = 86_400_000;

describe('a dynamic quote on an exchange', () => {
  let api: TestApi;
  let bank: Person;
  let officers: [Person, Person];
  let buyers: Person[];

  beforeEach(async () => {
    const clock = { CLOCK: 'scenario', CLOCK_STARTS_AT: STARTS_AT };
    api = await startApi('sqlite', clock);
    bank = await api.person('officer', 'pledgee');
    const centre = await api.person('officer', 'trading-centre');
    officers = [centre, await api.person('officer', { id: centre.organisationId })];
    buyers = [
      await api.person('trader', 'acquisition-institution'),
      await api.person('trader', 'acquisition-institution'),
    ];
  });
  afterEach(() => api.stop());

  const quoted = (rules: object = {}): object => ({
    ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
    ...{ pack: 'exchange-dynamic-quote', format: 'dynamic-quote', deposit: '5000.00' },
    operator: { kind: 'exchange', name: '某产权交易所' },
    ...{ opensAt: OPENS_AT, rules: { increment: '1000.00', ...rules } },
  });
  const faultsOf = async (rules: object): Promise<readonly object[]> => {
    const lot = idOf((await bank.as.post('/lots', quoted(rules)).expect(201)).body);
    const { body } = await bank.as.post(`/lots/${lot}/check`).expect(200);
    return (body as { faults: object[] }).faults;
  };

  it('is held to a minute a cycle and to five working days of free quotes, by the article', async () => {
    const source = '联合利国文交所实物资产动态报价实施办法 art. 4';
    const cycle = { field: 'rules.cycleMs', problem: 'below-law', source };
    expect(await faultsOf({ cycleMs: 59_999 })).toEqual([cycle]);
    expect(await faultsOf({ cycleMs: 60_000 })).toEqual([]);

    // Five whole working days after the Monday on which it opens.
    const least = Date.parse('2026-03-24T00:00:00+08:00');
    const free = { field: 'rules.freePeriodMs', problem: 'free-period-too-short', source };
    const enough = least - Date.parse(OPENS_AT);
    expect(await faultsOf({ freePeriodMs: enough - 1 })).toEqual([
      { ...free, step: 'free-period', earliest: least },
    ]);
    expect(await faultsOf({ freePeriodMs: enough })).toEqual([]);

    const short = quoted({ freePeriodMs: DAY_MS });
    const lot = idOf((await bank.as.post('/lots', short).expect(201)).body);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const refused = await officers[0].as.post(`/lots/${lot}/approval`).expect(422);
    expect(refused.body).toMatchObject({ code: 'breaks-law', faults: [free] });
  });

  it('takes deposits in its free period only, and says so in its notice', async () => {
    const lot = await publishedLot(quoted(), { bank, officers });
    const ends = Date.parse(OPENS_AT) + 8 * DAY_MS;
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    expect(JSON.stringify(body)).toContain('保证金应当在自由报价期届满前到账');
    const [idle, late] = buyers as [Person, Person];
    const seat = `/lots/${lot}/enrolments/${await enrolFor(lot, idle)}`;
    const { body: conditions } = await late.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
    expect(conditions).toMatchObject({ deposit: { until: ends } });

    await api.admin.post('/test/clock', { advanceToMs: ends }).expect(200);
    const again = (person: Person) => api.signIn({ email: person.email, password: PASSWORD });
    const tooLate = { code: 'deposit-too-late' };
    const payment = await (await again(idle)).post(`${seat}/payment`).expect(409);
    expect(payment.body).toMatchObject(tooLate);
    const { agreement } = conditions as { agreement: { hash: string } };
    const declarations = { control: 'domestic', qualifications: [] };
    const answer = await (
      await again(late)
    )
      .post(`/lots/${lot}/enrolments`, { agreement: agreement.hash, declarations })
      .expect(409);
    expect(answer.body).toMatchObject(tooLate);
  });
});
