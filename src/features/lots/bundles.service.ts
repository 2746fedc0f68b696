import { Injectable } from '@nestjs/common';
import type { BundleView } from '../../contract/ties.js';
import { hasLapsed } from '../../core/collateral/lapse.js';
import { chinaDateOf } from '../../core/kernel/china-time.js';
import type { Instant } from '../../core/kernel/instant.js';
import { type BundleInLot, bundlesIn, type Offered } from '../../core/session/bundles.js';
import type { Queryable } from '../../platform/database/database.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { TiesService } from '../collateral/ties.service.js';
import { BundleLaw, type Sale } from './bundle-law.js';
import { type Rights, viewOfBundle } from './bundle-views.js';
import type { Lot } from './lot.js';
import { SoldRights } from './sold-rights.js';

/** What is offered together, and when: a lot, or assets that somebody has chosen for one. */
export interface Offer extends Sale {
  readonly offered: readonly Offered[];
}

/**
 * Bundles 合并处置: what follows for a lot from the ties that stand. A right that was sold, taken or has lapsed is in none.
 * One that is in another lot still is, because it has not been sold: the two lots tear the bundle apart.
 */
@Injectable()
export class BundlesService {
  constructor(
    private readonly collateral: CollateralService,
    private readonly ties: TiesService,
    private readonly sold: SoldRights,
    private readonly law: BundleLaw,
  ) {}

  /** The bundles that a lot holds a right of, as they stand at `now`. */
  ofLot(read: Queryable, lot: Lot, now: Instant): Promise<readonly BundleView[]> {
    return this.of(read, { ...lot, offered: offeredIn(lot) }, now);
  }

  /** The same of whatever is offered. */
  async of(read: Queryable, offer: Offer, now: Instant): Promise<readonly BundleView[]> {
    const { offered } = offer;
    const held = offered.flatMap((one) => one.rights);
    const stored = await this.ties.standingAround(read, held);
    if (stored.length === 0) return [];
    const ties = stored.map(({ ground, assets }) => ({ ground, rights: assets }));
    const rights = await this.countingRights(
      read,
      [...held, ...ties.flatMap((tie) => tie.rights)],
      now,
    );
    const bundles = bundlesIn(
      {
        offered: offered.map((one) => ({
          ...one,
          rights: one.rights.filter((id) => rights.has(id)),
        })),
        others: [...rights.keys()].filter((id) => !held.includes(id)),
      },
      ties,
    );
    return bundles.map((bundle) => viewOfBundle(bundle, rights, this.groundsOf(bundle, offer)));
  }

  /** Those of these assets whose rights can still be sold. */
  private async countingRights(
    read: Queryable,
    ids: readonly string[],
    now: Instant,
  ): Promise<Rights> {
    const assets = await this.collateral.listAll(read, [...new Set(ids)]);
    const sold = await this.sold.among(
      read,
      assets.map(({ id }) => id),
    );
    const today = chinaDateOf(now);
    const counting = assets.filter((asset) => !sold.has(asset.id) && !hasLapsed(asset, today));
    return new Map(counting.map((asset) => [asset.id, asset]));
  }

  private groundsOf({ grounds }: BundleInLot, sale: Sale): BundleView['grounds'] {
    return grounds.map((ground) => this.law.of(ground, sale));
  }
}

/** What of a lot may be had apart: the parts of a package, and what is in none of them yet; else all of it at once. */
function offeredIn({ format, assets, partAssets }: Lot): readonly Offered[] {
  if (format !== 'package') return [{ name: '', rights: assets }];
  const parts = partAssets.map((one) => ({ name: one.part, rights: one.assets }));
  const placed = new Set(parts.flatMap(({ rights }) => rights));
  return [...parts, { name: '', rights: assets.filter((id) => !placed.has(id)) }];
}
