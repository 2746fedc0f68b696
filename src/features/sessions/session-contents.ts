import { Injectable } from '@nestjs/common';
import type { LotSummary } from '../../contract/api.js';
import { CatalogueService } from '../lots/catalogue.service.js';
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
  async of({ session, version }: WholeSession): Promise<readonly LotSummary[]> {
    const known = await this.lots.findAll(version.lots);
    const ids = version.lots.filter((id) => known.get(id)?.sessionId === session.id);
    return this.catalogue.summaries(ids);
  }
}
