import type { AssetFacts, Day } from './asset.js';
import { yearsAfter } from './day.js';

/** From this filing day on a design lasts fifteen years instead of ten (Patent Law of 2020, art. 42). */
const LONGER_DESIGNS_FROM: Day = '2021-06-01';

type Dated = Pick<AssetFacts, 'kind' | 'filedOn' | 'grantedOn'>;

/**
 * The first day on which a right is no longer there by law, or null where its facts or its law do not say. Patents run
 * from filing (Patent Law art. 42): one filed on 6 September 1999 for ten years ends on 6 September 2009. Layout designs
 * run ten years from filing (Regulations on Layout-Designs art. 12). A trademark runs ten years from its registration
 * (Trademark Law art. 39) and can be renewed, so a later day may be said; copyright, plant varieties and licences end
 * as their own papers say.
 */
export function termEnd({ kind, filedOn, grantedOn }: Dated): Day | null {
  switch (kind) {
    case 'invention':
      return filedOn && yearsAfter(filedOn, 20);
    case 'utility-model':
    case 'ic-layout':
      return filedOn && yearsAfter(filedOn, 10);
    case 'design':
      return filedOn && yearsAfter(filedOn, filedOn < LONGER_DESIGNS_FROM ? 10 : 15);
    case 'trademark':
      return grantedOn && yearsAfter(grantedOn, 10);
    case 'copyright':
    case 'licence-revenue':
    case 'plant-variety':
      return null;
  }
}
