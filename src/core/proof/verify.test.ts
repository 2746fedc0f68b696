import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auctions } from '../../../test/kit/auctions.js';
import { forged, keptRecord, TOOLS } from '../../../test/kit/records.js';
import { view } from '../auction/auction.js';
import { formatAmount } from '../money/money.js';
import type { RecordEntry } from './chain.js';
import { type LotRecord, parseRecord, recordOf, recordText } from './record.js';
import { verifyRecord } from './verify.js';

const runs = { numRuns: 100 };

function firstFault(record: LotRecord): number | null | undefined {
  const verdict = verifyRecord(record, TOOLS);
  expect(verdict.verified).toBe(verdict.faults.length === 0);
  return verdict.faults[0]?.seq;
}

interface BidBody {
  readonly type: string;
  readonly price: string;
  readonly leader: string;
  readonly endsAt: number;
  readonly isReserveMet: boolean;
}

function entryAt({ entries }: LotRecord, index: number): RecordEntry {
  const entry = entries[index];
  if (!entry) throw new Error(`there is no entry ${index + 1}`);
  return entry;
}

function yen(price: bigint | null) {
  return price === null ? null : { amount: formatAmount(price, 'JPY'), currency: 'JPY' };
}

describe('the record of an auction', () => {
  it('is verified, with the price and the winner that the auction had', () => {
    fc.assert(
      fc.property(auctions(), (lot) => {
        const record = recordOf(keptRecord(lot.events), 'public');
        const verdict = verifyRecord(record, TOOLS);
        const { result } = view(lot.now);
        expect(verdict.faults).toEqual([]);
        expect(verdict).toMatchObject({
          verified: true,
          outcome: result?.outcome,
          winner: result?.winner,
          endedAt: result?.endedAt,
          price: yen(result?.price ?? null),
        });
      }),
      runs,
    );
  });

  it('is verified while the lot runs, as far as it can be', () => {
    fc.assert(
      fc.property(auctions({ ended: false }), (lot) => {
        const verdict = verifyRecord(recordOf(keptRecord(lot.events), 'public'), TOOLS);
        expect(verdict.faults).toEqual([]);
      }),
      runs,
    );
  });

  it('is verified for an auditor, who sees every ceiling, without anything left unchecked', () => {
    fc.assert(
      fc.property(auctions({ ended: false }), (lot) => {
        const verdict = verifyRecord(recordOf(keptRecord(lot.events), 'auditor'), TOOLS);
        expect(verdict).toMatchObject({ verified: true, unchecked: [] });
      }),
      runs,
    );
  });

  it('is the same once written and read', () => {
    fc.assert(
      fc.property(auctions(), (lot) => {
        const record = recordOf(keptRecord(lot.events), 'public');
        expect(parseRecord(JSON.parse(recordText(record)))).toEqual({ ok: true, value: record });
      }),
    );
  });
});

describe('a change to a record is found where it was made:', () => {
  const places = auctions().chain((lot) =>
    fc.record({
      record: fc.constant(recordOf(keptRecord(lot.events), 'public')),
      index: fc.nat(lot.events.length - 1),
      letter: fc.nat(10_000),
    }),
  );

  it('any character of any text', () => {
    fc.assert(
      fc.property(places, ({ record, index, letter }) => {
        const { body, hash } = entryAt(record, index);
        const place = letter % body.length;
        const other = String.fromCharCode(body.charCodeAt(place) ^ 1);
        const flipped = body.slice(0, place) + other + body.slice(place + 1);
        const entries = record.entries.with(index, { body: flipped, hash });
        expect(firstFault({ ...record, entries })).toBe(index + 1);
      }),
      runs,
    );
  });

  it('any character of any hash', () => {
    fc.assert(
      fc.property(places, ({ record, index, letter }) => {
        const { body, hash } = entryAt(record, index);
        const place = letter % hash.length;
        const flipped = `${hash.slice(0, place)}${hash[place] === '0' ? '1' : '0'}${hash.slice(place + 1)}`;
        const entries = record.entries.with(index, { body, hash: flipped });
        expect(firstFault({ ...record, entries })).toBe(index + 1);
      }),
    );
  });

  it('an entry left out, told twice, or out of turn', () => {
    fc.assert(
      fc.property(places, ({ record, index }) => {
        const { entries } = record;
        const [entry, next] = [entryAt(record, index), entries[index + 1]];
        expect(firstFault({ ...record, entries: entries.toSpliced(index, 1) })).toBe(index + 1);
        expect(firstFault({ ...record, entries: entries.toSpliced(index, 0, entry) })).toBe(
          index + 2,
        );
        if (!next) return;
        const swapped = entries.toSpliced(index, 2, next, entry);
        expect(firstFault({ ...record, entries: swapped })).toBe(index + 1);
      }),
    );
  });

  it('an opening with another amount, another salt, or withheld', () => {
    fc.assert(
      fc.property(places, fc.nat(50), ({ record, letter }, pick) => {
        fc.pre(record.openings.length > 0);
        const which = pick % record.openings.length;
        const opening = record.openings[which];
        if (!opening) return;
        const change = (to: object) =>
          firstFault({ ...record, openings: record.openings.with(which, { ...opening, ...to }) });
        expect(change({ amount: opening.amount + BigInt(letter + 1) })).toBe(opening.seq);
        expect(change({ salt: 'ff'.repeat(16) })).toBe(opening.seq);
        expect(change({ seq: record.entries.length + 9 })).not.toBeUndefined();
      }),
    );
  });

  it('a wrong price, leader or end, although every hash and signature was made anew', () => {
    fc.assert(
      fc.property(places, ({ record, index }) => {
        const body = JSON.parse(entryAt(record, index).body) as BidBody;
        const isReserveClosed = record.unopened.some(({ seq }) => seq === 1);
        fc.pre(body.type === 'bid' && !isReserveClosed);
        const wrongs = [
          { price: String(BigInt(body.price) + 1n) },
          { price: String(BigInt(body.price) - 1n) },
          { leader: body.leader === 'A' ? 'B' : 'A' },
          { endsAt: body.endsAt + 1 },
          { isReserveMet: !body.isReserveMet },
        ];
        for (const wrong of wrongs) {
          expect([wrong, firstFault(forged(record, index + 1, wrong))]).toEqual([wrong, index + 1]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
