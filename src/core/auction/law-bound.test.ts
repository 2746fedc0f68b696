import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant } from '../kernel/instant.js';
import type { LotDraft, PackFault } from './lot-draft.js';
import { packFaults } from './pack-faults.js';
import { parseRulePack } from './read-pack.js';
import type { Parameter, RulePack } from './rule-pack.js';

const FOLDER = new URL('../../../config/rule-packs/', import.meta.url);

const PACKS: readonly RulePack[] = readdirSync(FOLDER).map((file) => {
  const pack = parseRulePack(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  if (!pack.ok) throw new Error(pack.error);
  return pack.value;
});

const VALUATION = 14_000_000n;

const LAWFUL: LotDraft = {
  lot: 'lot_1',
  format: 'english',
  currency: 'CNY',
  startPrice: VALUATION,
  valuation: VALUATION,
  opensAt: parseInstant('2027-03-02T10:00:00+08:00') as Instant,
  durationMs: null,
  drainMs: null,
  rules: { increment: { kind: 'fixed', step: 500_000n } },
  parameters: {},
};

/** Values that are not the law's, by the rule that they break; whatever else is said instead breaks the others. */
const OTHERWISE: Readonly<Record<string, unknown>> = {
  reserve: 15_000_000n,
  softClose: { windowMs: 60_000, extendMs: 60_000, limitMs: null },
  priority: 'none',
  firstBidCountdownMs: 60_000,
};

/** The drafts that break one parameter: at each bound by one, or in what the law fixes. */
function breaches(pack: RulePack, name: string, parameter: Parameter): readonly LotDraft[] {
  const { min, max, value } = parameter;
  const belowFloor = typeof value === 'number' ? (VALUATION * BigInt(value)) / 10_000n - 1n : 0n;
  if (name === 'startFloorBps') return [{ ...LAWFUL, startPrice: belowFloor }];
  if (name === 'reserveFloorBps')
    return [
      { ...LAWFUL, startPrice: belowFloor },
      { ...LAWFUL, startPrice: 1n, rules: { ...LAWFUL.rules, reserve: belowFloor } },
    ];
  const wrong: unknown[] = [];
  if (min !== null) wrong.push(min - 1);
  if (max !== null) wrong.push(max + 1);
  if (wrong.length === 0)
    wrong.push(OTHERWISE[name] ?? (typeof value === 'number' ? value + 1 : 'otherwise'));
  return wrong.map((said) => {
    if (name === 'durationMs') return { ...LAWFUL, durationMs: said as number };
    if (!Object.hasOwn(pack.rules, name))
      return { ...LAWFUL, parameters: { [name]: said as number } };
    return { ...LAWFUL, rules: { ...LAWFUL.rules, [name]: said } };
  });
}

const TABLE = PACKS.flatMap((pack) =>
  Object.entries(pack.parameters)
    .filter(([, { kind }]) => kind === 'law')
    .map(([name, parameter]) => ({ pack, name, parameter, of: `${pack.name}: ${name}` })),
);

describe('whatever the law binds', () => {
  it('is broken by none of the lots that the table begins with', () => {
    for (const pack of PACKS) expect(packFaults(pack, LAWFUL)).toEqual([]);
    expect(TABLE.length).toBeGreaterThan(100);
  });

  it.each(TABLE)(
    'is refused with its article when it is broken: $of',
    ({ pack, name, parameter }) => {
      for (const draft of breaches(pack, name, parameter)) {
        const faults: readonly PackFault[] = packFaults(pack, draft);
        expect(faults.map(({ source }) => source)).toEqual([parameter.source]);
        expect(pack.instruments[parameter.source.instrument]?.title.zh).toBeTruthy();
      }
    },
  );
});
