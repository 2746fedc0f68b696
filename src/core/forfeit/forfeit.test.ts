import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribute, type ForfeitFacts, priceGap, type Resale } from './distribute.js';
import {
  FORFEIT_USES,
  type ForfeitShortfall,
  type ForfeitSurplus,
  type ForfeitTerms,
  type ForfeitUse,
  type Ruled,
  UNDONE_SALE,
} from './forfeit-terms.js';

const source = (article: string) => ({ title: { zh: '法', en: 'law' }, number: null, article });
const ruled = <Value>(value: Value, article = '1'): Ruled<Value> => ({
  ...{ value, kind: 'law' as const, source: source(article) },
});

function terms(
  order: readonly ForfeitUse[],
  surplus: ForfeitSurplus,
  shortfall: ForfeitShortfall,
): ForfeitTerms {
  const own = { order: ruled(order), surplus: ruled(surplus, '2') };
  const earnest = surplus === 'earnest-money' ? ruled(2_000, '586') : null;
  return {
    ...own,
    shortfall: ruled(shortfall, '3'),
    objectionDays: null,
    earnestMoneyBps: earnest,
  };
}

/** Online rules art. 24, the 2020 rules art. 22, and the auction law art. 39 with earnest money. */
const ONLINE = terms(
  ['costs', 'price-gap', 'debts-of-the-case', 'related-debts'],
  'to-debts',
  'none',
);
const OFFLINE = terms(['price-gap', 'costs', 'commission'], 'refunded', 'claimable');
const AUCTION = terms(['commission-of-both-sides', 'price-gap'], 'earnest-money', 'claimable');

const sold = (price: bigint): Resale => ({ kind: 'sold', price });
const NONE: Resale = { kind: 'none', price: null };

function facts(changes: Partial<ForfeitFacts>): ForfeitFacts {
  return {
    ...{ deposit: 100n, firstPrice: 1_000n, resale: sold(1_000n), terms: ONLINE },
    ...{ commission: { buyer: 0n, seller: 0n }, claims: [] },
    ...changes,
  };
}

const costs = (amount: bigint) => ({ use: 'costs', amount }) as const;
const debt = (amount: bigint) => ({ use: 'debts-of-the-case', amount }) as const;
const related = (amount: bigint) => ({ use: 'related-debts', amount }) as const;

describe('a forfeited deposit', () => {
  it.each<[string, Partial<ForfeitFacts>, readonly string[], bigint | null]>([
    [
      'of a court online goes to costs, gap and debts in that order, and then to whose right was sold',
      { resale: sold(980n), claims: [debt(30n), costs(10n), related(5n)] },
      [
        ...['costs 10/10', 'price-gap 20/20', 'debts-of-the-case 30/30'],
        ...['related-debts 5/5', 'surplus 35/35 owner'],
      ],
      null,
    ],
    [
      'of a court online ends with what there is, and nothing more is owed',
      { resale: sold(850n), claims: [costs(10n), debt(500n)] },
      ['costs 10/10', 'price-gap 90/150', 'debts-of-the-case 0/500'],
      null,
    ],
    [
      'of a court offline is charged with the commission too, and the rest goes back',
      {
        terms: OFFLINE,
        resale: sold(970n),
        claims: [costs(10n)],
        commission: { buyer: 20n, seller: 9n },
      },
      ['price-gap 30/30', 'costs 10/10', 'commission 20/20', 'surplus 40/40 defaulter'],
      null,
    ],
    [
      'of a court offline that is too small leaves a claim',
      {
        terms: OFFLINE,
        resale: sold(890n),
        claims: [costs(10n)],
        commission: { buyer: 20n, seller: 9n },
      },
      ['price-gap 100/110', 'costs 0/10', 'commission 0/20'],
      40n,
    ],
    [
      'of an auction pays both commissions before the gap, and the lister keeps the rest as earnest money',
      { terms: AUCTION, resale: sold(990n), commission: { buyer: 20n, seller: 30n } },
      ['commission-of-both-sides 50/50', 'price-gap 10/10', 'earnest-money 40/40 lister'],
      null,
    ],
    [
      'is earnest money up to a fifth of the price, and what is beyond that goes back',
      { terms: AUCTION, deposit: 300n, resale: sold(950n) },
      ['commission-of-both-sides 0/0', 'price-gap 50/50', 'earnest-money 150/150 lister'].concat([
        'surplus 100/100 defaulter',
      ]),
      null,
    ],
    [
      'beyond that fifth still covers losses',
      { terms: AUCTION, deposit: 300n, resale: sold(750n) },
      ['commission-of-both-sides 0/0', 'price-gap 250/250', 'surplus 50/50 defaulter'],
      null,
    ],
    [
      'makes good no gap where nothing was sold again, or for more',
      { terms: OFFLINE, resale: NONE },
      ['price-gap 0/0', 'commission 0/0', 'surplus 100/100 defaulter'],
      null,
    ],
    [
      'of an undone sale makes good what was spent, and the rest goes back',
      { terms: UNDONE_SALE, claims: [costs(130n)] },
      ['costs 100/130'],
      30n,
    ],
    [
      'that was never paid leaves the whole of the losses to be claimed',
      { terms: OFFLINE, deposit: 0n, resale: sold(900n) },
      ['price-gap 0/100', 'commission 0/0'],
      100n,
    ],
  ])('%s', (_, changes, lines, shortfall) => {
    const given = distribute(facts(changes));
    const written = given.lines.map(({ use, applied, claimed, to }) => {
      const isLeftover = use === 'surplus' || use === 'earnest-money';
      return `${use} ${applied}/${claimed}${isLeftover ? ` ${to}` : ''}`;
    });
    expect(written).toEqual(lines);
    expect(given.shortfall?.amount ?? null).toBe(shortfall);
  });

  it('says of every line what it rests on', () => {
    const { lines } = distribute(facts({ resale: sold(980n), claims: [costs(10n)] }));
    expect(lines.map((one) => one.source.article)).toEqual(['1', '1', '2']);
    expect(lines[1]?.inputs).toEqual([
      ['first-price', 1_000n],
      ['resale-price', 980n],
    ]);
  });
});

const amount = fc.bigInt(0n, 2_000n);
const any: fc.Arbitrary<ForfeitFacts> = fc.record({
  ...{ deposit: amount, firstPrice: amount },
  resale: fc.oneof(amount.map(sold), fc.constant(NONE)),
  commission: fc.record({ buyer: amount, seller: amount }),
  claims: fc.array(
    fc.record({
      use: fc.constantFrom(
        'costs' as const,
        'debts-of-the-case' as const,
        'related-debts' as const,
      ),
      amount,
    }),
    { maxLength: 6 },
  ),
  terms: fc
    .tuple(
      fc.shuffledSubarray([...FORFEIT_USES]),
      fc.constantFrom<ForfeitSurplus>('refunded', 'to-debts', 'earnest-money'),
      fc.constantFrom<ForfeitShortfall>('claimable', 'none'),
    )
    .map(([order, surplus, shortfall]) => terms(order, surplus, shortfall)),
});

const total = (lines: ReturnType<typeof distribute>['lines'], to?: string): bigint =>
  lines.reduce((all, line) => (to === undefined || line.to === to ? all + line.applied : all), 0n);

describe('a forfeited deposit, whatever it is', () => {
  it('is used to the last fen, and nothing of it twice', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { lines } = distribute(given);
        expect(total(lines)).toBe(given.deposit);
        for (const { applied, claimed } of lines)
          expect(applied >= 0n && applied <= claimed).toBe(true);
      }),
    );
  });

  it('is used in the order of its terms: what comes later gets nothing while something before is unmet', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { lines } = distribute(given);
        const unmet = lines.findIndex(({ applied, claimed }) => applied < claimed);
        if (unmet >= 0)
          expect(lines.slice(unmet + 1).every((one) => one.applied === 0n)).toBe(true);
        const places = lines
          .filter(({ use }) => use !== 'surplus' && use !== 'earnest-money')
          .map(({ use }) => given.terms.order.value.indexOf(use as ForfeitUse));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('pays no less for a wider gap, sends no more back, and leaves no smaller claim', () => {
    fc.assert(
      fc.property(any, amount, (given, more) => {
        const { price } = given.resale;
        if (price === null || more > price) return;
        const wider = { ...given, resale: sold(price - more) };
        expect(priceGap(wider) >= priceGap(given)).toBe(true);
        const [before, after] = [distribute(given), distribute(wider)];
        const paid = ({ lines }: typeof before): bigint =>
          lines.find(({ use }) => use === 'price-gap')?.applied ?? 0n;
        expect(paid(after) >= paid(before)).toBe(true);
        expect(total(after.lines, 'defaulter') <= total(before.lines, 'defaulter')).toBe(true);
        const owed = ({ shortfall }: typeof before): bigint => shortfall?.amount ?? 0n;
        expect(owed(after) >= owed(before)).toBe(true);
      }),
    );
  });

  it('goes back, to the owner or to the lister as its terms say, and is claimed only where they allow it', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { lines, shortfall } = distribute(given);
        const { surplus } = given.terms;
        const left = lines.filter(({ use }) => use === 'surplus' || use === 'earnest-money');
        const allowed = {
          ...{ refunded: ['defaulter'], 'to-debts': ['owner'] },
          'earnest-money': ['lister', 'defaulter'],
        }[surplus.value];
        expect(left.every(({ to }) => allowed.includes(to))).toBe(true);
        if (shortfall !== null) {
          expect(given.terms.shortfall.value).toBe('claimable');
          // A claim and something that goes back exclude each other.
          expect(left).toEqual([]);
        }
      }),
    );
  });
});
