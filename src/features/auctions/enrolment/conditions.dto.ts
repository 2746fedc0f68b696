import { ApiProperty } from '@nestjs/swagger';
import type {
  AdmissionChange,
  BidderMember,
  DepositTerms,
  EnrolmentConditions,
  ListedPriority,
  LotAdmissionView,
  LotBidder,
  LotDeposits,
  NamedLotPart,
  OwnEnrolment,
} from '../../../contract/enrolment.js';
import type { LotStatus } from '../../../contract/api.js';
import {
  type Part,
  PARTS,
  QUALIFICATIONS,
  type Qualification,
} from '../../../core/eligibility/facts.js';
import type { Objection } from '../../../core/eligibility/judge.js';
import type { RowSource } from '../../../core/eligibility/sources.js';
import { CustodyBody } from '../../venues/answers.js';
import { MoneyBody } from '../../../platform/http/money.dto.js';
import { PageBody } from '../../../platform/http/paging.js';
import { DeedBody } from '../../papers/answers.js';
import { PaymentBody } from '../../payments/answers.js';
import { EnrolmentBody } from '../auctions.dto.js';
import { PowerBody } from '../agency/powers.dto.js';
import { ConsortiumMemberBody } from '../joint/consortia.dto.js';
import {
  AdmissionBody,
  AgreementBody,
  DeclarationsBody,
  LotPartBody,
  OrganisationNameBody,
} from './enrolment.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_TEXT = { type: String, nullable: true };
const NULLABLE_MONEY = { type: MoneyBody, nullable: true };
const NULLABLE_PAYMENT = { type: PaymentBody, nullable: true };

class RuleSourceBody implements RowSource {
  @ApiProperty({ example: '中华人民共和国拍卖法' })
  readonly zh: string;

  @ApiProperty({ example: 'Auction Law of the PRC' })
  readonly en: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: '30' })
  readonly article: string | null;
}

class ObjectionBody implements Objection {
  @ApiProperty({ type: String, example: 'related-party' })
  readonly reason: Objection['reason'];

  @ApiProperty({ type: RuleSourceBody, description: 'Where it is written.' })
  readonly source: RuleSourceBody;

  @ApiProperty({ enum: PARTS, nullable: true, description: 'To whom it stands too near.' })
  readonly part: Part | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'control' })
  readonly closeness: Objection['closeness'];

  @ApiProperty({ enum: QUALIFICATIONS, nullable: true, description: 'What it is not.' })
  readonly qualification: Qualification | null;
}

class DepositTermsBody implements DepositTerms {
  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ description: 'Whether it is the whole price, paid in advance.' })
  readonly isWholePrice: boolean;

  @ApiProperty({ ...INSTANT, description: 'Until when it may arrive.' })
  readonly until: number;

  @ApiProperty({ type: Number, nullable: true, example: 24 })
  readonly refundHours: number | null;

  @ApiProperty({ type: OrganisationNameBody, description: 'Who holds it; never the platform.' })
  readonly custodian: OrganisationNameBody;

  @ApiProperty({
    ...{ type: CustodyBody, nullable: true },
    description: 'Where to pay it; null before one has enrolled.',
  })
  readonly account: CustodyBody | null;

  @ApiProperty({ description: 'Whether this bidder need not pay it.' })
  readonly isExempt: boolean;
}

export class ListedPriorityBody implements ListedPriority {
  @ApiProperty({ example: 1 })
  readonly rank: number;

  @ApiProperty({ description: 'Whether its holder has waived it.' })
  readonly isWaived: boolean;

  @ApiProperty({ description: 'Whether whoever enrols by itself has this rank.' })
  readonly isConfirmed: boolean;
}

export class ConditionsBody implements EnrolmentConditions {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: OrganisationNameBody })
  readonly organisation: OrganisationNameBody;

  @ApiProperty({ description: 'By what is on record; declarations may still speak against it.' })
  readonly isEligible: boolean;

  @ApiProperty({ type: [ObjectionBody] })
  readonly objections: readonly ObjectionBody[];

  @ApiProperty({ enum: QUALIFICATIONS, isArray: true, description: 'What its taker must be.' })
  readonly qualifications: readonly Qualification[];

  @ApiProperty({ example: true })
  readonly isDomesticOnly: boolean;

  @ApiProperty({ description: 'Whether several may enrol together, with shares.' })
  readonly jointBidding: boolean;

  @ApiProperty({ type: PowerBody, nullable: true, description: 'By which you act for it.' })
  readonly power: PowerBody | null;

  @ApiProperty({ type: AgreementBody })
  readonly agreement: AgreementBody;

  @ApiProperty({ type: DepositTermsBody, nullable: true })
  readonly deposit: DepositTermsBody | null;

  @ApiProperty({ type: EnrolmentBody, nullable: true })
  readonly enrolment: EnrolmentBody | null;

  @ApiProperty({ description: 'Whether the enrolment was taken back, which is final.' })
  readonly hasLeft: boolean;

  @ApiProperty({ description: 'Whether the notice was corrected since, and that is not accepted.' })
  readonly isStale: boolean;

  @ApiProperty({ ...NULLABLE_PAYMENT, description: 'The latest payment of its deposit.' })
  readonly payment: PaymentBody | null;

  @ApiProperty({ type: ListedPriorityBody, nullable: true })
  readonly priority: ListedPriorityBody | null;
}

class NamedLotPartBody extends LotPartBody implements NamedLotPart {
  @ApiProperty({ example: '苏州某某科技有限公司' })
  readonly organisationName: string;
}

class AdmissionChangeBody implements AdmissionChange {
  @ApiProperty({ description: 'Counts up from 1.', example: 2 })
  readonly no: number;

  @ApiProperty({ description: 'Whether what is asked of the taker became another.' })
  readonly isAskedChanged: boolean;

  @ApiProperty({ description: 'As it was from then on.', example: true })
  readonly isDomesticOnly: boolean;

  @ApiProperty({ enum: QUALIFICATIONS, isArray: true, description: 'As it was from then on.' })
  readonly qualifications: readonly Qualification[];

  @ApiProperty({ type: [NamedLotPartBody] })
  readonly entered: readonly NamedLotPartBody[];

  @ApiProperty({ type: [NamedLotPartBody] })
  readonly withdrawn: readonly NamedLotPartBody[];

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The user; null where only the trail knows.' })
  readonly by: string | null;

  @ApiProperty({ ...INSTANT, type: Number, nullable: true })
  readonly at: number | null;
}

export class AdmissionViewBody extends AdmissionBody implements LotAdmissionView {
  @ApiProperty({ type: [NamedLotPartBody], description: 'Who is who in the sale.' })
  override readonly parts: readonly NamedLotPartBody[];

  @ApiProperty({ type: OrganisationNameBody, description: 'Has its part without being entered.' })
  readonly lister: OrganisationNameBody;

  @ApiProperty({ type: OrganisationNameBody, description: 'Has its part without being entered.' })
  readonly centre: OrganisationNameBody;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'judicial-online-r1' })
  readonly pack: string | null;

  @ApiProperty({ type: [AdmissionChangeBody], description: 'What was changed, the newest first.' })
  readonly history: readonly AdmissionChangeBody[];
}

class EnrolledLotBody {
  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;

  @ApiProperty(INSTANT)
  readonly opensAt: number;

  @ApiProperty(INSTANT)
  readonly endsAt: number;

  @ApiProperty(NULLABLE_MONEY)
  readonly price: MoneyBody | null;
}

class OwnEnrolmentBody implements OwnEnrolment {
  @ApiProperty({ description: 'The lot.', example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ type: EnrolledLotBody })
  readonly lot: EnrolledLotBody;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly rank: number | null;

  @ApiProperty(INSTANT)
  readonly enrolledAt: number;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The consortium that one leads.' })
  readonly consortium: string | null;

  @ApiProperty()
  readonly depositConfirmed: boolean;

  @ApiProperty(NULLABLE_TEXT)
  readonly barred: string | null;

  @ApiProperty({ description: 'Whether the enrolment was taken back.' })
  readonly hasLeft: boolean;

  @ApiProperty({ enum: ['won', 'lost'], nullable: true, description: 'Null until the end.' })
  readonly outcome: 'won' | 'lost' | null;

  @ApiProperty(NULLABLE_PAYMENT)
  readonly payment: PaymentBody | null;
}

export class OwnEnrolmentsPage extends PageBody(OwnEnrolmentBody) {}

class BidderMemberBody extends ConsortiumMemberBody implements BidderMember {
  @ApiProperty({ type: [ObjectionBody], description: 'What speaks against it alone.' })
  readonly objections: readonly ObjectionBody[];
}

class CounterMarkBody implements NonNullable<LotBidder['counter']> {
  @ApiProperty({ description: 'Where the paper that it signed can be looked up.' })
  readonly reference: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly enteredBy: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly confirmedBy: string;

  @ApiProperty({ type: DeedBody, nullable: true, description: 'A copy of that paper.' })
  readonly deed: DeedBody | null;
}

class LotBidderBody implements LotBidder {
  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: OrganisationNameBody })
  readonly organisation: OrganisationNameBody;

  @ApiProperty({
    ...{ type: OrganisationNameBody, nullable: true },
    description: 'The other venue that it came through.',
  })
  readonly via: OrganisationNameBody | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly rank: number | null;

  @ApiProperty(INSTANT)
  readonly enrolledAt: number;

  @ApiProperty()
  readonly depositConfirmed: boolean;

  @ApiProperty(NULLABLE_TEXT)
  readonly barred: string | null;

  @ApiProperty({ description: 'Whether the enrolment was taken back.' })
  readonly hasLeft: boolean;

  @ApiProperty({ type: [ObjectionBody], description: 'By what is on record now.' })
  readonly objections: readonly ObjectionBody[];

  @ApiProperty({ type: DeclarationsBody, nullable: true })
  readonly declarations: DeclarationsBody | null;

  @ApiProperty(NULLABLE_PAYMENT)
  readonly payment: PaymentBody | null;

  @ApiProperty({
    ...{ type: [BidderMemberBody], nullable: true },
    description: 'Who bids together under this paddle, the lead first.',
  })
  readonly members: readonly BidderMemberBody[] | null;

  @ApiProperty({ type: DeedBody, nullable: true, description: 'What they have signed.' })
  readonly deed: DeedBody | null;

  @ApiProperty({
    ...{ type: CounterMarkBody, nullable: true },
    description: 'How it was enrolled at the counter; null where it did so itself.',
  })
  readonly counter: CounterMarkBody | null;
}

export class LotDepositsBody implements LotDeposits {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;

  @ApiProperty({ ...NULLABLE_MONEY, description: 'Null where the lot asks for none.' })
  readonly amount: MoneyBody | null;

  @ApiProperty({ type: OrganisationNameBody })
  readonly custodian: OrganisationNameBody;

  @ApiProperty({ type: MoneyBody, description: 'Has arrived and has not gone back.' })
  readonly received: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'Has gone back.' })
  readonly refunded: MoneyBody;

  @ApiProperty({ type: [LotBidderBody] })
  readonly items: readonly LotBidderBody[];
}
