import { ApiProperty } from '@nestjs/swagger';
import type {
  EntrustmentActView,
  EntrustmentChange,
  EntrustmentSheet,
  EntrustmentSummary,
  LotEntrustment,
} from '../../../contract/entrustments.js';
import type { EntrustmentNeed } from '../../../core/listing/entrustment-need.js';
import type { EntrustmentState } from '../../../core/listing/entrustment-state.js';
import type { EntrustmentText, TermLine } from '../../../core/listing/entrustment-text.js';
import type { TermName } from '../../../core/listing/entrustment.js';
import { ParameterSourceBody } from '../../rule-packs/rule-packs.dto.js';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const ID = { example: 'etm_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
const ROWS = {
  ...{ type: 'array' as const, items: { type: 'array', items: { type: 'string' } } },
  example: [['起拍价', '人民币壹拾万元整（¥100,000.00）']],
};
const TERMS: readonly TermName[] = [
  ...(['parties', 'things', 'price', 'reserve', 'time'] as const),
  ...(['way', 'commission', 'custody'] as const),
];
const STATES: readonly EntrustmentState[] = [
  ...(['not-needed', 'by-court', 'court-missing', 'missing', 'drawn', 'accepted'] as const),
  ...(['countersigned', 'in-force', 'covered', 'stale', 'terminated'] as const),
];

class EntrustmentCentreBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权交易中心' })
  readonly name: string;
}

class DrawnByBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '陈专员' })
  readonly name: string;
}

class EntrustmentActBody implements EntrustmentActView {
  @ApiProperty({ enum: ['accepted', 'countersigned', 'terminated'] })
  readonly act: EntrustmentActView['act'];

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ example: '李经理' })
  readonly by: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: '王主任', description: 'Where it took two persons.' })
  readonly secondBy: string | null;

  @ApiProperty({ example: '某银行苏州分行' })
  readonly organisation: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: '质押贷款已经清偿' })
  readonly reason: string | null;
}

class EntrustmentSummaryBody implements EntrustmentSummary {
  @ApiProperty(ID)
  readonly id: string;

  @ApiProperty({ example: 1 })
  readonly no: number;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: EntrustmentCentreBody })
  readonly centre: EntrustmentCentreBody;

  @ApiProperty({ example: 'a'.repeat(64), description: 'The SHA-256 of what it says.' })
  readonly digest: string;

  @ApiProperty(INSTANT)
  readonly drawnAt: number;

  @ApiProperty({ type: DrawnByBody, description: 'The first of the two officers who sign it.' })
  readonly drawnBy: DrawnByBody;

  @ApiProperty({ type: [EntrustmentActBody], description: 'The first first.' })
  readonly acts: readonly EntrustmentActBody[];

  @ApiProperty({ example: false })
  readonly isSuperseded: boolean;
}

class EntrustmentTextBody implements EntrustmentText {
  @ApiProperty({ example: '委托拍卖合同' })
  readonly title: string;

  @ApiProperty(ROWS)
  readonly rows: EntrustmentText['rows'];

  @ApiProperty({ type: [String] })
  readonly statements: readonly string[];
}

export class EntrustmentSheetBody extends EntrustmentSummaryBody implements EntrustmentSheet {
  @ApiProperty({ enum: ['proceeds', 'bill'] })
  readonly commissionFrom: EntrustmentSheet['commissionFrom'];

  @ApiProperty({ example: 10 })
  readonly payoutDays: number;

  @ApiProperty({ example: true })
  readonly coversFollowUps: boolean;

  @ApiProperty({ type: [String] })
  readonly clauses: readonly string[];

  @ApiProperty({ example: '0f'.repeat(16), description: 'Hashed with the text.' })
  readonly salt: string;

  @ApiProperty({ type: EntrustmentTextBody })
  readonly zh: EntrustmentTextBody;

  @ApiProperty({ type: EntrustmentTextBody })
  readonly en: EntrustmentTextBody;
}

class ChangeLinesBody {
  @ApiProperty(ROWS)
  readonly zh: readonly TermLine[];

  @ApiProperty(ROWS)
  readonly en: readonly TermLine[];
}

class EntrustmentChangeBody implements EntrustmentChange {
  @ApiProperty({ enum: TERMS, example: 'price' })
  readonly term: TermName;

  @ApiProperty({ type: ChangeLinesBody })
  readonly agreed: ChangeLinesBody;

  @ApiProperty({ type: ChangeLinesBody })
  readonly now: ChangeLinesBody;
}

export class LotEntrustmentBody implements LotEntrustment {
  @ApiProperty({
    ...{ enum: ['contract', 'court-reference'], nullable: true, example: 'contract' },
    description: 'What the rule pack asks for.',
  })
  readonly needs: EntrustmentNeed | null;

  @ApiProperty({ type: ParameterSourceBody, nullable: true, description: 'What asks for it.' })
  readonly law: ParameterSourceBody | null;

  @ApiProperty({ enum: STATES, example: 'in-force' })
  readonly state: EntrustmentState;

  @ApiProperty({ example: true, description: 'Whether the lot may be published as it stands.' })
  readonly isSettled: boolean;

  @ApiProperty({
    ...{ type: [EntrustmentChangeBody] },
    description: 'In what the lot is no longer what was agreed.',
  })
  readonly changed: readonly EntrustmentChangeBody[];

  @ApiProperty({ ...NULLABLE_TEXT, ...ID, description: 'The version that this is about.' })
  readonly current: string | null;

  @ApiProperty({ type: [EntrustmentSummaryBody], description: 'The newest first.' })
  readonly versions: readonly EntrustmentSummaryBody[];

  @ApiProperty({ description: 'Whether a contract can be made at this stage of the lot.' })
  readonly isOpen: boolean;
}
