import type { UserView } from '../../contract/api.js';
import { writtenLimit } from './answers.js';
import type { User } from './user.js';

/** A user as administrators and colleagues see them. */
export function viewOfUser(user: User): UserView {
  const { id, organisationId, email, name, role, createdAt, disabledAt } = user;
  const bidLimit = writtenLimit(user.bidLimit);
  return { id, organisationId, email, name, role, bidLimit, createdAt, disabledAt };
}
