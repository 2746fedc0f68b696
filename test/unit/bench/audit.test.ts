import { describe, expect, it } from '@jest/globals';
import { auditHistory, type AuditedRecord } from '../../../bench/audit.js';

/** A history of bids at these prices, numbered from 1 and chained. */
function history(prices: readonly number[]): AuditedRecord {
  const entries = prices.map((price, index) => ({
    body: JSON.stringify({ seq: index + 1, prev: `h${index}`, type: 'bid', price: String(price) }),
    hash: `h${index + 1}`,
  }));
  return { entries };
}

const acknowledged = (seq: number, minor: number) => ({ seq, hash: `h${seq}`, minor, at: 0 });

describe('the audit of a benchmark run', () => {
  const accepted = [acknowledged(1, 100), acknowledged(2, 110)];

  it('passes a history that is whole', () => {
    expect(auditHistory(history([100, 110]), accepted)).toEqual({
      entries: 2,
      bids: 2,
      isGapFree: true,
      isAscending: true,
      acknowledgedMissing: 0,
      isFinalPriceTheMaximum: true,
      passed: true,
    });
  });

  it.each<[string, AuditedRecord, object]>([
    ['an acknowledged bid is missing', history([100]), { acknowledgedMissing: 1 }],
    [
      'an entry is missing in between',
      { entries: history([100, 105, 110]).entries.filter((_, index) => index !== 1) },
      { isGapFree: false },
    ],
    ['a price does not rise', history([110, 110]), { isAscending: false }],
    ['the last price is not the highest', history([90, 100]), { isFinalPriceTheMaximum: false }],
  ])('fails one in which %s', (_, record, finding) => {
    expect(auditHistory(record, accepted)).toMatchObject({ ...finding, passed: false });
  });
});
