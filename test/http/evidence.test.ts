import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const DAY_MS = 86_400_000;

interface Fault {
  readonly field: string;
  readonly problem: string;
  readonly source?: string;
}

describe.each(DIALECTS)('what a pack asks to be shown on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let officers: [Person, Person];
  let opensAt: string;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    const reviewer = await api.person('officer', 'trading-centre');
    officers = [reviewer, await api.person('officer', { id: reviewer.organisationId })];
    const { serverTime } = (await api.visitor.get('/about')).body as { serverTime: number };
    opensAt = new Date(serverTime + 60 * DAY_MS).toISOString();
  });
  afterAll(() => api.stop());

  /** Drafts a lot under a pack with these statements. */
  const draft = async (pack: string, evidence: object, more: object = {}): Promise<string> => {
    const lot = {
      ...{ title: '许可收益权', currency: 'CNY', startPrice: '100000.00', durationMs: DAY_MS },
      ...{ opensAt, pack, rules: { increment: '5000.00', evidence } },
      ...more,
    };
    return idOf((await bank.as.post('/lots', lot).expect(201)).body);
  };
  const faultsOf = async (lot: string): Promise<readonly Fault[]> => {
    const { body } = await bank.as.post(`/lots/${lot}/check`).expect(200);
    return (body as { faults: readonly Fault[] }).faults;
  };

  const SELF_SALE = { selfSaleClause: '质押合同第九条', priceReference: '某评估报告 2026-071' };

  it.each([
    ['selfSaleClause', undefined, '45'],
    ['priceReference', ' \u3000', '436'],
  ])('is refused without its %s, with the article', async (missing, said, article) => {
    const evidence = { ...SELF_SALE, [missing]: said };
    const lot = await draft('pledgee-self-sale', evidence);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    const { body } = await officers[0].as.post(`/lots/${lot}/approval`).expect(422);
    const { faults } = body as { faults: readonly Fault[] };
    expect(faults.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      `rules.evidence.${missing} missing`,
    ]);
    expect(faults[0]?.source).toMatch(new RegExp(`art\\. ${article}$`));
  });

  it('stands in the notice as it was stated; what is only usual may be left out', async () => {
    const lot = await draft('pledgee-self-sale', SELF_SALE);
    await publish(lot, { bank, officers });
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh, en } = body as Record<'zh' | 'en', { text: string }>;
    expect(zh.text).toContain(
      '委托方声明（质押合同约定质权人可以自行处置质押财产的条款）：质押合同第九条',
    );
    expect(en.text).toContain('The lister states (the market price that the price refers to)');
    expect(zh.text).not.toContain('出质人同意');
  });

  it('is not what another pack asks, nor too long', async () => {
    const lot = await draft('exchange-multi-quote', SELF_SALE, { deposit: '20000.00' });
    expect((await faultsOf(lot)).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'rules.evidence.selfSaleClause unknown-parameter',
      'rules.evidence.priceReference unknown-parameter',
    ]);
    const body = {
      ...{ title: 'x', currency: 'CNY', startPrice: '1.00', opensAt },
      rules: { evidence: { selfSaleClause: '长'.repeat(1_001) } },
    };
    await bank.as.post('/lots', body).expect(400);
  });

  it('is told with the pack, in both languages', async () => {
    const { body } = await api.visitor.get('/rule-packs/pledgee-self-sale').expect(200);
    const { parameters } = body as { parameters: { name: string; evidence: unknown }[] };
    const evidenceOf = (wanted: string): unknown =>
      parameters.find(({ name }) => name === wanted)?.evidence;
    expect(evidenceOf('selfSaleClause')).toMatchObject({ zh: expect.any(String) });
    expect(evidenceOf('forfeiture')).toBeNull();
  });

  describe('of the income of a licence', () => {
    const LICENCE = {
      ...{
        licenceInForce: '独占许可合同，至 2031-06-30',
        withinRightTerm: '专利届满日 2035-04-01',
      },
      ...{ assignable: '许可合同未禁止转让', pledgeeConsent: '质权人同意函 2026-10-08' },
      debtorNotice: '挂号信，成交后三日内',
    };

    let next = 1_000;
    const revenue = async (kind: string): Promise<string> => {
      const right =
        kind === 'licence-revenue'
          ? { kind, number: `202398004${next++}`, expiresOn: '2031-06-30' }
          : { kind, number: '12345678', grantedOn: '2020-03-01' };
      return idOf(
        (
          await bank.as
            .post('/assets', { title: '许可费收益', holder: '某科技公司', ...right })
            .expect(201)
        ).body,
      );
    };

    it('is refused where any of it is missing, each with its article', async () => {
      const asset = await revenue('licence-revenue');
      const lot = await draft('licence-revenue-transfer', {}, { assets: [asset] });
      const faults = await faultsOf(lot);
      expect(faults.map(({ field }) => field)).toEqual(
        Object.keys(LICENCE).map((name) => `rules.evidence.${name}`),
      );
      const articles = faults.map(({ source }) => / art\. (\d+)$/.exec(source ?? '')?.[1]);
      expect(articles).toEqual(['545', '865', '545', '445', '546']);
    });

    it('is published where all of it is stated, and for nothing but such income', async () => {
      const asset = await revenue('licence-revenue');
      const lot = await draft('licence-revenue-transfer', LICENCE, { assets: [asset] });
      expect(await faultsOf(lot)).toEqual([]);
      await publish(lot, { bank, officers });
      const mark = await draft('licence-revenue-transfer', LICENCE, {
        assets: [await revenue('trademark')],
      });
      expect(await faultsOf(mark)).toMatchObject([{ field: 'assets', problem: 'not-of-pack' }]);
    });
  });
});
