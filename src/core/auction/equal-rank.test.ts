import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GOLDEN_SEED as SEED, drawn, recordOfLot } from '../../../test/kit/draws.js';
import { bid, Lot, match, offers, paddle, TICK, termsWith } from '../../../test/kit/lot.js';
import { TOOLS } from '../../../test/kit/records.js';
import { drawnOrder } from '../draw/draw.js';
import { verifyRecord } from '../proof/verify.js';
import { minimumFor, view } from './auction.js';
import { drawSubject } from './equal-rank.js';

const HOUR = 3_600_000;
const END = HOUR + 250;
const LOTS = { proxy: false, priority: { kind: 'match', lots: { seed: SEED } } } as const;
const QUERY_MS = 60_000;
const ASKED = {
  proxy: false,
  priority: { kind: 'final-query', queryMs: QUERY_MS, lots: { seed: SEED } },
} as const;

const room = (ranks: Record<string, number>, said: string): Lot => {
  const lot = Lot.of(termsWith(LOTS), ranks);
  expect(lot.say(...offers(said))).toBe('accepted');
  return lot;
};
const end = (lot: Lot): Lot => {
  lot.say([END, TICK]);
  return lot;
};
const typesOf = ({ events }: Lot): readonly string[] => events.map(({ type }) => type);
const declaredOf = ({ now }: Lot) => view(now).draw?.declared;

describe('holders of one rank who declare at the same price in the room', () => {
  it('hold it together, and lots are drawn among them when the room is over', () => {
    const lot = room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match');
    expect(lot.lead).toBe('P 300');
    expect(declaredOf(lot)).toEqual(['P', 'Q']);
    end(lot);
    expect(typesOf(lot).slice(-2)).toEqual(['drawn', 'closed']);
    const [first] = drawn(lot).order;
    expect(view(lot.now).result).toMatchObject({ outcome: 'sold', price: 300n, winner: first });
  });

  it('are drawn among with the seed and with the words that they gave, in their order', () => {
    const lot = room({ P: 1, Q: 1, R: 1 }, 'A bid 300');
    expect(lot.say([10, match('Q', 'seven')], [11, match('P')], [12, match('R', 'eleven')])).toBe(
      'accepted',
    );
    const { seed, words, order } = drawn(end(lot));
    expect({ seed, words }).toEqual({ seed: SEED, words: ['seven', '', 'eleven'] });
    const draw = { subject: drawSubject('lot_1'), seed, words };
    expect(order).toEqual(drawnOrder(['P', 'Q', 'R'], draw, TOOLS.sha256));
  });

  it('let go of it when somebody goes higher, or goes before them', () => {
    const lot = room({ O: 1, P: 2, Q: 2 }, 'A bid 300, P match, Q match, B bid 310');
    expect(declaredOf(lot)).toEqual([]);
    expect(lot.say([10, match('P')], [11, match('Q')], [12, match('O')])).toBe('accepted');
    expect([lot.lead, declaredOf(lot)]).toEqual(['O 310', ['O']]);
    expect(lot.say([13, match('P')])).toBe('below-minimum');
    expect(typesOf(end(lot))).not.toContain('drawn');
    expect(view(lot.now).result?.winner).toBe('O');
  });

  it('may each bid more than the others, whoever of them leads, and declare only once', () => {
    const lot = room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match');
    expect(lot.say([10, match('P')])).toBe('own-lead');
    expect(lot.say([11, match('Q')])).toBe('own-lead');
    expect(minimumFor(lot.now, paddle('P'))).toBe(310n);
    expect(lot.say([12, bid('P', 300n)])).toBe('below-minimum');
    expect(lot.say([13, bid('P', 310n)])).toBe('accepted');
    expect([lot.lead, declaredOf(lot)]).toEqual(['P 310', ['P']]);
    expect(minimumFor(lot.now, paddle('Q'))).toBe(310n);
    expect(lot.say([14, bid('P', 320n)])).toBe('own-lead');
  });

  it('count a plain bid of a holder that nobody has passed as its declaration', () => {
    const lot = room({ P: 1, Q: 1 }, 'P bid 300, Q bid 300');
    expect(declaredOf(lot)).toEqual(['P', 'Q']);
  });

  it('draw nothing where there is one of them, or the lot is not sold', () => {
    expect(typesOf(end(room({ P: 1, Q: 1 }, 'A bid 300, P match')))).not.toContain('drawn');
    const terms = termsWith({ ...LOTS, reserve: { amount: 500n, isVisible: true } });
    const unsold = Lot.of(terms, { P: 1, Q: 1 });
    unsold.say(...offers('A bid 300, P match, Q match'), [END, TICK]);
    expect(typesOf(unsold)).not.toContain('drawn');
    expect(view(unsold.now).result?.outcome).toBe('failed');
  });

  it('keep their order by time where no lots are drawn', () => {
    const lot = Lot.of(termsWith({ priority: { kind: 'match' } }), { P: 1, Q: 1 });
    expect(lot.say(...offers('A bid 300, P match, Q match'))).toBe('below-minimum');
    expect(view(lot.now)).not.toHaveProperty('draw');
  });
});

describe('holders of one rank who are asked at the end', () => {
  const asked = (ranks: Record<string, number>): Lot => {
    const lot = Lot.of(termsWith(ASKED), ranks);
    lot.say([1, bid('A', 300n)], [END, TICK]);
    return lot;
  };

  it('are asked at the same time, and lots are drawn when their turn is over', () => {
    const lot = asked({ P: 1, Q: 1, R: 1, S: 2 });
    expect(view(lot.now).course).toEqual({
      ...{ kind: 'query', holders: ['P', 'Q', 'R', 'S'] },
      together: 3,
    });
    expect(lot.say([HOUR + 1000, match('S')])).toBe('not-your-turn');
    expect(lot.say([HOUR + 2000, match('Q')], [HOUR + 3000, match('P')])).toBe('accepted');
    expect(lot.say([HOUR + 4000, match('Q')])).toBe('own-lead');
    lot.say([HOUR + QUERY_MS + 250, TICK]);
    expect(typesOf(lot).slice(-2)).toEqual(['drawn', 'closed']);
    expect([...drawn(lot).order].sort()).toEqual(['P', 'Q']);
    expect(view(lot.now).result).toMatchObject({ price: 300n, winner: drawn(lot).order[0] });
  });

  it('are not waited for once all of them have declared', () => {
    const lot = asked({ P: 1, Q: 1 });
    lot.say([HOUR + 1000, match('P')], [HOUR + 2000, match('Q')], [HOUR + 2250, TICK]);
    expect(view(lot.now).result).toMatchObject({ outcome: 'sold' });
    expect(lot.now.result?.endedAt).toBe(lot.now.endsAt);
  });

  it('give way to the next rank when nobody of theirs declares, and one alone has it at once', () => {
    const lot = asked({ P: 1, Q: 1, S: 2 });
    lot.say([HOUR + QUERY_MS + 250, TICK]);
    expect(view(lot.now).course).toMatchObject({ holders: ['S'], together: 1 });
    expect(lot.say([HOUR + QUERY_MS + 1000, match('S')])).toBe('accepted');
    expect(view(lot.now).result).toMatchObject({ winner: 'S' });
    expect(typesOf(lot)).not.toContain('drawn');
  });

  it('leave it to the one who declares', () => {
    const lot = asked({ P: 1, Q: 1 });
    lot.say([HOUR + 1000, match('Q')], [HOUR + QUERY_MS + 250, TICK]);
    expect(view(lot.now).result).toMatchObject({ winner: 'Q' });
    expect(typesOf(lot)).not.toContain('drawn');
  });
});

describe('the record of a draw', () => {
  it('shows a commitment before, opens its seed after, and is verified', () => {
    const lot = end(room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match'));
    const record = recordOfLot(lot);
    expect(record.entries[0]?.body).not.toContain(SEED);
    expect(record.entries[0]?.body).toContain('"priority":{"kind":"match","lots":{"commitment":"');
    const verdict = verifyRecord(record, TOOLS);
    expect(verdict).toMatchObject({ verified: true, winner: drawn(lot).order[0] });
  });

  it('is refuted where the seed is another one than was committed to', () => {
    const lot = end(room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match'));
    const seed = 'f'.repeat(64);
    const forged = recordOfLot(lot, (event) =>
      event.type === 'drawn' ? { ...event, seed } : event,
    );
    expect(verifyRecord(forged, TOOLS).faults).toContainEqual(
      expect.objectContaining({ what: 'its seed does not fit the commitment of the terms' }),
    );
  });

  it('is refuted where the order is not that of the lots', () => {
    const lot = end(room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match'));
    const forged = recordOfLot(lot, (event) => {
      if (event.type === 'drawn') return { ...event, order: [...event.order].reverse() };
      if (event.type !== 'closed' || event.outcome !== 'sold' || 'awards' in event) return event;
      return { ...event, winner: drawn(lot).order[1] ?? event.winner };
    });
    const { verified, faults } = verifyRecord(forged, TOOLS);
    expect(verified).toBe(false);
    expect(faults[0]?.what).toContain('the record says order');
  });

  it('is refuted where lots had to be drawn and were not', () => {
    const lot = end(room({ P: 1, Q: 1 }, 'A bid 300, P match, Q match'));
    const forged = recordOfLot(lot, (event) => (event.type === 'drawn' ? null : event));
    expect(verifyRecord(forged, TOOLS).verified).toBe(false);
  });

  it('holds whoever bids and declares when, and the winner is one of those who hold the price', () => {
    const name = fc.constantFrom('A', 'B', 'P', 'Q', 'R');
    const move = fc.record({ name, kind: fc.constantFrom('bid', 'match'), raise: fc.nat(3) });
    const isAsked = fc.boolean();
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), isAsked, fc.nat(2), (moves, asks, lead) => {
        const lot = Lot.of(termsWith(asks ? ASKED : LOTS), { P: 1, Q: 1, R: 2 });
        for (const [index, one] of moves.entries()) {
          const { price } = view(lot.now);
          const amount = (price ?? 90n) + 10n * BigInt(one.raise);
          const at = index < 20 ? index * 1000 : HOUR + lead * QUERY_MS + index * 10;
          lot.say([at, one.kind === 'bid' ? bid(one.name, amount) : match(one.name, `w${index}`)]);
        }
        for (const turns of [0, 1, 2, 3, 4]) lot.say([END + turns * QUERY_MS + 1000, TICK]);
        const { result, draw } = view(lot.now);
        expect(result).not.toBeNull();
        if (draw?.drawn) {
          expect(draw.declared).toHaveLength(draw.drawn.order.length);
          expect(new Set(draw.declared)).toEqual(new Set(draw.drawn.order));
          expect(result?.winner).toBe(draw.drawn.order[0]);
        }
        expect(verifyRecord(recordOfLot(lot), TOOLS)).toMatchObject({ verified: true, faults: [] });
      }),
    );
  });
});
