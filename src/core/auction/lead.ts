import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { leadIn } from './package-lead.js';
import type { AuctionState } from './state.js';

/** What the lot would be sold at now, and to whom. */
export interface Lead {
  readonly price: Minor;
  /** Null where several would share a package. */
  readonly leader: Paddle | null;
}

/** Who leads a lot at what price; null before the first bid that counts. */
export function leadOf({ standing, course }: AuctionState): Lead | null {
  if (course?.kind === 'package') return leadIn(course);
  return standing && { price: standing.price, leader: standing.leader.paddle };
}
