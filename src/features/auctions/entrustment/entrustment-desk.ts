import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import { isPublished } from '../../../core/listing/lifecycle.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { type CheckedLot, LotCheck } from '../lot-check.js';
import { LotPapers } from '../lot-papers.js';
import type { WholeEntrustment } from './entrustment.js';
import {
  type CheckedEntrustment,
  checkedEntrustment,
  entrustmentFaults,
} from './entrustment-of.js';

/** For which centre a lot is measured, in which transaction, and when. */
interface Measuring {
  readonly centreId: string;
  readonly read: Queryable;
  readonly now: Instant;
}

/** The stages in which a contract is made: a centre has the lot before it, and it is not published. */
const OPEN: readonly Lot['status'][] = ['submitted', 'approved'];

/** Whether a contract can be drawn up, accepted and signed at this stage of a lot. */
export function isOpen({ status }: Lot): boolean {
  return OPEN.includes(status);
}

/** Measures the contracts of lots, and finds the version that somebody may do something about. */
@Injectable()
export class EntrustmentDesk {
  constructor(
    private readonly lots: LotsService,
    private readonly papers: LotPapers,
    private readonly checks: LotCheck,
  ) {}

  find(lotId: string): Promise<Lot | null> {
    return this.lots.find(lotId);
  }

  /** Keeps others from doing anything about the contracts of a lot until the transaction ends. */
  async lock(tx: Tx, lotId: string): Promise<void> {
    await this.lots.lock(tx, lotId);
  }

  /** A lot that this centre has before it, locked. Refuses with `not-found` and `conflict`. */
  async lockOpen(tx: Tx, lotId: string, centreId: string): Promise<Lot> {
    const lot = await this.lots.lock(tx, lotId);
    if (lot.centreId !== null && lot.centreId !== centreId) throw new ApiError('not-found');
    if (!isOpen(lot)) throw new ApiError('conflict', 'This lot is not before a trading centre.');
    return lot;
  }

  /** A lot as if it were published now. */
  async measure(lot: Lot, { centreId, read, now }: Measuring): Promise<CheckedLot> {
    const papers = await this.papers.of(lot, { centreId, read, now });
    return this.checks.check(lot, papers, { now, publishAt: now });
  }

  /** Where the entrustment of a lot stands; that of a published one is as it was then, whatever has changed since. */
  async standing(lot: Lot, measuring: Measuring): Promise<CheckedEntrustment> {
    if (!isPublished(lot.status)) return (await this.measure(lot, measuring)).entrustment;
    const papers = await this.papers.of(lot, measuring);
    const pack = this.checks.lawOf(lot, papers, papers.exceptions);
    const operator = lot.operator ?? { kind: 'pledgee' as const, name: papers.lister, ...NOBODY };
    const frozen = { lot, pack, terms: null };
    return checkedEntrustment(frozen, { ...papers, operator }, papers.entrustments);
  }

  /**
   * Refuses with `entrustment-changed` unless this is the latest version, and the lot as it says; with `conflict` at
   * another stage of the lot, and where the contract has been ended.
   */
  async assertCurrent(tx: Tx, { contract, isTerminated }: WholeEntrustment): Promise<void> {
    const { id, lotId, centreId } = contract;
    if (isTerminated) throw new ApiError('conflict', 'This contract has been ended.');
    const lot = await this.lockOpen(tx, lotId, centreId);
    const { entrustment } = await this.measure(lot, { centreId, read: tx, now: tx.now });
    const isLatest = entrustment.version?.contract.id === id;
    if (!isLatest) throw new ApiError('entrustment-changed');
    if (entrustment.state === 'stale')
      throw new ApiError('entrustment-changed', { faults: entrustmentFaults(entrustment) });
  }

  /** Locks the lot of a contract before its publication. Refuses with `conflict` after it. */
  async lockUnpublished(tx: Tx, lotId: string): Promise<void> {
    const { status } = await this.lots.lock(tx, lotId);
    if (isPublished(status))
      throw new ApiError('conflict', 'The lot is published; only a withdrawal ends its sale.');
  }
}

const NOBODY = { licence: null, auctioneer: null };
