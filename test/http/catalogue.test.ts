import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CatalogueFacets, LotSummary, Page } from '../../src/contract/api.js';
import { Board } from '../../src/features/auctions/board.js';
import { SORTS } from '../../src/features/lots/catalogue-order.js';
import { SearchIndex } from '../../src/features/lots/search-index.js';
import { Database } from '../../src/platform/database/database.js';
import { type Caller, idOf, type Person } from '../support/api.js';
import { type LiveHall, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST_OPENS_AT = Date.parse('2028-03-01T10:00:00+08:00');

const DRAFT = {
  title: '商标权',
  currency: 'CNY',
  startPrice: '1000.00',
  opensAt: new Date(FIRST_OPENS_AT).toISOString(),
  durationMs: DAY_MS,
  rules: { increment: '100.00' },
};

const ids = ({ items }: Page<LotSummary>): string[] => items.map(({ id }) => id);

describe.each(DIALECTS)('the catalogue on %s', (dialect) => {
  let hall: LiveHall;

  beforeAll(async () => {
    hall = await openHall(dialect, 1);
  });
  afterAll(() => hall.stop());

  const bank = (): Promise<Person> => hall.api.person('officer', 'pledgee');
  const write = async ({ as }: Person, changes: object = {}): Promise<string> =>
    idOf((await as.post('/lots', { ...DRAFT, ...changes }).expect(201)).body);
  const list = async (
    as: Caller,
    query: Readonly<Record<string, string>>,
  ): Promise<Page<LotSummary>> => {
    const { body } = await as.get(`/lots?${new URLSearchParams(query).toString()}`).expect(200);
    return body as Page<LotSummary>;
  };
  /** The ids of every page, one after the other. */
  const turn = async (as: Caller, query: Readonly<Record<string, string>>): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<LotSummary> = await list(as, { ...query, ...(cursor && { cursor }) });
      found.push(...ids(page));
      cursor = page.next;
    }
    return found;
  };
  const shown = (): Promise<void> => hall.api.app.nest.get(Board).show();

  describe('in every order', () => {
    let lister: Person;
    const written: string[] = [];

    beforeAll(async () => {
      lister = await bank();
      for (const startPrice of ['1000.00', '2000.00', '1000.00']) {
        for (const days of [1, 0, 1]) {
          const opensAt = new Date(FIRST_OPENS_AT + days * DAY_MS).toISOString();
          written.push(await write(lister, { startPrice, opensAt }));
        }
      }
    });

    it.each(SORTS)(
      '%s is turned page by page, each lot once, however many are equal',
      async (sort) => {
        const query = { lister: lister.organisationId, sort };
        const whole = ids(await list(lister.as, { ...query, limit: '100' }));
        expect([...whole].sort()).toEqual([...written].sort());
        for (const limit of ['1', '2', '4', '9']) {
          expect(await turn(lister.as, { ...query, limit })).toEqual(whole);
        }
      },
    );

    it('shows prices up and down, and what ends first', async () => {
      const mine = { lister: lister.organisationId, limit: '100' };
      const prices = async (sort: string): Promise<number[]> =>
        (await list(lister.as, { ...mine, sort })).items.map(({ startPrice }) =>
          Number(startPrice.amount),
        );
      const rising = [...Array<number>(6).fill(1000), ...Array<number>(3).fill(2000)];
      expect(await prices('price-up')).toEqual(rising);
      expect(await prices('price-down')).toEqual(rising.reverse());
      const ends = (await list(lister.as, { ...mine, sort: 'ending-soon' })).items.map(
        ({ endsAt }) => endsAt,
      );
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    });

    it('refuses a cursor of another order, and one that is none', async () => {
      const { next } = await list(lister.as, { sort: 'price-up', limit: '1' });
      for (const cursor of [next ?? '', 'lot_1']) {
        const query = new URLSearchParams({ sort: 'newest', cursor });
        const { body } = await lister.as.get(`/lots?${query.toString()}`).expect(400);
        expect(body).toMatchObject({ faults: [{ field: 'cursor' }] });
      }
    });
  });

  it('puts what can be bid on first, then what opens, and what is over last', async () => {
    const ended = await hall.open({ durationMs: 60_000 });
    await hall.advance(2 * 60_000);
    const open = await hall.open({ durationMs: 30 * DAY_MS });
    const sooner = await hall.open({ durationMs: 20 * DAY_MS });
    const upcoming = await hall.publish();
    await shown();
    const order = ids(await list(hall.api.visitor, { sort: 'ending-soon', limit: '100' }));
    const wanted = [sooner, open, upcoming, ended];
    expect(order.filter((id) => wanted.includes(id))).toEqual(wanted);
  });

  describe('searched', () => {
    let lister: Person;
    let lot: string;

    beforeAll(async () => {
      lister = await bank();
      lot = await write(lister, {
        title: '发明专利：一种锂电池隔膜 ＺＬ202010123456.7',
        description:
          '权利人：苏州某某新能源有限公司。\nIncludes two exclusive LICENCES, 100%_paid.',
      });
      await write(lister);
    });

    const found = async (q: string): Promise<boolean> =>
      ids(await list(lister.as, { q, limit: '100' })).includes(lot);

    it.each([
      ...['锂电', '电池隔', '隔膜', '锂', '苏州', '有限公司。', 'zl2020', '456.7'],
      ...[
        'exclusive',
        'LICENCES',
        'icenc',
        '100%',
        '0%_p',
        'ｅｘｃｌｕ',
        '膜 苏州',
        'two 锂电池 licences',
      ],
    ])('is found by %s', async (q) => {
      expect(await found(q)).toBe(true);
    });

    it.each([
      '池电',
      '锂膜',
      '苏锡',
      'licence_',
      '1%0',
      'exclusives',
      '锂电池 无锡',
      "' OR 1=1 --",
      '!',
    ])('is not found by %s', async (q) => {
      expect(await found(q)).toBe(false);
    });

    it('is every lot where nothing is sought, and takes what no text can hold for a gap', async () => {
      expect(await found(' \u3000 ')).toBe(true);
      expect(await found('锂电\0隔膜')).toBe(true);
    });

    it('is found by what it says now', async () => {
      const changed = await write(lister, { title: '旧标题' });
      await lister.as.patch(`/lots/${changed}`, { title: '新名称' }).expect(200);
      expect(ids(await list(lister.as, { q: '新名' }))).toEqual([changed]);
      expect(ids(await list(lister.as, { q: '旧标' }))).toEqual([]);
    });

    it('is found too when it was written before there was a search', async () => {
      const old = await write(lister, { title: '早先登记的软件著作权' });
      const nest = hall.api.app.nest;
      await nest.get(Database).transact(async (tx) => {
        await tx.execute('DELETE FROM search_terms WHERE lot_id = ?', [old]);
        await tx.execute('DELETE FROM lot_texts WHERE lot_id = ?', [old]);
      });
      expect(ids(await list(lister.as, { q: '早先' }))).toEqual([]);
      await nest.get(SearchIndex).onApplicationBootstrap();
      expect(ids(await list(lister.as, { q: '早先' }))).toEqual([old]);
    });
  });

  describe('filtered', () => {
    let lister: Person;
    let cheap: string;
    let dear: string;
    let yen: string;

    beforeAll(async () => {
      lister = await bank();
      cheap = await write(lister, { startPrice: '1000.00', pack: 'judicial-online-r1' });
      dear = await write(lister, {
        startPrice: '5000.00',
        opensAt: new Date(FIRST_OPENS_AT + DAY_MS).toISOString(),
      });
      yen = await write(lister, {
        ...{ currency: 'JPY', startPrice: '3000', rules: { increment: '100' } },
      });
    });

    it.each<[string, Readonly<Record<string, string>>, () => string[]]>([
      ['a least price', { priceFrom: '1000.01' }, () => [dear]],
      ['a highest price', { priceTo: '1000.00' }, () => [cheap]],
      ['prices of another currency', { priceFrom: '1', currency: 'JPY' }, () => [yen]],
      ['a pack', { pack: 'judicial-online-r1' }, () => [cheap]],
      [
        'the day of opening',
        { opensFrom: new Date(FIRST_OPENS_AT + 1).toISOString() },
        () => [dear],
      ],
      [
        'the day before',
        { opensBefore: new Date(FIRST_OPENS_AT + DAY_MS).toISOString() },
        () => [yen, cheap],
      ],
      ['a status', { status: 'open' }, () => []],
    ])('by %s', async (_, query, wanted) => {
      const mine = { lister: lister.organisationId };
      expect(ids(await list(lister.as, { ...mine, ...query }))).toEqual(wanted());
    });

    it.each([
      ['priceFrom', '1000'],
      ['priceTo', 'much'],
      ['currency', 'XYZ'],
      ['opensFrom', '2028-03-01'],
      ['pack', '../secrets'],
      ['lister', 'org_1'],
      ['sort', 'random'],
      ['q', 'x'.repeat(101)],
    ])('refuses %s %s', async (field, value) => {
      const query = new URLSearchParams({ [field]: value });
      const { body } = await lister.as.get(`/lots?${query.toString()}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid-body', faults: [{ field }] });
    });
  });

  it('says how many there are of each, as far as the reader may see them', async () => {
    const lister = await bank();
    const rival = await bank();
    await write(lister, { pack: 'judicial-online-r1', title: '甲' });
    await write(lister, { title: '乙' });
    const facets = async (as: Caller, query = ''): Promise<CatalogueFacets> =>
      (await as.get(`/lots/facets${query}`).expect(200)).body as CatalogueFacets;

    const mine = await facets(lister.as, `?lister=${lister.organisationId}&status=open`);
    expect(mine.statuses).toEqual([{ status: 'draft', count: 2 }]);
    expect(mine.listers).toContainEqual({
      ...{ id: lister.organisationId, name: 'The pledgee', count: 2 },
    });
    expect(mine.packs).toContainEqual({ name: 'judicial-online-r1', count: 1 });
    const found = await facets(
      lister.as,
      `?lister=${lister.organisationId}&q=${encodeURIComponent('甲')}`,
    );
    expect(found.statuses).toEqual([{ status: 'draft', count: 1 }]);

    for (const other of [rival.as, hall.api.visitor]) {
      const theirs = await facets(other, `?lister=${lister.organisationId}`);
      expect(theirs.statuses).toEqual([]);
      expect(JSON.stringify(theirs)).not.toContain(lister.organisationId);
    }
  });
});
