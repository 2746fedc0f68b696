import { Injectable } from '@nestjs/common';
import { isPublished } from '../../core/listing/lifecycle.js';
import { type Candidate, unfitLots } from '../../core/session/unfit-lots.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import type { Arrangement, Session } from './session.js';

/** Puts lots into sessions, and takes them out. A lot is in one session at most. */
@Injectable()
export class SessionLots {
  constructor(private readonly lots: LotsService) {}

  /**
   * Has a session, whose row is locked, consist of the lots of its new arrangement. Refuses with `not-for-session`,
   * which names every lot that cannot be in it and why.
   */
  async arrange(tx: Tx, { session, arrangement, before }: Arranging): Promise<void> {
    const { lots, cover } = arrangement;
    const locked = await this.lots.lockAll(tx, [...new Set([...lots, ...before])]);
    const unfit = unfitLots(
      lots.map((id) => candidateOf(id, locked.get(id))),
      {
        ...{ session: session.id, centre: session.centreId },
        coverCurrency: cover?.currency ?? null,
      },
    );
    if (unfit.length > 0) {
      const faults = unfit.map(({ lot, why }) => ({ field: `lots.${lot}`, problem: why }));
      throw new ApiError('not-for-session', { faults });
    }
    for (const lot of locked.values()) {
      const isWanted = lots.includes(lot.id);
      const isIn = lot.sessionId === session.id;
      if (isWanted && !isIn) await this.lots.putInSession(tx, lot, session);
      if (!isWanted && isIn) await this.lots.takeOutOfSession(tx, lot);
    }
  }

  /** The lots of an arrangement that are still in its session, locked, in their order: their lister may have taken some back. */
  async lock(tx: Tx, session: Session, { lots }: Arrangement): Promise<readonly Lot[]> {
    const locked = await this.lots.lockAll(tx, lots);
    return lots.flatMap((id) => {
      const lot = locked.get(id);
      return lot?.sessionId === session.id ? [lot] : [];
    });
  }
}

interface Arranging {
  readonly session: Session;
  readonly arrangement: Arrangement;
  /** The lots of the arrangement before. */
  readonly before: readonly string[];
}

function candidateOf(id: string, lot: Lot | undefined): Candidate {
  if (lot === undefined) {
    const nowhere = { centre: null, session: null, lister: '', currency: '' };
    return { lot: id, stage: 'unseen', ...nowhere };
  }
  const { centreId: centre, sessionId: session, listerId: lister, currency } = lot;
  return { lot: id, stage: stageOf(lot), centre, session, lister, currency };
}

function stageOf({ status }: Lot): Candidate['stage'] {
  if (isPublished(status)) return 'published';
  return status === 'submitted' || status === 'approved' ? 'under-review' : 'unseen';
}
