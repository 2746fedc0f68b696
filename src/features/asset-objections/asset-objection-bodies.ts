import { ApiProperty, OmitType } from '@nestjs/swagger';
import type {
  AssetObjection,
  AssetObjectionComment,
  AssetObjectionDocument,
  AssetObjectionLine,
  AssetObjectionReceipt,
  AssetObjectionRuling,
  AssetObjectionStep,
  AssetObjectionTermsView,
  LotAssetObjections,
  PublicAssetObjection,
  RelatedLot,
} from '../../contract/asset-objections.js';
import type { LotStage } from '../../core/listing/lifecycle.js';
import type {
  AssetObjectionFinding,
  AssetObjectionKind,
  AssetObjectionState,
  ProvisionalMeasure,
  SaleConsequence,
} from '../../core/listing/asset-objection.js';
import { PageBody } from '../../platform/http/paging.js';
import { CorrectionBody } from '../auctions/corrections/corrections.dto.js';
import { ParameterSourceBody } from '../rule-packs/rule-packs.dto.js';
import { CONSEQUENCES, FINDINGS, KINDS } from './asset-objections.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const SHA256 = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
const ID = { example: 'aob_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
const LOT = { example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
const NULLABLE_TEXT = { type: String, nullable: true, example: null };
const SOURCE = { type: ParameterSourceBody, nullable: true };
const MEASURES: readonly ProvisionalMeasure[] = ['none', 'hold', 'go-on'];
const STATES: readonly AssetObjectionState[] = [
  ...(['open', 'retracted', 'dismissed', 'upheld-in-part', 'upheld', 'carried', 'lapsed'] as const),
];

export class AssetObjectionIdBody {
  @ApiProperty(ID)
  readonly id: string;
}

export class ReceiptBody extends AssetObjectionIdBody implements AssetObjectionReceipt {
  @ApiProperty(INSTANT)
  readonly lodgedAt: number;

  @ApiProperty({ ...SHA256, description: 'Of the canonical text of what was received.' })
  readonly digest: string;

  @ApiProperty({ ...INSTANT, description: 'Until when it is answered, in epoch milliseconds.' })
  readonly answerBy: number;
}

export class AssetDocumentBody implements AssetObjectionDocument {
  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '转让合同.pdf' })
  readonly name: string;

  @ApiProperty({ example: 'application/pdf' })
  readonly mediaType: string;

  @ApiProperty({ example: 182_044, description: 'In bytes.' })
  readonly size: number;

  @ApiProperty(SHA256)
  readonly sha256: string;

  @ApiProperty(INSTANT)
  readonly addedAt: number;
}

class NamedBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权收储有限公司' })
  readonly name: string;
}

class PublicAssetObjectionBody implements PublicAssetObjection {
  @ApiProperty({ enum: KINDS })
  readonly kind: AssetObjectionKind;

  @ApiProperty(INSTANT)
  readonly lodgedAt: number;

  @ApiProperty({ enum: STATES })
  readonly state: AssetObjectionState;

  @ApiProperty({ enum: MEASURES })
  readonly measure: ProvisionalMeasure;

  @ApiProperty(NULLABLE_INSTANT)
  readonly endedAt: number | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'For those who read all of it.' })
  readonly id: string | null;
}

class AnswerTimeBody {
  @ApiProperty({ example: 15 })
  readonly amount: number;

  @ApiProperty({ enum: ['days', 'working-days'] })
  readonly unit: 'days' | 'working-days';

  @ApiProperty(SOURCE)
  readonly source: ParameterSourceBody | null;
}

class SuspendingKindBody {
  @ApiProperty({ enum: KINDS })
  readonly kind: AssetObjectionKind;

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;
}

class TermsViewBody implements AssetObjectionTermsView {
  @ApiProperty({ type: AnswerTimeBody })
  readonly answer: AnswerTimeBody;

  @ApiProperty({ ...SOURCE, description: 'Where a court sells: measures are its own.' })
  readonly court: ParameterSourceBody | null;

  @ApiProperty({ type: [SuspendingKindBody], description: 'What keeps the lot standing.' })
  readonly suspends: readonly SuspendingKindBody[];
}

export class LotAssetObjectionsBody implements LotAssetObjections {
  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ description: 'Whether only the result may be objected to.' })
  readonly isOver: boolean;

  @ApiProperty({ description: 'Whether you may object now.' })
  readonly mayObject: boolean;

  @ApiProperty({ type: TermsViewBody })
  readonly terms: TermsViewBody;

  @ApiProperty({ type: [PublicAssetObjectionBody], description: 'Oldest first.' })
  readonly objections: readonly PublicAssetObjectionBody[];
}

class CommentShownBody implements AssetObjectionComment {
  @ApiProperty({ type: NamedBody })
  readonly party: NamedBody;

  @ApiProperty(INSTANT)
  readonly askedAt: number;

  @ApiProperty(NULLABLE_TEXT)
  readonly text: string | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly at: number | null;
}

class StepPersonsBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty({ ...NULLABLE_TEXT })
  readonly secondBy: string | null;
}

class StepBody implements AssetObjectionStep {
  @ApiProperty({ example: 'hold' })
  readonly act: string;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty(NULLABLE_TEXT)
  readonly reason: string | null;

  @ApiProperty(NULLABLE_TEXT)
  readonly courtReference: string | null;

  @ApiProperty({ type: StepPersonsBody, nullable: true, description: 'For the centre.' })
  readonly persons: StepPersonsBody | null;
}

class AssetRulingShownBody implements AssetObjectionRuling {
  @ApiProperty({ enum: FINDINGS })
  readonly finding: AssetObjectionFinding;

  @ApiProperty({ enum: CONSEQUENCES })
  readonly consequence: SaleConsequence;

  @ApiProperty({ example: '经核查，转让未经登记，不得对抗质权人。' })
  readonly reason: string;

  @ApiProperty({ example: '民事诉讼法第二百三十八条' })
  readonly article: string;

  @ApiProperty({ type: CorrectionBody, nullable: true })
  readonly correction: CorrectionBody | null;

  @ApiProperty(NULLABLE_TEXT)
  readonly courtReference: string | null;

  @ApiProperty(INSTANT)
  readonly at: number;
}

class RelatedLotBody implements RelatedLot {
  @ApiProperty(LOT)
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'submitted' })
  readonly status: LotStage;

  @ApiProperty({ enum: ['same-right', 'tied'] })
  readonly why: 'same-right' | 'tied';
}

export class AssetObjectionShownBody extends ReceiptBody implements AssetObjection {
  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly lotTitle: string;

  @ApiProperty({ enum: KINDS })
  readonly kind: AssetObjectionKind;

  @ApiProperty({ example: '该专利已于质押登记前转让给我司。' })
  readonly statement: string;

  @ApiProperty({ example: '专利受让人' })
  readonly relation: string;

  @ApiProperty({ description: 'Whether it is your own.' })
  readonly isOwn: boolean;

  @ApiProperty({ type: NamedBody })
  readonly objector: NamedBody;

  @ApiProperty({ enum: STATES })
  readonly state: AssetObjectionState;

  @ApiProperty({ enum: MEASURES })
  readonly measure: ProvisionalMeasure;

  @ApiProperty(NULLABLE_INSTANT)
  readonly endedAt: number | null;

  @ApiProperty({ description: 'Whether it waits longer than it may.' })
  readonly isOverdue: boolean;

  @ApiProperty({ ...SOURCE, description: 'By which rule the lot stands until it is ruled on.' })
  readonly suspendedBy: ParameterSourceBody | null;

  @ApiProperty({ ...SOURCE, description: 'Where a court sells: measures are its own.' })
  readonly court: ParameterSourceBody | null;

  @ApiProperty({ type: [AssetDocumentBody] })
  readonly documents: readonly AssetDocumentBody[];

  @ApiProperty({ type: [CommentShownBody] })
  readonly comments: readonly CommentShownBody[];

  @ApiProperty({ type: [StepBody] })
  readonly steps: readonly StepBody[];

  @ApiProperty({ type: AssetRulingShownBody, nullable: true })
  readonly ruling: AssetRulingShownBody | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The objection to the result in its place.' })
  readonly carriedTo: string | null;

  @ApiProperty({ type: [RelatedLotBody], description: 'For the centre.' })
  readonly related: readonly RelatedLotBody[];

  @ApiProperty({ type: [NamedBody], description: 'Whom the centre may ask; for the centre.' })
  readonly parties: readonly NamedBody[];

  @ApiProperty({ description: 'Whether you were asked for your comment.' })
  readonly mayComment: boolean;

  @ApiProperty({ description: 'Whether you rule on it.' })
  readonly mayRule: boolean;
}

class AssetObjectionLineBody
  extends OmitType(AssetObjectionShownBody, [
    ...([
      'digest',
      'statement',
      'relation',
      'objector',
      'endedAt',
      'suspendedBy',
      'court',
    ] as const),
    ...(['documents', 'comments', 'steps', 'ruling', 'carriedTo', 'related', 'parties'] as const),
    'mayRule',
  ])
  implements AssetObjectionLine {}

export class AssetObjectionLines extends PageBody(AssetObjectionLineBody) {}
