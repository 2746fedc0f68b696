import type { PublishedText } from './listing.js';

/** What a correction 更正 says, in the words of its authors, in both languages. */
export interface CorrectionText {
  readonly zh: string;
  readonly en: string;
}

/** What two officers want to have corrected by their own initiative, and why. */
export interface CorrectionWish extends CorrectionText {
  readonly reason: string;
}

/** What a correction comes of: the officers' own initiative, or what was ruled on an objection to the sale. */
export type CorrectionOrigin = 'initiative' | 'objection';

/** A correction 更正公告 of a notice, as it was published. */
export interface NoticeCorrection {
  readonly no: number;
  readonly publishedAt: number;
  readonly origin: CorrectionOrigin;
  readonly zh: PublishedText;
  readonly en: PublishedText;
  readonly reason: string;
}

export interface NoticeCorrections {
  readonly items: readonly NoticeCorrection[];
}
