import { Injectable } from '@nestjs/common';
import { invariant } from '../../../core/kernel/invariant.js';
import type { Currency } from '../../../core/money/currency.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { CaseReader } from '../case-reader.js';
import type { WholeCase } from '../case.js';
import { CasesStore } from '../cases.store.js';
import {
  type BackstopAct,
  type BackstopActKind,
  lastAct,
  mayFollow,
  type StoredBackstop,
  type WholeBackstop,
} from './backstop.js';
import { BackstopsStore } from './backstops.store.js';

/** A case that may still be backed, its row locked. */
interface OpenCase {
  readonly whole: WholeCase;
  readonly currency: Currency;
}

/** An undertaking with its case, whose row is locked. */
interface OpenBackstop {
  readonly whole: WholeBackstop;
  readonly file: WholeCase;
}

/** Opens cases and their undertakings to write into them. */
@Injectable()
export class BackstopBooks {
  constructor(
    private readonly cases: CasesStore,
    private readonly reader: CaseReader,
    private readonly store: BackstopsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * The case of a lot that an institution may back. Refuses with `not-found` for a lot of no case, and `conflict`: the
   * case is over, or the institution's own, or one of its offers waits or stands.
   */
  async openFor(tx: Tx, institutionId: string, lotId: string): Promise<OpenCase> {
    const attempt = await this.reader.attemptOfLot(tx, lotId);
    const file = attempt && (await this.cases.lock(tx, attempt.caseId));
    if (!file) throw new ApiError('not-found');
    const whole = await this.reader.whole(tx, file);
    const last = whole.attempts.at(-1);
    invariant(last, 'a case of a lot has an attempt');
    if (whole.end !== null || last.outcome === 'sold')
      throw new ApiError('conflict', 'The case is over, or its thing has been sold.');
    if (file.listerId === institutionId)
      throw new ApiError('conflict', 'Nobody backs a case of its own.');
    const others = await this.store.findOfCase(tx, file.id);
    const isOwn = ({ backstop }: WholeBackstop): boolean =>
      backstop.institutionId === institutionId && backstop.validUntil > tx.now;
    if (others.some((one) => isOwn(one) && STANDS.has(lastAct(one))))
      throw new ApiError('conflict', 'An undertaking of this institution stands already.');
    return { whole, currency: last.currency };
  }

  async undertake(tx: Tx, offer: Omit<StoredBackstop, 'id' | 'undertakenAt'>): Promise<void> {
    const id = this.ids.next('bks');
    const facts = { backstop: id, case: offer.caseId, asked: offer.askedBy };
    const change = { type: 'backstop-undertaken', by: offer.undertakenBy, facts };
    const undertakenAt = await recordChange(tx, offer.institutionId, change);
    await this.store.append(tx, { ...offer, id, undertakenAt });
  }

  /** An undertaking that this may be done with by this organisation. Refuses with `not-found` and `conflict`. */
  async open(
    tx: Tx,
    id: string,
    { act, of }: { readonly act: BackstopActKind; readonly of: string },
  ): Promise<OpenBackstop> {
    const found = await this.store.find(tx, id);
    const file = found && (await this.cases.lock(tx, found.backstop.caseId));
    const owner = act === 'withdrawn' ? found?.backstop.institutionId : file?.listerId;
    // What became of it is read again under the lock.
    const whole = file && (await this.store.find(tx, id));
    if (!whole || owner !== of) throw new ApiError('not-found');
    if (!mayFollow(whole, act, tx.now))
      throw new ApiError('conflict', 'It has been answered already, or has lapsed.');
    return { whole, file: await this.reader.whole(tx, file) };
  }

  /** Writes what became of an undertaking into it, and into the trail of whoever did it. */
  async note(tx: Tx, organisationId: string, act: Omit<BackstopAct, 'at'>): Promise<void> {
    const facts = { backstop: act.backstopId, ...(act.secondBy !== null && { asked: act.by }) };
    const change = { type: `backstop-${act.act}`, by: act.secondBy ?? act.by, facts };
    const at = await recordChange(tx, organisationId, change);
    await this.store.appendAct(tx, { ...act, at });
  }
}

const STANDS: ReadonlySet<string> = new Set(['offered', 'accepted']);
