import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AllowedType } from '../../contract/bidding.js';
import type { WireMoney } from '../../contract/money.js';
import type { Target } from '../../core/auction/targets.js';
import { plus } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { readMoney } from '../../platform/http/read-money.js';
import { Ids } from '../../platform/ids/ids.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { DirectoryService } from '../parties/directory.service.js';
import { isAbove } from './bid-grants.js';
import { BidGrantsStore } from './bid-grants.store.js';

/** The kind of request by which a trader asks a colleague to allow a bid. */
export const ABOVE_LIMIT = 'bid.above-limit';

/** Exactly what is allowed, as it stands in the request. */
export interface AllowedBid {
  readonly lot: string;
  readonly type: AllowedType;
  readonly amount: WireMoney;
  /** What it is on, in a package. */
  readonly on?: Target;
}

/** So long the bid may be placed after it was allowed: prices move, and what was weighed then may be folly now. */
const GRANT_MS = 30 * 60_000;

/**
 * Turns a confirmed request into a grant. It places nothing: a bid is decided in a batch of its own, never inside
 * another transaction, so the trader whose bid was allowed sends it. Whatever dies in between, nothing has been bid that
 * nobody knows of.
 */
@Injectable()
export class BidGrantingService implements OnModuleInit {
  constructor(
    private readonly directory: DirectoryService,
    private readonly store: BidGrantsStore,
    private readonly ids: Ids,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.grant(tx, confirmed);
    this.kinds.declare({ name: ABOVE_LIMIT, action: 'bid.place', carryOut });
  }

  /** Refuses with `above-authority` where the limit of whoever confirms does not cover it either. */
  private async grant(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { by: userId, secondBy: grantedBy, organisationId } = confirmed;
    const { lot, type, amount: wire, on = null } = confirmed.content as AllowedBid;
    const amount = readMoney(wire, 'amount');
    const second = await this.directory.find(grantedBy, tx);
    const limit = second?.bidLimit ?? null;
    if (limit !== null && isAbove(limit, { amount })) throw new ApiError('above-authority');
    const id = this.ids.next('grt');
    const facts = { grant: id, lot, user: userId, secondBy: grantedBy };
    const change = { type: 'bid-allowed', by: userId, facts };
    const grantedAt = await recordChange(tx, organisationId, change);
    const exact = { userId, lot, type, amount: amount.minor, currency: amount.currency, on };
    const expiresAt = plus(grantedAt, GRANT_MS);
    await this.store.append(tx, { id, ...exact, grantedBy, grantedAt, expiresAt });
  }
}
