import type { Statement } from '../../contract/bidding.js';
import type { Verdict } from '../../core/auction/decision.js';
import type { InvariantError } from '../../core/kernel/invariant.js';
import type { Instant } from '../../core/kernel/instant.js';

/** A statement with its place among the leaves of the batch that it was decided in. */
export interface Stated {
  readonly statement: Statement;
  readonly batchId: string;
  readonly leafIndex: number;
}

/** What became of an order once its batch was decided. */
export type Outcome =
  | ({ readonly kind: 'stated' } & Stated)
  /** The same command was answered before; its answer stands. */
  | ({ readonly kind: 'repeated' } & Stated)
  /** An order that keeps no answer, because nobody waits for one: what the system or a transaction ordered. */
  | { readonly kind: 'unstated'; readonly verdict: Verdict }
  /** Received at or after the end, while an earlier bid may still move it. */
  | { readonly kind: 'held'; readonly until: Instant }
  /** Taken as no command at all: nothing of it is kept. */
  | {
      readonly kind: 'not-taken';
      readonly code:
        | 'not-found'
        | 'wrong-currency'
        | 'above-authority'
        | 'above-power'
        | 'power-ended'
        | 'envelope-unfit'
        | 'entry-expired'
        | 'commitment-mismatch'
        | 'command-id-reused'
        | 'unavailable'
        | 'internal';
      /** What the code promised and did not keep; for the log, never for the sender. */
      readonly error?: InvariantError;
    };
