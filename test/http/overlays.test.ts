import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('a lot with overlays on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let officers: [Person, Person];
  let now: number;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    const reviewer = await api.person('officer', 'trading-centre');
    officers = [reviewer, await api.person('officer', { id: reviewer.organisationId })];
    now = ((await api.visitor.get('/about')).body as { serverTime: number }).serverTime;
  });
  afterAll(() => api.stop());

  const draftOf = (changes: object = {}): object => ({
    ...{ title: '注册商标', currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(now + 60 * DAY_MS).toISOString(), durationMs: DAY_MS },
    rules: { increment: '5000.00' },
    ...changes,
  });
  const court = (changes: object = {}): object =>
    draftOf({
      ...{ pack: 'judicial-online-r1', valuation: '140000.00', deposit: '10000.00' },
      operator: { kind: 'court', name: '苏州市中级人民法院' },
      courtReference: ACT_OF_COURT,
      ...changes,
    });
  const draft = async (body: object): Promise<string> =>
    idOf((await bank.as.post('/lots', body).expect(201)).body);
  const desk = () => ({ bank, officers });

  const assetOf = async (kind: string, number: string): Promise<string> => {
    const asset = { kind, number, title: '示例', holder: '某公司', grantedOn: '2020-03-01' };
    return idOf((await bank.as.post('/assets', asset).expect(201)).body);
  };

  it('brings along what the law asks of its assets, and names it in record and notice', async () => {
    const asset = await assetOf('trademark', '12345678');
    const lot = await publishedLot(court({ assets: [asset] }), desk());
    const { body } = await api.visitor.get(`/lots/${lot}/terms`).expect(200);
    const { entry } = body as { entry: { body: string } };
    expect(entry.body).toContain('"version":"1+trademark@2"');
    const notice = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh } = notice.body as { zh: { text: string } };
    expect(zh.text).toContain('《中华人民共和国商标法》（2026年修订）');

    const version = encodeURIComponent('1+trademark@2');
    const pack = await api.visitor
      .get(`/rule-packs/judicial-online-r1?version=${version}`)
      .expect(200);
    expect(pack.body).toMatchObject({
      ...{ version: '1+trademark@2', title: { zh: '网络司法拍卖第一次拍卖（注册商标）' } },
      parameters: expect.arrayContaining([
        expect.objectContaining({
          ...{ name: 'similarMarksTogether', kind: 'law' },
          source: expect.objectContaining({ number: '2026年修订', article: '46' }),
        }),
      ]),
    });
    for (const unknown of ['2', '1+trademark@9', '1+nothing@1', '1+'])
      await api.visitor
        .get(`/rule-packs/judicial-online-r1?version=${encodeURIComponent(unknown)}`)
        .expect(404);
  });

  it('is bound by what its lister declares, and refused what does not go with its pack', async () => {
    const exchange = (overlays: unknown, changes: object = {}): object =>
      draftOf({
        ...{ pack: 'exchange-multi-quote', valuation: '100000.00' },
        rules: { increment: '5000.00', overlays },
        ...changes,
      });
    const faultsOf = async (lot: string) =>
      ((await bank.as.post(`/lots/${lot}/check`).expect(200)).body as { faults: object[] }).faults;

    const cheap = await draft(exchange(['state-asset'], { startPrice: '99999.99' }));
    const below = { field: 'startPrice', problem: 'below-law' };
    expect(await faultsOf(cheap)).toMatchObject([below]);
    expect(JSON.stringify(await faultsOf(cheap))).toContain('第32号 art. 17');

    const again = await draft(exchange(['state-asset-relisted'], { startPrice: '90000.00' }));
    expect(await faultsOf(again)).toEqual([]);

    const cheaper = await draft(exchange(['state-asset-relisted'], { startPrice: '89999.99' }));
    expect(await faultsOf(cheaper)).toMatchObject([
      { ...below, room: { parameter: 'reserveFloorBps', bound: 9000 } },
    ]);

    const wrong: readonly [object, string][] = [
      [exchange(['nothing']), 'unknown-overlay'],
      [exchange(['trademark']), 'not-declared'],
      [court({ rules: { increment: '5000.00', overlays: ['state-asset'] } }), 'not-of-pack'],
      [exchange(['co-owned'], { pack: null }), 'not-of-pack'],
    ];
    for (const [body, problem] of wrong)
      expect(await faultsOf(await draft(body))).toEqual([{ field: 'rules.overlays', problem }]);
    await bank.as.post('/lots', exchange('state-asset')).expect(400);

    const { body } = await api.visitor.get('/rule-packs').expect(200);
    const { overlays } = body as { overlays: { name: string }[] };
    expect(overlays.map(({ name }) => name)).toEqual([
      ...['co-owned', 'state-asset', 'state-asset-relisted'],
    ]);
  });
  it('announces what the state sells for as many working days as its price asks for', async () => {
    const listed = (opensAt: number, overlays: string[]): object =>
      draftOf({
        ...{ pack: 'exchange-multi-quote', startPrice: '2000000.00', valuation: '2000000.00' },
        ...{ opensAt: new Date(opensAt).toISOString(), rules: { increment: '5000.00', overlays } },
      });
    const soon = await draft(listed(now + 6 * DAY_MS, ['state-asset']));
    const { body } = await bank.as.post(`/lots/${soon}/check`).expect(200);
    const { faults } = body as { faults: { earliest: number; source: string }[] };
    expect(faults).toMatchObject([{ field: 'opensAt', problem: 'before-notice-period' }]);
    expect(faults[0]?.source).toContain('国资委、财政部令第32号 art. 49');
    await bank.as.post(`/lots/${soon}/submission`).expect(201);
    const refused = await officers[0].as.post(`/lots/${soon}/approval`).expect(422);
    expect(refused.body).toMatchObject({ code: 'breaks-law', faults });

    const earliest = faults[0]?.earliest ?? 0;
    const lot = await publishedLot(listed(earliest, ['state-asset']), desk());
    const notice = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh } = notice.body as { zh: { text: string } };
    expect(zh.text).toContain('公告期：不少于 10 个工作日');
    expect(zh.text).toContain('（国资委、财政部令第32号）第49条');
    const plan = await api.visitor.get(`/lots/${lot}/plan`).expect(200);
    const { steps } = plan.body as { steps: { name: string }[] };
    expect(steps.find(({ name }) => name === 'notice')).toMatchObject({
      basis: { kind: 'law', amount: 10, unit: 'working-days', source: { article: '49' } },
    });

    // Whoever is not the state may announce it for less than is usual, and is only told so.
    const own = await draft(listed(now + 6 * DAY_MS, []));
    const checked = await bank.as.post(`/lots/${own}/check`).expect(200);
    expect(checked.body).toMatchObject({
      faults: [],
      plan: { advice: [{ field: 'opensAt', problem: 'shorter-than-usual' }] },
    });
    const { notice: text } = checked.body as { notice: { zh: string } };
    expect(text.zh).not.toContain('公告期：');
  });
});
