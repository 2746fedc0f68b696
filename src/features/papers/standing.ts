import { Injectable } from '@nestjs/common';
import type { LotDetail, LotStatus } from '../../contract/api.js';
import type { DocumentVisibility } from '../../contract/papers.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CatalogueService } from '../lots/catalogue.service.js';
import { DossierReaders } from './dossier-readers.js';

/**
 * How somebody stands to the papers of a lot: its lister and its trading centre keep them, the auditor sees all,
 * enrolled bidders see what is for them, everybody else what is public.
 */
export type Standing = 'centre' | 'lister' | 'auditor' | 'enrolled' | 'public';

export interface Placed {
  readonly lot: LotDetail;
  readonly standing: Standing;
}

/** Finds out how somebody stands to a lot. */
@Injectable()
export class Standings {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly readers: DossierReaders,
  ) {}

  /** Refuses with `not-found` where the lot itself is not theirs to see. */
  async of(visitor: Actor | null, lotId: string): Promise<Placed> {
    const lot = await this.catalogue.get(visitor, lotId);
    return { lot, standing: await this.standingOf(visitor, lot) };
  }

  /** The same for somebody who keeps the papers of the lot; `not-found` for everybody else. */
  async asKeeper(actor: Actor, lotId: string): Promise<Placed> {
    const placed = await this.of(actor, lotId);
    if (!isKeeper(placed.standing)) throw new ApiError('not-found');
    return placed;
  }

  private async standingOf(visitor: Actor | null, lot: LotDetail): Promise<Standing> {
    if (visitor === null) return 'public';
    if (isCentreOf(lot, visitor)) return 'centre';
    if (visitor.organisationId === lot.lister.id) return 'lister';
    if (visitor.kind === 'auditor') return 'auditor';
    const isEnrolled = await this.readers.isEnrolled(lot.id, visitor.organisationId);
    return isEnrolled ? 'enrolled' : 'public';
  }
}

/** Whether documents of this visibility are for somebody who stands so. */
export function mayRead(standing: Standing, visibility: DocumentVisibility): boolean {
  return visibility === 'public' || standing !== 'public';
}

/** Whether somebody who stands so hands in documents and answers questions. */
function isKeeper(standing: Standing): boolean {
  return standing === 'centre' || standing === 'lister';
}

/**
 * Whether somebody may learn who reads and who asks. Who bids is secret until the end (法释〔2016〕18号 art. 18): until
 * then only the trading centre, which sees the enrolments anyway, and the auditor know.
 */
export function knowsReaders({ standing, lot }: Placed): boolean {
  if (standing === 'lister') return hasEnded(lot);
  return standing === 'centre' || standing === 'auditor';
}

/** Whether nothing more can happen in a lot. */
export function hasEnded({ status }: Pick<LotDetail, 'status'>): boolean {
  return ENDED.includes(status);
}

const ENDED: readonly LotStatus[] = ['sold', 'failed', 'withdrawn'];

/** Before a lot is published any trading centre may come to review it; afterwards only the one that runs it. */
function isCentreOf({ centre }: LotDetail, { organisationId, kind }: Actor): boolean {
  return kind === 'trading-centre' && (centre === null || centre === organisationId);
}
