import { describe, expect, it } from '@jest/globals';
import { compare } from './compare.js';
import { play } from './play.js';
import { parseScenario } from './read-scenario.js';
import type { Scenario } from './scenario.js';

const ROOM = {
  format: 'english',
  startPrice: '100.00',
  opensAt: '2026-03-02T10:00:00+08:00',
  durationMs: 1000,
  rules: { increment: '10.00' },
};

function scenarioWith(step: object, end: object, lot: object = ROOM): Scenario {
  const read = parseScenario(
    {
      title: 'A bid',
      currency: 'CNY',
      lot,
      bidders: [{ id: 'A' }],
      steps: [{ t: 1, by: 'A', bid: '120.00', ...step }],
      expect: end,
    },
    new Map(),
  );
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const mismatches = (step: object, end: object = {}): readonly string[] => {
  const scenario = scenarioWith(step, end);
  return compare(scenario, play(scenario));
};

describe('expectations', () => {
  it('that hold leave nothing to say', () => {
    const step = {
      expect: 'accepted',
      price: '120.00',
      leader: 'A',
      phase: 'ascending',
      endsAt: 1000,
    };
    const end = {
      outcome: 'sold',
      price: '120.00',
      winner: 'A',
      endedAt: 1000,
      extensions: 0,
      ranking: [['A', '120.00']],
    };
    expect(mismatches(step, end)).toEqual([]);
  });

  const wrong: readonly [object, object, string][] = [
    [{ expect: 'refused' }, {}, 'steps[0] (t 1): verdict is accepted, expected refused'],
    [
      { bid: '99.00', expect: 'accepted' },
      {},
      'steps[0] (t 1): verdict is refused, expected accepted (below-minimum)',
    ],
    [
      { bid: '99.00', code: 'not-a-step' },
      {},
      'steps[0] (t 1): code is below-minimum, expected not-a-step',
    ],
    [{ code: 'closed' }, {}, 'steps[0] (t 1): code is null, expected closed'],
    [{ price: '100.00' }, {}, 'steps[0] (t 1): price is 120.00, expected 100.00'],
    [{ leader: null }, {}, 'steps[0] (t 1): leader is A, expected null'],
    [{ phase: 'paused' }, {}, 'steps[0] (t 1): phase is ascending, expected paused'],
    [{ endsAt: 999 }, {}, 'steps[0] (t 1): endsAt is 1000, expected 999'],
    [{}, { outcome: 'failed' }, 'expect: outcome is sold, expected failed'],
    [{}, { price: null }, 'expect: price is 120.00, expected null'],
    [{}, { winner: 'B' }, 'expect: winner is A, expected B'],
    [{}, { extensions: 1 }, 'expect: extensions is 0, expected 1'],
    [{}, { ranking: [] }, 'expect: ranking is A 120.00, expected '],
  ];
  it.each(wrong)('that fail say so: %j %j', (step, end, message) => {
    expect(mismatches(step, end)).toEqual([message]);
  });

  it('about a lot that never ends are not met', () => {
    const step = { by: undefined, bid: undefined, suspend: 'for good' };
    expect(mismatches(step, { outcome: 'failed', endedAt: 1000 })).toEqual([
      'expect: outcome is null, expected failed',
      'expect: endedAt is null, expected 1000',
    ]);
  });

  it('about the parts of a package name who has each at what price', () => {
    const part = { startPrice: '50.00', valuation: '1.00' };
    const lot = {
      format: 'package',
      opensAt: '2026-03-02T10:00:00+08:00',
      durationMs: 1000,
      rules: { parts: ['x', 'y'].map((id) => ({ id, ...part })) },
    };
    const bid = { by: 'A', bid: '60.00', on: 'y' };
    const said = (awards: unknown): readonly string[] => {
      const scenario = scenarioWith(bid, { awards }, lot);
      return compare(scenario, play(scenario));
    };
    expect(
      said([
        ['x', null, null],
        ['y', 'A', '60.00'],
      ]),
    ).toEqual([]);
    expect(
      said([
        ['x', 'A', '50.00'],
        ['y', 'A', '60.00'],
      ]),
    ).toEqual(['expect: awards is x unsold, y A 60.00, expected x A 50.00, y A 60.00']);
  });
});
