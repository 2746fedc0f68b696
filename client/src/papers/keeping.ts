import type { LotDetail, TokenAnswer } from '../../../src/contract/api.js';
import { type Action, mayDo } from '../../../src/contract/permissions.js';

/** Whether this user may do something with the papers of this lot, as the server will decide it. */
export function mayKeep(user: TokenAnswer['user'] | null, lot: LotDetail, action: Action): boolean {
  if (user === null) return false;
  const { role, organisation } = user;
  const isCentre =
    organisation.kind === 'trading-centre' && [null, organisation.id].includes(lot.centre);
  const isKeeper = isCentre || organisation.id === lot.lister.id;
  return isKeeper && mayDo(action, { role, kind: organisation.kind });
}
