import { Injectable } from '@nestjs/common';
import type { LedgerFinding } from '../../contract/money-accounts.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { checkLedger } from './check-ledger.js';

/** Lets an auditor prove the books at any time, and a trading centre those of the money that it holds. */
@Injectable()
export class LedgerCheckService {
  constructor(private readonly database: Database) {}

  /** All the books for the auditor and the platform; for a trading centre the accounts that it is the custodian of. */
  check({ kind, organisationId }: Actor): Promise<LedgerFinding> {
    return checkLedger(this.database.read, kind === 'trading-centre' ? organisationId : null);
  }
}
