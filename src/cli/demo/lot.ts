import type { LotDraft } from '../../contract/api.js';
import type { TieWish } from '../../contract/ties.js';
import type { DemoMarks, DemoOffer } from './course.js';
import type { DemoSaleObjection } from './sale-objections.js';
import type { DemoObjection } from './results.js';
import type { RightName } from './rights.js';

/** How far a lot of the demo has come before the visitor does. */
type Reached = 'draft' | 'returned' | 'submitted' | 'approved' | 'published';

/** What the trading centre rules about it, at an hour of the demo's time. */
interface DemoRuling {
  readonly atHour: number;
  readonly reason: string;
}

/** One lot of the demo. Hours count from the moment at which the visitor comes: what is negative is past. */
export interface DemoLot {
  readonly key: string;
  readonly bank: 'bank' | 'bank2';
  readonly rights: readonly RightName[];
  /** A package: the names of its parts, and which of the rights make up each. */
  readonly parts?: Readonly<Record<string, readonly RightName[]>>;
  /** That all of them go together, as the bank finds. */
  readonly tie?: Pick<TieWish, 'ground' | 'reason'>;
  readonly terms: Omit<LotDraft, 'opensAt' | 'currency' | 'assets' | 'partAssets'>;
  readonly opensAtHour: number;
  readonly reached: Reached;
  /** How many institutions enrol; the visitor's own is one of them where it says so. */
  readonly bidders: number;
  readonly isVisitorEnrolled: boolean;
  /** How often the price is raised before the visitor comes. */
  readonly raises: number;
  /** The last of these was told to the centre on the telephone. */
  readonly isLastByTelephone?: boolean;
  /** What is offered where the price is not simply raised. */
  readonly offers?: readonly DemoOffer[];
  /** What the panel of a weighted lot gives before the visitor comes. */
  readonly marks?: readonly DemoMarks[];
  /** Whether the centre names opening officers, whom bidders may leave their openings with. */
  readonly hasEscrow?: boolean;
  /** Whether holders of priority rights were told of it before the notice. */
  readonly hasHolders?: boolean;
  /** The first who enrols bids together with another one, and the second one through an agent. */
  readonly isForOthers?: boolean;
  /** When its sale, which is final by then, is certified. */
  readonly certifiedAtHour?: number;
  /** Whether nobody has recorded yet that its notice stands where the law wants it. */
  readonly isUnplaced?: boolean;
  readonly ruling?: DemoRuling;
  /** What is objected to its result. */
  readonly objection?: DemoObjection;
  /** What is objected to its sale before the end. */
  readonly saleObjection?: DemoSaleObjection;
  /** The key of the session that it is published in, in whose slot it opens. */
  readonly session?: string;
  /** The key of the lot that it follows, as the next attempt of the same case. */
  readonly follows?: string;
}

/** Whom the bidders of the demo may ask. */
export const CONTACT = '江南知识产权交易中心 处置部，0510-5550 1234';

/** What most lots of the demo have in common. */
export const USUAL = {
  bank: 'bank',
  reached: 'published',
  bidders: 0,
  isVisitorEnrolled: false,
  raises: 0,
} as const;
