import type { AuctionFact } from '../events.js';
import type { Phase } from '../phases/phase.js';
import type { AuctionState } from '../state.js';
import type { RunningPhase } from '../phase-names.js';

/** What may begin when the running part of a lot's time has run out. */
export type Beginning = Extract<
  AuctionFact,
  {
    readonly type:
      'opened' | 'phase-began' | 'quotes-opened' | 'turn-began' | 'round-began' | 'query-opened';
  }
>;

/** A way to run a lot: its phases, and the order in which they come. */
export interface Format {
  /** The phase that begins with the opening. */
  readonly first: RunningPhase;
  readonly phases: readonly Phase[];
  /**
   * The fact that begins what comes when the running part has run out, on the timetable. Null when the lot closes as it
   * stands.
   */
  readonly next: (state: AuctionState) => Beginning | null;
  /** The lot with what the format has to remember once a part has begun. */
  readonly entered: (state: AuctionState, fact: Beginning) => AuctionState;
  /** The lot after its clock has stood: what counts from an instant of its own moves with it. */
  readonly moved?: (state: AuctionState, byMs: number) => AuctionState;
  /** How bids are answered before the opening, where the format takes any then. */
  readonly before?: Phase;
}

/** The opening of a lot whose first part ends at its announced end. */
export function opened({ endsAt }: AuctionState): Beginning {
  return { type: 'opened', endsAt };
}
