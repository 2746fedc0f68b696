import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAuctions } from '../../../test/kit/format-auctions.js';
import { type Announcement, termsOf } from '../../../test/kit/format-terms.js';
import { at, bid, bidOn, Lot, paddle, TICK } from '../../../test/kit/lot.js';
import { MAX_MINOR } from '../money/money.js';
import type { Best } from './course.js';
import type { Award } from './events.js';
import { minimumFor, nextDue, outageOverlap, view } from './auction.js';
import type { RuleDraft } from './rule-draft.js';
import type { TermsOf } from './terms.js';
import { checkTerms } from './terms-check.js';
import type { TargetView } from './view.js';

const HOUR = 3_600_000;
const ANNOUNCED: Announcement = {
  lot: 'lot_1',
  pack: null,
  currency: 'JPY',
  startPrice: 100n,
  durationMs: HOUR,
};
const X = { id: 'x', startPrice: 60n, valuation: 8n };
const Y = { id: 'y', startPrice: 40n, valuation: 6n };
const STEP = { kind: 'fixed', step: 10n } as const;

const terms = (draft: RuleDraft = {}): TermsOf<'package'> =>
  termsOf('package', { parts: [X, Y], increment: STEP, ...draft }, ANNOUNCED) as TermsOf<'package'>;

function targetsIn({ now }: Lot): readonly TargetView[] {
  const { course } = view(now);
  return course?.kind === 'package' ? course.targets : [];
}

/** Bids as a rule book writes them: `A x 60, B * 110`. */
function lotAfter(offers: string, draft: RuleDraft = {}): Lot {
  const lot = Lot.of(terms(draft));
  lot.say([0, TICK]);
  for (const [index, offer] of offers.split(', ').entries()) {
    const [name = '', on = '', amount = '0'] = offer.split(' ');
    if (name !== '') expect(lot.say([index + 1, bidOn(on, name, BigInt(amount))])).toBe('accepted');
  }
  return lot;
}

describe('what is asked for on a package', () => {
  /** For the whole, x and y: the best bid, the least next one, and the least with which its side would lead. */
  const rows: readonly [offers: string, shown: string, draft: RuleDraft][] = [
    ['', '*: none 100 100, x: none 60 60, y: none 40 40', {}],
    ['A x 60', '*: none 100 100, x: A 60 70 70, y: none 40 40', {}],
    ['A x 60, B y 45', '*: none 100 106, x: A 60 70 70, y: B 45 55 55', {}],
    ['C * 100', '*: C 100 110 110, x: none 60 100, y: none 40 100', {}],
    ['C * 150, A x 60', '*: C 150 160 160, x: A 60 70 150, y: none 40 90', {}],
    ['C * 150, A x 60, B y 80', '*: C 150 160 160, x: A 60 70 70, y: B 80 90 90', {}],
    ['C * 150, A x 60, B y 90', '*: C 150 160 160, x: A 60 70 70, y: B 90 100 100', {}],
    ['C * 150, A x 60, B y 115', '*: C 150 160 176, x: A 60 70 70, y: B 115 125 125', {}],
    [
      'C * 150, A x 60, B y 110',
      '*: C 150 160 180, x: A 60 70 70, y: B 110 120 120',
      { stepMode: 'multiple' },
    ],
    [
      'C * 150, A x 70',
      '*: C 150 160 160, x: A 70 80 150, y: none 40 80',
      { stepMode: 'multiple' },
    ],
  ];
  it.each(rows)('after "%s" is %s', (offers, expected, draft) => {
    const targets = targetsIn(lotAfter(offers, draft));
    const shown = targets.map(({ on, price, leader, minimum, leadsFrom }) => {
      const best = leader === null ? 'none' : `${leader} ${price}`;
      return `${on}: ${best} ${minimum} ${leadsFrom}`;
    });
    expect(shown.join(', ')).toBe(expected);
  });

  it('is nothing once the lot has ended', () => {
    const lot = lotAfter('A x 60');
    lot.say([HOUR + 250, TICK]);
    expect(targetsIn(lot)).toEqual([
      { on: '*', price: null, leader: null, minimum: null, leadsFrom: null },
      { on: 'x', price: 60n, leader: 'A', minimum: null, leadsFrom: null },
      { on: 'y', price: null, leader: null, minimum: null, leadsFrom: null },
    ]);
  });

  it('is the least for the whole where no target is named, and nothing for who leads with it', () => {
    const { now } = lotAfter('A x 60, C * 110');
    expect([view(now).minimum, minimumFor(now, paddle('A')), minimumFor(now, paddle('C'))]).toEqual(
      [120n, 120n, null],
    );
  });

  it('ends where no amount is large enough', () => {
    const lot = lotAfter(`A x ${MAX_MINOR - 5n}`);
    expect(targetsIn(lot).map(({ minimum, leadsFrom }) => [minimum, leadsFrom])).toEqual([
      [100n, MAX_MINOR - 4n],
      [null, null],
      [40n, 40n],
    ]);
  });
});

describe('a bid on a package', () => {
  it.each([
    ['more than there may be', bidOn('x', 'A', MAX_MINOR + 1n)],
    ['with the others more than there may be', bidOn('y', 'A', MAX_MINOR)],
  ])('of %s is too large', (_, command) => {
    const lot = lotAfter('B x 60');
    expect(lot.say([1000, command])).toBe('amount-too-large');
  });

  it.each(['', 'z', '__proto__', 'constructor', 'X'])('on %j is on nothing', (on) => {
    expect(lotAfter('').say([1, bidOn(on, 'A', 100n)])).toBe('malformed');
  });

  it('without a target is on nothing', () => {
    expect(lotAfter('').say([1, bid('A', 100n)])).toBe('malformed');
  });

  it('counts when it was received in time, and is told when it came too late in the drain', () => {
    const lot = lotAfter('A x 60');
    expect(lot.say([HOUR - 1, bidOn('y', 'B', 40n), HOUR + 100])).toBe('accepted');
    expect(lot.say([HOUR - 1, bidOn('y', 'C', 50n), HOUR + 300])).toBe('too-late-in-drain');
    expect(lot.now.result).toMatchObject({ price: 100n, winner: null });
  });
});

it('an outage is made good by the last window of the one clock', () => {
  const soft = { softClose: { windowMs: 1000, extendMs: 1000, limitMs: null } };
  const [hard, extended] = [lotAfter('A x 60'), lotAfter('A x 60', soft)];
  const outage = [at(HOUR - 400_000), at(HOUR - 500)] as const;
  expect([hard, extended].map(({ now }) => outageOverlap(now, ...outage))).toEqual([299_500, 500]);
  expect([hard, extended].map(({ now }) => nextDue(now))).toEqual([at(HOUR + 250), at(HOUR + 250)]);
});

describe('terms of a package', () => {
  const faults: readonly [string, RuleDraft][] = [
    ['rules.parts too-short', { parts: [X] }],
    ['rules.parts named-twice', { parts: [X, { ...Y, id: 'x' }] }],
    ['rules.parts named-twice', { parts: [X, { ...Y, id: '*' }] }],
    ['rules.parts empty', { parts: [X, { ...Y, id: '' }] }],
    ['rules.parts.startPrice not-positive', { parts: [X, { ...Y, startPrice: 0n }] }],
    ['rules.parts.startPrice too-large', { parts: [X, { ...Y, startPrice: MAX_MINOR }] }],
    ['rules.parts.valuation not-positive', { parts: [X, { ...Y, valuation: 0n }] }],
    ['rules.parts.valuation too-large', { parts: [X, { ...Y, valuation: MAX_MINOR }] }],
    [
      'rules.parts too-large',
      { parts: Array.from({ length: 101 }, (_, index) => ({ ...X, id: `${index}` })) },
    ],
    ['rules.increment not-positive', { increment: { kind: 'fixed', step: 0n } }],
    ['rules.reserve below-start', { reserve: 99n }],
    ['rules.softClose.windowMs not-positive', { softClose: soft({ windowMs: 0 }) }],
    ['rules.softClose.extendMs not-positive', { softClose: soft({ extendMs: 0 }) }],
    ['rules.softClose.limitMs negative', { softClose: soft({ limitMs: -1 }) }],
    ['rules.priority not-in-format', { priority: 'match' }],
    ['rules.priority not-in-format', { priority: 'final-query', queryMs: 60_000 }],
  ];
  it.each(faults)('say %s', (fault, draft) => {
    expect(checkTerms(terms(draft)).map(({ field, code }) => `${field} ${code}`)).toEqual([fault]);
  });

  it('without a fault have none', () => {
    expect(checkTerms(terms({ softClose: soft({}), reserve: 100n }))).toEqual([]);
  });

  function soft(change: object) {
    return { windowMs: 1, extendMs: 1, limitMs: null, ...change };
  }
});

it('whatever is bid, the side that brings more is sold, and everything is given out', () => {
  fc.assert(
    fc.property(formatAuctions('package'), ({ lot: { now } }) => {
      const { course, result, terms: published } = now;
      if (result?.outcome !== 'sold' || course?.kind !== 'package') return;
      const { awards = [], price, winner } = result;
      const parts = sumOf(course.parts.map((best) => best?.amount));
      const whole = sumOf([course.whole?.amount]);
      expect(price).toBe(whole > parts ? whole : parts);
      expect(sumOf(awards.map((award) => award.price))).toBe(price);
      const buyers = new Set(awards.flatMap((award) => award.paddle ?? []));
      expect(winner).toBe(buyers.size === 1 ? [...buyers][0] : null);
      expect(awards.map(({ part }) => part)).toEqual(
        published.format === 'package' && published.rules.parts.map(({ id }) => id),
      );
      for (const [index, award] of awards.entries())
        holdAward(award, course.parts[index] ?? null, whole > parts);
    }),
    { numRuns: 200 },
  );
});

function sumOf(amounts: readonly (bigint | null | undefined)[]): bigint {
  return amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
}

/** A part goes at its own best bid, or with the whole for no less than that. */
function holdAward(award: Award, own: Best | null, isWhole: boolean): void {
  const { amount = null, paddle = null } = own ?? {};
  if (isWhole) expect((award.price ?? 0n) >= (amount ?? 0n)).toBe(true);
  else expect([award.paddle, award.price]).toEqual([paddle, amount]);
}
