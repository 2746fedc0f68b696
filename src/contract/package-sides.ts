import type { Minor } from '../core/money/money.js';
import type { Side } from '../core/auction/events.js';
import type { Target } from '../core/auction/targets.js';

/** The target of a bid on everything at once, as the core has it: what is loaded at once does without the core. */
const WHOLE: Target = '*';

/** What the two ways of selling a package come to, and which of them leads; neither before the first bid. */
export interface Sides {
  readonly whole: Minor;
  readonly parts: Minor;
  readonly leads: Side | null;
}

/** The side that a target is on. */
export function sideOf(on: Target): Side {
  return on === WHOLE ? 'whole' : 'parts';
}

/** What the sides come to by the best bids that everybody sees; a target without one counts for nothing. */
export function sidesOf(best: Iterable<readonly [on: Target, amount: Minor | null]>): Sides {
  let [whole, parts] = [0n, 0n];
  for (const [on, amount] of best) {
    if (on === WHOLE) whole = amount ?? 0n;
    else parts += amount ?? 0n;
  }
  return { whole, parts, leads: leadingSide(whole, parts) };
}

/** As the core decides it: the whole leads only above the parts together. Null where nothing has been bid. */
function leadingSide(whole: Minor, parts: Minor): Side | null {
  if (whole > parts) return 'whole';
  return parts === 0n ? null : 'parts';
}
