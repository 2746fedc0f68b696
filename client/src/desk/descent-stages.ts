import { priceOfStage } from '../../../src/core/auction/descent.js';
import type { Descent } from '../../../src/core/auction/rules.js';
import type { Minor } from '../../../src/core/money/money.js';

/** One stage of a falling price: its number, when it begins after the start of the descent, and its price. */
export interface Stage {
  readonly stage: number;
  readonly fromMs: number;
  readonly price: Minor;
}

/** Up to so many stages are all shown; of more, the first and the last ones. */
const ALL_SHOWN = 16;
const FIRST_SHOWN = 10;
const LAST_SHOWN = 4;

/** The stages of a descent from the start price on, 0 being the start price itself; null stands for those left out. */
export function stagesOf(descent: Descent, startPrice: Minor): readonly (Stage | null)[] {
  const { steps, descentMs } = descent;
  const stage = (number: number): Stage => ({
    stage: number,
    fromMs: Math.floor((number * descentMs) / (steps + 1)),
    price: priceOfStage(descent, startPrice, number),
  });
  const stages = (from: number, count: number): readonly Stage[] =>
    Array.from({ length: count }, (_, index) => stage(from + index));
  if (steps + 1 <= ALL_SHOWN) return stages(0, steps + 1);
  return [...stages(0, FIRST_SHOWN), null, ...stages(steps + 1 - LAST_SHOWN, LAST_SHOWN)];
}
