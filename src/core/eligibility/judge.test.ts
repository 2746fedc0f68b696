import { describe, expect, it } from '@jest/globals';
import { BAR_KINDS, type BidderFacts, type Closeness, type LotFacts, type Part } from './facts.js';
import { objections } from './judge.js';
import { partyTable } from './table.js';

const PACKS = {
  court: [
    ...['judicial-online-r1', 'judicial-online-r2', 'judicial-online-selloff'],
    ...['judicial-offline', 'judicial-offline-r2', 'judicial-offline-r3'],
    ...['judicial-offline-selloff', 'bankruptcy-online'],
  ],
  commercial: ['commercial-auction-law'],
  own: [
    ...[null, 'pledgee-self-sale', 'descending', 'a-pack-without-a-table'],
    ...['exchange-multi-quote', 'exchange-single-quote', 'exchange-weighted'],
    ...['exchange-dynamic-quote', 'licence-revenue-transfer'],
  ],
} as const;

const LOT: LotFacts = { pack: null, qualifications: [], isDomesticOnly: true };
const BIDDER: BidderFacts = {
  ...{ kind: 'acquisition-institution', ties: [], bars: [] },
  declarations: { control: 'domestic', qualifications: [] },
};

const reasonsFor = (bidder: Partial<BidderFacts>, lot: Partial<LotFacts> = {}) =>
  objections({ ...BIDDER, ...bidder }, { ...LOT, ...lot }).map(({ reason, source }) =>
    source.article === null ? reason : `${reason} ${source.article}`,
  );

/** Every part, how near, and what each kind of sale says: – may bid, otherwise the reason and its article. */
const TABLE = `
  part        closeness      court                commercial              own
  lister      self           –                    consignor|30            consignor
  lister      control        –                    related-party|30        related-party
  lister      staff          –                    related-party|30        related-party
  lister      near-relative  –                    –                       –
  pledgor     self           –                    –                       –
  pledgor     control        –                    –                       –
  pledgor     staff          –                    –                       –
  pledgor     near-relative  –                    –                       –
  applicant   self           –                    –                       –
  applicant   control        –                    –                       –
  applicant   staff          –                    –                       –
  applicant   near-relative  –                    –                       –
  centre      self           court-side|34        operator|22,_23         operator
  centre      control        related-party|34     related-party|22        related-party
  centre      staff          related-party|34     related-party|22        related-party
  centre      near-relative  related-party|34     –                       –
  auctioneer  self           court-side|34        operator|22,_23         –
  auctioneer  control        related-party|34     related-party|22        –
  auctioneer  staff          related-party|34     related-party|22        –
  auctioneer  near-relative  related-party|34     –                       –
  court       self           court-side|34        –                       –
  court       control        related-party|34     –                       –
  court       staff          related-party|34     –                       –
  court       near-relative  related-party|34     –                       –
  auxiliary   self           court-side|34        –                       related-party
  auxiliary   control        related-party|34     –                       –
  auxiliary   staff          related-party|34     –                       –
  auxiliary   near-relative  related-party|34     –                       –
`;

const [, ...rows] = TABLE.trim().split('\n');
const cases = rows.flatMap((line) => {
  const [part, closeness, ...verdicts] = line.trim().split(/\s+/) as [Part, Closeness, ...string[]];
  return Object.values(PACKS).flatMap((packs, column) =>
    packs.map((pack) => ({ pack, part, closeness, verdict: verdicts[column] ?? '' })),
  );
});

describe('who may bid, by rule pack and by what somebody is in the sale', () => {
  it.each(cases)('$pack: $closeness of the $part: $verdict', ({ pack, verdict, ...tie }) => {
    const expected = verdict === '–' ? [] : [verdict.replace('|', ' ').replace('_', ' ')];
    expect(reasonsFor({ ties: [tie] }, { pack })).toEqual(expected);
  });

  it('names a source in both languages for every row', () => {
    for (const pack of Object.values(PACKS).flat()) {
      for (const { source } of partyTable(pack).rows) {
        expect([source.zh, source.en].every((title) => title.length > 5)).toBe(true);
      }
    }
  });

  it('does not let a permission for one part cover another that is barred', () => {
    const ties = [
      { part: 'applicant', closeness: 'self' },
      { part: 'court', closeness: 'staff' },
    ] as const;
    expect(reasonsFor({ ties }, { pack: 'judicial-online-r1' })).toEqual(['related-party 34']);
  });
});

describe('who may bid, whatever the sale', () => {
  it.each([
    ['pledgee', []],
    ['pledgor', []],
    ['court', ['kind-does-not-bid']],
    ['guarantor', ['kind-does-not-bid']],
    ['acquisition-institution', []],
    ['operating-institution', []],
    ['trading-centre', ['kind-does-not-bid']],
    ['platform', ['kind-does-not-bid']],
    ['auditor', ['kind-does-not-bid']],
  ])('a %s: %j', (kind, expected) => {
    expect(reasonsFor({ kind })).toEqual(expected);
  });

  it.each(BAR_KINDS)('nobody who is in the register for %s', (bar) => {
    const expected = {
      'judicial-online-r1': bar === 'defaulter' ? ['earlier-defaulter 24'] : ['barred-person'],
      'judicial-offline': bar === 'defaulter' ? ['earlier-defaulter 22'] : ['barred-person'],
      'judicial-offline-r3': bar === 'defaulter' ? ['earlier-defaulter 22'] : ['barred-person'],
      'commercial-auction-law': bar === 'defaulter' ? ['earlier-defaulter 39'] : ['barred-person'],
    };
    for (const [pack, reasons] of Object.entries(expected))
      expect(reasonsFor({ bars: [bar] }, { pack })).toEqual(reasons);
  });

  it('only those who are qualified for all that the lot asks', () => {
    const lot = { qualifications: ['collective-mark', 'animal-breed'] as const };
    const declaring = (...qualifications: ('collective-mark' | 'animal-breed')[]) =>
      reasonsFor({ declarations: { control: 'domestic', qualifications } }, lot);
    expect(declaring()).toEqual(['not-qualified 3', 'not-qualified']);
    expect(declaring('collective-mark')).toEqual(['not-qualified']);
    expect(declaring('animal-breed', 'collective-mark')).toEqual([]);
  });

  it('nobody under foreign control, unless the lot is open to them', () => {
    const declarations = { control: 'foreign', qualifications: [] } as const;
    expect(reasonsFor({ declarations })).toEqual(['foreign-control']);
    expect(reasonsFor({ declarations }, { isDomesticOnly: false })).toEqual([]);
  });

  it('leaves open what has not been declared yet', () => {
    const lot = { qualifications: ['animal-breed'] as const };
    expect(reasonsFor({ declarations: null }, lot)).toEqual([]);
  });

  it('tells every reason at once, in one order', () => {
    const bidder = {
      ...{ kind: 'auditor', bars: ['court-ban'] as const },
      ties: [{ part: 'lister', closeness: 'self' }] as const,
      declarations: { control: 'foreign', qualifications: [] } as const,
    };
    expect(reasonsFor(bidder, { qualifications: ['bad-loan-income'] })).toEqual([
      ...['kind-does-not-bid', 'barred-person', 'consignor', 'not-qualified', 'foreign-control'],
    ]);
  });
});
