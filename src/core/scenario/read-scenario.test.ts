import { describe, expect, it } from '@jest/globals';
import { readRulePacks } from '../../features/rule-packs/read-rule-packs.js';
import { parseScenario } from './read-scenario.js';

const PACKS = readRulePacks();

const LOT = {
  format: 'english',
  startPrice: '100.00',
  opensAt: '2026-03-02T10:00:00+08:00',
  durationMs: 1000,
  rules: { increment: '10.00' },
};

const SOUND = {
  title: 'A lot',
  currency: 'CNY',
  lot: LOT,
  bidders: [{ id: 'A' }],
  steps: [{ t: 1, by: 'A', bid: '100.00' }],
  expect: { outcome: 'sold' },
};

const lot = (change: object) => ({ lot: { ...LOT, ...change } });
const rules = (change: object) => lot({ rules: { ...LOT.rules, ...change } });
const steps = (...given: readonly object[]) => ({ steps: given });
const judicial = (change: object) =>
  lot({ pack: 'judicial-online-r1', durationMs: undefined, ...change });

describe('a scenario', () => {
  it('is read with everything that its pack and the usual rules fill in', () => {
    const read = parseScenario(
      { ...SOUND, ...judicial({ valuation: '100.00', format: undefined }) },
      PACKS,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        terms: {
          pack: { name: 'judicial-online-r1' },
          durationMs: 86_400_000,
          startPrice: 10_000n,
        },
      },
    });
  });

  it('may leave out what it does not expect', () => {
    expect(parseScenario({ ...SOUND, expect: undefined }, PACKS).ok).toBe(true);
  });

  it('keeps an amount in a step as it is written', () => {
    const read = parseScenario(
      { ...SOUND, ...steps({ t: 1, by: 'A', bid: '-1' }, { t: 1, by: 'A', max: 5 }) },
      PACKS,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { steps: [{ action: { amount: '-1' } }, { action: { amount: 5 } }] },
    });
  });

  const PART = { id: 'x', startPrice: '70.00', valuation: '100.00' };

  const slips: readonly [object, string][] = [
    [{ title: '' }, 'title must be a text'],
    [{ currency: 'XYZ' }, 'currency must be one of CNY, USD, EUR, GBP, HKD, SGD, JPY'],
    [{ note: 1 }, 'note is not a known field'],
    [{ bidders: [{ id: 'A' }, { id: 'A' }] }, 'bidders[1].id is A a second time'],
    [
      { bidders: [{ id: 'A', priorityRank: 0 }] },
      'bidders[0].priorityRank must be a whole number from 1 up',
    ],
    [{ bidders: [{ id: 'A', age: 3 }] }, 'bidders[0].age is not a known field'],
    [
      { bidders: [{ id: 'A', scores: { plan: 3 } }] },
      'bidders[0] has a score for plan, which is no criterion of the lot',
    ],
    [
      lot({ startPrice: '100' }),
      'lot.startPrice must be a decimal string in CNY with 2 decimal places',
    ],
    [
      lot({ startPrice: '0.00' }),
      'lot.startPrice must be a decimal string in CNY with 2 decimal places, above zero',
    ],
    [
      lot({ opensAt: '2026-03-02T10:00:00' }),
      'lot.opensAt must be a date and time with its offset, 2026-03-02T10:00:00+08:00',
    ],
    [
      lot({ format: 'dutch' }),
      'lot.rules.increment is refused: not-in-format; lot.rules.steps is refused: missing; ' +
        'lot.rules.stepBps is refused: missing; lot.rules.descentMs is refused: missing; ' +
        'lot.durationMs is refused: not-in-format',
    ],
    [
      lot({ format: 'swiss' }),
      'lot.format must be one of english, dynamic-quote, sealed, weighted, dutch, hybrid-dutch, round-english, texas, package',
    ],
    [lot({ startPrice: undefined }), 'lot.startPrice is missing'],
    [lot({ format: 'package', rules: {} }), 'lot.rules.parts is refused: missing'],
    [lot({ format: 'package', rules: { parts: [PART] } }), 'lot.rules.parts is refused: too-short'],
    [
      lot({ format: 'package', rules: { parts: [PART, { id: 'y', startPrice: '1.00' }] } }),
      'lot.rules.parts[1].valuation is missing',
    ],
    [
      lot({ format: 'package', rules: { parts: [PART, { ...PART, id: 'y' }], proxy: true } }),
      'lot.rules.proxy is refused: not-in-format',
    ],
    [
      judicial({
        format: 'package',
        startPrice: undefined,
        rules: { parts: [PART, { ...PART, id: 'y', startPrice: '69.99' }] },
      }),
      'lot.format is refused: not-of-pack; ' +
        'lot.startPrice is refused: below-law (LAW-NJA art. 10); ' +
        'lot.rules.parts[1].startPrice is refused: below-law (LAW-NJA art. 10); ' +
        'lot.rules.priority is refused: not-in-format',
    ],
    [rules({ parts: [PART, { ...PART, id: 'y' }] }), 'lot.rules.parts is refused: not-in-format'],
    [lot({ format: undefined }), 'lot must name a pack or a format'],
    [
      lot({ pack: 'no-such' }),
      `lot.pack must be one of the rule packs ${[...PACKS.keys()].join(', ')}`,
    ],
    [lot({ durationMs: undefined }), 'lot.durationMs is refused: missing'],
    [lot({ durationMs: 1.5 }), 'lot.durationMs must be a whole number from 1 up'],
    [rules({ increment: undefined }), 'lot.rules.increment is refused: missing'],
    [rules({ incrementBps: 5 }), 'lot.rules.incrementBps stands beside another increment'],
    [rules({ stepMode: 'odd' }), 'lot.rules.stepMode must be one of at-least, multiple'],
    [rules({ softClose: { windowMs: 5 } }), 'lot.rules.softClose.extendMs is missing'],
    [rules({ colour: 'red' }), 'lot.rules.colour is not a known field'],
    [
      rules({ throttle: { perSecond: 0, burst: 1 } }),
      'lot.rules.throttle.perSecond must be a whole number from 1 up',
    ],
    [rules({ reserve: '99.99' }), 'lot.rules.reserve is refused: below-start'],
    [judicial({ valuation: undefined }), 'lot.valuation is refused: missing (LAW-NJA art. 10)'],
    [judicial({ valuation: '142.86' }), 'lot.startPrice is refused: below-law (LAW-NJA art. 10)'],
    [
      judicial({ valuation: '100.00', durationMs: 1000 }),
      'lot.durationMs is refused: below-law (LAW-NJA art. 20)',
    ],
    [steps({ by: 'A', bid: '1.00' }), 'steps[0].t is missing'],
    [steps({ t: 0.5, by: 'A', bid: '1.00' }), 'steps[0].t must be a whole number'],
    [steps({ t: 1, bid: '1.00' }), 'steps[0].by is missing'],
    [
      steps({ t: 1, by: 'A' }),
      'steps[0] must do one of bid, max, seal, match, accept, cancel, enrol, leave, share, suspend, resume, withdraw, tick',
    ],
    [steps({ t: 1, by: 'A', bid: '1.00', max: '1.00' }), 'steps[0].max stands beside bid'],
    [steps({ t: 1, by: 'A', match: 7 }), 'steps[0].match must be true or a word'],
    [steps({ t: 1, by: 'A', match: true, on: '*' }), 'steps[0].on stands beside match'],
    [steps({ t: 1, by: 'A', bid: '1.00', on: '' }), 'steps[0].on must be a text'],
    [
      steps({ t: 1, by: 'A', enrol: true, entered: 'by telephone' }),
      'steps[0].entered stands beside enrol',
    ],
    [steps({ t: 1, by: 'A', bid: '1.00', entered: '' }), 'steps[0].entered must be a text'],
    [steps({ t: 1, by: 'A', bid: '1.00', escrow: true }), 'steps[0].escrow stands beside bid'],
    [
      steps({ t: 1, by: 'A', seal: '1.00', escrow: true }),
      'steps[0].escrow needs officers: lot.escrow is missing',
    ],
    [steps({ t: 1, by: 'O1', share: 'A' }), 'steps[0].by is none of the officers of lot.escrow'],
    [
      lot({ escrow: { threshold: 2, officers: ['O1', 'O2'] } }),
      'lot.escrow is for amounts that only their bidders can open',
    ],
    [
      lot({ escrow: { threshold: 1, officers: ['O1', 'O2'] } }),
      'lot.escrow.threshold must be a whole number from 2 up',
    ],
    [
      lot({ escrow: { threshold: 3, officers: ['O1', 'O2'] } }),
      'lot.escrow.threshold is more than there are officers',
    ],
    [
      lot({ escrow: { threshold: 2, officers: ['O1', 'O1'] } }),
      'lot.escrow.officers must name nobody twice',
    ],
    [steps({ t: 1, suspend: true }), 'steps[0].suspend must be a text'],
    [steps({ t: 1, by: 'A', offer: '1.00' }), 'steps[0].offer is not a known field'],
    [steps({ t: 2, tick: true }, { t: 1, tick: true }), 'steps[1].t is before the step above it'],
    [
      steps({ t: 1, tick: true, price: '1' }),
      'steps[0].price must be a decimal string in CNY with 2 decimal places',
    ],
    [{ expect: { outcome: 'lost' } }, 'expect.outcome must be one of sold, failed, withdrawn'],
    [
      { expect: { awards: [['x', 'A']] } },
      'expect.awards[0] must be a part, a bidder and a price, both null where it was left unsold',
    ],
    [
      { expect: { awards: [['x', 'A', null]] } },
      'expect.awards[0] must be a part, a bidder and a price, both null where it was left unsold',
    ],
    [
      { expect: { awards: [['x', 'A', '1']] } },
      'expect.awards[0][2] must be a decimal string in CNY with 2 decimal places',
    ],
    [{ expect: { ranking: [['A']] } }, 'expect.ranking[0] must be a bidder and an amount'],
  ];
  it.each(slips)('is refused when it says %j', (change, error) => {
    expect(parseScenario({ ...SOUND, ...change }, PACKS)).toEqual({ ok: false, error });
  });

  it('is an object', () => {
    expect(parseScenario([], PACKS)).toEqual({ ok: false, error: 'a scenario must be an object' });
  });
});
