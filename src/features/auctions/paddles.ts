import { Injectable } from '@nestjs/common';
import type { Paddle } from '../../core/kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { isStanding, orderPowerOf, stateOf } from './agency/power.js';
import { PowersStore } from './agency/powers.store.js';
import { findEnrolment } from './enrolments.store.js';
import type { OrderPower } from './order.js';
import { Recent } from './recent.js';

/** So many are remembered; past that, those known longest are looked up again. */
const CAPACITY = 100_000;

/** Under which paddle an organisation bids in a lot; for somebody else, by which power. */
export interface BiddingSeat {
  readonly paddle: Paddle;
  readonly power: OrderPower | null;
}

/**
 * Which paddle an organisation bids with in a lot. A paddle once given never changes, and nothing about a power but its
 * end, so both are looked up once; whether a power has ended is found out where the bid is decided.
 */
@Injectable()
export class Paddles {
  private readonly known = new Recent<string, BiddingSeat>(CAPACITY);

  constructor(
    private readonly database: Database,
    private readonly powers: PowersStore,
    private readonly clock: Clock,
  ) {}

  /** Where an organisation bids in a lot, for itself or as an agent; null when it does not, which is looked up anew each time. */
  async seatOf(lot: string, organisationId: string): Promise<BiddingSeat | null> {
    const key = keyOf(lot, organisationId);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const seat = await this.lookUp(lot, organisationId);
    if (seat !== null) this.known.set(key, seat);
    return seat;
  }

  /** Looks again: the power that was known has ended, and there may be another one. */
  async seatAfter(
    { power }: BiddingSeat,
    lot: string,
    organisationId: string,
  ): Promise<BiddingSeat | null> {
    const seat = await this.lookUp(lot, organisationId);
    if (seat === null || seat.power?.id === power?.id) return null;
    this.known.set(keyOf(lot, organisationId), seat);
    return seat;
  }

  private async lookUp(lot: string, organisationId: string): Promise<BiddingSeat | null> {
    const { read } = this.database;
    const own = await findEnrolment(read, lot, organisationId);
    if (own !== null) return { paddle: own.paddle, power: null };
    const powers = await this.powers.ofAgent(read, lot, organisationId);
    const now = this.clock.now();
    const good = powers.find((one) => stateOf(one) === 'accepted' && isStanding(one, now));
    const enrolled = good && (await findEnrolment(read, lot, good.principalId));
    return good && enrolled ? { paddle: enrolled.paddle, power: orderPowerOf(good) } : null;
  }
}

function keyOf(lot: string, organisationId: string): string {
  return `${lot} ${organisationId}`;
}
