import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../kernel/instant.js';
import { applyPack } from './apply-pack.js';
import type { LotDraft, PackFault } from './lot-draft.js';
import { parseRulePack } from './read-pack.js';
import type { RulePack } from './rule-pack.js';

const JUDICIAL = packFrom('judicial-online-r1');
const COMMERCIAL = packFrom('commercial-auction-law');
const DESCENDING = packFrom('descending');

function jsonOf(name: string): Record<string, unknown> {
  const file = new URL(`../../../config/rule-packs/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function packFrom(name: string): RulePack {
  const pack = parseRulePack(jsonOf(name));
  if (!pack.ok) throw new Error(pack.error);
  return pack.value;
}

const OPENS_AT = parseInstant('2026-03-02T10:00:00+08:00');

function draft(change: Partial<LotDraft> = {}): LotDraft {
  if (OPENS_AT === null) throw new Error('not an instant');
  return {
    lot: 'lot_1',
    format: 'english',
    currency: 'CNY',
    startPrice: 10_000_000n,
    valuation: 14_000_000n,
    opensAt: OPENS_AT,
    durationMs: null,
    drainMs: null,
    rules: { increment: { kind: 'fixed', step: 500_000n } },
    parameters: {},
    ...change,
  };
}

const law = (field: string, code: PackFault['code'], article: string): PackFault => ({
  field,
  code,
  source: { instrument: 'LAW-NJA', article },
});

const rules = (change: LotDraft['rules']): Partial<LotDraft> => ({
  rules: { increment: { kind: 'fixed', step: 500_000n }, ...change },
});

describe('a court lot made from its pack', () => {
  it('has the clock, the price rules and the priority of the provisions', () => {
    expect(applyPack(JUDICIAL, draft())).toMatchObject({
      ok: true,
      value: {
        pack: { name: 'judicial-online-r1', version: '1' },
        durationMs: 86_400_000,
        rules: {
          stepMode: 'multiple',
          firstBid: 'start-exactly',
          reserve: null,
          softClose: { windowMs: 300_000, extendMs: 300_000, limitMs: null },
          priority: { kind: 'match' },
          minimumBidders: 1,
        },
      },
    });
  });

  it('takes defaults from the lot', () => {
    const made = applyPack(JUDICIAL, draft(rules({ proxy: true, stepMode: 'at-least' })));
    expect(made).toMatchObject({
      ok: true,
      value: { rules: { proxy: true, stepMode: 'at-least' } },
    });
  });

  const refused: readonly [string, Partial<LotDraft>, PackFault][] = [
    [
      'a start price under 70 percent',
      { startPrice: 9_799_999n },
      law('startPrice', 'below-law', '10'),
    ],
    ['no valuation to measure it by', { valuation: null }, law('valuation', 'missing', '10')],
    ['a reserve', rules({ reserve: 15_000_000n }), law('rules.reserve', 'fixed-by-law', '10')],
    [
      'two bidders at least',
      rules({ minimumBidders: 2 }),
      law('rules.minimumBidders', 'fixed-by-law', '11'),
    ],
    ['less than a day', { durationMs: 86_399_999 }, law('durationMs', 'below-law', '20')],
    ['no soft close', rules({ softClose: null }), law('rules.softClose', 'fixed-by-law', '20')],
    [
      'a limit to the soft close',
      rules({ softClose: { windowMs: 300_000, extendMs: 300_000, limitMs: 1 } }),
      law('rules.softClose', 'fixed-by-law', '20'),
    ],
    ['no priority right', rules({ priority: 'none' }), law('rules.priority', 'fixed-by-law', '21')],
    ['29 days of notice', { parameters: { noticeDays: 29 } }, law('noticeDays', 'below-law', '12')],
    [
      'a deposit of 4.99 percent',
      { parameters: { depositBps: 499 } },
      law('depositBps', 'below-law', '17'),
    ],
    [
      'a deposit of 20.01 percent',
      { parameters: { depositBps: 2001 } },
      law('depositBps', 'above-law', '17'),
    ],
    [
      'a rule among the parameters',
      { parameters: { proxy: true } },
      { field: 'proxy', code: 'unknown-parameter', source: null },
    ],
    [
      'a parameter that nobody knows',
      { parameters: { tea: 2 } },
      { field: 'tea', code: 'unknown-parameter', source: null },
    ],
    ['no increment', { rules: {} }, { field: 'rules.increment', code: 'missing', source: null }],
  ];
  it.each(refused)('is refused with %s', (_, change, fault) => {
    expect(applyPack(JUDICIAL, draft(change))).toEqual({ ok: false, error: [fault] });
  });

  it('may stand on the bounds themselves', () => {
    const change = { startPrice: 9_800_000n, parameters: { noticeDays: 30, depositBps: 2000 } };
    expect(applyPack(JUDICIAL, draft({ ...change, durationMs: 86_400_000 })).ok).toBe(true);
  });

  it('is refused before the provisions were in force', () => {
    const before = parseInstant('2016-12-31T23:59:59+08:00');
    expect(applyPack(JUDICIAL, draft(before === null ? {} : { opensAt: before }))).toMatchObject({
      ok: false,
      error: expect.arrayContaining([{ field: 'opensAt', code: 'not-in-force', source: null }]),
    });
  });

  it('is told all its faults at once', () => {
    const made = applyPack(JUDICIAL, draft({ startPrice: 1n, durationMs: 1 }));
    expect(made.ok ? [] : made.error.map(({ field }) => field)).toEqual([
      'durationMs',
      'startPrice',
    ]);
  });
});

describe('a commercial lot made from its pack', () => {
  it('may hide a reserve and needs no valuation', () => {
    const made = applyPack(
      COMMERCIAL,
      draft({ valuation: null, ...rules({ reserve: 20_000_000n }) }),
    );
    expect(made).toMatchObject({
      ok: true,
      value: {
        rules: { reserve: { amount: 20_000_000n, isVisible: false }, stepMode: 'at-least' },
      },
    });
  });
});

describe('a lot at a falling price made from its pack', () => {
  const falling = (change: Partial<LotDraft> = {}): LotDraft =>
    draft({ format: 'dutch', rules: {}, ...change });

  it('falls as the pack says unless it says otherwise', () => {
    expect(applyPack(DESCENDING, falling({ rules: { steps: 10 } }))).toMatchObject({
      ok: true,
      value: { durationMs: 86_400_000, rules: { steps: 10, stepBps: 200, floor: null } },
    });
  });

  it('is of the format of its pack', () => {
    expect(applyPack(DESCENDING, draft({ durationMs: 86_400_000 }))).toMatchObject({
      ok: false,
      error: [{ field: 'format', code: 'not-of-pack', source: null }],
    });
  });

  it.each([
    ['court', ['20']],
    ['exchange', []],
    ['auction-firm', []],
    ['pledgee', []],
  ])('is run by whom the law leaves the choice: by a %s it breaks %j', (operator, articles) => {
    const made = applyPack(DESCENDING, falling({ parameters: { operator } }));
    expect(made.ok ? [] : made.error.map(({ source }) => source?.article)).toEqual(articles);
  });

  it('is held to the least price by where its descent ends, not by where it begins', () => {
    const floor = { ...jsonOf('judicial-offline-r2') }['parameters'] as { reserveFloorBps: object };
    const source = { instrument: 'LAW-CC', article: '436' };
    const pack = parseRulePack({
      ...jsonOf('descending'),
      parameters: { reserveFloorBps: { ...floor.reserveFloorBps, source } },
    });
    const made = (change: LotDraft['rules']) =>
      pack.ok &&
      applyPack(
        pack.value,
        falling({
          startPrice: 14_000_000n,
          rules: { steps: 5, stepBps: 500, descentMs: 60_000, ...change },
        }),
      );
    expect(made({})).toEqual({
      ok: false,
      error: [{ field: 'rules.floor', code: 'below-law', source }],
    });
    expect(made({ floor: 11_200_000n })).toMatchObject({ ok: true });
    expect(made({ steps: 4 })).toMatchObject({ ok: true });
  });
});

describe('a rule pack', () => {
  const slips: readonly [string, (pack: Record<string, unknown>) => object, string][] = [
    ['a field too many', (pack) => ({ ...pack, note: 'x' }), 'note is not a known field'],
    ['no version', (pack) => ({ ...pack, version: undefined }), 'version is missing'],
    [
      'a day that no calendar has',
      (pack) => ({ ...pack, effectiveFrom: '2017-02-30' }),
      'effectiveFrom must be a day such as 2017-01-01',
    ],
    [
      'a source that it does not list',
      (pack) => ({ ...pack, instruments: {} }),
      'parameters.startFloorBps.source.instrument is not an instrument of the pack',
    ],
    [
      'an amount',
      (pack) => ({
        ...pack,
        parameters: {
          increment: { value: '5.00', kind: 'default', source: { instrument: 'LAW-NJA' } },
        },
      }),
      'parameters.increment is for the lot to say',
    ],
    [
      'a rule that cannot be read',
      (pack) => ({
        ...pack,
        parameters: { proxy: { value: 'yes', kind: 'default', source: { instrument: 'LAW-NJA' } } },
      }),
      'parameters.proxy must be true or false',
    ],
  ];
  it.each(slips)('is refused with %s', (_, change, error) => {
    expect(parseRulePack(change(jsonOf('judicial-online-r1')))).toEqual({ ok: false, error });
  });
});
