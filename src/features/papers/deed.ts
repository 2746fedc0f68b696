import type { Deed } from '../../contract/papers.js';

/** A deed as it is kept. Its row never changes; who may read it is added as it is put to use. */
export interface StoredDeed extends Deed {
  readonly organisationId: string;
  readonly addedBy: string;
}

/** A deed as those see it who may read it. */
export function shownDeed({ organisationId: _of, addedBy: _by, ...deed }: StoredDeed): Deed {
  return deed;
}
