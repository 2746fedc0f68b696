import type { PowerState } from '../../../contract/powers.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Minor } from '../../../core/money/money.js';
import type { OrderPower } from '../order.js';

/** What somebody has done about a power since it was given. */
export interface PowerAct {
  readonly act: Exclude<PowerState, 'given'>;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** A power of attorney as its rows tell it: what was given, which never changes, and what was done about it since. */
export interface StoredPower {
  readonly id: string;
  readonly lotId: string;
  readonly principalId: string;
  readonly agentId: string;
  readonly mayEnrol: boolean;
  readonly maySign: boolean;
  /** Up to how much the agent may bid; null: it may not. */
  readonly limit: Minor | null;
  readonly currency: Currency;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly deedId: string;
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly acts: readonly PowerAct[];
}

/** Where a power stands: by the last thing that was done about it. */
export function stateOf({ acts }: Pick<StoredPower, 'acts'>): PowerState {
  return acts.at(-1)?.act ?? 'given';
}

/** Whether it may still be put to use: nothing has ended it, and its time is not over. */
export function isStanding(power: StoredPower, now: Instant): boolean {
  const state = stateOf(power);
  return (state === 'given' || state === 'accepted') && now < power.validUntil;
}

/** Whether its agent may act by it at an instant. */
export function isInForce(
  power: Pick<StoredPower, 'validFrom' | 'validUntil'>,
  at: Instant,
): boolean {
  return power.validFrom <= at && at < power.validUntil;
}

/** What a bid by it rests on. A power that lets its agent bid for nothing is one up to nothing. */
export function orderPowerOf({
  id,
  limit,
  currency,
  validFrom,
  validUntil,
}: StoredPower): OrderPower {
  return { id, limit: { minor: limit ?? 0n, currency }, validFrom, validUntil };
}
