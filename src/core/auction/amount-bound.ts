import { view } from './public-view.js';
import type { AuctionState } from './state.js';
import { packageBound } from './package-bound.js';
import type { AuctionCommand } from './commands.js';
import type { Instant } from '../kernel/instant.js';
import type { Minor } from '../money/money.js';

/**
 * What a command binds its bidder to: its own amount, or the price that it takes as it stands. Null where it binds to
 * nothing; `unknown` where only the bidder knows, so that no limit can be held against it.
 */
export function amountBound(
  state: AuctionState,
  command: AuctionCommand,
  receivedAt: Instant,
): Minor | 'unknown' | null {
  switch (command.type) {
    case 'bid':
      return packageBound(state, command) ?? command.amount;
    case 'max':
    case 'seal':
      return command.amount;
    case 'match':
      return view(state, receivedAt).price;
    case 'accept': {
      const { course, price } = view(state, receivedAt);
      return course?.kind === 'asking' ? course.asked : price;
    }
    case 'commit':
      return 'unknown';
    default:
      return null;
  }
}
