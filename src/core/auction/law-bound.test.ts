import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, parseInstant } from '../kernel/instant.js';
import { isSame } from '../kernel/same.js';
import type { LotDraft, PackFault } from './lot-draft.js';
import { packFaults } from './pack-faults.js';
import { parseRulePack } from './read-pack.js';
import type { RuleDraft } from './rule-draft.js';
import type { Parameter, RulePack } from './rule-pack.js';

const FOLDER = new URL('../../../config/rule-packs/', import.meta.url);

const PACKS: readonly RulePack[] = readdirSync(FOLDER).map((file) => {
  const pack = parseRulePack(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  if (!pack.ok) throw new Error(pack.error);
  return pack.value;
});

const VALUATION = 14_000_000n;

/** A lot of a pack's format that says nothing which the pack bounds, and costs all that its assets are worth. */
function lawful({ format }: RulePack): LotDraft {
  const hasSteps = format !== 'sealed' && format !== 'weighted' && format !== 'dutch';
  return {
    ...{ lot: 'lot_1', format, currency: 'CNY', startPrice: VALUATION, valuation: VALUATION },
    opensAt: parseInstant('2027-03-02T10:00:00+08:00') as Instant,
    ...{ durationMs: null, drainMs: null, parameters: {} },
    rules: hasSteps ? { increment: { kind: 'fixed', step: 500_000n } } : {},
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

/** The drafts that break one law of a pack and nothing else. */
function breaches(pack: RulePack, name: string, parameter: Parameter): fc.Arbitrary<LotDraft> {
  const draft = lawful(pack);
  if (name === 'startFloorBps' || name === 'reserveFloorBps')
    return belowFloor(draft, name, BigInt(Number(parameter.value)));
  const isRule = Object.hasOwn(pack.rules, name);
  const usual = isRule ? pack.rules[name as keyof RuleDraft] : parameter.value;
  const wrong = breaking(parameter, usual);
  const isSilence = (said: unknown): boolean => name === 'durationMs' && said === null;
  return wrong
    .filter((said) => !isSilence(said))
    .map((said) => {
      if (name === 'durationMs') return { ...draft, durationMs: said as number };
      if (isRule) return { ...draft, rules: { ...draft.rules, [name]: said } };
      return { ...draft, parameters: { [name]: said as number } };
    });
}

function belowFloor(draft: LotDraft, name: string, bps: bigint): fc.Arbitrary<LotDraft> {
  const least = (VALUATION * bps + 9_999n) / 10_000n;
  const below = fc.bigInt({ min: 1n, max: least - 1n });
  const startsBelow = below.map((startPrice) => ({ ...draft, startPrice }));
  if (name === 'startFloorBps') return startsBelow;
  const sellsBelow = below.map((reserve) => ({
    ...{ ...draft, startPrice: 1n },
    rules: { ...draft.rules, reserve },
  }));
  return fc.oneof(startsBelow, sellsBelow);
}

const TABLE = PACKS.flatMap((pack) =>
  Object.entries(pack.parameters)
    .filter(([, { kind }]) => kind === 'law')
    .map(([name, parameter]) => ({ pack, name, parameter, of: `${pack.name}: ${name}` })),
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
