import type { AuctionState } from '../auction/auction.js';
import { stageAt } from '../auction/descent.js';
import type { Terms } from '../auction/terms.js';
import { type Instant, plus } from '../kernel/instant.js';
import { descentIn } from './practice-terms.js';

/** When a price that falls by itself falls next; null where none does, or it has come to its last stage. */
export function nextStage(
  terms: Terms,
  { phase, course, standing }: AuctionState,
  now: Instant,
): Instant | null {
  const descent = descentIn(terms);
  const isFalling = phase === 'descending' && course?.kind === 'descending' && standing === null;
  if (!descent || !isFalling) return null;
  const stage = stageAt(descent, now - course.from);
  if (stage >= descent.steps) return null;
  return plus(course.from, Math.floor(((stage + 1) * descent.descentMs) / (descent.steps + 1)));
}
