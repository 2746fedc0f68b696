import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import { type Slot, slotsOf } from '../../core/session/timetable.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { SlotCheckService } from '../auctions/slot-check.service.js';
import type { Lot } from '../lots/lot.js';
import { refusalCode } from '../rule-packs/pack-words.js';
import type { Session, StoredVersion, WholeSession } from './session.js';
import { SessionLots } from './session-lots.js';
import { SessionRules } from './session-rules.js';

/** A lot with the time that its session gives it. */
export interface Planned {
  readonly lot: Lot;
  readonly slot: Slot;
}

/** Gives the lots of a session their slots, and measures them there. */
@Injectable()
export class SessionSlots {
  constructor(
    private readonly lots: SessionLots,
    private readonly checks: SlotCheckService,
    private readonly rules: SessionRules,
  ) {}

  /**
   * The slots of its lots, which stay locked. Refuses with `conflict` where there are none or one was taken back, and
   * with `not-for-session` where one is not approved.
   */
  async plan(tx: Tx, session: Session, version: StoredVersion): Promise<readonly Planned[]> {
    const lots = await this.lots.lock(tx, session, version);
    const isWhole = lots.length === version.lots.length;
    if (lots.length === 0 || !isWhole)
      throw new ApiError('conflict', 'It has no lots, or some of them have been taken back.');
    const waiting = lots.filter(({ status }) => status !== 'approved');
    if (waiting.length > 0) {
      const faults = waiting.map(({ id }) => ({ field: `lots.${id}`, problem: 'not-approved' }));
      throw new ApiError('not-for-session', { faults });
    }
    const slots = slotsOf(version.plan, lots.length);
    return lots.flatMap((lot, index): Planned[] => {
      const slot = slots[index];
      return slot === undefined ? [] : [{ lot, slot }];
    });
  }

  /** Refuses with `no-custodian`, `breaks-law` or `torn-bundle` what could not be published in its slot now, each fault with its lot where it has one. */
  async assertLawful(
    tx: Tx,
    { session: { centreId }, version }: WholeSession,
    planned: readonly Planned[],
  ): Promise<void> {
    const lots = planned.map(({ lot }) => lot);
    const faults: Fault[] = [...(await this.rules.faults(tx, version, lots))];
    for (const { lot, slot } of planned) {
      const own = await this.checks.faults(tx, lot, { slot, centreId });
      faults.push(...own.map((fault) => faultIn(lot.id, fault)));
    }
    if (faults.some(({ problem }) => problem === 'no-custodian'))
      throw new ApiError('no-custodian', { faults });
    if (faults.length > 0) throw new ApiError(refusalCode(faults), { faults });
  }
}

/** A fault of a lot as one of its session. */
export function faultIn(lot: string, fault: Fault): Fault {
  return { ...fault, field: `lots.${lot}.${fault.field}` };
}
