import { shareOf } from '../money/basis-points.js';
import type { Minor } from '../money/money.js';
import type { Descent } from './rules.js';

const WHOLE_BPS = 10_000;

/** The price that stage 0…`steps` of a descent shows, rounded half up to the minor unit, never under the floor. */
export function priceOfStage(descent: Descent, startPrice: Minor, stage: number): Minor {
  const price = shareOf(startPrice, Math.max(0, WHOLE_BPS - stage * descent.stepBps));
  const { floor } = descent;
  return floor !== null && price < floor ? floor : price;
}

/**
 * The stage that runs so many milliseconds after the clock has started. The steps + 1 stages share the time evenly:
 * stage i starts at floor(i × descentMs / (steps + 1)), and the last one stays.
 */
export function stageAt({ steps, descentMs }: Descent, elapsedMs: number): number {
  // The largest i with i × descentMs < (elapsed + 1) × (steps + 1): whole numbers all through.
  const stage = Math.floor(((Math.max(0, elapsedMs) + 1) * (steps + 1) - 1) / descentMs);
  return Math.min(stage, steps);
}
