import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, parseInstant } from '../kernel/instant.js';
import type { Result } from '../kernel/result.js';
import { isSame } from '../kernel/same.js';
import type { LotDraft, PackFault } from './lot-draft.js';
import { packFaults } from './pack-faults.js';
import { parseOverlay, parseRulePack } from './read-pack.js';
import { laidOver } from './overlay.js';
import type { RuleDraft } from './rule-draft.js';
import { type Edition, isInForce, type Parameter, type RulePack } from './rule-pack.js';

const FOLDER = new URL('../../../config/rule-packs/', import.meta.url);

function all<T>(folder: URL, parse: (json: unknown) => Result<T, string>): readonly T[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((file) => {
    const read = parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!read.ok) throw new Error(`${file}: ${read.error}`);
    return read.value;
  });
}

const OPENS_AT = parseInstant('2027-03-02T10:00:00+08:00') as Instant;

const PACKS = all(FOLDER, parseRulePack);
const OVERLAYS = all(new URL('overlays/', FOLDER), parseOverlay).filter((overlay) =>
  isInForce(overlay, OPENS_AT),
);

const VALUATION = 14_000_000n;

/** A lot of a pack's format that says nothing which the pack bounds, and costs all that its assets are worth. */
function lawful({ format }: RulePack): LotDraft {
  const hasSteps = format === 'english' || format === 'dynamic-quote';
  const floor = format === 'dutch' ? { floor: VALUATION } : {};
  return {
    ...{ lot: 'lot_1', format, currency: 'CNY', startPrice: VALUATION, valuation: VALUATION },
    opensAt: OPENS_AT,
    ...{ durationMs: null, drainMs: null, parameters: {} },
    rules: hasSteps ? { increment: { kind: 'fixed', step: 500_000n } } : floor,
  };
}

/** Whatever might be said of a rule or a parameter: some of it is what its law says, most of it is not. */
const SAID = fc.oneof(
  ...[fc.integer(), fc.boolean(), fc.constant(null), fc.string(), fc.bigInt({ min: 1n })],
  fc.constantFrom('none', 'match', 'final-query', 'court', 'exchange', 'pledgee', 'auction-firm'),
  fc.record({ windowMs: fc.nat(), extendMs: fc.nat(), limitMs: fc.constant(null) }),
);

/** Everything that breaks one law: what lies outside its bounds, or is not what it fixes. */
function breaking({ min, max, among }: Parameter, usual: unknown): fc.Arbitrary<unknown> {
  const outside: fc.Arbitrary<unknown>[] = [];
  if (min !== null) outside.push(fc.integer({ max: min - 1 }));
  if (max !== null) outside.push(fc.integer({ min: max + 1 }));
  if (outside.length > 0) return fc.oneof(...outside);
  const lawfulOnes = among ?? [usual];
  return SAID.filter((said) => !lawfulOnes.some((one) => isSame(one, said)));
}

/** What lies on a bound of a law and just beyond it. */
function bounds({ min, max }: Parameter): readonly (readonly [number, number, string])[] {
  return [
    ...(min === null ? [] : [[min, min - 1, 'below-law'] as const]),
    ...(max === null ? [] : [[max, max + 1, 'above-law'] as const]),
  ];
}

/** A draft that says this of a rule, of the duration, or of another parameter of the pack. */
function saying(pack: RulePack, name: string, said: unknown): LotDraft {
  const draft = lawful(pack);
  if (name === 'durationMs') return { ...draft, durationMs: said as number };
  if (Object.hasOwn(pack.rules, name)) return { ...draft, rules: { ...draft.rules, [name]: said } };
  return { ...draft, parameters: { [name]: said as number } };
}

/** The drafts that break one law of a pack and nothing else. */
function breaches(pack: RulePack, name: string, parameter: Parameter): fc.Arbitrary<LotDraft> {
  const draft = lawful(pack);
  if (name === 'startFloorBps' || name === 'reserveFloorBps')
    return belowFloor(draft, name, BigInt(Number(parameter.value)));
  const isRule = Object.hasOwn(pack.rules, name);
  const usual = isRule ? pack.rules[name as keyof RuleDraft] : parameter.value;
  const wrong = breaking(parameter, usual);
  const isSilence = (said: unknown): boolean => name === 'durationMs' && said === null;
  return wrong.filter((said) => !isSilence(said)).map((said) => saying(pack, name, said));
}

function belowFloor(draft: LotDraft, name: string, bps: bigint): fc.Arbitrary<LotDraft> {
  const least = (VALUATION * bps + 9_999n) / 10_000n;
  const below = fc.bigInt({ min: 1n, max: least - 1n });
  if (draft.format === 'dutch') return below.map((floor) => ({ ...draft, rules: { floor } }));
  const startsBelow = below.map((startPrice) => ({ ...draft, startPrice }));
  if (name === 'startFloorBps') return startsBelow;
  const sellsBelow = below.map((reserve) => ({
    ...{ ...draft, startPrice: 1n },
    rules: { ...draft.rules, reserve },
  }));
  return fc.oneof(startsBelow, sellsBelow);
}

function lawsOf({ parameters }: Edition): readonly (readonly [string, Parameter])[] {
  return Object.entries(parameters).filter(([, { kind }]) => kind === 'law');
}

const TABLE = PACKS.flatMap((pack) =>
  lawsOf(pack).map(([name, parameter]) => ({
    ...{ pack, name, parameter },
    of: `${pack.name}: ${name}`,
  })),
);

const BOUNDED = TABLE.filter(({ parameter }) => bounds(parameter).length > 0);

const LAID_OVER = PACKS.flatMap((pack) =>
  OVERLAYS.filter(({ over }) => over?.includes(pack.name) ?? true).map((overlay) => ({
    ...{ pack, overlay, laid: laidOver(pack, [overlay]) },
    of: `${overlay.name} over ${pack.name}`,
  })),
);

describe('whatever the law binds', () => {
  it('is broken by none of the lots that the table begins with', () => {
    for (const pack of PACKS) expect(packFaults(pack, lawful(pack))).toEqual([]);
    expect(TABLE.length).toBeGreaterThan(150);
  });

  it.each(TABLE)(
    'is refused with its article whatever breaks it: $of',
    ({ pack, name, parameter }) => {
      expect(pack.instruments[parameter.source.instrument]?.title.zh).toBeTruthy();
      fc.assert(
        fc.property(breaches(pack, name, parameter), (draft) => {
          const faults: readonly PackFault[] = packFaults(pack, draft);
          expect(faults.map(({ source }) => source)).toEqual([parameter.source]);
        }),
      );
    },
  );

  it.each(BOUNDED)(
    'is kept on its bound and broken beyond it: $of',
    ({ pack, name, parameter }) => {
      for (const [on, beyond, code] of bounds(parameter)) {
        expect(packFaults(pack, saying(pack, name, on))).toEqual([]);
        expect(packFaults(pack, saying(pack, name, beyond))).toMatchObject([
          { code, source: parameter.source },
        ]);
      }
    },
  );

  it('holds the cycles of a dynamic quote to a minute, and its free period to five working days', () => {
    const bounded = BOUNDED.filter(({ pack }) => pack.name === 'exchange-dynamic-quote');
    expect(bounded.map(({ name, parameter: { min, source } }) => [name, min, source])).toEqual(
      expect.arrayContaining([
        ['freePeriodWorkingDays', 5, { instrument: 'LHCEE', article: '4' }],
        ['cycleMs', 60_000, { instrument: 'LHCEE', article: '4' }],
      ]),
    );
  });

  it.each(LAID_OVER)('is refused where one law is laid over another: $of', ({ laid, ...one }) => {
    expect(packFaults(laid, lawful(laid))).toEqual([]);
    for (const edition of [one.pack, one.overlay])
      for (const [name, parameter] of lawsOf(edition))
        fc.assert(
          fc.property(breaches(laid, name, parameter), (draft) => {
            const sources = packFaults(laid, draft).map(({ source }) => source);
            expect(sources).toEqual([laid.parameters[name]?.source]);
          }),
          { numRuns: 10 },
        );
  });

  it('names an article of an instrument in both languages for every law of every pack', () => {
    for (const { pack, parameter } of TABLE) {
      const { instrument, article } = parameter.source;
      expect(article).toBeTruthy();
      const { zh, en } = pack.instruments[instrument]?.title ?? { zh: '', en: '' };
      expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.any(String)]);
      expect(en).not.toBe('');
    }
  });
});
