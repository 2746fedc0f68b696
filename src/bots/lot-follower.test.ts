import { describe, expect, it } from '@jest/globals';
import type { BidsMessage, LotStateMessage, PublicBid } from '../contract/feed.js';
import { LotFollower } from './lot-follower.js';

const money = { amount: '100.00', currency: 'CNY' };

function stateAt(seq: number, serverTime = 1_000 + seq): LotStateMessage {
  return {
    lot: 'lot_1',
    seq,
    hash: `h${seq}`,
    serverTime,
    phase: 'ascending',
    price: money,
    leader: 'p1',
    minimum: money,
    isReserveMet: true,
    opensAt: 0,
    endsAt: 9_000,
    extensions: 0,
    bidCount: seq,
    isSuspended: false,
    course: null,
    result: null,
  };
}

function bidAt(seq: number): PublicBid {
  return { seq, at: seq, kind: 'bid', paddle: 'p1', amount: money, price: money, leader: 'p1' };
}

function bids(fromSeq: number, toSeq: number): BidsMessage {
  const numbers = Array.from({ length: toSeq - fromSeq + 1 }, (_, index) => fromSeq + index);
  return { lot: 'lot_1', fromSeq, toSeq, bids: numbers.map(bidAt) };
}

function follow(state: LotStateMessage, first: BidsMessage | null = null) {
  const states: number[] = [];
  const told: number[] = [];
  const follower = new LotFollower(state, first, {
    onState: ({ seq }) => states.push(seq),
    onBids: (fresh) => told.push(...fresh.map(({ seq }) => seq)),
  });
  return { follower, states, told };
}

describe('a lot follower', () => {
  it('tells the snapshot and the bids that came with it', () => {
    const { states, told } = follow(stateAt(4), bids(2, 4));
    expect(states).toEqual([4]);
    expect(told).toEqual([2, 3, 4]);
  });

  it('drops a state of a lower seq, and of the same seq one that was written earlier', () => {
    const { follower, states } = follow(stateAt(4, 2_000));
    follower.takeState(stateAt(3, 2_500));
    follower.takeState(stateAt(4, 1_999));
    follower.takeState(stateAt(4, 2_001));
    follower.takeState(stateAt(6, 2_002));
    expect(states).toEqual([4, 4, 6]);
    expect(follower.state.seq).toBe(6);
  });

  it('adds bids that follow on and tells none twice', () => {
    const { follower, told } = follow(stateAt(4));
    expect(follower.takeBids(bids(5, 6))).toBeNull();
    expect(follower.takeBids(bids(5, 8))).toBeNull();
    expect(follower.takeBids(bids(3, 7))).toBeNull();
    expect(told).toEqual([5, 6, 7, 8]);
  });

  it('asks for the gap and for what revealed it, and goes on once it is filled', () => {
    const { follower, told } = follow(stateAt(4));
    expect(follower.takeBids(bids(7, 8))).toEqual({ lot: 'lot_1', fromSeq: 5, toSeq: 8 });
    expect(told).toEqual([]);
    expect(follower.takeBids(bids(5, 8))).toBeNull();
    expect(told).toEqual([5, 6, 7, 8]);
  });

  it('starts afresh after a resync', () => {
    const { follower, told } = follow(stateAt(4));
    follower.skipTo(900);
    expect(follower.takeBids(bids(890, 901))).toBeNull();
    expect(told).toEqual([901]);
    expect(follower.toldTo).toBe(901);
  });
});
