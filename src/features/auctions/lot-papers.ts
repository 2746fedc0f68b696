import { Injectable } from '@nestjs/common';
import type { Asset } from '../../contract/listing.js';
import type { BundleView } from '../../contract/ties.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Queryable } from '../../platform/database/database.js';
import { type CaseStandingOf, CasesService } from '../cases/cases.service.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Tx } from '../../platform/database/tx.js';
import { BundlesService } from '../lots/bundles.service.js';
import type { Lot } from '../lots/lot.js';
import { EntrustmentFile } from './entrustment/entrustment-file.js';
import type { EntrustmentsOnFile } from './entrustment/entrustment.js';
import { LotFile, type LotOnFile } from './lot-file.js';
import { VenuePapers, type VenuePapersOfLot } from './venue/venue-papers.js';

/** What a lot's publication needs beyond its terms. */
interface Papers extends VenuePapersOfLot, LotOnFile {
  readonly assets: readonly Asset[];
  /** What its case knows so far; null for a lot of none. */
  readonly standing: CaseStandingOf;
  /** What has to be sold together, and whether the lot has it together. */
  readonly bundles: readonly BundleView[];
  /** The contracts between its lister and the centre that may count for it. */
  readonly entrustments: EntrustmentsOnFile;
}

/** For whom they are gathered, inside which transaction, and when it is. */
interface Gathering {
  readonly centreId: string;
  readonly read: Queryable;
  readonly now: Instant;
  /** When the notice is meant to be published; now, unless it says so. */
  readonly publishAt?: Instant;
}

/** Gathers who and what a lot's notice names. */
@Injectable()
export class LotPapers {
  constructor(
    private readonly collateral: CollateralService,
    private readonly cases: CasesService,
    private readonly file: LotFile,
    private readonly bundles: BundlesService,
    private readonly venues: VenuePapers,
    private readonly entrustments: EntrustmentFile,
  ) {}

  /** The same for a lot that is about to be published: nothing else enters its case meanwhile. */
  async lockOf(lot: Lot, centreId: string, tx: Tx): Promise<Papers> {
    await this.cases.lock(tx, lot);
    return this.of(lot, { centreId, read: tx, now: tx.now });
  }

  /** The names and assets of a lot that `centreId` publishes; inside a transaction, as that sees them. */
  async of(lot: Lot, { centreId, read, now, publishAt = now }: Gathering): Promise<Papers> {
    return {
      assets: await this.collateral.facts(lot.assets, read),
      standing: await this.cases.standingOf(read, lot),
      ...(await this.file.of(read, lot.id, centreId)),
      bundles: await this.bundles.ofLot(read, lot, now),
      entrustments: await this.entrustments.of(read, lot, centreId),
      ...(await this.venues.of(lot, { centreId, publishAt }, read)),
    };
  }
}
