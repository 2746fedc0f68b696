import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BidsMessage, LotStateMessage, PublicBid } from '../../../src/contract/feed.js';
import { LotFeed } from './lot-feed.js';

const CNY = (amount: string) => ({ amount, currency: 'CNY' });

function state(seq: number, serverTime = 0): LotStateMessage {
  return {
    ...{ lot: 'lot_1', seq, serverTime, hash: '', phase: 'ascending', price: null, leader: null },
    ...{ minimum: CNY('1.00'), isReserveMet: true, opensAt: 0, endsAt: 1, extensions: 0 },
    ...{ bidCount: 0, isSuspended: false, course: null, result: null },
  };
}

function bids(fromSeq: number, toSeq: number, ...seqs: number[]): BidsMessage {
  const told = seqs.map((seq): PublicBid => {
    const price = CNY('1.00');
    return { seq, at: 0, kind: 'bid', paddle: 'A', amount: price, price, leader: 'A' };
  });
  return { lot: 'lot_1', fromSeq, toSeq, bids: told };
}

describe('what is known of a lot', () => {
  let feed: LotFeed;
  const shown = () => feed.bids.map(({ seq }) => seq);

  beforeEach(() => {
    feed = new LotFeed();
  });

  it('is the newest state, of equal seq the later one', () => {
    for (const [seq, time] of [
      [5, 10],
      [4, 20],
      [5, 30],
      [5, 25],
    ] as const) {
      feed.takeState(state(seq, time));
    }
    expect(feed.state).toMatchObject({ seq: 5, serverTime: 30 });
  });

  it('adds bids, each once, the newest first', () => {
    feed.takeBids(bids(4, 6, 4, 6));
    feed.takeBids(bids(6, 8, 6, 7));
    expect(shown()).toEqual([7, 6, 4]);
    expect(feed).toMatchObject({ from: 4, toldTo: 8 });
  });

  it('knows from where on nothing is missing once it forgets the oldest', () => {
    for (let seq = 1; seq <= 5200; seq += 100) {
      feed.takeBids(bids(seq, seq + 99, ...Array.from({ length: 100 }, (_, n) => seq + n)));
    }
    expect(feed.bids).toHaveLength(5000);
    expect(feed).toMatchObject({ from: 201, hasEarlier: false });
  });

  it('puts earlier bids behind the ones that are known, and nothing that leaves a hole', () => {
    feed.takeBids(bids(7, 9, 8));
    expect(feed.hasEarlier).toBe(true);
    feed.takeEarlier(bids(1, 4, 2));
    expect(shown()).toEqual([8]);
    feed.takeEarlier(bids(4, 6, 4, 5));
    expect(shown()).toEqual([8, 5, 4]);
    feed.takeEarlier(bids(1, 3, 2));
    expect(shown()).toEqual([8, 5, 4, 2]);
    expect(feed.hasEarlier).toBe(false);
  });

  it('asks for what is missing before bids that do not follow on, and shows no hole', () => {
    feed.takeBids(bids(1, 3, 3));
    expect(feed.takeBids(bids(6, 7, 7))).toEqual({ lot: 'lot_1', fromSeq: 4, toSeq: 7 });
    expect(shown()).toEqual([3]);
    expect(feed.takeBids(bids(4, 7, 5, 7))).toBeNull();
    expect(shown()).toEqual([7, 5, 3]);
  });

  it('begins its list anew where the gap cannot be filled', () => {
    feed.takeBids(bids(1, 3, 3));
    feed.skipTo(90);
    expect(feed.from).toBe(91);
    expect(feed.takeBids(bids(91, 92, 92))).toBeNull();
    expect(shown()).toEqual([92]);
  });
});
