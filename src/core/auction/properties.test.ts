import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, bid, Lot, paddle, type Said, termsWith } from '../../../test/kit/lot.js';
import { anyStory, anyTerms, RANKS } from '../../../test/kit/stories.js';
import { decodeState, encodeState } from '../kernel/state-json.js';
import { type AuctionState, decide, evolve, minimumFor, nextDue } from './auction.js';
import type { AuctionEvent } from './events.js';
import { ranking } from './ranking.js';

interface Told {
  readonly before: AuctionState;
  readonly after: AuctionState;
  readonly said: Said;
  readonly verdict: string;
  readonly events: readonly AuctionEvent[];
}

/** Checks every step of many stories. */
function always(check: (told: Told) => void): void {
  fc.assert(
    fc.property(anyTerms, anyStory, (terms, story) => {
      const lot = Lot.of(terms, RANKS);
      for (const said of story) {
        const before = lot.now;
        const count = lot.events.length;
        const verdict = lot.say(said);
        check({ before, after: lot.now, said, verdict, events: lot.events.slice(count) });
      }
    }),
    { numRuns: 200 },
  );
}

/** Checks what many stories have come to when nothing can happen any more. */
function inTheEnd(check: (lot: Lot) => void): void {
  fc.assert(
    fc.property(anyTerms, anyStory, (terms, story) => {
      const lot = Lot.of(terms, RANKS);
      lot.say(...story);
      if (lot.now.suspendedSince === null) lot.say([9_000_000, { type: 'tick' }]);
      check(lot);
    }),
    { numRuns: 200 },
  );
}

const last = (state: AuctionState) => state.standing?.price ?? 0n;

describe('whatever is said to a lot', () => {
  it('the price never falls, and never passes what the leader is bound to', () => {
    always(({ before, after }) => {
      expect(last(after) >= last(before)).toBe(true);
      if (after.standing) expect(after.standing.leader.ceiling >= after.standing.price).toBe(true);
    });
  });

  it('a refused command changes nothing but what was due anyway', () => {
    always(({ before, after, said: [, , decidedMs = 0], verdict }) => {
      if (verdict === 'accepted') return;
      const tick = decide(
        before,
        { type: 'tick' },
        { receivedAt: at(decidedMs), decidedAt: at(decidedMs) },
      );
      expect(after).toEqual(tick.events.reduce(evolve, before));
    });
  });

  it('the end of the room never moves back', () => {
    always(({ before, after }) => {
      if (after.phase !== 'turns' && after.result === null)
        expect(after.endsAt).toBeGreaterThanOrEqual(before.endsAt);
    });
  });

  it('an extension is counted exactly when a bid moves the end', () => {
    always(({ before, after, events }) => {
      const moved = events.filter((event) => event.type === 'bid' && event.endsAt > before.endsAt);
      expect(after.extensions - before.extensions).toBe(moved.length);
    });
  });

  it('what is called the least is accepted, and one less is not', () => {
    always(({ after }) => {
      if (after.phase !== 'ascending' || after.suspendedSince !== null) return;
      for (const name of ['A', 'B', 'C', 'P', 'Q'].map(paddle)) {
        const least = minimumFor(after, name);
        if (least === null || after.lastAt >= after.endsAt) continue;
        const when = { receivedAt: after.lastAt, decidedAt: after.lastAt };
        const max = (amount: bigint) =>
          decide(after, { type: 'max', paddle: name, amount }, when).verdict.kind;
        expect([max(least), max(least - 1n)]).toEqual(['accepted', 'refused']);
      }
    });
  });

  it('the winner pays no more than its own commitment and no less than start and reserve', () => {
    inTheEnd(({ now: { result, standing, terms } }) => {
      if (result?.outcome !== 'sold') return;
      expect(result.price).toBe(standing?.price);
      expect(result.winner).toBe(standing?.leader.paddle);
      expect(
        last({ standing } as AuctionState) >= (terms.rules.reserve?.amount ?? terms.startPrice),
      ).toBe(true);
    });
  });

  it('the winner stands first in the ranking, at the price, and nobody above it', () => {
    inTheEnd(({ now: { standing }, events }) => {
      const places = ranking(events);
      expect(places.length > 0).toBe(standing !== null);
      if (standing)
        expect(places[0]).toEqual({ paddle: standing.leader.paddle, amount: standing.price });
      expect(places.every(({ amount }) => amount <= (standing?.price ?? 0n))).toBe(true);
      expect(new Set(places.map(({ paddle: name }) => name)).size).toBe(places.length);
    });
  });

  it('its events alone tell the whole state', () => {
    inTheEnd(({ now, events }) => {
      expect(events.reduce<AuctionState | null>(evolve, null)).toEqual(now);
    });
  });

  it('its state can be written down and read again', () => {
    inTheEnd(({ now }) => {
      expect(decodeState(encodeState(now))).toEqual(now);
    });
  });

  it('it comes to the same whether time is noticed at once or late', () => {
    fc.assert(
      fc.property(anyTerms, anyStory, (terms, story) => {
        const [late, punctual] = [Lot.of(terms, RANKS), Lot.of(terms, RANKS)];
        for (const said of story) {
          const [, , decidedMs = 0] = said;
          for (
            let due = nextDue(punctual.now);
            due !== null && due <= at(decidedMs);
            due = nextDue(punctual.now)
          )
            punctual.say([due - at(0), { type: 'tick' }]);
          expect(late.say(said)).toBe(punctual.say(said));
        }
        expect({ ...punctual.now, lastAt: late.now.lastAt }).toEqual(late.now);
      }),
    );
  });
});

describe('a state', () => {
  it('has the same size after one bid and after a thousand', () => {
    const lot = Lot.of(termsWith({ minimumBidders: 2 }));
    lot.say([1, bid('A', 1_000_000n)], [2, bid('B', 1_000_010n)]);
    const sizeBefore = encodeState(lot.now).length;
    for (let i = 2; i < 1000; i += 1)
      lot.say([i + 1, bid(i % 2 === 0 ? 'A' : 'B', 1_000_000n + BigInt(i) * 10n)]);
    expect(lot.now.bidCount).toBe(1000);
    expect(encodeState(lot.now).length - sizeBefore).toBeLessThan(10);
  });
});

describe('commands that have nothing to do with each other', () => {
  it('come to the same in either order', () => {
    const enrol: Said[1] = {
      type: 'enrol',
      paddle: paddle('N'),
      rank: null,
      isDepositMissing: false,
      identity: null,
    };
    const bar: Said[1] = { type: 'bar', paddle: paddle('C'), reason: 'related' };
    const orders = [
      [enrol, bid('A', 170n), bar],
      [bar, enrol, bid('A', 170n)],
      [bid('A', 170n), bar, enrol],
    ];
    const states = orders.map((order) => {
      const lot = Lot.of(termsWith());
      lot.say(...order.map((command): Said => [1, command]));
      return lot.now;
    });
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
  });
});
