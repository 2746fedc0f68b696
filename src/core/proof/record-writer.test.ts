import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auctions } from '../../../test/kit/auctions.js';
import { keptRecord } from '../../../test/kit/records.js';
import { type KeptRecord, recordOf, type RecordReader, recordText } from './record.js';
import { RecordWriter } from './record-writer.js';

/** The pieces of a record whose entries come `size` at a time. */
function written({ entries, ...kept }: KeptRecord, reader: RecordReader, size: number): string[] {
  const writer = new RecordWriter(kept, reader);
  const pieces = [writer.begin()];
  for (let from = 0; from < entries.length; from += size) {
    pieces.push(writer.entries(entries.slice(from, from + size)));
  }
  return [...pieces, ...writer.end()];
}

describe('a record written in pieces', () => {
  it('is the record written at once, whoever reads it and however many entries come at a time', () => {
    const cases = fc.tuple(
      fc.oneof(auctions(), auctions({ ended: false })),
      fc.constantFrom<RecordReader>('public', 'auditor'),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(cases, ([lot, reader, size]) => {
        const kept = keptRecord(lot.events);
        expect(written(kept, reader, size).join('')).toBe(recordText(recordOf(kept, reader)));
      }),
      { numRuns: 100 },
    );
  });

  it('has no long piece, also of openings', () => {
    fc.assert(
      fc.property(auctions(), ({ events }) => {
        const kept = keptRecord(events);
        const [opened = { body: '', hash: '', opening: null }] = kept.entries.filter(
          ({ opening }) => opening !== null,
        );
        const many = { ...kept, entries: Array.from({ length: 2_000 }, () => opened) };
        const pieces = written(many, 'auditor', 250);
        expect(pieces.join('')).toBe(recordText(recordOf(many, 'auditor')));
        const longest = Math.max(...pieces.map(({ length }) => length));
        expect(longest).toBeLessThan(pieces.join('').length / 4);
      }),
      { numRuns: 5 },
    );
  });

  it('is not led astray by what is called like a list', () => {
    const kept = { lot: '"entries":[', engine: '"openings":[', head: null, keys: [], entries: [] };
    expect(written(kept, 'public', 1).join('')).toBe(recordText(recordOf(kept, 'public')));
  });
});
