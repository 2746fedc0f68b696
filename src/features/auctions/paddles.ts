import { Injectable } from '@nestjs/common';
import type { Paddle } from '../../core/kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { findEnrolment } from './enrolments.store.js';
import { Recent } from './recent.js';

/** So many are remembered; past that, those known longest are looked up again. */
const CAPACITY = 100_000;

/** Which paddle an organisation has in a lot. A paddle once given never changes, so it is looked up once. */
@Injectable()
export class Paddles {
  private readonly known = new Recent<string, Paddle>(CAPACITY);

  constructor(private readonly database: Database) {}

  /** The organisation's paddle in a lot; null when it is not enrolled, which is looked up anew each time. */
  async of(lot: string, organisationId: string): Promise<Paddle | null> {
    const key = `${lot} ${organisationId}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const enrolment = await findEnrolment(this.database.read, lot, organisationId);
    if (!enrolment) return null;
    this.known.set(key, enrolment.paddle);
    return enrolment.paddle;
  }
}
