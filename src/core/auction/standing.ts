import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Standing } from './state.js';

/** Who leads at an amount of the own that nothing can move. */
export function bareStanding(paddle: Paddle, amount: Minor): Standing {
  return {
    price: amount,
    leader: { paddle, rank: null, plain: amount, ceiling: amount },
    second: null,
  };
}
