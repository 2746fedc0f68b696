import type { Minor } from '../money/money.js';
import { shareOf } from '../money/basis-points.js';
import type { Increment } from './rules.js';

/**
 * The step that applies at a price: what the next bid must add to it. A share of the price is rounded half up and is
 * at least one minor unit; a price below the first rung of a ladder takes the first rung's step.
 */
export function stepAt(increment: Increment, price: Minor): Minor {
  switch (increment.kind) {
    case 'fixed':
      return increment.step;
    case 'share': {
      const step = shareOf(price, increment.bps);
      return step > 0n ? step : 1n;
    }
    case 'ladder': {
      let step = increment.rungs[0]?.step ?? 1n;
      for (const rung of increment.rungs) if (rung.from <= price) step = rung.step;
      return step;
    }
  }
}

/** `price` plus `count` steps, each the step of the price it is taken from. */
export function stepsAbove(increment: Increment, price: Minor, count: number): Minor {
  let raised = price;
  for (let i = 0; i < count; i += 1) raised += stepAt(increment, raised);
  return raised;
}
