import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';

/** Refuses by throwing where a lot has to go on standing. */
type Guard = (tx: Tx, lot: string) => Promise<void>;

/** What else than a ruling of the centre keeps a lot standing, as the features that know of it declare. */
@Injectable()
export class ResumptionGuardsService {
  private readonly guards: Guard[] = [];

  /** Declares a guard, once, when the program is built. */
  declare(guard: Guard): void {
    this.guards.push(guard);
  }

  /** Refuses with whatever a guard refuses with. */
  async assertMayResume(tx: Tx, lot: string): Promise<void> {
    for (const guard of this.guards) await guard(tx, lot);
  }

  /** Whether no guard refuses. */
  mayResume(tx: Tx, lot: string): Promise<boolean> {
    return this.assertMayResume(tx, lot).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ApiError) return false;
        throw error;
      },
    );
  }
}
