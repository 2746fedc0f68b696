import type { LotStatus } from '../../../src/contract/api.js';
import type { BoardRow } from './use-board.js';

/** What a lot is called by where it stands now, or by the catalogue until that is known. */
export function statusOf({ lot, state }: BoardRow): LotStatus {
  if (!state) return lot.status;
  if (state.result) return state.result.outcome;
  if (state.isSuspended) return 'suspended';
  return state.phase === 'waiting' ? 'published' : 'open';
}
