import type { LotStateMessage } from '../../../src/contract/feed.js';
import { sideOf } from '../../../src/contract/package-sides.js';
import { sidesOf, targetsOf } from './package-state.js';

type Seen = Pick<LotStateMessage, 'leader' | 'course'>;

/** The paddles that lead a lot: one alone, or all that would share a package as it stands. */
export function leadersOf({ leader, course }: Seen): readonly string[] {
  const targets = targetsOf({ course });
  if (targets.length === 0) return leader === null ? [] : [leader];
  const side = sidesOf(targets).leads;
  const ahead = targets.filter((target) => sideOf(target.on) === side);
  return [...new Set(ahead.flatMap((target) => target.leader ?? []))];
}

/** Whether a bidder leads a lot: alone, or with something of a package that others share. */
export function leads(state: Seen, paddle: string): boolean {
  return leadersOf(state).includes(paddle);
}

/** The same of a lot that may be over: then whoever has won anything of it. */
export function leadersOrWinners(
  state: Pick<LotStateMessage, 'leader' | 'course' | 'result'>,
): readonly string[] {
  const { result } = state;
  if (result === null) return leadersOf(state);
  const { winner, awards = [] } = result;
  return [...new Set([winner, ...awards.map(({ paddle }) => paddle)])].filter(
    (paddle) => paddle !== null,
  );
}
