import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { type LedgerFinding, checkLedger } from './check-ledger.js';

/** Lets an auditor prove the books at any time. */
@Injectable()
export class LedgerCheckService {
  constructor(private readonly database: Database) {}

  /** Refuses with `not-allowed` whoever is neither auditor nor platform. */
  check(actor: Actor): Promise<LedgerFinding> {
    if (actor.kind !== 'auditor' && actor.kind !== 'platform') throw new ApiError('not-allowed');
    return checkLedger(this.database.read);
  }
}
