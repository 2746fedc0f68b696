import { describe, expect, it } from '@jest/globals';
import { emptyMember, type JointForm, jointWish, shareIn, sharesSum } from './joint-form.js';

describe('a share as it is typed', () => {
  it.each([
    ['60', 6000],
    ['33.34', 3334],
    ['33.3', 3330],
    [' 0.01 ', 1],
    ['100', 10_000],
    ['', null],
    ['33.333', null],
    ['1/3', null],
    ['-5', null],
    ['1e1', null],
  ])('%s', (typed, bps) => {
    expect(shareIn(typed)).toBe(bps);
  });
});

describe('what is sent', () => {
  const form: JointForm = {
    share: '33.34',
    members: [
      { ...emptyMember(), organisationId: ' org_1 ', share: '33.33' },
      { ...emptyMember(), kind: 'named', name: '某某公司', registration: '9132', share: '33.33' },
    ],
  };
  const declarations = { control: 'domestic', qualifications: [] } as const;

  it('has everybody once, and the whole', () => {
    expect(sharesSum(form)).toBe(10_000);
    expect(jointWish(form, { agreement: 'a', declarations }, 'ded_1')).toEqual({
      ...{ agreement: 'a', declarations, deed: 'ded_1', shareBps: 3334 },
      members: [
        { organisationId: 'org_1', shareBps: 3333 },
        { name: '某某公司', registration: '9132', declarations, shareBps: 3333 },
      ],
    });
  });
});
