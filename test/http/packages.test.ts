import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotDetail } from '../../src/contract/api.js';
import type { LotDeposits, OwnEnrolment } from '../../src/contract/enrolment.js';
import type { LotStateMessage, PublicBid } from '../../src/contract/feed.js';
import { freshKey, idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CNY = (amount: string) => ({ amount, currency: 'CNY' });

type Target = readonly [on: string | undefined, amount: string];

const PARTS = [
  { id: '专利', startPrice: '60000.00', valuation: '80000.00' },
  { id: '商标', startPrice: '40000.00', valuation: '60000.00' },
  { id: '软件', startPrice: '10000.00', valuation: '20000.00' },
];
const PACKAGE = {
  ...{ format: 'package', startPrice: '100000.00', deposit: '10000.00', durationMs: HOUR_MS },
  rules: { parts: PARTS, increment: '1000.00' },
};

describe.each(DIALECTS)('packages on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let bidders: readonly [Person, Person, Person, Person];
  const assets: string[] = [];

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    const buyer = () => api.person('trader', 'acquisition-institution');
    bidders = [await buyer(), await buyer(), await buyer(), await buyer()];
    for (const number of ['7100001', '7100002', '7100003']) {
      const mark = {
        kind: 'trademark',
        number,
        title: number,
        holder: '苏州某公司',
        grantedOn: '2016-03-01',
      };
      assets.push(idOf((await centre.bank.as.post('/assets', mark).expect(201)).body));
    }
  });
  afterAll(() => api.stop());

  const placed = (...owners: readonly (readonly string[])[]) =>
    PARTS.map(({ id: part }, index) => ({ part, assets: owners[index] ?? [] }));
  const drafted = async (terms: object) => {
    const rest = {
      title: '专利、商标与软件',
      currency: 'CNY',
      opensAt: '2036-03-02T10:00:00+08:00',
    };
    return centre.bank.as.post('/lots', { ...rest, ...PACKAGE, ...terms });
  };
  const bid = ({ as }: Person, lot: string, [on, amount]: Target) =>
    as.post(`/lots/${lot}/bids`, { type: 'bid', on, amount: CNY(amount) });
  const state = async (lot: string): Promise<LotStateMessage> =>
    (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as LotStateMessage;
  const detail = async (lot: string): Promise<LotDetail> =>
    (await api.visitor.get(`/lots/${lot}`).expect(200)).body as LotDetail;

  /** An open package whose bidders have enrolled and paid their deposits; answers their paddles. */
  const open = async (): Promise<{ lot: string; paddles: readonly string[] }> => {
    const lot = await centre.publish(PACKAGE);
    const paddles: string[] = [];
    for (const one of bidders) {
      const paddle = await enrol(one, lot);
      paddles.push(paddle);
      const path = `/lots/${lot}/enrolments/${paddle}/deposit-confirmation`;
      await centre.officer.as.post(path, { evidence: `回单 ${paddle}` }).expect(201);
    }
    await centre.advance(MINUTE_MS);
    return { lot, paddles };
  };

  describe('a draft', () => {
    const [a, b, c] = ['a', 'b', 'c'];
    const bad: readonly [string, () => object, string][] = [
      [
        'a part that is not there',
        () => ({ partAssets: [{ part: '外观', assets: [] }] }),
        'partAssets',
      ],
      ['a part twice', () => ({ partAssets: [...placed(), ...placed()] }), 'partAssets'],
      [
        'an asset in two parts',
        () => ({ assets, partAssets: placed(assets, assets) }),
        'partAssets',
      ],
      ['an asset of another lot', () => ({ partAssets: placed(assets) }), 'partAssets'],
      [
        'parts of another format',
        () => ({ format: 'english', rules: {}, partAssets: placed() }),
        'partAssets',
      ],
      [
        'a name that no bid could say',
        () => ({ rules: { parts: [{ ...PARTS[0], id: '长'.repeat(61) }] } }),
        'rules.parts[0].id',
      ],
      [
        'a start price that is none',
        () => ({ rules: { parts: [{ ...PARTS[0], startPrice: '-1' }] } }),
        'rules.parts[0].startPrice',
      ],
      [
        'a part without a valuation',
        () => ({ rules: { parts: [{ id: a, startPrice: '1.00' }] } }),
        'rules.parts[0].valuation',
      ],
    ];
    it.each(bad)('is refused with %s', async (_, terms, field) => {
      const { status, body } = await drafted(terms());
      expect([status, body]).toMatchObject([400, { code: 'invalid-body', faults: [{ field }] }]);
    });

    const unfit: readonly [string, () => object, object][] = [
      [
        'one part',
        () => ({ rules: { parts: PARTS.slice(0, 1) } }),
        { field: 'rules.parts', problem: 'too-short' },
      ],
      [
        'two parts of a name',
        () => ({ rules: { parts: [PARTS[0], PARTS[0]] } }),
        { field: 'rules.parts', problem: 'named-twice' },
      ],
      [
        'a part without assets',
        () => ({ assets, partAssets: placed(assets.slice(0, 2), assets.slice(2)) }),
        { field: 'partAssets', problem: 'missing' },
      ],
      [
        'an asset in no part',
        () => ({ assets, partAssets: placed([assets[0] ?? b], [assets[1] ?? c]) }),
        { field: 'partAssets', problem: 'missing' },
      ],
      [
        'a pack that knows no packages',
        () => ({ pack: 'judicial-online-r1' }),
        { field: 'format', problem: 'not-of-pack' },
      ],
    ];
    it.each(unfit)('is found unfit with %s', async (_, terms, fault) => {
      const lot = idOf((await drafted(terms())).body);
      const { body } = await centre.bank.as.post(`/lots/${lot}/check`).expect(200);
      expect((body as { faults: unknown }).faults).toContainEqual(expect.objectContaining(fault));
    });

    it('is no attempt of a case, and nobody defaults on it', async () => {
      const earlier = {
        ...{ stage: 'r1', currency: 'CNY', startPrice: '700000.00', valuation: '1000000.00' },
        ...{ endedAt: '2026-03-02T10:00:00+08:00', evidence: '流拍公告' },
      };
      const file = { title: '专利、商标与软件', route: 'judicial-online', earlier: [earlier] };
      const ofCase = idOf((await centre.bank.as.post('/cases', file).expect(201)).body);
      const lot = idOf((await drafted({ case: ofCase })).body);
      const { body } = await centre.bank.as.post(`/lots/${lot}/check`).expect(200);
      const fault = { field: 'pack', problem: 'not-next' };
      expect((body as { faults: unknown }).faults).toContainEqual(expect.objectContaining(fault));
      const other = await centre.publish(PACKAGE);
      const asked = centre.officer.as.post(`/lots/${other}/default`, { reason: '逾期未付' });
      expect((await asked).body).toMatchObject({ code: 'conflict' });
    });

    it('is frozen with its parts when it is published', async () => {
      const [one = '', two = '', three = ''] = assets;
      const partAssets = placed([one], [two], [three]);
      const lot = await centre.publish({ ...PACKAGE, assets, partAssets });
      expect(await detail(lot)).toMatchObject({
        partAssets,
        awards: null,
        rules: { parts: PARTS },
      });
      await centre.bank.as.patch(`/lots/${lot}`, { partAssets: [] }).expect(409);
      const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
      expect(JSON.stringify(body)).toMatch(/分项“商标”[^。]*，包括 7100002。/);
    });
  });

  describe('a bid', () => {
    it('is refused, durably, on what is not there and on nothing', async () => {
      const { lot } = await open();
      const [one] = bidders;
      for (const on of ['外观', '__proto__', undefined]) {
        const { body } = await bid(one, lot, [on, '60000.00']).expect(400);
        expect(body).toMatchObject({ code: 'malformed', statement: { verdict: 'refused' } });
      }
      for (const on of ['', 7, '长'.repeat(61)]) {
        const message = { type: 'bid', on, amount: CNY('60000.00') };
        const { body } = await one.as.post(`/lots/${lot}/bids`, message).expect(400);
        expect(body).toMatchObject({ code: 'malformed', faults: [{ field: 'on' }] });
      }
      expect((await state(lot)).bidCount).toBe(0);
    });

    it('gets the same answer under the same command id, and another target is another bid', async () => {
      const { lot } = await open();
      const [one] = bidders;
      const key = freshKey();
      const message = (on: string) => ({ type: 'bid', on, amount: CNY('60000.00') });
      const first = await one.as.post(`/lots/${lot}/bids`, message('专利'), key).expect(201);
      expect(first.body).toMatchObject({ statement: { price: CNY('60000.00'), minimum: null } });
      const again = await one.as.post(`/lots/${lot}/bids`, message('专利'), key).expect(201);
      expect(again.body).toEqual(first.body);
      const other = await one.as.post(`/lots/${lot}/bids`, message('商标'), key).expect(422);
      expect(other.body).toMatchObject({ code: 'command-id-reused' });
      expect((await state(lot)).bidCount).toBe(1);
    });

    it('is answered with what may be bid next on the same target', async () => {
      const { lot } = await open();
      const [one, two] = bidders;
      await bid(one, lot, ['商标', '40000.00']).expect(201);
      const { body } = await bid(two, lot, ['商标', '40500.00']).expect(422);
      expect(body).toMatchObject({
        code: 'below-minimum',
        statement: { minimum: CNY('41000.00') },
      });
    });

    it('counts against a limit with what the same bidder is bound to on the other parts', async () => {
      const { lot } = await open();
      const [{ organisationId, as: trader }] = bidders;
      const { email, id } = await api.person('trader', { id: organisationId });
      const boss = await api.person('admin', { id: organisationId });
      const limit = { bidLimit: CNY('70000.00'), reason: '内部授权' };
      await boss.as.patch(`/users/${id}`, limit).expect(200);
      const as = await api.signIn({ email, password: PASSWORD });
      const colleague: Person = { id, email, organisationId, as };
      await bid(colleague, lot, ['专利', '60000.00']).expect(201);
      const above = await bid(colleague, lot, ['商标', '40000.00']).expect(403);
      expect(above.body).toMatchObject({ code: 'above-authority' });
      await bid(colleague, lot, ['软件', '10000.00']).expect(201);

      const wish = { type: 'bid', on: '商标', amount: CNY('40000.00'), reason: '投委会批准' };
      const asked = await as.post(`/lots/${lot}/authority`, wish);
      expect([asked.status, asked.body]).toMatchObject([201, {}]);
      const { approval } = asked.body as { approval: string };
      await trader.post(`/approvals/${approval}/confirmation`).expect(201);
      await bid(colleague, lot, ['专利', '70001.00']).expect(403);
      await bid(colleague, lot, ['商标', '40000.00']).expect(201);
    });
  });

  describe('a result', () => {
    it('names each part with its buyer, in the state, the bids, the lot and the record', async () => {
      const { lot, paddles } = await open();
      const [a, b, c] = bidders;
      await bid(c, lot, ['*', '100000.00']).expect(201);
      await bid(a, lot, ['专利', '62000.00']).expect(201);
      expect((await state(lot)).course).toMatchObject({
        kind: 'package',
        targets: [
          { on: '*', price: CNY('100000.00'), leader: paddles[2], minimum: CNY('101000.00') },
          { on: '专利', price: CNY('62000.00'), leader: paddles[0], leadsFrom: CNY('100000.00') },
          { on: '商标', price: null, minimum: CNY('40000.00'), leadsFrom: CNY('40000.00') },
          { on: '软件', price: null, minimum: CNY('10000.00'), leadsFrom: CNY('38000.00') },
        ],
      });
      await bid(b, lot, ['商标', '40000.00']).expect(201);
      const { body } = await api.visitor.get(`/lots/${lot}/bids`).expect(200);
      const shown = (body as { bids: readonly PublicBid[] }).bids;
      expect(shown.map(({ on, side, leader }) => [on, side, leader])).toEqual([
        ['*', 'whole', paddles[2]],
        ['专利', 'whole', paddles[2]],
        ['商标', 'parts', null],
      ]);

      await centre.advance(HOUR_MS + MINUTE_MS);
      const awards = [
        { part: '专利', paddle: paddles[0], price: CNY('62000.00') },
        { part: '商标', paddle: paddles[1], price: CNY('40000.00') },
        { part: '软件', paddle: null, price: null },
      ];
      const { result } = await state(lot);
      const all = { outcome: 'sold', winner: null, price: CNY('102000.00'), awards };
      expect(result).toMatchObject(all);
      while ((await detail(lot)).status !== 'sold');
      const { winner, price, awards: kept } = await detail(lot);
      expect({ outcome: 'sold', winner, price, awards: kept }).toEqual(all);
    });

    it('keeps the deposit of whoever has won a part, and releases all others', async () => {
      const { lot } = await open();
      const [a, b, c, d] = bidders;
      await bid(c, lot, ['*', '100000.00']).expect(201);
      await bid(a, lot, ['专利', '62000.00']).expect(201);
      await bid(b, lot, ['商标', '40000.00']).expect(201);
      await centre.advance(HOUR_MS + MINUTE_MS);
      const own = async ({ as }: Person): Promise<OwnEnrolment | undefined> => {
        const { body } = await as.get('/enrolments').expect(200);
        return (body as { items: readonly OwnEnrolment[] }).items.find(({ id }) => id === lot);
      };
      while ((await own(d))?.payment?.state !== 'refund-requested');
      while ((await own(d))?.outcome !== 'lost');
      const stood = await Promise.all([a, b, c, d].map(own));
      expect(stood.map((one) => [one?.outcome, one?.payment?.state])).toEqual([
        ['won', 'succeeded'],
        ['won', 'succeeded'],
        ['lost', 'refund-requested'],
        ['lost', 'refund-requested'],
      ]);
      const { body } = await centre.officer.as.get(`/lots/${lot}/deposits`).expect(200);
      const { items } = body as LotDeposits;
      expect(items.filter(({ payment }) => payment?.state === 'succeeded')).toHaveLength(2);
      const auditor = await api.person('viewer', 'auditor');
      const books = await auditor.as.get('/ledger/check').expect(200);
      expect(books.body).toMatchObject({ isSound: true, faults: [] });
    });

    it('of the whole gives every fen of it out, and one bidder has all of it', async () => {
      const { lot, paddles } = await open();
      const [, , c] = bidders;
      await bid(c, lot, ['*', '100000.01']).expect(201);
      await centre.advance(HOUR_MS + MINUTE_MS);
      const { result } = await state(lot);
      expect(result).toMatchObject({ winner: paddles[2], price: CNY('100000.01') });
      const fen = (result?.awards ?? []).map(({ price }) =>
        BigInt((price?.amount ?? '').replace('.', '')),
      );
      expect(fen.reduce((sum, one) => sum + one, 0n)).toBe(10_000_001n);
    });
  });
});
