import { isHandedIn, isOver, isPublished } from '../../../core/listing/lifecycle.js';
import type { Actor } from '../../../platform/http/access.js';
import type { Lot } from '../../lots/lot.js';

/**
 * Who sees whom a lot has to be told to, which are names and addresses of people: its lister, the centre that has it
 * before it, and the auditor once it is published.
 */
export function mayRead(actor: Actor, lot: Lot): boolean {
  if (actor.organisationId === lot.listerId) return true;
  if (actor.kind === 'auditor') return isPublished(lot.status);
  return isHandedIn(lot.status) && isBefore(actor, lot);
}

/**
 * Who changes the list: the lister while it writes, then whoever reviews, and from publication on the centre that runs
 * the lot. What is approved waits for its second officer, who shall confirm what the first one saw.
 */
export function mayChange(actor: Actor, lot: Lot): boolean {
  if (lot.status === 'draft') return actor.organisationId === lot.listerId;
  if (lot.status === 'approved' || isOver(lot.status)) return false;
  return isBefore(actor, lot);
}

/** Who writes down how somebody was told and what it answered: the lister and the centre, until the sale is over. */
export function mayTell(actor: Actor, lot: Lot): boolean {
  return actor.kind !== 'auditor' && mayRead(actor, lot) && !isOver(lot.status);
}

/** Whether a trading centre has a lot before it: any has what is submitted, one alone what it took on. */
function isBefore({ kind, organisationId }: Actor, { centreId }: Lot): boolean {
  return kind === 'trading-centre' && (centreId === null || centreId === organisationId);
}
