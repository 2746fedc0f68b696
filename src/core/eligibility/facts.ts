/** What somebody is in a sale: whom the rules name when they say who may bid. */
export type Part =
  /** Whom the lot is sold for: the creditor in a court sale, the consignor 委托人 in an auction by contract. */
  | 'lister'
  /** Whose asset it is: the debtor, or whoever pledged for the debtor. */
  | 'pledgor'
  /** Who applied for the execution 申请执行人, where a court sells. */
  | 'applicant'
  /** Who runs the sale on this platform. */
  | 'centre'
  /** The auction house of record. */
  | 'auctioneer'
  | 'court'
  /** Appraisers and whoever else helps with the sale. */
  | 'auxiliary';

export const PARTS: readonly Part[] = [
  ...(['lister', 'pledgor', 'applicant', 'centre'] as const),
  ...(['auctioneer', 'court', 'auxiliary'] as const),
];

/** How near a bidder stands to a part: it plays it itself, is under one control with it, or by its people. */
export type Closeness = 'self' | 'control' | 'staff' | 'near-relative';

export const RELATIONS = ['control', 'staff', 'near-relative'] as const;

export interface Tie {
  readonly part: Part;
  readonly closeness: Closeness;
}

/** Why somebody is in the register of barred persons. */
export type BarKind = 'court-ban' | 'defaulter' | 'collusion' | 'other';

export const BAR_KINDS: readonly BarKind[] = ['court-ban', 'defaulter', 'collusion', 'other'];

/** What only some may hold, so that only they may take it. */
export type Qualification =
  | 'collective-mark'
  | 'certification-mark'
  | 'geographical-indication'
  | 'animal-breed'
  | 'bad-loan-income';

export const QUALIFICATIONS: readonly Qualification[] = [
  ...(['collective-mark', 'certification-mark', 'geographical-indication'] as const),
  ...(['animal-breed', 'bad-loan-income'] as const),
];

/** What a bidder says of itself when it enrols; it answers for the truth of it. */
export interface Declarations {
  readonly control: 'domestic' | 'foreign';
  readonly qualifications: readonly Qualification[];
}

/** What is known of somebody who wants to bid. */
export interface BidderFacts {
  /** What its organisation is here for; null where it has no account here and bids with somebody who has. */
  readonly kind: string | null;
  readonly ties: readonly Tie[];
  /** Its entries in the register of barred persons that hold for this lot. */
  readonly bars: readonly BarKind[];
  /** Null while it has said nothing yet: what depends on it is then left open. */
  readonly declarations: Declarations | null;
}

/** What a lot asks of whoever takes it. */
export interface LotFacts {
  /** The rule pack that it is sold under; null is a sale by its own terms. */
  readonly pack: string | null;
  /** The taker must have each of these. */
  readonly qualifications: readonly Qualification[];
  readonly isDomesticOnly: boolean;
}
