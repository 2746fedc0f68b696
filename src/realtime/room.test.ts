import { describe, expect, it } from '@jest/globals';
import type { BidsMessage, LotStateMessage, PublicBid } from '../contract/feed.js';
import { joined } from './lot-update.js';
import { Room } from './room.js';

const state = (seq: number): LotStateMessage => ({
  ...{ lot: 'lot_1', seq, hash: `${seq}`, serverTime: 0, phase: 'ascending', price: null },
  ...{ leader: null, minimum: null, isReserveMet: true, opensAt: 0, endsAt: 1, extensions: 0 },
  ...{ bidCount: seq, isSuspended: false, course: null, result: null },
});
const bid = (seq: number): PublicBid => ({
  ...{ seq, at: seq, kind: 'bid', paddle: 'A', amount: null, leader: 'A' },
  price: { amount: `${seq}.00`, currency: 'CNY' },
});
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const bids = (from: number, to: number): BidsMessage => ({
  ...{ lot: 'lot_1', fromSeq: from, toSeq: to, bids: range(from, to).map(bid) },
});
const seqs = (message: BidsMessage | null) => message?.bids.map(({ seq }) => seq);

describe('a room', () => {
  it('drops what is older than it knows', () => {
    const room = new Room(state(5), bids(1, 5));
    expect(room.take(state(5), bids(5, 5))).toBe(false);
    expect(room.take(state(4), bids(1, 4))).toBe(false);
    expect(room.seq).toBe(5);
  });

  it('adds each bid once, however updates overlap', () => {
    const room = new Room(state(3), bids(1, 3));
    expect(room.take(state(6), bids(2, 6))).toBe(true);
    expect(seqs(room.allAfter(0))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('fills a gap from what it remembers', () => {
    const room = new Room(state(6), bids(1, 6));
    expect(seqs(room.between(2, 4))).toEqual([2, 3, 4]);
    expect(seqs(room.between(5, 99))).toEqual([5, 6]);
  });

  it('says that it cannot fill a gap with bids that it never heard of', () => {
    const room = new Room(state(3), bids(1, 3));
    room.take(state(9), bids(7, 9));
    expect(room.between(3, 9)).toBeNull();
    expect(seqs(room.between(7, 9))).toEqual([7, 8, 9]);
    expect(room.allAfter(0)).toMatchObject({ fromSeq: 7, toSeq: 9 });
  });

  it('tells a crowd no more than the latest few, and from where', () => {
    const room = new Room(state(1), bids(1, 1));
    room.take(state(61), bids(2, 61));
    expect(room.latestAfter(1)).toMatchObject({ fromSeq: 42, toSeq: 61 });
    expect(seqs(room.latestAfter(1))).toHaveLength(20);
    expect(room.latestAfter(50)).toMatchObject({ fromSeq: 51, toSeq: 61 });
  });

  it('forgets the oldest bids of a long evening, and knows that it did', () => {
    const room = new Room(state(0), bids(1, 0));
    for (const seq of range(1, 2_000)) room.take(state(seq), bids(seq, seq));
    expect(room.between(1, 10)).toBeNull();
    expect(seqs(room.between(1_900, 2_000))).toEqual(range(1_900, 2_000));
  });
});

describe('two updates', () => {
  it('become one that has the bids of both', () => {
    const update = joined(
      { state: state(3), bids: bids(1, 3) },
      { state: state(5), bids: bids(4, 5) },
    );
    expect(update.state.seq).toBe(5);
    expect(update.bids).toMatchObject({ fromSeq: 1, toSeq: 5 });
    expect(seqs(update.bids)).toEqual([1, 2, 3, 4, 5]);
  });

  it('stay apart where entries between them are missing', () => {
    const second = { state: state(9), bids: bids(8, 9) };
    expect(joined({ state: state(3), bids: bids(1, 3) }, second)).toEqual(second);
  });
});
