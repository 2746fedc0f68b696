import { expect, it } from '@jest/globals';
import { termsOf } from '../../../test/kit/format-terms.js';
import { Lot, paddle, seal, TICK } from '../../../test/kit/lot.js';
import { nextDue } from './auction.js';

const BIDDERS = 100;
const ROUNDS = 100;

const RULES = {
  ...({ increment: { kind: 'fixed', step: 10n }, minimumBidders: 1, rounds: ROUNDS } as const),
  ...{ turnMs: 1, openingPauseMs: 0, roundPauseMs: 0 },
};
const SAID = { lot: 'lot_1', pack: null, currency: 'JPY', startPrice: 100n } as const;

it('lets ten thousand turns of a millisecond pass at once, as after a night in which nobody served', () => {
  const lot = Lot.of(termsOf('round-english', RULES, { ...SAID, durationMs: 0 }));
  for (let index = 0; index < BIDDERS; index += 1) {
    const name = `P${index}`;
    const enrolment = { rank: null, isDepositMissing: false, identity: null } as const;
    lot.say([-1, { type: 'enrol', paddle: paddle(name), ...enrolment }], [-1, seal(name, 100n)]);
  }
  const { events } = lot.decide([86_400_000, TICK]);
  expect(events.filter(({ type }) => type === 'turn-began')).toHaveLength(BIDDERS * ROUNDS);
  expect(lot.now.result).toMatchObject({ outcome: 'sold', winner: 'P0' });
  expect(nextDue(lot.now)).toBeNull();
});
