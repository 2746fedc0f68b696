import type { ForfeitMember } from '../../../contract/forfeits.js';
import type { ForfeitTerms } from '../../../core/forfeit/forfeit-terms.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Minor } from '../../../core/money/money.js';

/** Why a bidder has lost its deposit: it did not pay, or its fault undid the sale. */
export type ForfeitCause = 'default' | 'set-aside';

/** A deposit that its bidder has lost, with everything that it is settled by. Of this only the state ever changes. */
export interface Forfeit {
  readonly id: string;
  readonly lotId: string;
  readonly paddle: string;
  readonly cause: ForfeitCause;
  readonly centreId: string;
  readonly listerId: string;
  /** Whose enrolment it was, and who paid the deposit: of a consortium, its lead. */
  readonly payerId: string;
  /** Null where no deposit had been paid. */
  readonly paymentId: string | null;
  readonly journalId: string | null;
  readonly currency: Currency;
  /** What had been paid; more than the deposit where the whole price had to be. */
  readonly paid: Minor;
  readonly deposit: Minor;
  readonly firstPrice: Minor;
  readonly commission: { readonly buyer: Minor; readonly seller: Minor };
  readonly terms: ForfeitTerms;
  /** Who answers together for a consortium; empty for whoever bid alone. */
  readonly members: readonly ForfeitMember[];
  readonly reason: string;
  readonly askedBy: string;
  readonly declaredBy: string;
  readonly declaredAt: Instant;
  /** Before this nothing is distributed. */
  readonly appliesFrom: Instant;
  readonly state: ForfeitState;
}

export type ForfeitState = 'pending' | 'distributed' | 'revoked';

/** What was done about a forfeited deposit since, by two persons of its centre; its payer objects alone. */
export interface ForfeitAct {
  readonly kind: 'objected' | 'answered' | 'stated' | 'distributed' | 'revoked';
  readonly content: unknown;
  readonly askedBy: string;
  readonly by: string;
  readonly at: Instant;
}
