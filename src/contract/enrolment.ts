import type { Declarations, Part, Qualification } from '../core/eligibility/facts.js';
import type { Objection } from '../core/eligibility/judge.js';
import type { Enrolment, LotStatus } from './api.js';
import type { ConsortiumMember } from './consortium-member.js';
import type { Named, Payment } from './money-accounts.js';
import type { CustodyAccount } from './venues.js';
import type { WireMoney } from './money.js';
import type { Deed } from './papers.js';
import type { Power } from './powers.js';

/** What somebody says about itself when it enrols; `controller` names who controls it, where that is not itself. */
export interface EnrolmentDeclarations extends Declarations {
  readonly controller?: string;
}

/** Becoming a bidder: the agreement that was read, by its hash, and what is declared. */
export interface EnrolmentRequest {
  readonly agreement: string;
  readonly declarations: EnrolmentDeclarations;
  /** The venue whose page led here, where that shows the lot of another one. */
  readonly via?: string;
  /** Whom to enrol by a power of attorney, where that is not oneself. */
  readonly organisationId?: string;
}

/** Whom an officer wants enrolled at the counter 柜台报名, as it stands on the paper that was signed there. */
export interface CounterEnrolmentWish {
  readonly organisationId: string;
  readonly agreement: string;
  readonly declarations: EnrolmentDeclarations;
  /** The rank of a priority right that the officers have checked. */
  readonly priorityRank?: number;
  /** Where the signed paper can be looked up. */
  readonly reference: string;
  /** A copy of it, handed in before. */
  readonly deed?: string;
}

/** What a second officer confirms. */
export interface CounterEnrolmentContent extends Omit<CounterEnrolmentWish, 'reference' | 'deed'> {
  readonly lot: string;
  readonly title: string;
  readonly organisation: string;
  readonly deed: Deed | null;
}

export interface Agreement {
  readonly hash: string;
  readonly zh: string;
  readonly en: string;
}

export interface DepositTerms {
  readonly amount: WireMoney;
  /** Whether it is the whole start price, which a sell-off wants in advance. */
  readonly isWholePrice: boolean;
  /** Until when it may arrive. */
  readonly until: number;
  /** So many hours after the end a loser's deposit is on its way back; null: the rules name no time. */
  readonly refundHours: number | null;
  /** Who holds it. */
  readonly custodian: Named;
  /** Into which account it is paid; null before one has enrolled, and where the lot has frozen none. */
  readonly account: CustodyAccount | null;
  /** Whether this bidder need not pay it. */
  readonly isExempt: boolean;
}

/** What a lot asks of whoever enrols, and whether one organisation may. */
export interface EnrolmentConditions {
  readonly lot: string;
  readonly organisation: Named;
  readonly isEligible: boolean;
  readonly objections: readonly Objection[];
  readonly qualifications: readonly Qualification[];
  readonly isDomesticOnly: boolean;
  /** Whether several may enrol together, as one bidder with shares. */
  readonly jointBidding: boolean;
  /** By which power the asker acts for this organisation; null where it is its own. */
  readonly power: Power | null;
  readonly agreement: Agreement;
  readonly deposit: DepositTerms | null;
  readonly enrolment: Enrolment | null;
  /** Whether its enrolment was taken back, which is final for this lot. */
  readonly hasLeft: boolean;
  /** Whether the notice was corrected since it enrolled, and it has not accepted that yet. */
  readonly isStale: boolean;
  readonly payment: Payment | null;
  /** How it is on the list of known holders of priority rights; null where it is not. */
  readonly priority: ListedPriority | null;
}

/** A priority right that an organisation is on the list of a lot with. */
export interface ListedPriority {
  readonly rank: number;
  readonly isWaived: boolean;
  /** Whether two officers have seen it, so that whoever enrols by itself has the rank. */
  readonly isConfirmed: boolean;
}

/** What somebody is in a sale, as the trading centre has put it on record. */
export interface LotPart {
  readonly part: Part;
  readonly organisationId: string;
}

/** Who may take a lot: what its taker must be, and who is who in the sale. */
export interface LotAdmission {
  readonly isDomesticOnly: boolean;
  readonly qualifications: readonly Qualification[];
  readonly parts: readonly LotPart[];
}

/** The same as it is shown: who lists and who runs the lot has a part without being entered. */
export interface LotAdmissionView extends LotAdmission {
  readonly parts: readonly NamedLotPart[];
  readonly lister: Named;
  readonly centre: Named;
  /** The rule pack that says what a part means; null: a sale by its own terms. */
  readonly pack: string | null;
  /** What was changed, the newest first; nothing that was said is taken away. */
  readonly history: readonly AdmissionChange[];
}

/** One time that it was said who may take a lot, and what that changed about who is who. */
export interface AdmissionChange extends Pick<LotAdmission, 'isDomesticOnly' | 'qualifications'> {
  readonly no: number;
  /** Whether what is asked of the taker became another. */
  readonly isAskedChanged: boolean;
  readonly entered: readonly NamedLotPart[];
  readonly withdrawn: readonly NamedLotPart[];
  /** Null for what was said before these were kept here; the audit trail knows them. */
  readonly by: string | null;
  readonly at: number | null;
}

/** A part with what whoever plays it is called. */
export interface NamedLotPart extends LotPart {
  readonly organisationName: string;
}

/** One's own enrolment with the lot that it is for; `id` is the lot's. */
export interface OwnEnrolment {
  readonly id: string;
  readonly lot: {
    readonly title: string;
    readonly status: LotStatus;
    readonly opensAt: number;
    readonly endsAt: number;
    readonly price: WireMoney | null;
  };
  readonly paddle: string;
  readonly rank: number | null;
  readonly enrolledAt: number;
  /** The consortium that one's organisation leads and bids for; null where it bids alone. */
  readonly consortium: string | null;
  readonly depositConfirmed: boolean;
  readonly barred: string | null;
  /** Whether the enrolment was taken back. */
  readonly hasLeft: boolean;
  readonly outcome: 'won' | 'lost' | null;
  readonly payment: Payment | null;
}

/** One of those who stand together behind a paddle, with what speaks against it alone. */
export interface BidderMember extends ConsortiumMember {
  readonly objections: readonly Objection[];
}

/** One bidder of a lot, as the trading centre that runs it sees it. */
export interface LotBidder {
  readonly paddle: string;
  readonly organisation: Named;
  /** The other venue that it came through; null: the lot's own. */
  readonly via: Named | null;
  readonly rank: number | null;
  readonly enrolledAt: number;
  readonly depositConfirmed: boolean;
  readonly barred: string | null;
  /** Whether its enrolment was taken back. */
  readonly hasLeft: boolean;
  /** What speaks against it by what is on record now, which may be more than when it enrolled. */
  readonly objections: readonly Objection[];
  readonly declarations: EnrolmentDeclarations | null;
  readonly payment: Payment | null;
  /** Who bids together under this paddle, the lead first; null where somebody bids alone. */
  readonly members: readonly BidderMember[] | null;
  /** What they have signed, where some of them have no account here. */
  readonly deed: Deed | null;
  /** Who enrolled it at the counter, by the ids of the two, and what it signed there; null where it enrolled itself. */
  readonly counter: {
    readonly reference: string;
    readonly enteredBy: string;
    readonly confirmedBy: string;
    readonly deed: Deed | null;
  } | null;
}

export interface LotDeposits {
  readonly lot: string;
  readonly title: string;
  readonly status: LotStatus;
  /** Null where the lot asks for none. */
  readonly amount: WireMoney | null;
  readonly custodian: Named;
  /** What has arrived and has not gone back, and what has gone back. */
  readonly received: WireMoney;
  readonly refunded: WireMoney;
  readonly items: readonly LotBidder[];
}
