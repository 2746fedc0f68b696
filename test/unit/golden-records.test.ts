import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { engineOf, FORMATS } from '../../src/core/auction/terms.js';
import { parseRecord, recordText } from '../../src/core/proof/record.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { dutch1 } from '../golden/dutch-1.js';
import { dynamicQuote1 } from '../golden/dynamic-quote-1.js';
import { english1 } from '../golden/english-1.js';
import { english1Entered } from '../golden/english-1-entered.js';
import { english1Lots } from '../golden/english-1-lots.js';
import { hybridDutch1 } from '../golden/hybrid-dutch-1.js';
import { package1 } from '../golden/package-1.js';
import { roundEnglish1 } from '../golden/round-english-1.js';
import { sealed1 } from '../golden/sealed-1.js';
import { sealed1Escrow } from '../golden/sealed-1-escrow.js';
import { texas1 } from '../golden/texas-1.js';
import { weighted1 } from '../golden/weighted-1.js';
import { HOUR } from '../golden/golden-lot.js';
import { OPENS_AT } from '../kit/lot.js';
import { TOOLS } from '../kit/records.js';

/** The record of each engine as it was written when its rules were released, and how it ends. None is ever written again. */
const GOLDEN = [
  ['english-1', english1, { winner: 'D', price: '27000.00', endedMs: 3_725_000, bids: 12 }],
  ['english-1-lots', english1Lots, { winner: 'P', price: '10000.00', endedMs: 3_600_000, bids: 4 }],
  [
    'english-1-entered',
    english1Entered,
    { winner: 'C', price: '13000.00', endedMs: HOUR, bids: 5 },
  ],
  [
    'dynamic-quote-1',
    dynamicQuote1,
    { winner: 'A', price: '16800.00', endedMs: 1_190_000, bids: 8 },
  ],
  ['sealed-1', sealed1, { winner: 'P', price: '14000.00', endedMs: 4_300_000, bids: 1 }],
  [
    'sealed-1-escrow',
    sealed1Escrow,
    { winner: 'A', price: '15000.00', endedMs: 3_600_000, bids: 0 },
  ],
  ['weighted-1', weighted1, { winner: 'B', price: '13500.00', endedMs: 3_600_000, bids: 0 }],
  ['dutch-1', dutch1, { winner: 'P', price: '8668.00', endedMs: 740_000, bids: 2 }],
  ['hybrid-dutch-1', hybridDutch1, { winner: 'A', price: '10100.00', endedMs: 1_150_000, bids: 3 }],
  [
    'round-english-1',
    roundEnglish1,
    { winner: 'C', price: '12000.00', endedMs: 1_320_000, bids: 3 },
  ],
  ['package-1', package1, { winner: 'C', price: '12000.01', endedMs: 3_950_000, bids: 8 }],
  ['texas-1', texas1, { winner: 'P', price: '14000.00', endedMs: 700_000, bids: 6 }],
] as const;

const written = (engine: string): string =>
  readFileSync(new URL(`../golden/${engine}.record.json`, import.meta.url), 'utf8').trimEnd();

describe.each(GOLDEN)('the golden record of the rules %s', (engine, told, ending) => {
  it('is still verified', () => {
    const record = parseRecord(JSON.parse(written(engine)));
    expect(record.ok && verifyRecord(record.value, TOOLS)).toMatchObject({
      verified: true,
      faults: [],
      outcome: 'sold',
      price: { amount: ending.price, currency: 'CNY' },
      winner: ending.winner,
      endedAt: OPENS_AT + ending.endedMs,
      bids: ending.bids,
    });
  });

  it('is what the same auction gives today, to the byte', () => {
    expect(recordText(told())).toBe(written(engine));
  });
});

it('is kept for every engine that there is', () => {
  const kept = new Set<string>(GOLDEN.map(([engine]) => engine));
  expect(FORMATS.map(engineOf).filter((engine) => !kept.has(engine))).toEqual([]);
});
