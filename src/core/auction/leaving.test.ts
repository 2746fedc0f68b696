import { describe, expect, it } from '@jest/globals';
import { termsOf } from '../../../test/kit/format-terms.js';
import {
  at,
  bid,
  cancel,
  Lot,
  match,
  paddle,
  seal,
  termsWith,
  TICK,
  WITHDRAW,
} from '../../../test/kit/lot.js';
import { keptRecord, TOOLS } from '../../../test/kit/records.js';
import { recordOf } from '../proof/record.js';
import { verifyRecord } from '../proof/verify.js';
import type { AuctionCommand } from './commands.js';

const HOUR = 3_600_000;
const leave = (name: string): AuctionCommand => ({ type: 'leave', paddle: paddle(name) });
const enrol = (name: string, rank: number | null): AuctionCommand => ({
  ...{ type: 'enrol', paddle: paddle(name), rank, isDepositMissing: false, identity: null },
});

describe('taking an enrolment back', () => {
  it('is possible until the bidding opens, once', () => {
    const lot = Lot.of(termsWith());
    expect(lot.decide([-1, leave('A')]).events).toEqual([
      { type: 'left', at: at(-1), paddle: 'A' },
    ]);
    expect(lot.say([-1, leave('A')])).toBe('not-enrolled');
    expect(lot.say([-1, leave('Z')])).toBe('not-enrolled');
    expect(lot.say([-1, leave('B'), 0])).toBe('too-late-to-leave');
    expect(lot.say([1, leave('B')])).toBe('too-late-to-leave');
    expect(lot.say([2, bid('B', 100n)], [3, leave('B')])).toBe('too-late-to-leave');
    expect(lot.say([HOUR + 300, leave('C')])).toBe('closed');
  });

  it('ends with the lot itself', () => {
    expect(Lot.of(termsWith()).say([-2, WITHDRAW], [-1, leave('A')])).toBe('withdrawn');
  });

  it.each([
    ['bid', bid('A', 100n)],
    ['have its deposit confirmed', { type: 'confirm-deposit', paddle: paddle('A') }],
    ['be barred', { type: 'bar', paddle: paddle('A'), reason: 'a test' }],
  ] as const)('leaves nobody behind who could %s', (_, command) => {
    expect(Lot.of(termsWith()).say([-1, leave('A')], [1, command])).toBe('not-enrolled');
  });

  it('counts: a lot that needs three bidders does not have them any more', () => {
    const lot = Lot.of(termsWith({ minimumEnrolled: 3 }));
    lot.say([-1, leave('C')], [1, bid('A', 100n)], [HOUR + 250, TICK]);
    expect(lot.now.result).toMatchObject({ outcome: 'failed', failure: 'too-few-enrolled' });
  });

  it('moves nobody up: of equal rank, who enrolled first is asked first', () => {
    const priority = { kind: 'final-query', queryMs: 60_000 } as const;
    const lot = Lot.of(termsWith({ priority }), { P: 1, Q: 1 });
    lot.say([-3, leave('A')], [-2, enrol('R', 1)], [1, bid('B', 100n)], [HOUR + 250, TICK]);
    expect(lot.now.asked).toEqual(['P', 'Q', 'R']);
    expect(lot.say([HOUR + 300, match('P')])).toBe('accepted');
  });

  it('is refused while an offer is filed, and possible again when that was taken back', () => {
    const lot = Lot.of(
      termsOf(
        'round-english',
        {
          ...{ increment: { kind: 'fixed', step: 10n }, minimumBidders: 1, rounds: 1 },
          ...{ turnMs: 1000, openingPauseMs: 1000, roundPauseMs: 1000 },
        },
        { lot: 'lot_1', pack: null, currency: 'JPY', startPrice: 100n, durationMs: HOUR },
      ),
    );
    expect(lot.say([-9, seal('A', 120n)], [-8, leave('A')])).toBe('too-late-to-leave');
    expect(lot.say([-7, leave('B')])).toBe('accepted');
    expect(lot.say([-6, cancel('A')], [-5, leave('A')])).toBe('accepted');
  });

  it('stands in the record, which is verified with it', () => {
    const lot = Lot.of(termsWith());
    lot.say([-1, leave('C')], [1, bid('A', 100n)], [2, bid('B', 110n)], [HOUR + 250, TICK]);
    const verdict = verifyRecord(recordOf(keptRecord(lot.events), 'public'), TOOLS);
    expect(verdict).toMatchObject({ verified: true, faults: [], winner: 'B' });
  });
});
