import type { Minor } from '../money/money.js';

interface Sealing {
  readonly sealing: 'committed' | 'in-clear';
  /** How long commitments may be opened after the window; nothing where the operator has the amounts. */
  readonly revealMs: number;
}

interface Descent {
  readonly steps: number;
  readonly stepBps: number;
  readonly descentMs: number;
  readonly floor: Minor | null;
}

/** How a lot is run, as its notice tells it: by format, with the numbers that a bidder has to know beforehand. */
export type NoticeCourse =
  | {
      readonly format: 'english';
      readonly softClose: { readonly windowMs: number; readonly extendMs: number } | null;
      /** A sell-off whose first bid ends the window after so long. */
      readonly firstBidCountdownMs: number | null;
    }
  | {
      readonly format: 'dynamic-quote';
      readonly freePeriodMs: number;
      readonly cycleMs: number;
      readonly entry: 'enrolled' | 'quoted-in-free-period';
    }
  | ({ readonly format: 'sealed'; readonly pricing: 'first' | 'second' } & Sealing)
  | ({
      readonly format: 'weighted';
      readonly priceWeightBps: number;
      readonly criteria: readonly { readonly name: string; readonly weightBps: number }[];
      readonly dropExtremes: number;
    } & Sealing)
  | ({ readonly format: 'dutch' } & Descent)
  | ({
      readonly format: 'hybrid-dutch';
      readonly pausesMs: readonly [descent: number, sealed: number, best: number];
      readonly sealedMs: number;
      readonly bestMs: number;
      /** What the last word must add to the best sealed bid. */
      readonly bestStep: Minor;
    } & Descent)
  | {
      readonly format: 'round-english';
      readonly rounds: number;
      readonly turnMs: number;
      readonly openingPauseMs: number;
      readonly roundPauseMs: number;
    }
  | {
      readonly format: 'texas';
      readonly roundMs: number;
      readonly pauseMs: number;
      readonly deadlineMs: number | null;
    }
  | {
      readonly format: 'package';
      readonly parts: readonly {
        readonly id: string;
        readonly startPrice: Minor;
        readonly valuation: Minor;
        /** The numbers of the assets that make it up; none where the lot names no assets. */
        readonly assets: readonly string[];
      }[];
      readonly softClose: { readonly windowMs: number; readonly extendMs: number } | null;
    };

/** What the sentences about a course are written with: amounts, spans and instants in words of one language. */
export interface CourseWriting {
  readonly amount: (minor: Minor) => string;
  readonly span: (ms: number) => string;
  /** From the opening, and to the announced end. */
  readonly opensAt: string;
  readonly endsAt: string;
}
