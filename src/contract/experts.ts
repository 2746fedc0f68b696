import type { AssetKind } from '../core/collateral/asset.js';
import type { Discipline, Expertise } from '../core/draw/expertise.js';
import type { RecusalRule } from '../core/draw/recusal.js';
import type { LotStatus } from './api.js';
import type { Named } from './money-accounts.js';

/** What is said of somebody who is to be taken into the pool 专家库 of a trading centre. */
export interface ExpertWish extends Expertise<AssetKind> {
  /** The address with which the expert signs in; a user of an expert body. */
  readonly email: string;
  /** Whom the expert works for. */
  readonly employer: string;
  /** The same where it is here with an organisation of its own. */
  readonly employerId?: string;
  readonly reason: string;
}

/** One entry of the pool: how somebody was taken in, and how that ended. A change is another entry. */
export interface Expert extends Expertise<AssetKind> {
  readonly id: string;
  readonly name: string;
  readonly organisation: Named;
  readonly employer: string;
  readonly employerId: string | null;
  readonly reason: string;
  readonly takenInAt: number;
  readonly takenInBy: string;
  /** Null while the expert is in the pool. */
  readonly leftOut: {
    readonly at: number;
    readonly by: string;
    readonly reason: string;
  } | null;
}

/** How a panel is to be drawn. */
export interface PanelWish {
  /** An odd number. */
  readonly size: number;
  readonly disciplines: readonly Discipline[];
  /** ISO 8601. Until then words may be added; then the seed is opened. */
  readonly wordsUntil: string;
  /** ISO 8601. Until then marks are given. */
  readonly marksUntil: string;
}

/** By rule, by the expert, or by two officers of the centre. */
export type RecusalKind = 'rule' | 'self' | 'officers';

/** What a rule says: near a party or a bidder, or no longer in the pool. */
export type RecusalReason = RecusalRule | 'left-pool';

export interface PanelRecusal {
  readonly expert: string;
  readonly kind: RecusalKind;
  readonly rule: RecusalReason | null;
  /** In words, where a person said why; to the trading centre alone. */
  readonly reason: string | null;
  readonly at: number;
}

/** A word that somebody added to a draw. */
export interface PanelWord {
  /** The paddle of the bidder who added it; null: the lister. */
  readonly paddle: string | null;
  /** Null until the seed is opened, but for whoever added it. */
  readonly word: string | null;
}

/** An expert as those may know who may: others see the id alone until the lot is over. */
export interface PanelMember {
  readonly expert: string;
  readonly name: string;
  readonly employer: string;
}

/** How far somebody on the panel is, for the trading centre: never which marks. */
export interface PanelProgress {
  readonly expert: string;
  /** For how many bidders marks are entered, and for how many they are handed in. */
  readonly entered: number;
  readonly handedIn: number;
}

/** A panel and its draw, with everything that one needs to repeat it. */
export interface Panel {
  readonly id: string;
  readonly no: number;
  readonly size: number;
  readonly kinds: readonly AssetKind[];
  readonly disciplines: readonly Discipline[];
  /** What the draw is for: a part of what is hashed. */
  readonly subject: string;
  readonly commitment: string;
  readonly candidates: readonly string[];
  readonly openedAt: number;
  /** Who opened the draw; to the trading centre alone. */
  readonly openedBy: string | null;
  readonly wordsUntil: number;
  readonly marksUntil: number;
  readonly words: readonly PanelWord[];
  /** Null until the seed is opened. */
  readonly outcome: {
    readonly seed: string;
    readonly order: readonly string[];
    readonly drawnAt: number;
  } | null;
  readonly recusals: readonly PanelRecusal[];
  readonly seats: readonly string[];
  readonly reserve: readonly string[];
  /** The names that the asker may know. */
  readonly members: readonly PanelMember[];
  /** To the trading centre alone; else empty. */
  readonly progress: readonly PanelProgress[];
  /** The bidders whose marks stand in the record. */
  readonly marked: readonly string[];
  readonly isClosed: boolean;
  /** Whether the asker may still add a word. */
  readonly mayAddWord: boolean;
}

/** Null where the lot has no panel. */
export interface LotPanel {
  readonly lot: string;
  readonly panel: Panel | null;
}

/** One thing that is marked, and how much it weighs. */
export interface MarkedCriterion {
  readonly name: string;
  readonly weightBps: number;
}

/** A lot on whose panel somebody sits. */
export interface PanelTask {
  readonly lot: string;
  readonly title: string;
  readonly status: LotStatus;
  /** Since when the expert sits. */
  readonly seatedAt: number;
  /** Whether the expert was drawn as a reserve, and sits because somebody before was recused. */
  readonly hasMovedUp: boolean;
  readonly marksUntil: number;
  readonly bidders: number;
  readonly handedIn: number;
  readonly isOpen: boolean;
}

/** Marks by criterion, hundredths of a point, 0 to 10000. */
export type Marks = Readonly<Record<string, number>>;

/** What one expert has given one bidder, who is known by the paddle alone. */
export interface MarkSheet {
  readonly paddle: string;
  readonly marks: Marks;
  readonly isHandedIn: boolean;
  /** The marks of the whole panel stand in the record and nothing is changed any more. */
  readonly isFinal: boolean;
}

export interface PanelSheet extends PanelTask {
  readonly criteria: readonly MarkedCriterion[];
  /** How many of the highest and of the lowest marks do not count. */
  readonly dropExtremes: number;
  readonly sheets: readonly MarkSheet[];
}

/** Marks to be kept; handed in they are complete, and count once everybody on the panel has handed in. */
export interface MarksWish {
  readonly sheets: readonly { readonly paddle: string; readonly marks: Marks }[];
  readonly isHandedIn: boolean;
}
