import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../kernel/instant.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { drawnOrder, seedCommitment } from './draw.js';
import { isFitting } from './expertise.js';
import {
  faultsOfDraw,
  isPanelSize,
  panelSubject,
  type PublishedDraw,
  seatingOf,
  seatTakenBy,
  ticketsOf,
} from './panel.js';
import { type Involved, recusalRuleFor } from './recusal.js';

const subject = panelSubject('lot_1', 1);
const seed = 'ab'.repeat(32);
const candidates = ['exp_1', 'exp_2', 'exp_3', 'exp_4', 'exp_5'];
const words = ['七', 'eleven'];
const draw: PublishedDraw = {
  ...{ subject, seed, words, candidates },
  commitment: seedCommitment({ subject, seed }, nodeSha256),
  order: drawnOrder(candidates, { subject, seed, words }, nodeSha256),
};

describe('the draw of a panel', () => {
  it('is found right by whoever repeats it', () => {
    expect(faultsOfDraw(draw, nodeSha256)).toEqual([]);
    const tickets = ticketsOf(draw, nodeSha256).map(({ ticket }) => ticket);
    expect([...tickets].sort()).toEqual(tickets);
  });

  it.each<[string, Partial<PublishedDraw>, readonly string[]]>([
    ['another seed', { seed: 'cd'.repeat(32) }, ['seed', 'order']],
    ['the commitment of another draw', { subject: panelSubject('lot_1', 2) }, ['seed', 'order']],
    ['a word that was left out', { words: ['七'] }, ['order']],
    ['two words in another order', { words: ['eleven', '七'] }, ['order']],
    ['two candidates exchanged', { order: swapped(draw.order) }, ['order']],
    ['a candidate left out of the order', { order: draw.order.slice(1) }, ['order']],
    ['a candidate who was not frozen', { candidates: [...candidates, 'exp_6'] }, ['order']],
  ])('is found wrong with %s', (_, change, faults) => {
    expect(faultsOfDraw({ ...draw, ...change }, nodeSha256)).toEqual(faults);
  });
});

describe('the seats of a panel', () => {
  it('go to the first who are not recused; the next takes the place of whoever is', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(candidates, { minLength: candidates.length }),
        fc.subarray(candidates),
        (order, out) => {
          const recused = new Set(out);
          const { seats, reserve } = seatingOf(order, { size: 3, recused });
          expect([...seats, ...reserve]).toEqual(order.filter((one) => !recused.has(one)));
          expect(seats.length).toBe(Math.min(3, order.length - recused.size));
        },
      ),
    );
  });

  it('leave whoever sits where they were when somebody else is recused', () => {
    const before = seatingOf(candidates, { size: 3, recused: new Set() });
    const after = seatingOf(candidates, { size: 3, recused: new Set(['exp_2']) });
    expect(before.seats).toEqual(['exp_1', 'exp_2', 'exp_3']);
    expect(after).toEqual({ seats: ['exp_1', 'exp_3', 'exp_4'], reserve: ['exp_5'] });
  });

  it('tell since when somebody sits, and who moved up because one before had to stand back', () => {
    const at = (minute: number) => instant(minute * 60_000);
    const drawn = {
      ...{ order: candidates, size: 2, drawnAt: at(5) },
      recusals: [
        { expertId: 'exp_3', at: at(9) },
        { expertId: 'exp_1', at: at(7) },
        { expertId: 'exp_9', at: at(6) },
      ],
    };
    expect(candidates.map((one) => seatTakenBy(one, drawn))).toEqual([
      ...[null, { at: at(5), hasMovedUp: false }, null],
      ...[{ at: at(9), hasMovedUp: true }, null],
    ]);
    // Recused by rule as the seed was opened: nobody sat there before.
    const early = { ...drawn, recusals: [{ expertId: 'exp_2', at: at(4) }] };
    expect(seatTakenBy('exp_3', early)).toEqual({ at: at(5), hasMovedUp: true });
    expect(seatTakenBy('exp_9', early)).toBeNull();
  });

  it.each([
    [1, false],
    [2, false],
    [3, true],
    [4, false],
    [5, true],
    [15, true],
    [17, false],
  ])('are odd in number and three at least: %i is %s', (size, expected) => {
    expect(isPanelSize(size)).toBe(expected);
  });
});

describe('recusal by rule', () => {
  const nobody: Involved = { own: ['me'], near: new Set(['aunt']), parties: [], bidders: [] };
  it.each<[string | null, Partial<Involved>]>([
    [null, { parties: ['bank'], bidders: ['other'] }],
    ['party', { parties: ['bank', 'me'] }],
    ['bidder', { parties: ['bank'], bidders: ['me'] }],
    ['near-party', { parties: ['aunt'] }],
    ['near-bidder', { bidders: ['other', 'aunt'] }],
    ['party', { parties: ['me'], bidders: ['aunt'] }],
    ['bidder', { parties: ['aunt'], bidders: ['me'] }],
  ])('says %s of %j', (rule, involved) => {
    expect(recusalRuleFor({ ...nobody, ...involved })).toBe(rule);
  });
});

describe('a field of expertise', () => {
  const expert = { kinds: ['invention', 'design'], disciplines: ['legal'] } as const;
  it.each([
    [true, { kinds: ['invention'], disciplines: ['legal', 'financial'] }],
    [false, { kinds: ['trademark'], disciplines: ['legal'] }],
    [false, { kinds: ['invention'], disciplines: ['technical'] }],
    [true, { kinds: [], disciplines: ['legal'] }],
  ] as const)('fits: %s for %j', (expected, asked) => {
    expect(isFitting(expert, asked)).toBe(expected);
  });
});

function swapped([first = '', second = '', ...rest]: readonly string[]): readonly string[] {
  return [second, first, ...rest];
}
