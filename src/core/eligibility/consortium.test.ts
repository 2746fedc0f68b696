import { describe, expect, it } from '@jest/globals';
import {
  type ConsortiumFault,
  consortiumFaults,
  type JointParty,
  type Share,
  takenParties,
} from './consortium.js';

const ours = (id: string): JointParty => ({ organisationId: id, registration: null });
const named = (number: string): JointParty => ({ organisationId: null, registration: number });
const share = (party: JointParty, shareBps: number): Share => ({ ...party, shareBps });
const of = (...members: readonly (readonly [JointParty, number])[]): Share[] =>
  members.map(([party, bps]) => share(party, bps));

describe('who bids together', () => {
  const many = Array.from({ length: 21 }, (_, index) => share(ours(`org_${index}`), 476));
  const cases: readonly [string, readonly Share[], readonly ConsortiumFault[]][] = [
    ['halves', of([ours('a'), 5000], [ours('b'), 5000]), []],
    ['thirds with the rest', of([ours('a'), 3334], [ours('b'), 3333], [named('1'), 3333]), []],
    ['the least share there is', of([ours('a'), 9999], [named('1'), 1]), []],
    ['one alone', of([ours('a'), 10_000]), [{ member: null, problem: 'too-few-members' }]],
    [
      'a part too little',
      of([ours('a'), 5000], [ours('b'), 4999]),
      [{ member: null, problem: 'shares-not-whole' }],
    ],
    [
      'a part too much',
      of([ours('a'), 5000], [ours('b'), 5001]),
      [{ member: null, problem: 'shares-not-whole' }],
    ],
    ['nothing', of([ours('a'), 10_000], [ours('b'), 0]), [{ member: 1, problem: 'no-share' }]],
    [
      'less than nothing',
      of([ours('a'), 10_001], [ours('b'), -1]),
      [{ member: 1, problem: 'no-share' }],
    ],
    [
      'a fraction',
      of([ours('a'), 5000.5], [ours('b'), 4999.5]),
      [
        { member: 0, problem: 'no-share' },
        { member: 1, problem: 'no-share' },
      ],
    ],
    [
      'the same account twice',
      of([ours('a'), 5000], [ours('b'), 2500], [ours('a'), 2500]),
      [{ member: 2, problem: 'named-twice' }],
    ],
    [
      'the same number typed otherwise',
      of([ours('a'), 5000], [named('91320500ma1'), 2500], [named('9132 0500-MA1'), 2500]),
      [{ member: 2, problem: 'named-twice' }],
    ],
    [
      'too many',
      many,
      [
        { member: null, problem: 'too-many-members' },
        { member: null, problem: 'shares-not-whole' },
      ],
    ],
  ];
  it.each(cases)('%s', (_, members, faults) => {
    expect(consortiumFaults(members)).toEqual(faults);
  });
});

describe('who is in another enrolment already', () => {
  const alone = { consortium: null, parties: [ours('a')] };
  const joint = { consortium: 'csm_1', parties: [ours('b'), named('91320500MA1')] };
  const cases: readonly [string, readonly JointParty[], string | null, readonly number[]][] = [
    ['nobody', [ours('c'), ours('d')], null, []],
    ['who bids alone', [ours('c'), ours('a')], null, [1]],
    ['who bids alone, seen from the consortium', [ours('a'), ours('b')], 'csm_1', [0]],
    ['a member of another consortium', [ours('b'), ours('c')], 'csm_2', [0]],
    ['a member that enrols beside its consortium', [ours('b')], null, [0]],
    ['a member of this one', [ours('b'), named('91320500MA1')], 'csm_1', []],
    ['a number typed otherwise', [ours('c'), named('9132 0500 ma1')], null, [1]],
  ];
  it.each(cases)('%s', (_, parties, own, taken) => {
    expect(takenParties(parties, [alone, joint], own)).toEqual(taken);
  });
});
