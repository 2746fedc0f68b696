import { describe, expect, it } from '@jest/globals';
import {
  at,
  bid,
  Lot,
  match,
  max,
  OPENS_AT,
  paddle,
  type Said,
  SUSPEND,
  termsWith,
  WITHDRAW,
} from '../../../test/kit/lot.js';
import { MAX_MINOR } from '../money/money.js';
import type { EnglishRules } from './rules.js';
import { decide } from './auction.js';

const HOUR = 3_600_000;

interface Row {
  readonly faults: string;
  readonly rules?: Partial<EnglishRules>;
  readonly before?: readonly Said[];
  readonly said: Said;
  readonly code: string;
}

const BAR_X: Said = [-10, { type: 'bar', paddle: paddle('X'), reason: 'staff' }];
const STRICT: Partial<EnglishRules> = {
  stepMode: 'multiple',
  firstBid: 'start-exactly',
  priority: { kind: 'match' },
};
const QUERY: Partial<EnglishRules> = { priority: { kind: 'final-query', queryMs: 60_000 } };
const OPENED: Said = [1, bid('A', 100n)];
const CLOSED: Said = [HOUR + 250, { type: 'tick' }];

/** X is enrolled without its deposit, P is a holder of the first rank and Q of the second. */
function lotOf({ rules = {}, before = [] }: Row): Lot {
  const lot = Lot.of(termsWith(rules), { P: 1, Q: 2 });
  const withoutDeposit = { rank: null, isDepositMissing: true, identity: null };
  lot.say([-20, { type: 'enrol', paddle: paddle('X'), ...withoutDeposit }], ...before);
  return lot;
}

/** Each bid has the fault that is named and faults that come later in the order; the last has only its own. */
const ROWS: readonly Row[] = [
  {
    faults: 'who never enrolled, before the opening',
    said: [-5, bid('Z', 1n)],
    code: 'not-enrolled',
  },
  {
    faults: 'barred, without a deposit',
    before: [BAR_X],
    said: [-5, bid('X', 1n)],
    code: 'barred',
  },
  { faults: 'no deposit, before the opening', said: [-5, bid('X', 1n)], code: 'deposit-missing' },
  {
    faults: 'before the opening, withdrawn',
    before: [[-10, WITHDRAW]],
    said: [-5, bid('A', 1n)],
    code: 'not-open',
  },
  {
    faults: 'withdrawn, after the end',
    before: [[10, WITHDRAW]],
    said: [2 * HOUR, bid('A', 1n)],
    code: 'withdrawn',
  },
  { faults: 'after the end', before: [CLOSED], said: [HOUR + 300, bid('A', 1n)], code: 'closed' },
  {
    faults: 'in time, decided after the drain',
    before: [CLOSED],
    said: [HOUR - 1, bid('A', 1n), HOUR + 300],
    code: 'too-late-in-drain',
  },
  {
    faults: 'exactly at the end, decided after the drain',
    before: [CLOSED],
    said: [HOUR, bid('A', 1n), HOUR + 300],
    code: 'closed',
  },
  {
    faults: 'in time for the room, decided in the query',
    rules: QUERY,
    before: [OPENED, CLOSED],
    said: [HOUR - 1, bid('B', 1n), HOUR + 300],
    code: 'too-late-in-drain',
  },
  {
    faults: 'suspended, too low',
    before: [[10, SUSPEND]],
    said: [20, bid('A', 1n)],
    code: 'suspended',
  },
  {
    faults: 'a plain bid in the query',
    rules: QUERY,
    before: [OPENED, CLOSED],
    said: [HOUR + 300, bid('A', 1n)],
    code: 'wrong-phase',
  },
  {
    faults: 'out of turn in the query',
    rules: QUERY,
    before: [OPENED, CLOSED],
    said: [HOUR + 300, match('Q')],
    code: 'not-your-turn',
  },
  {
    faults: 'a match by nobody’s right in the query',
    rules: QUERY,
    before: [OPENED, CLOSED],
    said: [HOUR + 300, match('B')],
    code: 'priority-only',
  },
  {
    faults: 'a match before the first bid, by an ordinary bidder',
    said: [1, match('A')],
    code: 'wrong-phase',
  },
  {
    faults: 'a match of a holder in the room, before the query',
    rules: QUERY,
    before: [OPENED],
    said: [2, match('P')],
    code: 'wrong-phase',
  },
  {
    faults: 'a match of an ordinary bidder, before the query',
    rules: QUERY,
    before: [OPENED],
    said: [2, match('B')],
    code: 'priority-only',
  },
  {
    faults: 'a ceiling where none are allowed, by the leader',
    rules: { proxy: false },
    before: [OPENED],
    said: [2, max('A', 1n)],
    code: 'proxy-not-allowed',
  },
  { faults: 'the own lead, too low', before: [OPENED], said: [2, bid('A', 1n)], code: 'own-lead' },
  {
    faults: 'the own lead by a match without a right',
    before: [OPENED],
    said: [2, match('A')],
    code: 'own-lead',
  },
  {
    faults: 'a raise where leaders may not',
    rules: { leaderMayRaise: false },
    before: [OPENED],
    said: [2, max('A', 1n)],
    code: 'own-lead',
  },
  {
    faults: 'a match without a right',
    rules: STRICT,
    before: [OPENED],
    said: [2, match('B')],
    code: 'priority-only',
  },
  {
    faults: 'a match that outranks nobody',
    rules: STRICT,
    before: [OPENED, [2, match('P')]],
    said: [3, match('Q')],
    code: 'below-minimum',
  },
  {
    faults: 'a ceiling lowered, off the grid',
    rules: STRICT,
    before: [[1, max('A', 500n)]],
    said: [2, max('A', 305n)],
    code: 'ceiling-lowered',
  },
  {
    faults: 'a first bid below the price it must name',
    rules: STRICT,
    said: [1, bid('A', 95n)],
    code: 'not-the-price',
  },
  {
    faults: 'a first bid above the price it must name, off the grid',
    rules: STRICT,
    said: [1, bid('A', 105n)],
    code: 'not-the-price',
  },
  {
    faults: 'too low, off the grid',
    rules: STRICT,
    before: [OPENED],
    said: [2, bid('B', 105n)],
    code: 'below-minimum',
  },
  {
    faults: 'off the grid, too large',
    rules: STRICT,
    before: [OPENED],
    said: [2, bid('B', MAX_MINOR + 4n)],
    code: 'not-a-step',
  },
  {
    faults: 'too large',
    before: [OPENED],
    said: [2, bid('B', MAX_MINOR + 1n)],
    code: 'amount-too-large',
  },
];

describe('a bid with several faults', () => {
  it.each(ROWS)('is refused for the first: $faults ($code)', (row) => {
    const lot = lotOf(row);
    const before = lot.now.standing;
    expect(lot.say(row.said)).toBe(row.code);
    expect(lot.now.standing).toBe(before);
  });
});

describe('a caller', () => {
  const publish = { type: 'publish', terms: termsWith() } as const;
  const now = { receivedAt: OPENS_AT, decidedAt: OPENS_AT };

  it('may not send a command to a lot that was never published', () => {
    expect(() => decide(null, bid('A', 100n), now)).toThrow('never published');
  });

  it('may not publish twice', () => {
    expect(() => decide(Lot.of(termsWith()).now, publish, now)).toThrow('published already');
  });

  it('may not decide before an earlier decision, nor before the receipt', () => {
    const { now: state } = Lot.of(termsWith());
    const early = { receivedAt: at(-2 * HOUR), decidedAt: at(-2 * HOUR) };
    expect(() => decide(state, bid('A', 100n), early)).toThrow('order of time');
    expect(() => decide(state, bid('A', 100n), { ...now, receivedAt: at(1) })).toThrow('received');
  });
});
