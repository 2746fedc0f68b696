import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant } from '../kernel/instant.js';
import { applyPack } from './apply-pack.js';
import type { LotDraft } from './lot-draft.js';
import { laidOver, type Overlay, overlaysOf, partsOfVersion } from './overlay.js';
import { parseOverlay, parseRulePack } from './read-pack.js';
import type { Parameter, RulePack } from './rule-pack.js';

const FOLDER = new URL('../../../config/rule-packs/', import.meta.url);
const OVERLAY_FOLDER = new URL('overlays/', FOLDER);

const OVERLAYS = readdirSync(OVERLAY_FOLDER).map((file): Overlay => {
  const overlay = parseOverlay(JSON.parse(readFileSync(new URL(file, OVERLAY_FOLDER), 'utf8')));
  if (!overlay.ok) throw new Error(`${file}: ${overlay.error}`);
  return overlay.value;
});

function packFrom(name: string): RulePack {
  const pack = parseRulePack(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  if (!pack.ok) throw new Error(pack.error);
  return pack.value;
}

const timeOf = (written: string): Instant => parseInstant(written) as Instant;

interface Facts {
  readonly kinds?: readonly string[];
  readonly declared?: readonly string[];
}

/** The pack as it holds for a lot with these facts that opens at `at`. */
function packFor(name: string, at: string, { kinds = [], declared = [] }: Facts): RulePack {
  const facts = { kinds, declared };
  return laidOver(packFrom(name), overlaysOf(OVERLAYS, facts, { pack: name, at: timeOf(at) }));
}

describe('what a fact about a sale brings with it', () => {
  const cases: readonly [string, string, Facts, string, string][] = [
    [
      'the Trademark Law of 2019 to the end of its last day',
      '2026-12-31T23:59:59+08:00',
      { kinds: ['trademark'] },
      '1+trademark@1',
      'similarMarksTogether LAW-TM-2019 42',
    ],
    [
      'the revised Trademark Law from its first day',
      '2027-01-01T00:00:00+08:00',
      { kinds: ['trademark'] },
      '1+trademark@2',
      'similarMarksTogether LAW-TM-2026 46',
    ],
    [
      'the regulations on layout-designs of 2001 to the end of their last day',
      '2026-10-14T23:59:59+08:00',
      { kinds: ['ic-layout'] },
      '1+ic-layout@1',
      'titlePasses LAW-IC-2001 22',
    ],
    [
      'the revised regulations on layout-designs from their first day',
      '2026-10-15T00:00:00+08:00',
      { kinds: ['ic-layout'] },
      '1+ic-layout@2',
      'coOwnersAgree LAW-IC-2026 36',
    ],
    [
      'whatever its assets and its lister say together, by name',
      '2027-03-02T10:00:00+08:00',
      { kinds: ['invention', 'trademark', 'trademark'], declared: ['co-owned'] },
      '1+co-owned@1+patent@1+trademark@2',
      'priority LAW-CC 305',
    ],
    [
      'the floor of state assets where they are sold',
      '2027-03-02T10:00:00+08:00',
      { declared: ['state-asset'] },
      '1+state-asset@3',
      'reserveFloorBps ORDER32 17',
    ],
    [
      'the price of state assets within five working days of the contract',
      '2027-03-02T10:00:00+08:00',
      { declared: ['state-asset'] },
      '1+state-asset@3',
      'priceWorkingDays ORDER32 28',
    ],
    [
      'the result of what the state lists again shown as long as that of a first listing',
      '2027-03-02T10:00:00+08:00',
      { declared: ['state-asset-relisted'] },
      '1+state-asset-relisted@3',
      'objectionWorkingDays ORDER32 29',
    ],
    [
      'extensions by the rules of 2009 to the end of their last day',
      '2025-02-17T23:59:59+08:00',
      { declared: ['state-asset'] },
      '1+state-asset@2',
      'extensionWorkingDays R120 20',
    ],
    [
      'extensions by the rules of 2025 from their first day, whose article is not known',
      '2025-02-18T00:00:00+08:00',
      { declared: ['state-asset'] },
      '1+state-asset@3',
      'extensionWorkingDays R17',
    ],
    [
      'the annuities of patents of every kind',
      '2027-03-02T10:00:00+08:00',
      { kinds: ['design', 'invention'] },
      '1+patent@1',
      'annuityGraceMonths LAW-PATREG 115',
    ],
    [
      'that of a work only its property rights are sold',
      '2027-03-02T10:00:00+08:00',
      { kinds: ['copyright'] },
      '1+copyright@1',
      'propertyRightsOnly LAW-COPY 10, 27',
    ],
    [
      'who has to approve the transfer of a plant variety, by the text that is in force',
      '2025-05-31T23:59:59+08:00',
      { kinds: ['plant-variety'] },
      '1+plant-variety@1',
      'transferApproval LAW-PV-2014 9',
    ],
    [
      'the same by the text of 2025, whose article is not known',
      '2025-06-01T00:00:00+08:00',
      { kinds: ['plant-variety'] },
      '1+plant-variety@2',
      'transferApproval LAW-PV-2025',
    ],
  ];
  it.each(cases)('is %s', (_, at, facts, version, parameter) => {
    const pack = packFor('commercial-auction-law', at, facts);
    const [name = '', instrument, ...articles] = parameter.split(' ');
    const article = articles.join(' ') || null;
    expect(pack.version).toBe(version);
    expect(pack.parameters[name]).toMatchObject({ source: { instrument, article } });
    expect(pack.instruments).toHaveProperty([instrument ?? '']);
  });

  it('is nothing for a lot without such facts', () => {
    const at = '2027-03-02T10:00:00+08:00';
    expect(packFor('commercial-auction-law', at, { kinds: ['licence-revenue'] })).toEqual(
      packFrom('commercial-auction-law'),
    );
    expect(packFor('judicial-online-r1', at, { declared: ['state-asset'] })).toEqual(
      packFrom('judicial-online-r1'),
    );
  });

  it('never needs two meanings of one instrument', () => {
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
      const { instruments } = packFrom(name.replace('.json', ''));
      for (const overlay of OVERLAYS)
        for (const [id, instrument] of Object.entries(overlay.instruments))
          expect(instruments[id] ?? instrument).toEqual(instrument);
    }
  });
});

describe('a lot under a pack with something laid over it', () => {
  const draft = (change: Partial<LotDraft> = {}): LotDraft => ({
    ...{ lot: 'lot_1', format: 'english', currency: 'CNY', drainMs: null, parameters: {} },
    ...{ startPrice: 14_000_000n, valuation: 14_000_000n, durationMs: 3_600_000 },
    opensAt: timeOf('2027-03-02T10:00:00+08:00'),
    rules: { increment: { kind: 'fixed', step: 500_000n } },
    ...change,
  });
  const applied = (facts: Facts, change: Partial<LotDraft>) => {
    const made = applyPack(
      packFor('commercial-auction-law', '2027-03-02T10:00:00+08:00', facts),
      draft(change),
    );
    return made.ok ? made.value : made.error;
  };
  const rules = (more: LotDraft['rules']): Partial<LotDraft> => ({
    rules: { increment: { kind: 'fixed', step: 500_000n }, ...more },
  });

  it('names what was laid over it in its terms, and takes the default from there', () => {
    expect(applied({ declared: ['co-owned'] }, {})).toMatchObject({
      pack: { name: 'commercial-auction-law', version: '1+co-owned@1' },
      rules: { priority: { kind: 'final-query' } },
    });
    expect(applied({}, {})).toMatchObject({ rules: { priority: { kind: 'none' } } });
  });

  const refused: readonly [string, Facts, Partial<LotDraft>, object[]][] = [
    [
      'a share of a co-owner without a priority right',
      { declared: ['co-owned'] },
      rules({ priority: 'none' }),
      [{ field: 'rules.priority', code: 'fixed-by-law', source: { article: '305' } }],
    ],
    [
      'state assets for less than their valuation',
      { declared: ['state-asset'] },
      { startPrice: 13_999_999n },
      [{ field: 'startPrice', code: 'below-law', source: { article: '17' } }],
    ],
    [
      'state assets with a reserve under their valuation',
      { declared: ['state-asset'] },
      { startPrice: 1n, ...rules({ reserve: 13_999_999n }) },
      [{ field: 'rules.reserve', code: 'below-law', source: { article: '17' } }],
    ],
    [
      'state assets listed again for less than nine tenths',
      { declared: ['state-asset-relisted'] },
      { startPrice: 12_599_999n },
      [{ field: 'startPrice', code: 'below-law', source: { article: '18' } }],
    ],
    [
      'some of the similar marks without the others',
      { kinds: ['trademark'] },
      { parameters: { similarMarksTogether: false } },
      [{ field: 'similarMarksTogether', code: 'fixed-by-law', source: { article: '46' } }],
    ],
  ];
  it.each(refused)('is refused for %s', (_, facts, change, faults) => {
    expect(applied(facts, change)).toMatchObject(faults);
  });

  it.each<[string, Facts, Partial<LotDraft>]>([
    ['state assets at their valuation', { declared: ['state-asset'] }, {}],
    [
      'state assets listed again for nine tenths',
      { declared: ['state-asset-relisted'] },
      { startPrice: 12_600_000n },
    ],
    [
      'a share of a co-owner that a holder may match',
      { declared: ['co-owned'] },
      rules({ priority: 'match' }),
    ],
  ])('takes %s', (_, facts, change) => {
    expect(applied(facts, change)).toMatchObject({ format: 'english' });
  });
});

describe('of two sayings about one parameter', () => {
  const source = { instrument: 'LAW-AUCTION', article: '45' };
  const days = { effectiveFrom: 0 as Instant, effectiveTo: null, room: null, evidence: null };
  const parameter = (kind: Parameter['kind'], value: number, more: object = {}): Parameter => ({
    ...{ value, kind, min: null, max: null, among: null, ...days, source },
    ...more,
  });
  const least = (min: number): Parameter => parameter('law', min, { min });
  const most = (max: number): Parameter => parameter('law', max, { max });
  const base = packFrom('commercial-auction-law');
  const cases: readonly [string, string, Parameter, Parameter, 'pack' | 'overlay'][] = [
    [
      'a default gives way to a default',
      'days',
      parameter('default', 1),
      parameter('default', 2),
      'overlay',
    ],
    ['a default gives way to a law', 'days', parameter('default', 9), least(1), 'overlay'],
    ['a law stands before a default', 'days', least(1), parameter('default', 9), 'pack'],
    ['the higher least stands', 'days', least(7), least(10), 'overlay'],
    ['the lower least does not', 'days', least(7), least(5), 'pack'],
    ['the lower most stands', 'days', most(60), most(30), 'overlay'],
    ['the higher most does not', 'days', most(60), most(90), 'pack'],
    [
      'the higher floor stands',
      'startFloorBps',
      parameter('law', 7000),
      parameter('law', 9000),
      'overlay',
    ],
    [
      'the lower floor does not',
      'startFloorBps',
      parameter('law', 7000),
      parameter('law', 5000),
      'pack',
    ],
    ['what a law fixes stays', 'days', parameter('law', 7), least(1), 'pack'],
  ];
  it.each(cases)('%s', (_, name, under, over, winner) => {
    const overlay: Overlay = {
      ...{ name: 'o', version: '3', title: { zh: '某', en: 'some' }, ...days },
      ...{ kinds: [], over: null, instruments: {}, rules: {}, parameters: { [name]: over } },
    };
    const laid = laidOver({ ...base, parameters: { [name]: under } }, [overlay]);
    expect(laid.parameters[name]).toBe(winner === 'pack' ? under : over);
  });
});

describe('the version of a pack with something laid over it', () => {
  it.each([
    ['1', { base: '1', overlays: [] }],
    ['2+trademark@1', { base: '2', overlays: [{ name: 'trademark', version: '1' }] }],
  ])('says what it is made of: %s', (version, parts) => {
    expect(partsOfVersion(version)).toEqual(parts);
  });
});
