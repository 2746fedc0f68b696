import type { OrganisationKind } from '../../../src/contract/api.js';

/** An organisation as lists of them show it. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}
