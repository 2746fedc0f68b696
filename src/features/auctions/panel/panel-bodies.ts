import { ApiProperty } from '@nestjs/swagger';
import type { LotStatus } from '../../../contract/api.js';
import type {
  LotPanel,
  Marks,
  MarkedCriterion,
  MarkSheet,
  Panel,
  PanelMember,
  PanelProgress,
  PanelRecusal,
  PanelSheet,
  PanelTask,
  PanelWord,
  RecusalKind,
  RecusalReason,
} from '../../../contract/experts.js';
import { ASSET_KINDS, type AssetKind } from '../../../core/collateral/asset.js';
import { type Discipline, DISCIPLINES } from '../../../core/draw/expertise.js';
import { MARKS } from './panel.dto.js';

const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const EXPERT = 'exp_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const HASH = '^[0-9a-f]{64}$';
const KINDS: readonly RecusalKind[] = ['rule', 'self', 'officers'];
const RULES: readonly RecusalReason[] = [
  ...(['party', 'near-party', 'bidder', 'near-bidder', 'left-pool'] as const),
];

export class PanelWordBody implements PanelWord {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the lister.' })
  readonly paddle: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Null before, but for one's own." })
  readonly word: string | null;
}

export class PanelOutcomeBody {
  @ApiProperty({ pattern: HASH })
  readonly seed: string;

  @ApiProperty({ type: [String], example: [EXPERT] })
  readonly order: readonly string[];

  @ApiProperty(INSTANT)
  readonly drawnAt: number;
}

export class PanelRecusalBody implements PanelRecusal {
  @ApiProperty({ example: EXPERT })
  readonly expert: string;

  @ApiProperty({ enum: KINDS })
  readonly kind: RecusalKind;

  @ApiProperty({ enum: RULES, nullable: true, description: 'Where a rule says so.' })
  readonly rule: RecusalReason | null;

  @ApiProperty({ type: String, nullable: true, description: 'To the trading centre alone.' })
  readonly reason: string | null;

  @ApiProperty(INSTANT)
  readonly at: number;
}

export class PanelMemberBody implements PanelMember {
  @ApiProperty({ example: EXPERT })
  readonly expert: string;

  @ApiProperty({ example: '沈越' })
  readonly name: string;

  @ApiProperty({ example: '东南大学材料科学与工程学院' })
  readonly employer: string;
}

export class PanelProgressBody implements PanelProgress {
  @ApiProperty({ example: EXPERT })
  readonly expert: string;

  @ApiProperty({ example: 3 })
  readonly entered: number;

  @ApiProperty({ example: 0 })
  readonly handedIn: number;
}

export class PanelBody implements Panel {
  @ApiProperty({ example: 'pnl_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 1, description: 'Counts the draws of this lot.' })
  readonly no: number;

  @ApiProperty({ example: 5 })
  readonly size: number;

  @ApiProperty({ enum: ASSET_KINDS, isArray: true })
  readonly kinds: readonly AssetKind[];

  @ApiProperty({ enum: DISCIPLINES, isArray: true })
  readonly disciplines: readonly Discipline[];

  @ApiProperty({ example: `${LOT}/panel/1`, description: 'A part of what is hashed.' })
  readonly subject: string;

  @ApiProperty({ pattern: HASH, description: 'What fixes the seed.' })
  readonly commitment: string;

  @ApiProperty({ type: [String], example: [EXPERT] })
  readonly candidates: readonly string[];

  @ApiProperty(INSTANT)
  readonly openedAt: number;

  @ApiProperty({ type: String, nullable: true, description: 'To the trading centre alone.' })
  readonly openedBy: string | null;

  @ApiProperty(INSTANT)
  readonly wordsUntil: number;

  @ApiProperty(INSTANT)
  readonly marksUntil: number;

  @ApiProperty({ type: [PanelWordBody], description: 'In the order in which they are hashed.' })
  readonly words: readonly PanelWordBody[];

  @ApiProperty({ type: PanelOutcomeBody, nullable: true, description: 'Null before the draw.' })
  readonly outcome: PanelOutcomeBody | null;

  @ApiProperty({ type: [PanelRecusalBody] })
  readonly recusals: readonly PanelRecusalBody[];

  @ApiProperty({ type: [String], example: [EXPERT], description: 'Who sits, in drawn order.' })
  readonly seats: readonly string[];

  @ApiProperty({ type: [String], example: [EXPERT], description: 'Who is next.' })
  readonly reserve: readonly string[];

  @ApiProperty({
    type: [PanelMemberBody],
    description:
      'All candidates to the trading centre; who sits to everybody, once the lot is over.',
  })
  readonly members: readonly PanelMemberBody[];

  @ApiProperty({ type: [PanelProgressBody], description: 'To the trading centre; else empty.' })
  readonly progress: readonly PanelProgressBody[];

  @ApiProperty({ type: [String], description: 'Bidders whose marks stand in the record.' })
  readonly marked: readonly string[];

  @ApiProperty({ description: 'Whether the time for marks is over.' })
  readonly isClosed: boolean;

  @ApiProperty({ description: 'Whether you may still add a word.' })
  readonly mayAddWord: boolean;
}

export class LotPanelBody implements LotPanel {
  @ApiProperty({ example: LOT })
  readonly lot: string;

  @ApiProperty({ type: PanelBody, nullable: true, description: 'Null: the lot has none.' })
  readonly panel: PanelBody | null;
}

export class PanelTaskBody implements PanelTask {
  @ApiProperty({ example: LOT })
  readonly lot: string;

  @ApiProperty({ example: '石墨烯散热膜发明专利' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'published' })
  readonly status: LotStatus;

  @ApiProperty({ ...INSTANT, description: 'Since when you sit; epoch milliseconds.' })
  readonly seatedAt: number;

  @ApiProperty({ description: 'You were a reserve, and somebody before you was recused.' })
  readonly hasMovedUp: boolean;

  @ApiProperty(INSTANT)
  readonly marksUntil: number;

  @ApiProperty({ example: 4 })
  readonly bidders: number;

  @ApiProperty({ example: 0, description: 'For how many your marks are handed in.' })
  readonly handedIn: number;

  @ApiProperty({ description: 'Whether marks are taken now.' })
  readonly isOpen: boolean;
}

export class PanelTasksBody {
  @ApiProperty({ type: [PanelTaskBody] })
  readonly items: readonly PanelTaskBody[];
}

export class PanelTaskCountBody {
  @ApiProperty({ example: 1 })
  readonly waiting: number;
}

export class MarkedCriterionBody implements MarkedCriterion {
  @ApiProperty({ example: '运营方案' })
  readonly name: string;

  @ApiProperty({ example: 2_500 })
  readonly weightBps: number;
}

export class MarkSheetBody implements MarkSheet {
  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ ...MARKS, description: 'Your own, hundredths of a point.' })
  readonly marks: Marks;

  @ApiProperty()
  readonly isHandedIn: boolean;

  @ApiProperty({ description: 'The marks of the whole panel stand in the record.' })
  readonly isFinal: boolean;
}

export class PanelSheetBody extends PanelTaskBody implements PanelSheet {
  @ApiProperty({ type: [MarkedCriterionBody] })
  readonly criteria: readonly MarkedCriterionBody[];

  @ApiProperty({ example: 1 })
  readonly dropExtremes: number;

  @ApiProperty({ type: [MarkSheetBody] })
  readonly sheets: readonly MarkSheetBody[];
}
