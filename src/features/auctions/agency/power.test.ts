import { describe, expect, it } from '@jest/globals';
import { instant } from '../../../core/kernel/instant.js';
import { isInForce, isStanding, type PowerAct, stateOf, type StoredPower } from './power.js';

const act = (name: PowerAct['act']): PowerAct => ({
  ...{ act: name, by: 'usr_1', at: instant(5), reason: null },
});
const power = (...acts: readonly PowerAct['act'][]): StoredPower => ({
  ...{ id: 'pow_1', lotId: 'lot_1', principalId: 'org_1', agentId: 'org_2', deedId: 'ded_1' },
  ...{ mayEnrol: true, maySign: false, limit: 100n, currency: 'CNY' },
  ...{ validFrom: instant(10), validUntil: instant(20), givenBy: 'usr_1', givenAt: instant(1) },
  acts: acts.map(act),
});

describe('a power of attorney', () => {
  it.each([
    [power(), 'given', true],
    [power('accepted'), 'accepted', true],
    [power('refused'), 'refused', false],
    [power('revoked'), 'revoked', false],
    [power('accepted', 'revoked'), 'revoked', false],
  ] as const)('%# stands by the last thing done about it', (one, state, stands) => {
    expect(stateOf(one)).toBe(state);
    expect(isStanding(one, instant(15))).toBe(stands);
    expect(isStanding(one, instant(20))).toBe(false);
  });

  it.each([
    [9, false],
    [10, true],
    [19, true],
    [20, false],
  ])('at %i', (at, isGood) => {
    expect(isInForce(power(), instant(at))).toBe(isGood);
  });
});
