import { Injectable } from '@nestjs/common';
import type { LotSummary } from '../../contract/api.js';
import { CatalogueService } from '../lots/catalogue.service.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import type { WholeSession } from './session.js';

/** Tells what is in a session. */
@Injectable()
export class SessionContents {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly lots: LotsService,
  ) {}

  /** Its lots in their order, as the catalogue shows them; one that its lister took back is in it no more. */
  async of(whole: WholeSession): Promise<readonly LotSummary[]> {
    return this.catalogue.summaries((await this.lotsOf(whole)).map(({ id }) => id));
  }

  /** The same lots, with everything that their listers said. */
  async lotsOf({ session, version }: WholeSession): Promise<readonly Lot[]> {
    const known = await this.lots.findAll(version.lots);
    return version.lots.flatMap((id) => {
      const lot = known.get(id);
      return lot?.sessionId === session.id ? [lot] : [];
    });
  }
}
