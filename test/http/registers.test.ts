import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotAdmissionView } from '../../src/contract/enrolment.js';
import type { BarView, RelationView } from '../../src/contract/parties.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const MONTH_MS = 30 * 86_400_000;

describe.each(DIALECTS)('what decides who may bid, on %s', (dialect) => {
  let api: TestApi;
  let centre: Person;
  let bank: Person;
  let buyer: Person;
  let between: string;
  beforeAll(async () => {
    api = await startApi(dialect);
    centre = await api.person('officer', 'trading-centre');
    bank = await api.person('officer', 'pledgee');
    buyer = await api.person('officer', 'acquisition-institution');
    between = await api.organisation('operating-institution');
  });
  afterAll(() => api.stop());

  const listed = async <Item>({ as }: Person, path: string): Promise<readonly Item[]> =>
    ((await as.get(path).expect(200)).body as { items: readonly Item[] }).items;
  const registered = async (name: string): Promise<string> =>
    idOf((await api.admin.post('/organisations', { name, kind: 'pledgor' }).expect(201)).body);

  it('finds an organisation by a part of its name, in any case, among those that one may see', async () => {
    const mark = freshKey();
    const ids = [
      await registered(`苏州${mark}科技`),
      await registered(`${mark.toUpperCase()} Ltd`),
    ];
    const find = async (who: Person, q: string): Promise<string[]> =>
      (await listed<{ id: string }>(who, `/organisations?q=${encodeURIComponent(q)}`)).map(
        ({ id }) => id,
      );
    expect(await find(centre, mark)).toEqual(ids.toReversed());
    expect(await find(centre, ` 苏州${mark} `)).toEqual([ids[0]]);
    expect(await find(centre, '%')).toEqual([]);
    expect(await find(bank, mark)).toEqual([]);
  });

  describe('a relation', () => {
    const relate = (of: string, otherId: string, kind = 'control') =>
      centre.as.post(`/organisations/${of}/relations`, { otherId, kind, reason: '工商登记' });

    it('is listed by name, for either side, and stays on record with who ended it', async () => {
      const names = { organisationName: freshKey(), otherName: freshKey() };
      const of = await registered(names.organisationName);
      const otherId = await registered(names.otherName);
      const { body } = await relate(of, otherId).expect(201);
      expect(body).toMatchObject({ ...names, recordedBy: centre.id, endedBy: null });
      for (const query of ['', `?organisationId=${of}`, `?organisationId=${otherId}`]) {
        const [first] = await listed<RelationView>(centre, `/relations${query}`);
        expect(first).toEqual(body);
      }
      const end = { reason: '股权已转让' };
      const ended = await centre.as.post(`/relations/${idOf(body)}/end`, end).expect(201);
      expect(ended.body).toMatchObject({ ...names, endedBy: centre.id, endingReason: end.reason });
      const within = async (state: string): Promise<unknown> =>
        listed(centre, `/relations?organisationId=${of}&state=${state}`);
      expect(await within('in-force')).toEqual([]);
      expect(await within('ended')).toEqual([ended.body]);
    });

    it('is entered once while it holds, from whichever side', async () => {
      const [one, other] = [await registered(freshKey()), await registered(freshKey())];
      const first = idOf((await relate(one, other).expect(201)).body);
      for (const pair of [[one, other] as const, [other, one] as const]) {
        const { body } = await relate(...pair).expect(409);
        expect(body).toMatchObject({ code: 'conflict' });
      }
      await relate(one, other, 'staff').expect(201);
      await centre.as.post(`/relations/${first}/end`, { reason: '更正' }).expect(201);
      await relate(other, one).expect(201);
    });

    it('is shown to its two sides and to nobody else', async () => {
      await relate(buyer.organisationId, between, 'near-relative').expect(201);
      expect(await listed(buyer, '/relations?state=in-force')).toHaveLength(1);
      expect(await listed(bank, '/relations')).toEqual([]);
      const theirs = `/relations?organisationId=${buyer.organisationId}`;
      expect(await listed(bank, theirs)).toEqual([]);
    });
  });

  describe('an entry in the register', () => {
    it('is listed by name and stays on record with who lifted it', async () => {
      const name = freshKey();
      const organisationId = await registered(name);
      const entry = { organisationId, kind: 'collusion', reason: '串通竞买' };
      const { body } = await centre.as.post('/bars', entry).expect(201);
      await centre.as.post('/bars', entry).expect(409);
      await centre.as.post('/bars', { ...entry, kind: 'other' }).expect(201);
      const within = (state: string): Promise<readonly BarView[]> =>
        listed<BarView>(centre, `/bars?organisationId=${organisationId}&state=${state}`);
      expect(await within('in-force')).toContainEqual(body);
      const path = `/bars/${idOf(body)}/lift`;
      const lifted = await centre.as.post(path, { reason: '处罚期满' }).expect(201);
      expect(lifted.body).toMatchObject({
        organisationName: name,
        ...{ liftedBy: centre.id, liftingReason: '处罚期满' },
      });
      expect(await within('in-force')).toHaveLength(1);
      expect(await within('lifted')).toEqual([lifted.body]);
      expect(await listed(bank, `/bars?organisationId=${organisationId}`)).toEqual([]);
    });

    it('for one lot stands beside the one for all', async () => {
      const entry = { organisationId: between, kind: 'court-ban', reason: '限制' };
      const one = { ...entry, lotId: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
      await centre.as.post('/bars', one).expect(201);
      await centre.as.post('/bars', one).expect(409);
      await centre.as.post('/bars', entry).expect(201);
    });
  });

  it('names who plays which part in a sale', async () => {
    const second = await api.person('officer', { id: centre.organisationId });
    const draft = {
      ...{ title: freshKey(), currency: 'CNY', startPrice: '1000.00', durationMs: 3_600_000 },
      opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
      rules: { increment: '100.00' },
    };
    const lot = await publishedLot(draft, { bank, officers: [centre, second] });
    const parts = [{ part: 'auxiliary', organisationId: between }];
    const admission = { isDomesticOnly: true, qualifications: ['animal-breed'], parts };
    const said = await centre.as.post(`/lots/${lot}/admission`, admission).expect(201);
    const [change] = (said.body as LotAdmissionView).history;
    expect(change).toMatchObject({ by: expect.stringMatching(/^usr_/), at: expect.any(Number) });
    const expected: LotAdmissionView = {
      ...{ isDomesticOnly: true, qualifications: ['animal-breed'] },
      parts: [
        {
          ...{ part: 'auxiliary', organisationId: between },
          organisationName: 'The operating-institution',
        },
      ],
      lister: { id: bank.organisationId, name: 'The pledgee' },
      centre: { id: centre.organisationId, name: 'The trading-centre' },
      pack: null,
      history: [
        {
          ...{ no: 1, isAskedChanged: true, isDomesticOnly: true },
          ...{ qualifications: ['animal-breed'], withdrawn: [] },
          entered: [
            {
              ...{ part: 'auxiliary', organisationId: between },
              organisationName: 'The operating-institution',
            },
          ],
          ...{ by: change?.by as string, at: change?.at as number },
        },
      ],
    };
    expect(said.body).toEqual(expected);
    expect((await centre.as.get(`/lots/${lot}/admission`).expect(200)).body).toEqual(expected);
  });

  it('keeps a part that is withdrawn, and enters it again', async () => {
    const second = await api.person('officer', { id: centre.organisationId });
    const draft = {
      ...{ title: freshKey(), currency: 'CNY', startPrice: '1000.00', durationMs: 3_600_000 },
      opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
      rules: { increment: '100.00' },
    };
    const lot = await publishedLot(draft, { bank, officers: [centre, second] });
    const parts = [{ part: 'pledgor', organisationId: between }];
    const say = async (now: object[], by = centre): Promise<LotAdmissionView> => {
      const admission = { isDomesticOnly: true, qualifications: [], parts: now };
      const { body } = await by.as.post(`/lots/${lot}/admission`, admission).expect(201);
      return body as LotAdmissionView;
    };
    await say(parts);
    expect((await say([], second)).parts).toEqual([]);
    await say(parts);
    // What says the same again is no change.
    const { parts: last, history } = await say(parts);
    expect(last).toMatchObject(parts);
    expect(history).toMatchObject([
      { no: 3, entered: parts, withdrawn: [] },
      { no: 2, entered: [], withdrawn: parts },
      { no: 1, entered: parts, withdrawn: [] },
    ]);
    const [again, withdrawal] = history;
    expect(withdrawal?.by).not.toBe(again?.by);
  });
});
