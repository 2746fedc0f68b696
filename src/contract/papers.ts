import type { Page } from './api.js';

/** What a document of a lot is; the order is that in which they are shown. */
export type DocumentKind =
  | 'valuation-report'
  | 'register-extract'
  | 'pledge-contract'
  | 'licence-contract'
  | 'annuity-receipt'
  | 'photo'
  | 'other';

/** Whom a document is for: everybody who sees the lot, or those who have enrolled. */
export type DocumentVisibility = 'public' | 'enrolled';

/** One document of a lot. Nothing of it ever changes; a newer one may supersede it, and both stay. */
export interface LotDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly mediaType: string;
  /** In bytes, as it was handed in. */
  readonly size: number;
  /** The SHA-256, in hex, of what was handed in; a copy that carries a watermark has another. */
  readonly sha256: string;
  readonly addedAt: number;
  /** Whether it came after the publication. */
  readonly addedLater: boolean;
  readonly supersedes: string | null;
  readonly supersedeReason: string | null;
  readonly supersededBy: string | null;
  /** The attempt of the case that it was handed in for, where it was taken over from there. */
  readonly carriedFrom: EarlierLot | null;
}

/** A lot that was an earlier attempt of the same case, and its number. */
export interface EarlierLot {
  readonly lot: string;
  readonly no: number;
}

/** What the dossier was when the lot was published; the digest also stands in the lister's audit trail. */
export interface DossierSeal {
  readonly at: number;
  readonly documents: number;
  /** The SHA-256, in hex, of the documents' own hashes: sorted, each followed by a line feed. */
  readonly digest: string;
}

export interface Dossier {
  readonly items: readonly LotDocument[];
  /** Whether there are documents that the asker would see after enrolling. */
  readonly hasMoreForEnrolled: boolean;
  readonly seal: DossierSeal | null;
}

/** Who read a document: a visitor who had not signed in, somebody who may not be named yet, or who it says. */
export type ViewedBy = 'visitor' | 'unnamed' | 'named';

/** One reading of a document. The lister learns the names when the lot has ended; the trading centre at once. */
export interface DocumentView {
  readonly id: string;
  readonly at: number;
  readonly by: ViewedBy;
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

export interface AnswerVersion {
  readonly text: string;
  readonly at: number;
}

/** A question about a lot. Who asked is named to the trading centre, and to the lister when the lot has ended. */
export interface LotQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: number;
  readonly isOwn: boolean;
  readonly asker: { readonly id: string; readonly name: string } | null;
  /** Null until it has been answered. */
  readonly answer: AnswerVersion | null;
  /** What the answer was before it was amended, oldest first. */
  readonly earlierAnswers: readonly AnswerVersion[];
  readonly withheld: { readonly at: number; readonly reason: string } | null;
}

export type QuestionsPage = Page<LotQuestion>;

/** A question that was answered in an earlier attempt of the same case. */
export interface EarlierQuestion extends LotQuestion {
  readonly from: EarlierLot;
}

export interface EarlierQuestions {
  /** The lot that they were asked before. */
  readonly lot: string;
  readonly items: readonly EarlierQuestion[];
}

/** A signed paper about who acts for whom 文书: an agreement of a consortium, a power of attorney, a form from a counter. */
export interface Deed {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: number;
}
