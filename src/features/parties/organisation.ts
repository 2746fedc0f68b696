import type { OrganisationKind } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Actor } from '../../platform/http/access.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly createdAt: Instant;
}

/** The kinds whose work is with everybody: they see every organisation, the others see their own. */
const SEES_ALL: readonly OrganisationKind[] = ['platform', 'trading-centre', 'auditor'];

/** The one organisation that `actor` may see, or null for one who may see them all. */
export function onlyOrganisationOf(actor: Actor): string | null {
  return SEES_ALL.includes(actor.kind) ? null : actor.organisationId;
}
