import type { Actor } from '../../platform/http/access.js';
import type { Lot } from './lot.js';

/** Whether somebody's trading centre has a lot before it: any has what is submitted, one alone what it approved. */
export function mayReview({ kind, organisationId }: Actor, { centreId }: Lot): boolean {
  return kind === 'trading-centre' && (centreId === null || centreId === organisationId);
}
