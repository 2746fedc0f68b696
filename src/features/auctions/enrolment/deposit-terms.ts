import type { RulePack } from '../../../core/auction/rule-pack.js';
import { depositDeadline } from '../../../core/listing/deposit-deadline.js';
import { shareOf } from '../../../core/money/basis-points.js';
import { type Instant, plus } from '../../../core/kernel/instant.js';
import type { Minor } from '../../../core/money/money.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { freePeriodEndOf } from '../draft-of.js';

const HOUR_MS = 3_600_000;

/**
 * What a lot asks to be paid before one may bid: its deposit, or in a sell-off 变卖 the whole price; null where it asks
 * for nothing. Of the whole price a defaulter loses the deposit only.
 */
export function depositOf({ deposit, startPrice, prepaymentBps }: Lot): Minor | null {
  if (prepaymentBps !== null) return shareOf(startPrice, prepaymentBps);
  return deposit !== null && deposit > 0n ? deposit : null;
}

/** How many hours after the end a loser's deposit has to be on its way back; null where the pack names no time. */
export function refundHoursOf(pack: RulePack | null): number | null {
  const hours = pack?.parameters['refundHours']?.value;
  return typeof hours === 'number' ? hours : null;
}

/** By when a loser's deposit has to be back. */
export function refundDueAt(pack: RulePack | null, endedAt: Instant): Instant | null {
  const hours = refundHoursOf(pack);
  return hours === null ? null : plus(endedAt, hours * HOUR_MS);
}

/** Whether the pack lets the applicant for execution bid without a deposit. */
export function exemptsApplicant(pack: RulePack | null): boolean {
  return pack?.parameters['depositExempt']?.value === 'execution-applicant';
}

/** When a published lot ends, as far as anybody knows. */
export function endOf({ endsAt, opensAt, durationMs }: Lot): Instant {
  return endsAt ?? plus(opensAt, durationMs ?? 0);
}

/** Until when a deposit may arrive, by the pack that the lot was published under. */
export function depositUntil(lot: Lot, pack: RulePack | null): Instant {
  const until = pack?.parameters['depositUntil']?.value;
  const freePeriodEndsAt = freePeriodEndOf(lot, pack);
  return depositDeadline(until, { opensAt: lot.opensAt, freePeriodEndsAt, endsAt: endOf(lot) });
}

/**
 * Whoever means to bid may go on paying while the opening is put off: it has not come.
 * Refuses with `deposit-too-late` what arrives, or would arrive, when deposits may no more because the lot has opened, or
 * its free period is over.
 * What comes after its end is refused by the room itself, which alone knows when that is.
 */
export function assertDepositInTime(lot: Lot, pack: RulePack | null, at: Instant): void {
  if (lot.putOffSince !== null) return;
  const until = depositUntil(lot, pack);
  if (until < endOf(lot) && at >= until) throw new ApiError('deposit-too-late');
}
