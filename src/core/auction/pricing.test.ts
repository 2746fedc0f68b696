import { describe, expect, it } from '@jest/globals';
import { Lot, offers, termsWith } from '../../../test/kit/lot.js';
import type { EnglishRules } from './rules.js';

type Row = readonly [title: string, offers: string, lead: string];

/** P is the first in rank, Q the second, A and B are ordinary; the start price is 100 and the step 10. */
function leadAfter(rules: Partial<EnglishRules>, text: string): string {
  const lot = Lot.of(termsWith(rules), { P: 1, Q: 2 });
  expect(lot.say(...offers(text))).toBe('accepted');
  return lot.lead;
}

describe('the price', () => {
  const rows: readonly Row[] = [
    ['opens at the start for a lone ceiling', 'A max 500', 'A 100'],
    ['is a plain bid itself', 'A bid 170', 'A 170'],
    ['beats the lower ceiling by a step', 'A max 500, B max 300', 'A 310'],
    ['stops at the ceiling', 'A max 305, B max 300', 'A 305'],
    ['is the ceiling at a tie, for the earlier', 'A max 300, B max 300', 'A 300'],
    ['passes to a higher ceiling', 'A max 300, B max 500', 'B 310'],
    ['may rise by less than a step to a ceiling', 'A max 300, B max 305', 'B 305'],
    ['is a higher plain bid in full', 'A max 300, B bid 500', 'B 500'],
    ['is where a plain bid pushes the ceiling', 'A max 300, B bid 200', 'A 210'],
    ['stays when the leader raises', 'A max 300, A max 900', 'A 100'],
    ['rises with a leader who had hit the ceiling', 'A max 305, B max 300, A max 900', 'A 310'],
    ['keeps the own plain bid under an own ceiling', 'A bid 170, A max 900', 'A 170'],
    ['forgets a plain bid that was overtaken', 'A bid 170, B bid 180, A max 900', 'A 190'],
    ['forgets whoever lost before', 'A max 300, B max 200, C max 250, B max 600', 'B 310'],
  ];
  it.each(rows)('%s', (_, text, lead) => {
    expect(leadAfter({}, text)).toBe(lead);
  });
});

describe('the price with a reserve of 400', () => {
  const rows: readonly Row[] = [
    ['jumps to it when a ceiling reaches it', 'A max 500', 'A 400'],
    ['jumps to it when a ceiling just reaches it', 'A max 400', 'A 400'],
    ['stays below it otherwise', 'A max 399', 'A 100'],
    ['jumps when the leader raises to it', 'A max 200, B max 150, A max 450', 'A 400'],
    ['jumps when a second ceiling overtakes', 'A max 200, B max 450', 'B 400'],
    ['goes on by steps above it', 'A max 900, B bid 500', 'A 510'],
    ['is a plain bid that passes it', 'A bid 100, B bid 450', 'B 450'],
  ];
  it.each(rows)('%s', (_, text, lead) => {
    expect(leadAfter({ reserve: { amount: 400n, isVisible: false } }, text)).toBe(lead);
  });
});

describe('the price where holders may equal it', () => {
  const rows: readonly Row[] = [
    ['is equalled by a match', 'A bid 170, P match', 'P 170'],
    ['is equalled by a bid', 'A bid 170, P bid 170', 'P 170'],
    ['is equalled by a ceiling', 'A bid 170, P max 300', 'P 170'],
    ['is passed by an ordinary bid', 'A bid 170, P match, A bid 180', 'A 180'],
    ['is equalled again by the holder’s ceiling', 'A bid 170, P max 300, A bid 180', 'P 180'],
    ['leaves a tie of ceilings to the holder', 'A max 300, P max 300', 'P 300'],
    ['keeps a tie with the holder who came first', 'P max 300, A max 300', 'P 300'],
    ['is beaten by a step by a ceiling above a match', 'A max 300, P bid 200', 'A 210'],
    ['goes to the higher of two ranks at a tie', 'Q max 300, P max 300', 'P 300'],
    ['is passed by the lower of two ranks', 'P max 300, Q max 350', 'Q 310'],
    [
      'is held by the lower rank against an ordinary bid',
      'P bid 100, Q max 350, A bid 200',
      'Q 200',
    ],
  ];
  it.each(rows)('%s', (_, text, lead) => {
    expect(leadAfter({ priority: { kind: 'match' } }, text)).toBe(lead);
  });

  it('ignores ranks where there is no such right', () => {
    expect(leadAfter({}, 'A max 300, P max 300')).toBe('A 300');
  });
});
