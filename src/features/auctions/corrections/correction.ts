import type { CorrectionText } from '../../../contract/corrections.js';
import type { Instant } from '../../../core/kernel/instant.js';

/** A correction of a notice as it was published by two persons; its row never changes. */
export interface StoredCorrection {
  readonly lotId: string;
  /** Counted from 1 in each lot: the edition of the notice that placements name. */
  readonly no: number;
  /** What is corrected, in the words of its authors: a clause of the agreement. */
  readonly said: CorrectionText;
  /** The texts as they are published and placed, with their SHA-256. */
  readonly zh: string;
  readonly zhHash: string;
  readonly en: string;
  readonly enHash: string;
  readonly reason: string;
  /** The objection to the sale that was ruled on; null where the officers came upon it by themselves. */
  readonly objectionId: string | null;
  readonly askedBy: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
}

/** A correction that two persons of the centre have decided on. */
export interface DecidedCorrection extends Pick<
  StoredCorrection,
  'said' | 'reason' | 'objectionId'
> {
  readonly by: string;
  readonly secondBy: string;
}
