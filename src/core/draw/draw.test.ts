import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { type Draw, drawnOrder, seedCommitment, ticketOf } from './draw.js';

const DRAW: Draw = { subject: 'lot/1/panel', seed: 'ab'.repeat(32), words: ['seven', 'eleven'] };
const PEOPLE = ['chen', 'li', 'sun', 'wang', 'zhao'];

describe('a draw by lot', () => {
  it('can be repeated by anyone, with a SHA-256 and a sort', () => {
    const byHand = [...PEOPLE].sort((a, b) =>
      ticketOf(a, DRAW, nodeSha256) < ticketOf(b, DRAW, nodeSha256) ? -1 : 1,
    );
    expect(drawnOrder(PEOPLE, DRAW, nodeSha256)).toEqual(byHand);
    expect(ticketOf('chen', DRAW, nodeSha256)).toBe(
      nodeSha256(
        `{"candidate":"chen","domain":"ipgavel/draw-ticket/1","seed":"${DRAW.seed}","subject":"lot/1/panel","words":["seven","eleven"]}`,
      ),
    );
  });

  it('does not depend on the order in which the candidates are named', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PEOPLE, { minLength: PEOPLE.length }), (named) => {
        expect(drawnOrder(named, DRAW, nodeSha256)).toEqual(drawnOrder(PEOPLE, DRAW, nodeSha256));
      }),
    );
  });

  it.each<[string, Partial<Draw>]>([
    ['the subject', { subject: 'lot/2/panel' }],
    ['the seed', { seed: 'cd'.repeat(32) }],
    ['a word', { words: ['seven', 'twelve'] }],
    ['the order of the words', { words: ['eleven', 'seven'] }],
    ['that nobody added a word', { words: [] }],
  ])('gives other lots when %s is another', (_, change) => {
    const tickets = (draw: Draw): string[] => PEOPLE.map((one) => ticketOf(one, draw, nodeSha256));
    expect(tickets({ ...DRAW, ...change })).not.toEqual(tickets(DRAW));
  });

  it('favours nobody: over many seeds everyone comes first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let n = 0; n < 2_000; n++) {
      const seed = nodeSha256(String(n));
      const [first = ''] = drawnOrder(PEOPLE, { ...DRAW, seed }, nodeSha256);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const one of PEOPLE) {
      expect(firsts.get(one)).toBeGreaterThan(330);
      expect(firsts.get(one)).toBeLessThan(470);
    }
  });

  it('commits to one seed for one subject', () => {
    const { subject, seed } = DRAW;
    expect(seedCommitment({ subject, seed }, nodeSha256)).not.toBe(
      seedCommitment({ subject: 'lot/2/panel', seed }, nodeSha256),
    );
    expect(seedCommitment({ subject, seed }, nodeSha256)).not.toBe(
      seedCommitment({ subject, seed: 'cd'.repeat(32) }, nodeSha256),
    );
  });
});
