import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeSha256 as sha256 } from '../../platform/proof/node-sha256.js';
import { merkleTree, rootFromPath } from './merkle.js';

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 70 });

/** MTH of RFC 6962, 2.1, word for word: splits at the largest power of two below n. */
function mth(leaves: readonly string[]): string {
  if (leaves.length === 1) return sha256(`\u0000${leaves[0]}`);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(`\u0001${mth(leaves.slice(0, split))}${mth(leaves.slice(split))}`);
}

describe('a Merkle tree', () => {
  it('has the root of RFC 6962', () => {
    fc.assert(
      fc.property(texts, (leaves) => {
        expect(merkleTree(leaves, sha256).root).toBe(mth(leaves));
      }),
    );
  });

  it('leads from every leaf to its root', () => {
    fc.assert(
      fc.property(texts, (leaves) => {
        const tree = merkleTree(leaves, sha256);
        leaves.forEach((text, index) => {
          const claim = { text, index, leaves: leaves.length, path: tree.path(index) };
          expect(rootFromPath(claim, sha256)).toBe(tree.root);
        });
      }),
    );
  });

  it('does not lead another text, or another place, to its root', () => {
    const place = texts.chain((leaves) =>
      fc.record({
        leaves: fc.constant(leaves),
        index: fc.nat(leaves.length - 1),
        wrong: fc.nat(80),
        text: fc.string(),
      }),
    );
    fc.assert(
      fc.property(place, ({ leaves, index, wrong, text }) => {
        const tree = merkleTree(leaves, sha256);
        const path = tree.path(index);
        fc.pre(leaves[index] !== text && leaves[wrong] !== leaves[index]);
        const claim = { text: leaves[index] ?? '', index, leaves: leaves.length, path };
        expect(rootFromPath({ ...claim, text }, sha256)).not.toBe(tree.root);
        expect(rootFromPath({ ...claim, index: wrong }, sha256)).not.toBe(tree.root);
      }),
    );
  });

  it.each([
    ['too short a path', { index: 1, leaves: 3, path: [] }],
    ['too long a path', { index: 2, leaves: 3, path: ['a', 'b'] }],
    ['a place outside', { index: 3, leaves: 3, path: [] }],
    ['a negative place', { index: -1, leaves: 3, path: [] }],
    ['half a place', { index: 0.5, leaves: 1, path: [] }],
  ])('has no root for %s', (_what, claim) => {
    expect(rootFromPath({ text: 'x', ...claim }, sha256)).toBeNull();
  });

  it('refuses to stand over nothing', () => {
    expect(() => merkleTree([], sha256)).toThrow('at least one leaf');
  });
});
