import type { Actor } from '../../platform/http/access.js';
import type { WholeAssetObjection } from './asset-objection.js';

/** The kinds of organisation whose office it is to read every objection. */
const OFFICES: ReadonlySet<string> = new Set(['auditor', 'court']);

/** Whether it is somebody's office to read every objection. */
export function isOffice({ kind }: Actor): boolean {
  return OFFICES.has(kind);
}

/** Whether somebody reads all of an objection: whoever objects, the centre, the lister, who was asked, and by office. */
export function maySee({ objection, acts }: WholeAssetObjection, actor: Actor | null): boolean {
  if (actor === null) return false;
  const { organisationId: own } = actor;
  const { organisationId, centreId, listerId } = objection;
  const isParty = [organisationId, centreId, listerId].includes(own);
  return isParty || isOffice(actor) || acts.some((act) => act.organisationId === own);
}

/** Whether an organisation was asked for its comment and has not given it since. */
export function isAsked({ acts }: WholeAssetObjection, organisationId: string): boolean {
  const own = acts.filter((act) => act.organisationId === organisationId);
  return own.at(-1)?.type === 'ask';
}
