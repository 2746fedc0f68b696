import type { Closeness, Part, Qualification } from './facts.js';
import {
  auctionLaw,
  courtAuction,
  HOUSE_RULE,
  online,
  type RowSource,
  TRANSFER_ABROAD,
  trademarkLaw,
} from './sources.js';

/** Why somebody may not bid. The codes are stable: screens and other programs know them. */
export type Ineligibility =
  | 'kind-does-not-bid'
  | 'barred-person'
  | 'earlier-defaulter'
  | 'consignor'
  | 'operator'
  | 'court-side'
  | 'related-party'
  | 'not-qualified'
  | 'foreign-control';

/** One row: those so near to this part may, or may not, bid. What no row names may. */
export interface PartyRow {
  readonly part: Part;
  readonly closeness: readonly Closeness[];
  /** Null where the rule says that they may. */
  readonly reason: Ineligibility | null;
  readonly source: RowSource;
}

/** Who may bid in one kind of sale. */
export interface PartyTable {
  readonly rows: readonly PartyRow[];
  /** What a winner who did not pay is told when the same thing is sold again. */
  readonly defaulter: RowSource;
}

const ITSELF: readonly Closeness[] = ['self'];
/** Somebody under the same control would bid for it. */
const BY_OTHERS: readonly Closeness[] = ['control'];
const WITH_ITS_PEOPLE: readonly Closeness[] = ['control', 'staff', 'near-relative'];

function row(
  part: Part,
  closeness: readonly Closeness[],
  rest: Pick<PartyRow, 'reason' | 'source'>,
): PartyRow {
  return { part, closeness, ...rest };
}

/** The court, whoever provides the auction, whoever helps with it, and their people: "directly or through others". */
function courtSide(part: Part): PartyRow[] {
  return [
    row(part, ITSELF, { reason: 'court-side', source: online('34') }),
    row(part, WITH_ITS_PEOPLE, { reason: 'related-party', source: online('34') }),
  ];
}

/** Creditor and debtor may bid. The law names them so that nobody refuses them by analogy with auctions by contract. */
const COURT: PartyTable = {
  rows: [
    ...(['court', 'centre', 'auxiliary', 'auctioneer'] as const).flatMap(courtSide),
    ...(['lister', 'applicant', 'pledgor'] as const).map((part) =>
      row(part, ['self', ...WITH_ITS_PEOPLE], { reason: null, source: courtAuction('12') }),
    ),
  ],
  defaulter: online('24'),
};

/** The same people where a court has an auction firm hold the auction; a defaulter is kept out by the rules for that. */
const COURT_BY_FIRM: PartyTable = { ...COURT, defaulter: courtAuction('22') };

/** The auctioneer and its staff, and the consignor, "may not bid, nor entrust others to bid for them". */
const COMMERCIAL: PartyTable = {
  rows: [
    ...(['auctioneer', 'centre'] as const).flatMap((part) => [
      row(part, ITSELF, { reason: 'operator', source: auctionLaw('22, 23') }),
      row(part, ['control', 'staff'], { reason: 'related-party', source: auctionLaw('22') }),
    ]),
    row('lister', ITSELF, { reason: 'consignor', source: auctionLaw('30') }),
    row('lister', [...BY_OTHERS, 'staff'], { reason: 'related-party', source: auctionLaw('30') }),
  ],
  defaulter: auctionLaw('39'),
};

/** A sale by its own terms: no law names anybody, so we keep those out who know more or sell to themselves. */
const OWN_TERMS: PartyTable = {
  rows: [
    row('centre', ITSELF, { reason: 'operator', source: HOUSE_RULE }),
    row('centre', ['control', 'staff'], { reason: 'related-party', source: HOUSE_RULE }),
    row('lister', ITSELF, { reason: 'consignor', source: HOUSE_RULE }),
    row('lister', [...BY_OTHERS, 'staff'], { reason: 'related-party', source: HOUSE_RULE }),
    row('auxiliary', ITSELF, { reason: 'related-party', source: HOUSE_RULE }),
  ],
  defaulter: HOUSE_RULE,
};

const TABLES: Readonly<Record<string, PartyTable>> = {
  'judicial-online-r1': COURT,
  'judicial-online-r2': COURT,
  'judicial-online-selloff': COURT,
  'judicial-offline': COURT_BY_FIRM,
  'judicial-offline-r2': COURT_BY_FIRM,
  'judicial-offline-r3': COURT_BY_FIRM,
  'judicial-offline-selloff': COURT_BY_FIRM,
  'bankruptcy-online': COURT,
  'commercial-auction-law': COMMERCIAL,
};

/** Who may bid under a rule pack; a pack that has no table of its own has that of a sale by its own terms. */
export function partyTable(pack: string | null): PartyTable {
  if (pack === null || !Object.hasOwn(TABLES, pack)) return OWN_TERMS;
  return TABLES[pack] ?? OWN_TERMS;
}

/** The kinds of organisation that bid at all: institutions, and creditors and debtors, whom the law lets bid. */
export const BIDDING_KINDS: ReadonlySet<string> = new Set([
  ...['pledgee', 'pledgor', 'acquisition-institution', 'operating-institution'],
]);

/** Whether an organisation of this kind bids at all, for itself or for somebody else. */
export function mayBidAtAll(kind: string): boolean {
  return BIDDING_KINDS.has(kind);
}

/** Where it is written that only some may hold a thing. */
export const QUALIFICATION_SOURCES: { readonly [of in Qualification]: RowSource } = {
  'collective-mark': trademarkLaw('3'),
  'certification-mark': trademarkLaw('3'),
  'geographical-indication': trademarkLaw('16'),
  'animal-breed': HOUSE_RULE,
  'bad-loan-income': HOUSE_RULE,
};

export const FOREIGN_CONTROL_SOURCE = TRANSFER_ABROAD;
