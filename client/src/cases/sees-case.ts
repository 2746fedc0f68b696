import type { TokenAnswer } from '../../../src/contract/api.js';

/** Whether a case is shown to somebody: its lister, and those whose work is with everybody's. */
export function seesCase(user: TokenAnswer['user'] | null, lister: string): boolean {
  if (user === null) return false;
  const { id, kind } = user.organisation;
  return id === lister || kind === 'trading-centre' || kind === 'platform' || kind === 'auditor';
}
