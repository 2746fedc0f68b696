import { ApiProperty } from '@nestjs/swagger';
import type {
  AttemptChoice,
  AttemptOutcome,
  BoundView,
  CaseAttempt,
  CaseDetail,
  CaseEnd,
  CaseEndView,
  CaseStanding,
  CaseSummary,
  DeadlineView,
  EndChoice,
  LotAttempts,
  Named,
  PriceBase,
  RouteView,
  RuleSource,
} from '../../contract/cases.js';
import type { PlanBasis } from '../../contract/planning.js';
import { CASE_ENDS, PRICE_BASES } from '../../core/disposal/route.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';
import { CaseIdBody } from './cases.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_MONEY = { type: MoneyBody, nullable: true };
const NULLABLE_TEXT = { type: String, nullable: true };
const OUTCOMES: readonly AttemptOutcome[] = ['running', 'sold', 'failed', 'defaulted', 'withdrawn'];
const STANDINGS: readonly CaseStanding[] = ['running', 'waiting', 'sold', 'over'];
const REASONS = ['not-begun', 'attempt-running', 'sold', 'route-over', 'ended'] as const;

class WordsBody {
  @ApiProperty({ example: '第二次拍卖' })
  readonly zh: string;

  @ApiProperty({ example: 'Second auction' })
  readonly en: string;
}

class NamedStageBody implements Named {
  @ApiProperty({ example: 'r2' })
  readonly name: string;

  @ApiProperty({ type: WordsBody })
  readonly title: WordsBody;
}

class RuleBody implements RuleSource {
  @ApiProperty({ type: WordsBody })
  readonly title: WordsBody;

  @ApiProperty({ ...NULLABLE_TEXT, example: '法释〔2016〕18号' })
  readonly number: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '26' })
  readonly article: string | null;
}

class AttemptBody implements CaseAttempt {
  @ApiProperty({ example: 'att_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 2 })
  readonly no: number;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The attempt before it; null for the first.' })
  readonly follows: string | null;

  @ApiProperty({ type: NamedStageBody })
  readonly stage: NamedStageBody;

  @ApiProperty({ example: 'judicial-online-r2' })
  readonly pack: string;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'Null for an attempt that was made elsewhere.' })
  readonly lot: string | null;

  @ApiProperty({ type: MoneyBody })
  readonly startPrice: MoneyBody;

  @ApiProperty(NULLABLE_INSTANT)
  readonly publishedAt: number | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly opensAt: number | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly endedAt: number | null;

  @ApiProperty({ enum: OUTCOMES, example: 'failed' })
  readonly outcome: AttemptOutcome;

  @ApiProperty(NULLABLE_MONEY)
  readonly price: MoneyBody | null;
}

class BoundBody implements BoundView {
  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ enum: PRICE_BASES, example: 'previous-start' })
  readonly of: PriceBase;

  @ApiProperty({ example: 8000 })
  readonly bps: number;

  @ApiProperty({ type: RuleBody })
  readonly rule: RuleBody;
}

class DeadlineBody implements DeadlineView {
  @ApiProperty({ ...INSTANT, description: 'The first instant after the last day.' })
  readonly before: number;

  @ApiProperty({ example: 30 })
  readonly days: number;

  @ApiProperty({ type: RuleBody })
  readonly rule: RuleBody;
}

const NULLABLE_BOUND = { type: BoundBody, nullable: true };
const NULLABLE_DEADLINE = { type: DeadlineBody, nullable: true };

class PeriodBody implements PlanBasis {
  @ApiProperty({ example: 'noticeDays' })
  readonly parameter: string;

  @ApiProperty({ enum: ['law', 'default'], description: '`default` may be left.' })
  readonly kind: 'law' | 'default';

  @ApiProperty({ type: Number, nullable: true, example: 15 })
  readonly amount: number | null;

  @ApiProperty({ enum: ['days', 'working-days', 'hours'], nullable: true })
  readonly unit: PlanBasis['unit'];

  @ApiProperty({ type: RuleBody })
  readonly source: RuleBody;
}

class ChoiceBody implements AttemptChoice {
  @ApiProperty({ type: NamedStageBody })
  readonly stage: NamedStageBody;

  @ApiProperty({ example: 'judicial-online-r2' })
  readonly pack: string;

  @ApiProperty({ type: RuleBody })
  readonly rule: RuleBody;

  @ApiProperty({ type: MoneyBody, description: 'What is proposed.' })
  readonly usual: MoneyBody;

  @ApiProperty(NULLABLE_BOUND)
  readonly least: BoundBody | null;

  @ApiProperty(NULLABLE_BOUND)
  readonly most: BoundBody | null;

  @ApiProperty({ ...NULLABLE_BOUND, description: 'Below it an approval of its own is needed.' })
  readonly approvalBelow: BoundBody | null;

  @ApiProperty({ ...NULLABLE_MONEY, description: 'Down to where there is an approval.' })
  readonly approvedDownTo: MoneyBody | null;

  @ApiProperty({ type: PeriodBody, nullable: true, description: 'At the usual price.' })
  readonly notice: PeriodBody | null;

  @ApiProperty(INSTANT)
  readonly publishFrom: number;

  @ApiProperty(NULLABLE_DEADLINE)
  readonly publishBy: DeadlineBody | null;

  @ApiProperty(INSTANT)
  readonly opensFrom: number;

  @ApiProperty({ description: 'Counted in a year whose working days are not published yet.' })
  readonly isEstimate: boolean;

  @ApiProperty(NULLABLE_DEADLINE)
  readonly opensBy: DeadlineBody | null;

  @ApiProperty({ description: 'A deadline cannot be kept any more; the attempt is overdue.' })
  readonly isLate: boolean;
}

class EndChoiceBody implements EndChoice {
  @ApiProperty({ enum: CASE_ENDS, example: 'debt-for-asset' })
  readonly end: CaseEnd;

  @ApiProperty(NULLABLE_MONEY)
  readonly price: MoneyBody | null;

  @ApiProperty({ type: RuleBody })
  readonly rule: RuleBody;
}

class CaseEndBody implements CaseEndView {
  @ApiProperty({ enum: CASE_ENDS, example: 'debt-for-asset' })
  readonly end: CaseEnd;

  @ApiProperty(NULLABLE_MONEY)
  readonly price: MoneyBody | null;

  @ApiProperty(NULLABLE_TEXT)
  readonly taker: string | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly claim: MoneyBody | null;

  @ApiProperty({ ...NULLABLE_MONEY, description: 'What the price exceeds the claim by.' })
  readonly toPay: MoneyBody | null;

  @ApiProperty({ example: '以物抵债裁定' })
  readonly reason: string;

  @ApiProperty(INSTANT)
  readonly endedAt: number;
}

class NothingBody {
  @ApiProperty({ enum: REASONS, example: 'attempt-running' })
  readonly code: (typeof REASONS)[number];

  @ApiProperty({ type: RuleBody })
  readonly rule: RuleBody;
}

class CaseListerBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;
}

class CaseSummaryBody extends CaseIdBody implements CaseSummary {
  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: NamedStageBody })
  readonly route: NamedStageBody;

  @ApiProperty({ type: CaseListerBody })
  readonly lister: CaseListerBody;

  @ApiProperty(INSTANT)
  readonly openedAt: number;

  @ApiProperty({ enum: STANDINGS, example: 'waiting' })
  readonly standing: CaseStanding;

  @ApiProperty({ example: 1 })
  readonly attemptCount: number;
}

export class CasesPage extends PageBody(CaseSummaryBody) {}

export class CaseBody extends CaseSummaryBody implements CaseDetail {
  @ApiProperty({ type: [AttemptBody], description: 'The first first.' })
  readonly attempts: readonly AttemptBody[];

  @ApiProperty({ type: [ChoiceBody], description: 'The further attempts that may follow now.' })
  readonly choices: readonly ChoiceBody[];

  @ApiProperty({ type: [EndChoiceBody], description: 'The ways out without a sale.' })
  readonly ends: readonly EndChoiceBody[];

  @ApiProperty({ type: NothingBody, nullable: true, description: 'Why nothing may follow now.' })
  readonly nothing: NothingBody | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The lot drafted for the next attempt.' })
  readonly draftedLot: string | null;

  @ApiProperty({ type: CaseEndBody, nullable: true })
  readonly end: CaseEndBody | null;
}

export class LotAttemptsBody implements LotAttempts {
  @ApiProperty({
    type: NamedStageBody,
    nullable: true,
    description: 'Null: the lot is of no case.',
  })
  readonly route: NamedStageBody | null;

  @ApiProperty({ type: [AttemptBody], description: 'The first first.' })
  readonly items: readonly AttemptBody[];
}

class StageBody extends NamedStageBody {
  @ApiProperty({ example: 'judicial-online-r2' })
  readonly pack: string;
}

class RouteBody extends NamedStageBody implements RouteView {
  @ApiProperty({ example: '1' })
  readonly version: string;

  @ApiProperty({ example: 'r1' })
  readonly begins: string;

  @ApiProperty({ type: [StageBody] })
  readonly stages: readonly StageBody[];
}

export class RoutesBody {
  @ApiProperty({ type: [RouteBody] })
  readonly items: readonly RouteBody[];
}
