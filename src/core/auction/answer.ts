import type { Instant } from '../kernel/instant.js';
import type { Verdict } from './decision.js';
import type { AuctionFact } from './events.js';
import type { RefusalCode } from './refusals.js';

/** What a command does by itself, once everything that was due has happened. */
export interface Answer {
  readonly verdict: Verdict;
  readonly facts: readonly AuctionFact[];
}

const ACCEPTED: Verdict = { kind: 'accepted' };

/** The command is taken, with these consequences; without any, it asked for what was so already. */
export function accepted(...facts: readonly AuctionFact[]): Answer {
  return { verdict: ACCEPTED, facts };
}

/** The command changes nothing. */
export function refused(code: RefusalCode): Answer {
  return { verdict: { kind: 'refused', code }, facts: [] };
}

/** The command is to be asked again at `until`, or when the end has moved. */
export function held(until: Instant): Answer {
  return { verdict: { kind: 'held', until }, facts: [] };
}
