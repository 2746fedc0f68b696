import { describe, expect, it } from '@jest/globals';
import { isRecording, recordedScenarios } from './recorded.js';

const RECORDING = {
  about: 'where it is from',
  currency: 'USD',
  ladder: [
    { from: 1, increment: 5 },
    { from: 100, increment: 25 },
  ],
  auctions: [
    {
      id: '7',
      item: 'A watch',
      durationMs: 1000,
      openBid: 99,
      bids: [{ bidder: 'x', max: 500, tMs: 3 }],
      expectedPrice: 99,
      expectedWinner: 'x',
    },
  ],
};

describe('a recording', () => {
  it('becomes scenarios with the recorded ladder, ceilings and ends', () => {
    expect(recordedScenarios(RECORDING)).toMatchObject({
      ok: true,
      value: [
        {
          title: 'Recorded: A watch, 7',
          terms: {
            startPrice: 99n,
            durationMs: 1000,
            rules: {
              proxy: true,
              increment: {
                rungs: [
                  { from: 1n, step: 5n },
                  { from: 100n, step: 25n },
                ],
              },
            },
          },
          bidders: [{ id: 'x' }],
          steps: [{ t: 3, action: { kind: 'max', by: 'x', amount: '5.00' } }],
          expect: { outcome: 'sold', price: 99n, winner: 'x', endedAt: 1000 },
        },
      ],
    });
  });

  it('is told from scenarios by its auctions', () => {
    expect([RECORDING, { title: 'A lot' }, [], null].map(isRecording)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('that cannot be read names the field', () => {
    const [auction] = RECORDING.auctions;
    const faults = [
      { ...RECORDING, currency: 'XYZ' },
      { ...RECORDING, auctions: [{ ...auction, openBid: 'a' }] },
      { ...RECORDING, auctions: [{ ...auction, openBid: 0 }] },
    ];
    expect(faults.map(recordedScenarios)).toEqual([
      { ok: false, error: 'currency must be one of CNY, USD, EUR, GBP, HKD, SGD, JPY' },
      { ok: false, error: 'auctions[0].openBid must be a whole number from 0 up' },
      {
        ok: false,
        error:
          'auctions 7: lot.startPrice must be a decimal string in USD with 2 decimal places, above zero',
      },
    ]);
  });
});
