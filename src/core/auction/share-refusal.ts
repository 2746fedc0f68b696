import type { Instant } from '../kernel/instant.js';
import type { RefusalCode } from './refusals.js';
import type { AuctionState } from './state.js';

/** Why a share of what is left in escrow is not taken. */
export type ShareRefusal = RefusalCode | 'opening-not-begun';

/** Why no share is taken now: the opening has not begun, stands still, or is over. */
export function shutFor(state: AuctionState, receivedAt: Instant): ShareRefusal | null {
  if (state.result?.outcome === 'withdrawn') return 'withdrawn';
  if (state.result !== null) return 'closed';
  if (state.suspendedSince !== null) return 'suspended';
  if (state.phase === 'waiting' || state.phase === 'sealed') return 'opening-not-begun';
  return state.phase === 'opening' && receivedAt < state.endsAt ? null : 'closed';
}
