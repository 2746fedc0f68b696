import type { ForfeitInput, Recipient, Resale } from '../core/forfeit/distribute.js';
import type {
  ForfeitShortfall,
  ForfeitSource,
  ForfeitSurplus,
  ForfeitUse,
  Ruled,
} from '../core/forfeit/forfeit-terms.js';
import type { ForfeitText } from '../core/forfeit/forfeit-text.js';
import type { Named, Payee, Payout } from './money-accounts.js';
import type { WireMoney } from './money.js';

/** Who answers for a consortium together with the others. */
export interface ForfeitMember {
  /** Null for somebody without an account here. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly registration: string | null;
  readonly shareBps: number;
}

/** What officers state about a forfeited deposit: a cost of the sale, or a debt that it may be used for. */
export interface ForfeitClaimWish {
  readonly use: 'costs' | 'debts-of-the-case' | 'related-debts';
  /** One of the two: an organisation with an account here by its id, anybody else by name. */
  readonly payee: { readonly organisation?: string | null; readonly name?: string | null };
  readonly amount: string;
  /** What shows it: an invoice, a judgment, a statement of the debt. */
  readonly evidence: string;
}

export interface ForfeitStatementWish {
  /** None where nothing is claimed. */
  readonly claims: readonly ForfeitClaimWish[];
}

/** One claim as it was stated. */
export interface ForfeitClaim {
  readonly use: ForfeitClaimWish['use'];
  readonly payee: Payee;
  readonly amount: WireMoney;
  readonly evidence: string;
}

/** What keeps a deposit from being used now. */
export type ForfeitBlocker =
  /** Nobody has stated the costs, or that there are none. */
  | 'no-statement'
  /** The time in which the default may be objected to has not passed. */
  | 'objection-time'
  /** Whoever paid has objected to the default, and nobody has answered. */
  | 'objection-open'
  /** The result of the sale that was not paid is not final. */
  | 'first-result-open'
  /** The thing has not been sold again, and its case goes on. */
  | 'not-disposed-of'
  /** The result of the resale is not final. */
  | 'resale-open';

/** One line of how a deposit is used, with everything that makes it so much. */
export interface ForfeitLineView {
  readonly use: ForfeitUse | 'earnest-money' | 'surplus';
  readonly source: ForfeitSource;
  readonly to: Recipient;
  readonly payee: Payee;
  readonly claimed: WireMoney;
  readonly applied: WireMoney;
  readonly inputs: readonly { readonly name: ForfeitInput; readonly amount: WireMoney }[];
  /** What was stated to show it; null for what follows from the sales. */
  readonly evidence: string | null;
}

/** How a deposit is used, proposed or as two persons decided it. */
export interface ForfeitDistribution {
  readonly resale: {
    readonly kind: Resale['kind'];
    readonly lot: string | null;
    readonly price: WireMoney | null;
  } | null;
  readonly lines: readonly ForfeitLineView[];
  /** What the defaulter owes beyond its deposit; nobody collects it here. */
  readonly shortfall: { readonly amount: WireMoney; readonly source: ForfeitSource } | null;
}

/** What whoever paid has said against a default, and what the centre answered. */
export interface ForfeitObjection {
  readonly reasons: string;
  readonly at: number;
  /** Null while it waits; one that is right is answered by taking the default back. */
  readonly answer: { readonly reason: string; readonly at: number } | null;
}

/** A forfeited deposit in a list. */
export interface ForfeitSummary {
  readonly id: string;
  readonly lot: string;
  readonly lotTitle: string;
  readonly paddle: string;
  readonly cause: 'default' | 'set-aside';
  readonly state: 'pending' | 'distributed' | 'revoked';
  readonly deposit: WireMoney;
  readonly defaulter: Named;
  readonly declaredAt: number;
}

/** All of it, for the centre, the lister, whoever paid it, and auditors. */
export interface ForfeitDetail extends ForfeitSummary {
  readonly case: string | null;
  readonly centre: Named;
  readonly lister: Named;
  readonly members: readonly ForfeitMember[];
  readonly reason: string;
  readonly appliesFrom: number;
  /** Oldest first. */
  readonly objections: readonly ForfeitObjection[];
  /** Whether the reader may object to the default now. */
  readonly mayObject: boolean;
  /** What had been paid: more than the deposit where the whole price was. */
  readonly paid: WireMoney;
  readonly firstPrice: WireMoney;
  readonly order: Ruled<readonly ForfeitUse[]>;
  readonly surplus: Ruled<ForfeitSurplus>;
  readonly shortfallRule: Ruled<ForfeitShortfall>;
  /** Null while nothing was stated; the last statement counts. */
  readonly statement: { readonly claims: readonly ForfeitClaim[]; readonly at: number } | null;
  /** Empty once it has been used or taken back. */
  readonly blockers: readonly ForfeitBlocker[];
  /** As the rules have it now, while nothing stands against it; null before. */
  readonly proposal: ForfeitDistribution | null;
  readonly distribution: (ForfeitDistribution & { readonly at: number }) | null;
  readonly revocation: {
    readonly outcome: 'held' | 'refunded';
    readonly reason: string;
    readonly at: number;
  } | null;
  readonly payouts: readonly Payout[];
  /** How the deposit was used, in both languages, to be printed; null before. */
  readonly sheet: { readonly zh: ForfeitText; readonly en: ForfeitText } | null;
  /** The claim for what it did not cover; null where there is none. */
  readonly claimSheet: { readonly zh: ForfeitText; readonly en: ForfeitText } | null;
}
