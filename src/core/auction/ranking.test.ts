import { describe, expect, it } from '@jest/globals';
import { Lot, match, offers, termsWith } from '../../../test/kit/lot.js';
import { ranking } from './ranking.js';
import type { EnglishRules } from './rules.js';

const placesAfter = (rules: Partial<EnglishRules>, text: string): string => {
  const lot = Lot.of(termsWith(rules), { P: 1, Q: 2 });
  lot.say(...offers(text));
  return places(lot);
};

const places = (lot: Lot): string =>
  ranking(lot.events)
    .map(({ paddle, amount }) => `${paddle} ${amount}`)
    .join(', ');

describe('the ranking', () => {
  const rows: readonly [string, Partial<EnglishRules>, string, string][] = [
    [
      'has the leader at the price, the others at their best',
      {},
      'A max 500, B max 300, C max 400',
      'A 410, C 400, B 300',
    ],
    ['places equal amounts by time', {}, 'A bid 100, B max 300, A max 300', 'B 300, A 300'],
    [
      'counts a raise from when it was made',
      {},
      'A max 200, B max 300, A max 300, C max 500',
      'C 310, B 300, A 300',
    ],
    [
      'places equal amounts by rank where holders may equal',
      { priority: { kind: 'match' } },
      'A bid 100, Q match, P match, B bid 110',
      'B 110, P 100, Q 100, A 100',
    ],
  ];
  it.each(rows)('%s', (...[, rules, text, expected]) => {
    expect(placesAfter(rules, text)).toBe(expected);
  });

  it('is empty before the first bid', () => {
    expect(ranking([])).toEqual([]);
    expect(ranking(Lot.of(termsWith()).events)).toEqual([]);
  });

  it('does not give away the ceiling that a holder has set aside', () => {
    const lot = Lot.of(termsWith({ priority: { kind: 'final-query', queryMs: 60_000 } }), { P: 1 });
    lot.say(...offers('A max 900, B max 200'), [3_600_300, match('P')]);
    expect(places(lot)).toBe('P 210, A 210, B 200');
  });
});
