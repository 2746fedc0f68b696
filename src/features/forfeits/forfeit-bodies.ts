import { ApiProperty } from '@nestjs/swagger';
import type {
  ForfeitBlocker,
  ForfeitClaim,
  ForfeitClaimWish,
  ForfeitDetail,
  ForfeitDistribution,
  ForfeitLineView,
  ForfeitMember,
  ForfeitObjection,
  ForfeitSummary,
} from '../../contract/forfeits.js';
import type { Named } from '../../contract/money-accounts.js';
import type { ForfeitInput, Recipient, Resale } from '../../core/forfeit/distribute.js';
import type { ForfeitText } from '../../core/forfeit/forfeit-text.js';
import { FORFEIT_USES, type ForfeitSource } from '../../core/forfeit/forfeit-terms.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';
import { PayeeBody, PayoutBody } from '../payments/answers.js';
import { ParameterSourceBody } from '../rule-packs/rule-packs.dto.js';
import { STATED_USES, STATES } from './forfeits.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const CAUSES = ['default', 'set-aside'] as const;
const LINE_USES: readonly ForfeitLineView['use'][] = [
  ...FORFEIT_USES,
  ...(['earnest-money', 'surplus'] as const),
];
const RECIPIENTS: readonly Recipient[] = ['claimant', 'lister', 'centre', 'defaulter', 'owner'];
const INPUTS: readonly ForfeitInput[] = [
  ...(['first-price', 'resale-price', 'buyer-commission', 'seller-commission'] as const),
  ...(['earnest-money-cap', 'left'] as const),
];
const BLOCKERS: readonly ForfeitBlocker[] = [
  ...(['no-statement', 'objection-time', 'objection-open', 'first-result-open'] as const),
  ...(['not-disposed-of', 'resale-open'] as const),
];

class PartyBody implements Named {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州知识产权交易中心' })
  readonly name: string;
}

class ForfeitSummaryBody implements ForfeitSummary {
  @ApiProperty({ example: 'fft_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly lotTitle: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ enum: CAUSES, description: 'It did not pay, or its fault undid the sale.' })
  readonly cause: ForfeitSummary['cause'];

  @ApiProperty({ enum: STATES })
  readonly state: ForfeitSummary['state'];

  @ApiProperty({ type: MoneyBody, description: 'What is lost.' })
  readonly deposit: MoneyBody;

  @ApiProperty({ type: PartyBody })
  readonly defaulter: PartyBody;

  @ApiProperty(INSTANT)
  readonly declaredAt: number;
}

export class ForfeitsPage extends PageBody(ForfeitSummaryBody) {}

class MemberBody implements ForfeitMember {
  @ApiProperty({ type: String, nullable: true, description: 'Null without an account here.' })
  readonly organisationId: string | null;

  @ApiProperty({ example: '江南知识产权收储有限公司' })
  readonly name: string;

  @ApiProperty({ type: String, nullable: true })
  readonly registration: string | null;

  @ApiProperty({ example: 6000 })
  readonly shareBps: number;
}

class InputBody {
  @ApiProperty({ enum: INPUTS })
  readonly name: ForfeitInput;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;
}

class LineBody implements ForfeitLineView {
  @ApiProperty({ enum: LINE_USES })
  readonly use: ForfeitLineView['use'];

  @ApiProperty({ type: ParameterSourceBody, description: 'What it rests on.' })
  readonly source: ForfeitSource;

  @ApiProperty({ enum: RECIPIENTS })
  readonly to: Recipient;

  @ApiProperty({ type: PayeeBody })
  readonly payee: PayeeBody;

  @ApiProperty({ type: MoneyBody, description: 'What is due.' })
  readonly claimed: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'What the deposit meets of it.' })
  readonly applied: MoneyBody;

  @ApiProperty({ type: [InputBody], description: 'What it is calculated from.' })
  readonly inputs: readonly InputBody[];

  @ApiProperty({ type: String, nullable: true })
  readonly evidence: string | null;
}

class ResaleBody {
  @ApiProperty({ enum: ['sold', 'taken', 'none'] })
  readonly kind: Resale['kind'];

  @ApiProperty({ type: String, nullable: true })
  readonly lot: string | null;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly price: MoneyBody | null;
}

class ShortfallBody {
  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ForfeitSource;
}

class DistributionBody implements ForfeitDistribution {
  @ApiProperty({ type: ResaleBody, nullable: true, description: 'Null where a sale was undone.' })
  readonly resale: ResaleBody | null;

  @ApiProperty({ type: [LineBody], description: 'They sum to the deposit.' })
  readonly lines: readonly LineBody[];

  @ApiProperty({
    ...{ type: ShortfallBody, nullable: true },
    description: 'What is owed beyond the deposit; nobody collects it here.',
  })
  readonly shortfall: ShortfallBody | null;
}

class DecidedDistributionBody extends DistributionBody {
  @ApiProperty(INSTANT)
  readonly at: number;
}

class ClaimBody implements ForfeitClaim {
  @ApiProperty({ enum: STATED_USES })
  readonly use: ForfeitClaimWish['use'];

  @ApiProperty({ type: PayeeBody })
  readonly payee: PayeeBody;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ example: '公告费发票 0012345' })
  readonly evidence: string;
}

class StatementBody {
  @ApiProperty({ type: [ClaimBody] })
  readonly claims: readonly ClaimBody[];

  @ApiProperty(INSTANT)
  readonly at: number;
}

class AnswerBody {
  @ApiProperty({ example: '经核查，尾款未在约定期限内到账' })
  readonly reason: string;

  @ApiProperty(INSTANT)
  readonly at: number;
}

class ObjectionBody implements ForfeitObjection {
  @ApiProperty({ example: '尾款已于约定期限内汇出' })
  readonly reasons: string;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ type: AnswerBody, nullable: true })
  readonly answer: AnswerBody | null;
}

export class ForfeitIdBody {
  @ApiProperty({ example: 'fft_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class RevocationBody {
  @ApiProperty({ enum: ['held', 'refunded'] })
  readonly outcome: 'held' | 'refunded';

  @ApiProperty({ example: '付款凭证已核实，认定有误' })
  readonly reason: string;

  @ApiProperty(INSTANT)
  readonly at: number;
}

class RuledBody {
  @ApiProperty({ enum: ['law', 'default'] })
  readonly kind: 'law' | 'default';

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ForfeitSource;
}

class OrderBody extends RuledBody {
  @ApiProperty({ enum: FORFEIT_USES, isArray: true })
  readonly value: ForfeitDetail['order']['value'];
}

class SurplusBody extends RuledBody {
  @ApiProperty({ enum: ['refunded', 'to-debts', 'earnest-money'] })
  readonly value: ForfeitDetail['surplus']['value'];
}

class ShortfallRuleBody extends RuledBody {
  @ApiProperty({ enum: ['claimable', 'none'] })
  readonly value: ForfeitDetail['shortfallRule']['value'];
}

class TextBody {
  @ApiProperty({ example: '保证金处置通知书' })
  readonly title: string;

  @ApiProperty({
    ...{ type: 'array', items: { type: 'array', items: { type: 'string' } } },
    description: 'Labels with their values.',
  })
  readonly rows: ForfeitText['rows'];

  @ApiProperty({ type: [String] })
  readonly statements: readonly string[];
}

class SheetBody {
  @ApiProperty({ type: TextBody, description: 'The text that counts.' })
  readonly zh: TextBody;

  @ApiProperty({ type: TextBody })
  readonly en: TextBody;
}

export class ForfeitBody extends ForfeitSummaryBody implements ForfeitDetail {
  @ApiProperty({ type: String, nullable: true, example: 'cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly case: string | null;

  @ApiProperty({ type: PartyBody })
  readonly centre: PartyBody;

  @ApiProperty({ type: PartyBody })
  readonly lister: PartyBody;

  @ApiProperty({ type: [MemberBody], description: 'Who answers together; empty for one alone.' })
  readonly members: readonly MemberBody[];

  @ApiProperty({ example: '逾期未支付尾款' })
  readonly reason: string;

  @ApiProperty({ ...INSTANT, description: 'Before this it is not used. Epoch milliseconds.' })
  readonly appliesFrom: number;

  @ApiProperty({ type: [ObjectionBody], description: 'Oldest first.' })
  readonly objections: readonly ObjectionBody[];

  @ApiProperty({ description: 'Whether you may object to the default now.' })
  readonly mayObject: boolean;

  @ApiProperty({ type: MoneyBody, description: 'More than the deposit in a sell-off.' })
  readonly paid: MoneyBody;

  @ApiProperty({ type: MoneyBody })
  readonly firstPrice: MoneyBody;

  @ApiProperty({ type: OrderBody })
  readonly order: OrderBody;

  @ApiProperty({ type: SurplusBody })
  readonly surplus: SurplusBody;

  @ApiProperty({ type: ShortfallRuleBody })
  readonly shortfallRule: ShortfallRuleBody;

  @ApiProperty({ type: StatementBody, nullable: true, description: 'The last one counts.' })
  readonly statement: StatementBody | null;

  @ApiProperty({ enum: BLOCKERS, isArray: true })
  readonly blockers: readonly ForfeitBlocker[];

  @ApiProperty({ type: DistributionBody, nullable: true })
  readonly proposal: DistributionBody | null;

  @ApiProperty({ type: DecidedDistributionBody, nullable: true })
  readonly distribution: DecidedDistributionBody | null;

  @ApiProperty({ type: RevocationBody, nullable: true })
  readonly revocation: RevocationBody | null;

  @ApiProperty({ type: [PayoutBody] })
  readonly payouts: readonly PayoutBody[];

  @ApiProperty({ type: SheetBody, nullable: true })
  readonly sheet: SheetBody | null;

  @ApiProperty({ type: SheetBody, nullable: true })
  readonly claimSheet: SheetBody | null;
}
