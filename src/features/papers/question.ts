import type { AnswerVersion } from '../../contract/papers.js';
import type { Instant } from '../../core/kernel/instant.js';

/** A question as it is kept, with every answer that was ever given, oldest first. */
export interface StoredQuestion {
  readonly id: string;
  readonly lotId: string;
  readonly organisationId: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly text: string;
  readonly answers: readonly AnswerVersion[];
  readonly withheld: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}
