import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseRecord, recordText } from '../../src/core/proof/record.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { goldenRecord } from '../golden/english-1.js';
import { TOOLS } from '../kit/records.js';

/** The record as it was written when the rules were released. It must never be written again. */
const GOLDEN = readFileSync(
  new URL('../golden/english-1.record.json', import.meta.url),
  'utf8',
).trimEnd();

describe('the golden record of the rules english-1', () => {
  it('is still verified', () => {
    const record = parseRecord(JSON.parse(GOLDEN));
    expect(record.ok && verifyRecord(record.value, TOOLS)).toMatchObject({
      verified: true,
      faults: [],
      outcome: 'sold',
      price: { amount: '27000.00', currency: 'CNY' },
      winner: 'D',
      endedAt: 1_772_420_525_000,
      bids: 12,
    });
  });

  it('is what the same auction gives today, to the byte', () => {
    expect(recordText(goldenRecord())).toBe(GOLDEN);
  });
});
