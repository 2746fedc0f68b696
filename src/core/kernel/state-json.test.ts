import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeState, encodeState } from './state-json.js';

describe('a state written as JSON', () => {
  it('keeps bigints, however large', () => {
    const state = {
      price: 12_345_678_901_234_567_890n,
      leader: null,
      distinct: ['7'],
      second: { amount: -1n },
    };
    expect(encodeState(state)).toBe(
      '{"price":{"$n":"12345678901234567890"},"leader":null,"distinct":["7"],"second":{"amount":{"$n":"-1"}}}',
    );
    expect(decodeState(encodeState(state))).toEqual(state);
  });

  it('keeps names that JavaScript gives a meaning to', () => {
    const state = { bidders: { ['__proto__']: { rank: 1 }, constructor: { rank: 2 } } };
    const read = decodeState(encodeState(state)) as typeof state;
    expect(Object.keys(read.bidders)).toEqual(['__proto__', 'constructor']);
  });

  it('comes back as it was, whatever it holds', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.bigInt(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.string().filter((text) => text !== '$n' && text !== '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(decodeState(encodeState({ value }))).toEqual({ value });
      }),
    );
  });
});
