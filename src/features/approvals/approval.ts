import type { ApprovalState } from '../../contract/approvals.js';
import type { Instant } from '../../core/kernel/instant.js';

export type { Approval, ApprovalState, Decision } from '../../contract/approvals.js';

/** A request that is still pending in the table is over once its time is. */
export function stateAt(stored: ApprovalState, expiresAt: Instant, now: Instant): ApprovalState {
  return stored === 'pending' && expiresAt <= now ? 'expired' : stored;
}
