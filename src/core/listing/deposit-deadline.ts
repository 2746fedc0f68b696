import type { Instant } from '../kernel/instant.js';

/** The instants of a lot that a deposit may be due by. */
export interface DepositDates {
  readonly opensAt: Instant;
  /** Null for what has no free period. */
  readonly freePeriodEndsAt: Instant | null;
  readonly endsAt: Instant;
}

/**
 * Until when a deposit may arrive, by what a pack says of it: `opening` (2020 rules art. 10), `end-of-free-period`, in
 * which bidders of a dynamic quote have to qualify (LHCEE art. 6), else as long as bids may (法释〔2016〕18号 arts. 17
 * and 18). The instant itself is too late.
 */
export function depositDeadline(
  until: unknown,
  { opensAt, freePeriodEndsAt, endsAt }: DepositDates,
): Instant {
  if (until === 'opening') return opensAt;
  return until === 'end-of-free-period' ? (freePeriodEndsAt ?? endsAt) : endsAt;
}
