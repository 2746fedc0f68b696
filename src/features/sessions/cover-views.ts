import { Injectable } from '@nestjs/common';
import type { LotSummary } from '../../contract/api.js';
import type { CoverView, StopView } from '../../contract/sessions.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import { lacking, proceeds } from '../../core/session/stop-when-covered.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Reader } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { DebtSales } from './debt-sale.js';
import type { Cover, WholeSession } from './session.js';
import { SessionRules } from './session-rules.js';

/** Shows how far the debt of a session is covered, and that it has stopped. */
@Injectable()
export class CoverViews {
  constructor(
    private readonly clock: Clock,
    private readonly sales: DebtSales,
    private readonly rules: SessionRules,
  ) {}

  /**
   * Null where nothing stops the session, and for whom it is not: unless it is public, it is for the centre, the listers
   * and auditors.
   */
  async of(
    read: Reader,
    { session, version }: WholeSession,
    { lots, visitor }: { readonly lots: readonly LotSummary[]; readonly visitor: Actor | null },
  ): Promise<CoverView | null> {
    const { cover } = version;
    if (cover === null) return null;
    const parties = [session.centreId, ...lots.map(({ lister }) => lister.id)];
    const isParty = visitor !== null && parties.includes(visitor.organisationId);
    if (!(cover.isPublic || isParty || visitor?.kind === 'auditor')) return null;
    const sale = await this.sales.of(read, version, { cover, now: this.clock.now() });
    const money = amountsOf(cover);
    return {
      ...{ debt: money(cover.debt), costs: money(cover.costs), isPublic: cover.isPublic },
      ...{ proceeds: money(proceeds(sale)), lacking: money(lacking(sale)) },
    };
  }

  stopOf({ stop, publication }: WholeSession): StopView | null {
    const rule = this.rules.stopSource(publication?.pack ?? null);
    return stop && { at: stop.stoppedAt, lots: stop.lots, rule };
  }
}

function amountsOf({ currency }: Cover) {
  return (minor: Minor) => ({ amount: formatAmount(minor, currency), currency });
}
