import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../src/contract/errors.js';
import type { BundleView, LotTies, TieView } from '../../src/contract/ties.js';
import { type Answer, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const REASON = '第 30 类，均含“山茗”，同一权利人';
const SOLD_BY_COURT = {
  ...{ pack: 'judicial-online-r1', startPrice: '100000.00', valuation: '140000.00' },
  ...{ deposit: '10000.00', durationMs: DAY_MS, rules: { increment: '5000.00' } },
  operator: { kind: 'court', name: '苏州市中级人民法院' },
  courtReference: ACT_OF_COURT,
};
const CNY = (amount: string) => ({ amount, currency: 'CNY' });

describe.each(DIALECTS)('rights that must be sold together on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let bank: Person;
  let banker: Person;
  let rival: Person;
  let elsewhere: Person;
  let buyer: Person;
  let numbers = 7_200_000;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    bank = centre.bank;
    banker = await api.person('officer', { id: bank.organisationId });
    rival = await api.person('officer', 'pledgee');
    elsewhere = await api.person('officer', 'trading-centre');
    buyer = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const mark = async (changes: object = {}, by = bank): Promise<string> => {
    numbers += 1;
    const asset = {
      ...{ kind: 'trademark', number: String(numbers), title: `山茗 ${numbers}` },
      ...{ holder: '江南茶业有限公司', grantedOn: '2020-03-01' },
      ...changes,
    };
    return idOf((await by.as.post('/assets', asset).expect(201)).body);
  };
  const marks = async (count: number): Promise<string[]> => {
    const made: string[] = [];
    while (made.length < count) made.push(await mark());
    return made;
  };
  const patent = (number: string) =>
    mark({ kind: 'invention', number, filedOn: '2018-06-19', grantedOn: '2020-11-03' });
  const tie = (assets: readonly string[], changes: object = {}, by = bank) =>
    by.as.post('/asset-ties', { ground: 'similar-marks', assets, reason: REASON, ...changes });
  const tied = async (assets: readonly string[], changes: object = {}): Promise<string> =>
    idOf((await tie(assets, changes).expect(201)).body);
  const tieFrom = (lot: string, assets: readonly string[], by: Person) =>
    by.as.post(`/lots/${lot}/ties`, { ground: 'similar-marks', assets, reason: REASON });
  const draftOf = async (assets: readonly string[], changes: object = {}): Promise<object> => ({
    ...{ title: '注册商标“山茗”', currency: 'CNY', startPrice: '1000.00', durationMs: HOUR_MS },
    opensAt: new Date((await now()) + 60_000).toISOString(),
    ...{ rules: { increment: '100.00' }, assets },
    ...changes,
  });
  const draft = async (assets: readonly string[], changes: object = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', await draftOf(assets, changes)).expect(201)).body);
  const submit = (lot: string) => bank.as.post(`/lots/${lot}/submission`);
  const approve = (lot: string) => centre.officer.as.post(`/lots/${lot}/approval`);
  const publish = (lot: string) => centre.colleague.as.post(`/lots/${lot}/publication`);
  const published = async (assets: readonly string[], changes: object = {}): Promise<string> => {
    const lot = await draft(assets, changes);
    await submit(lot).expect(201);
    await approve(lot).expect(201);
    await publish(lot).expect(201);
    return lot;
  };
  const faultsIn = ({ body }: Answer): readonly Fault[] => (body as { faults: Fault[] }).faults;
  const missingIn = (fault: Fault | undefined): readonly string[] =>
    fault?.bundle?.missing.map(({ id }) => id) ?? [];
  const tiesOf = async (lot: string, by = bank): Promise<LotTies> =>
    (await by.as.get(`/lots/${lot}/ties`).expect(200)).body as LotTies;
  const lift = (id: string, by = bank) =>
    by.as.post(`/asset-ties/${id}/lifting`, { reason: '经核对，指定商品不类似' });
  const confirm = (answer: Answer, by: Person) =>
    by.as.post(`/approvals/${idOf(answer.body)}/confirmation`);

  describe('a tie', () => {
    it('is declared by the keeper of the assets, and shown to it and to nobody else', async () => {
      const [a = '', b = ''] = await marks(2);
      const id = await tied([b, a]);
      const { body } = await bank.as.get(`/asset-ties/${id}`).expect(200);
      expect(body).toMatchObject({
        ...{ id, ground: 'similar-marks', reason: REASON, lifted: null },
        rights: [{ id: a, kind: 'trademark' }, { id: b }],
        ...{ foundBy: { id: bank.id }, finder: { id: bank.organisationId } },
      });
      for (const other of [rival, elsewhere, buyer]) {
        await other.as.get(`/asset-ties/${id}`).expect(404);
        await lift(id, other === buyer ? rival : other).expect(404);
      }
      const listed = await bank.as.get('/asset-ties?state=standing&limit=1').expect(200);
      expect(listed.body).toMatchObject({ items: [{ id }] });
      expect((await rival.as.get('/asset-ties').expect(200)).body).toEqual({
        items: [],
        next: null,
      });
      await bank.as.get('/asset-ties?state=other').expect(400);
    });

    it('is refused between what is not one keeper’s, not marks, of several holders, or tied', async () => {
      const [a = '', b = '', c = ''] = await marks(3);
      const others = await mark({}, rival);
      const [p, foreign] = [await patent('ZL201810632417.8'), await mark({ holder: '另一公司' })];
      for (const wrong of [[a], [a, a], [a, others], [a, 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC'], [a, p]])
        await tie(wrong).expect(400);
      await tie([a, foreign]).expect(400);
      for (const illFormed of [{ ground: 'other' }, { reason: '' }, { assets: 'x' }, { more: 1 }])
        await tie([a, b], illFormed).expect(400);
      await tie([a, b], {}, buyer).expect(403);
      await tied([a, p], { ground: 'inseparable' });
      await tied([a, b, c]);
      await tie([c, b]).expect(409);
      await tie([c, b], { ground: 'loses-value-apart' }).expect(201);
    });

    it('freezes what it was found for, and nothing else', async () => {
      const [a = '', b = ''] = await marks(2);
      const id = await tied([a, b]);
      await bank.as.patch(`/assets/${a}`, { holder: '另一公司' }).expect(409);
      await bank.as.patch(`/assets/${a}`, { number: '7999999' }).expect(409);
      await bank.as.patch(`/assets/${a}`, { title: '山茗（图形）' }).expect(200);
      await confirm(await lift(id).expect(202), banker).expect(201);
      await bank.as.patch(`/assets/${a}`, { number: '7999999' }).expect(200);
    });

    it('is lifted by two persons of whoever found it, with a reason, and stays on record', async () => {
      const [a = '', b = ''] = await marks(2);
      const lot = await draft([a]);
      const id = await tied([a, b]);
      await submit(lot).expect(422);
      const asked = await lift(id).expect(202);
      await lift(id).expect(409);
      await confirm(asked, bank).expect(403);
      await submit(lot).expect(422);
      await confirm(asked, banker).expect(201);
      await lift(id).expect(409);
      await submit(lot).expect(201);
      const { items, bundles } = await tiesOf(lot);
      expect(bundles).toEqual([]);
      expect(items).toMatchObject([
        { id, lifted: { askedBy: { id: bank.id }, liftedBy: { id: banker.id } } },
      ]);
      const { body } = await bank.as.get('/asset-ties?state=lifted&limit=1').expect(200);
      expect((body as { items: TieView[] }).items[0]?.lifted?.reason).toContain('不类似');
      // What is found again afterwards is another tie.
      await tied([a, b]);
    });
  });

  describe('a lot', () => {
    it('is refused at its submission where it holds one mark of two, with the article and what is missing', async () => {
      const [a = '', b = ''] = await marks(2);
      await tied([a, b]);
      const lot = await draft([a], { opensAt: '2026-12-31T00:00:00+08:00' });
      const refused = await submit(lot).expect(422);
      expect(refused.body).toMatchObject({ code: 'torn-bundle' });
      const [fault, ...more] = faultsIn(refused);
      expect(more).toEqual([]);
      expect(fault).toMatchObject({
        ...{ field: 'assets', problem: 'torn-bundle' },
        source: '中华人民共和国商标法 2019年修正 art. 42',
        bundle: {
          grounds: [{ ground: 'similar-marks', law: { article: '42' } }],
          ...{ rights: [{ id: a }, { id: b }], missing: [{ id: b, taken: null }], parts: [] },
        },
      });
      // The law of the day on which it opens; the text of 2026 is in force from 2027 on.
      const later = await draft([a], { opensAt: '2027-01-01T00:00:00+08:00' });
      expect(faultsIn(await submit(later).expect(422))[0]?.source).toMatch(/2026年修订 art\. 46$/);
      await bank.as.patch(`/lots/${lot}`, { assets: [a, b] }).expect(200);
      await submit(lot).expect(201);
    });

    it.each(['judicial-online-r1', 'exchange-multi-quote', null])(
      'is refused by the law of marks under the pack %s, with its article',
      async (pack) => {
        const [a = '', b = ''] = await marks(2);
        const terms = pack === 'judicial-online-r1' ? SOLD_BY_COURT : { pack };
        const opensAt = new Date((await now()) + 60 * DAY_MS).toISOString();
        const lot = await draft([a], { opensAt, ...terms });
        await submit(lot).expect(201);
        await tieFrom(lot, [a, b], centre.officer).expect(201);
        const refused = await approve(lot).expect(422);
        expect(refused.body).toMatchObject({ code: 'torn-bundle' });
        const faults = faultsIn(refused);
        expect(faults).toMatchObject([{ field: 'assets', problem: 'torn-bundle' }]);
        expect(faults[0]?.source).toMatch(/^中华人民共和国商标法 \d{4}年修[正订] art\. 4[26]$/);
      },
    );

    it('is refused at approval and publication by ties that were found in between', async () => {
      const [a = '', b = '', c = ''] = await marks(3);
      const lot = await draft([a]);
      await submit(lot).expect(201);
      const first = idOf((await tieFrom(lot, [a, b], centre.officer).expect(201)).body);
      const refused = await approve(lot).expect(422);
      expect(refused.body).toMatchObject({ code: 'torn-bundle' });
      expect(missingIn(faultsIn(refused)[0])).toEqual([b]);
      // The lister does not lift what a centre finds, and neither does another centre.
      await lift(first).expect(403);
      await lift(first, elsewhere).expect(404);
      await confirm(await lift(first, centre.officer).expect(202), centre.colleague).expect(201);
      await approve(lot).expect(201);
      await tied([a, c]);
      expect((await publish(lot).expect(422)).body).toMatchObject({ code: 'torn-bundle' });
      expect((await bank.as.get(`/lots/${lot}`).expect(200)).body).toMatchObject({
        status: 'approved',
      });
    });

    it('is refused for what cannot be used apart or loses its value, by the rules on execution', async () => {
      const [p, q] = [await patent('ZL201810632417.8'), await patent('ZL201910245886.9')];
      const [a = ''] = await marks(1);
      await tied([p, q], { ground: 'inseparable', reason: '后者为前者的从属专利' });
      await tied([q, a], { ground: 'loses-value-apart', reason: '商标专用于该产品' });
      const [fault] = faultsIn(await submit(await draft([a])).expect(422));
      expect(missingIn(fault)).toEqual([p, q]);
      expect(fault?.source).toMatch(/变卖财产的规定 2020年修正 art\. 15$/);
      expect(fault?.bundle?.grounds.map(({ ground }) => ground)).toEqual([
        ...['loses-value-apart', 'inseparable'],
      ]);
    });

    it('is not made whole by another lot, which is named', async () => {
      const [a = '', b = ''] = await marks(2);
      const other = await draft([b]);
      await submit(other).expect(201);
      await tied([a, b]);
      const lot = await draft([a]);
      const [fault] = faultsIn(await submit(lot).expect(422));
      expect(fault?.bundle?.missing).toMatchObject([{ id: b, taken: { lot: other } }]);
      await bank.as.patch(`/lots/${lot}`, { assets: [a, b] }).expect(200);
      await submit(lot).expect(409);
      await bank.as.post(`/lots/${other}/take-back`).expect(201);
      await submit(lot).expect(201);
    });

    it('is not made whole by the parts of a package, unless they are one part', async () => {
      const [a = '', b = '', c = ''] = await marks(3);
      await tied([a, b]);
      const parts = ['甲', '乙'].map((id) => ({ id, startPrice: '500.00', valuation: '800.00' }));
      const division = (...owners: (readonly string[])[]) =>
        parts.map(({ id: part }, index) => ({ part, assets: owners[index] ?? [] }));
      const lot = await draft([a, b, c], {
        ...{ format: 'package', rules: { parts, increment: '100.00' } },
        partAssets: division([a], [b, c]),
      });
      const [fault, ...more] = faultsIn(await submit(lot).expect(422));
      expect(more).toEqual([]);
      expect(fault).toMatchObject({
        field: 'partAssets',
        bundle: { missing: [], parts: ['甲', '乙'] },
      });
      await bank.as.patch(`/lots/${lot}`, { partAssets: division([a, b], [c]) }).expect(200);
      await submit(lot).expect(201);
      await approve(lot).expect(201);
    });

    it('is not made whole by a session either, whoever asks for it and whoever confirms it', async () => {
      const [a = '', b = ''] = await marks(2);
      const lots = [await draft([a]), await draft([b])];
      for (const lot of lots) {
        await submit(lot).expect(201);
        await approve(lot).expect(201);
      }
      const wish = {
        ...{ title: '商标专场', mode: 'parallel', durationMs: HOUR_MS, gapMs: 0, lots },
        opensAt: new Date((await now()) + HOUR_MS).toISOString(),
      };
      const { officer, colleague } = centre;
      const id = idOf((await officer.as.post('/sessions', wish).expect(201)).body);
      const asked = await officer.as.post(`/sessions/${id}/publication`).expect(202);
      const found = await tied([a, b]);
      const torn = lots.map((lot) => ({ field: `lots.${lot}.assets`, problem: 'torn-bundle' }));
      const refused = await confirm(asked, colleague).expect(422);
      expect(refused.body).toMatchObject({ code: 'torn-bundle', faults: torn.slice(0, 1) });
      const takenBack = { reason: '须合并' };
      await officer.as.post(`/approvals/${idOf(asked.body)}/refusal`, takenBack).expect(201);
      const again = await officer.as.post(`/sessions/${id}/publication`).expect(422);
      expect(again.body).toMatchObject({ code: 'torn-bundle', faults: torn });
      await confirm(await lift(found).expect(202), banker).expect(201);
      await officer.as.post(`/sessions/${id}/publication`).expect(202);
    });

    it('is not held up by what is sold, nor by what has lapsed for good', async () => {
      const [a = '', b = '', c = ''] = await marks(3);
      const gone = await mark({ grantedOn: '2014-03-01', expiresOn: '2024-03-01' });
      const sold = await published([b]);
      await tied([a, b]);
      await tied([a, gone]);
      expect(missingIn(faultsIn(await submit(await draft([a])).expect(422))[0])).toEqual([b]);
      const paddle = await enrol(buyer, sold);
      expect(paddle).not.toBe('');
      await centre.advance(60_000);
      const bid = { type: 'bid', amount: CNY('1000.00') };
      await buyer.as.post(`/lots/${sold}/bids`, bid).expect(201);
      await centre.advance(HOUR_MS + 1_000);
      for (;;) {
        const { body } = await bank.as.get(`/lots/${sold}`).expect(200);
        if ((body as { status: string }).status === 'sold') break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await submit(await draft([a])).expect(201);
      // A mark in the half year in which it can be renewed still counts.
      const today = new Date(await now());
      const ended = new Date(today.getTime() - 100 * DAY_MS).toISOString().slice(0, 10);
      const grace = await mark({ grantedOn: '2015-03-01', expiresOn: ended });
      await tied([c, grace]);
      expect(missingIn(faultsIn(await submit(await draft([c])).expect(422))[0])).toEqual([grace]);
    });

    it('says in its notice what is sold together and why, in both languages', async () => {
      const [a = '', b = ''] = await marks(2);
      const [first, second] = [String(numbers - 1), String(numbers)];
      await tied([a, b]);
      await tied([a, b], { ground: 'loses-value-apart' });
      const lot = await published([a, b]);
      const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
      const { zh, en } = body as { zh: { text: string }; en: { text: string } };
      expect(zh.text).toContain(`一并出售，不单独出售：${first}、${second}。`);
      expect(zh.text).toMatch(
        /应当一并转让（依据《中华人民共和国商标法》（\d{4}年修[正订]）第4[26]条）/,
      );
      expect(zh.text).toContain('应当合并出售（参照《最高人民法院');
      expect(en.text).toContain(`Sold together and not apart: ${first}, ${second};`);
      expect(en.text).toMatch(/\(Trademark Law of .*, art\. 4[26]\)/);
      expect(en.text).toContain('by analogy with Provisions of the Supreme People’s Court');
    });
  });

  describe('who puts a lot together', () => {
    it('is told what goes with what it has chosen', async () => {
      const [a = '', b = '', c = '', d = ''] = await marks(4);
      await tied([a, b]);
      await tied([b, c]);
      const read = async (assets: readonly string[]): Promise<readonly BundleView[]> => {
        const { body } = await bank.as.get(`/asset-bundles?assets=${assets.join(',')}`).expect(200);
        return (body as { items: BundleView[] }).items;
      };
      expect(await read([d])).toEqual([]);
      expect(await read([c, d])).toMatchObject([{ missing: [{ id: a }, { id: b }] }]);
      expect(await read([a, b, c])).toMatchObject([{ missing: [] }]);
      await rival.as.get(`/asset-bundles?assets=${a}`).expect(400);
      await bank.as.get('/asset-bundles?assets=x').expect(400);
      await bank.as.get('/asset-bundles').expect(400);
    });

    it('and the centre that reviews it may tie what else its lister keeps, and nobody else', async () => {
      const [a = '', b = '', c = ''] = await marks(3);
      const lot = await draft([a]);
      const path = `/lots/${lot}/tieable-assets`;
      await bank.as.get(path).expect(200);
      for (const other of [rival, centre.officer]) {
        await other.as.get(path).expect(404);
        await tieFrom(lot, [a, b], other).expect(404);
      }
      await submit(lot).expect(201);
      const { body } = await centre.officer.as.get(`${path}?limit=3`).expect(200);
      expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([c, b, a]);
      await approve(lot).expect(201);
      await elsewhere.as.get(path).expect(404);
      await tieFrom(lot, [a, b], elsewhere).expect(404);
      await tieFrom(lot, [b, c], centre.officer).expect(400);
      await tieFrom(lot, [a, await mark({}, rival)], centre.officer).expect(400);
      await tieFrom(lot, [a, b], centre.officer).expect(201);
      expect((await tiesOf(lot, centre.officer)).bundles).toMatchObject([{ missing: [{ id: b }] }]);
      await rival.as.get(`/lots/${lot}/ties`).expect(404);
      await buyer.as.get(`/lots/${lot}/ties`).expect(404);
    });
  });
});
