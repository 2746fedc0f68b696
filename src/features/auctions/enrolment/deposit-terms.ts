import type { RulePack } from '../../../core/auction/rule-pack.js';
import { shareOf } from '../../../core/money/basis-points.js';
import { type Instant, plus } from '../../../core/kernel/instant.js';
import type { Minor } from '../../../core/money/money.js';
import type { Lot } from '../../lots/lot.js';

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

/** A deposit may arrive as long as bids may: the rules of the room refuse whoever's has not. */
export function depositUntil({ endsAt, opensAt, durationMs }: Lot): Instant {
  return endsAt ?? plus(opensAt, durationMs ?? 0);
}
