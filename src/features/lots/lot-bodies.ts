import { ApiProperty } from '@nestjs/swagger';
import type { LotDetail, LotStatus, LotSummary } from '../../contract/api.js';
import type { Asset, Operator, OperatorKind } from '../../contract/listing.js';
import { ASSET_KINDS } from '../../core/collateral/asset.js';
import type { PartAssets } from '../../core/auction/part-assets.js';
import { LotAwardBody } from './award.dto.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';
import { CourtReferenceBody } from './court-reference.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_MONEY = { type: MoneyBody, nullable: true };
const NULLABLE_TEXT = { type: String, nullable: true };
const NULLABLE_MS = { type: Number, nullable: true };

export class LotIdBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class ListerBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;
}

export class LotSummaryBody extends LotIdBody implements LotSummary {
  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;

  @ApiProperty({ example: 'CNY' })
  readonly currency: string;

  @ApiProperty({ type: MoneyBody })
  readonly startPrice: MoneyBody;

  @ApiProperty({ ...NULLABLE_MONEY, description: 'Null until there has been a bid.' })
  readonly price: MoneyBody | null;

  @ApiProperty(INSTANT)
  readonly opensAt: number;

  @ApiProperty(INSTANT)
  readonly endsAt: number;

  @ApiProperty({ example: 17 })
  readonly bidCount: number;

  @ApiProperty({ type: ListerBody })
  readonly lister: ListerBody;

  @ApiProperty({
    ...NULLABLE_TEXT,
    description: 'Why the centre returned it, in a draft that it returned.',
  })
  readonly returnReason: string | null;

  @ApiProperty({
    ...{ type: ListerBody, nullable: true },
    description:
      'In the list of another venue that shows it: whose record is the authoritative one.',
  })
  readonly authoritativeAt: ListerBody | null;
}

class LotAssetBody implements Asset {
  @ApiProperty({ example: 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: ASSET_KINDS, example: 'invention' })
  readonly kind: Asset['kind'];

  @ApiProperty({ example: 'ZL200310102344.5' })
  readonly number: string;

  @ApiProperty({ example: '一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ example: '苏州某科技有限公司' })
  readonly holder: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: '2010-05-06' })
  readonly filedOn: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '2013-01-09' })
  readonly grantedOn: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '2030-05-06' })
  readonly expiresOn: string | null;
}

class LotOperatorBody implements Operator {
  @ApiProperty({ type: String, example: 'court' })
  readonly kind: OperatorKind;

  @ApiProperty({ example: '苏州市中级人民法院' })
  readonly name: string;

  @ApiProperty(NULLABLE_TEXT)
  readonly licence: string | null;

  @ApiProperty(NULLABLE_TEXT)
  readonly auctioneer: string | null;
}

class LotPartAssetsBody implements PartAssets {
  @ApiProperty({ example: '发明专利' })
  readonly part: string;

  @ApiProperty({ type: [String], example: ['ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC'] })
  readonly assets: readonly string[];
}

export class LotBody extends LotSummaryBody implements LotDetail {
  @ApiProperty(NULLABLE_TEXT)
  readonly description: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The trading centre that runs it.' })
  readonly centre: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'judicial-online-r1' })
  readonly pack: string | null;

  @ApiProperty({ example: 'english' })
  readonly format: string;

  @ApiProperty(NULLABLE_MONEY)
  readonly valuation: MoneyBody | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly deposit: MoneyBody | null;

  @ApiProperty({ ...NULLABLE_MS, example: 86_400_000 })
  readonly durationMs: number | null;

  @ApiProperty({ ...NULLABLE_MS, example: 250 })
  readonly drainMs: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { increment: '5000.00' } })
  readonly rules: Readonly<Record<string, unknown>>;

  @ApiProperty(INSTANT)
  readonly createdAt: number;

  @ApiProperty(NULLABLE_INSTANT)
  readonly publishedAt: number | null;

  @ApiProperty({
    ...NULLABLE_TEXT,
    description: 'The paddle that has won; null also where several share a package.',
  })
  readonly winner: string | null;

  @ApiProperty({
    ...{ type: [LotAwardBody], nullable: true },
    description: 'A package that was sold: what became of each part; else null.',
  })
  readonly awards: readonly LotAwardBody[] | null;

  @ApiProperty({
    type: [LotAssetBody],
    description: 'From publication on, what the assets were at that moment.',
  })
  readonly assets: readonly LotAssetBody[];

  @ApiProperty({
    type: [LotPartAssetsBody],
    description: 'A package: which of the assets belong to which part; else empty.',
  })
  readonly partAssets: readonly LotPartAssetsBody[];

  @ApiProperty({
    ...{ type: LotOperatorBody, nullable: true },
    description: 'Who runs the sale in law; null: the lister itself.',
  })
  readonly operator: LotOperatorBody | null;

  @ApiProperty({
    ...{ type: CourtReferenceBody, nullable: true },
    description: 'By which act a court has it sold; null where no court does.',
  })
  readonly courtReference: CourtReferenceBody | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '王女士 0512-66660000' })
  readonly contact: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '2026-03-02', description: 'Its planned publication.' })
  readonly publishOn: string | null;

  @ApiProperty({
    ...NULLABLE_TEXT,
    example: '2026-03-26',
    description: 'The first day of viewing.',
  })
  readonly viewingFrom: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: '2026-03-27', description: 'The last day of viewing.' })
  readonly viewingTo: string | null;

  @ApiProperty({ description: 'Whether several may bid together, with shares.' })
  readonly jointBidding: boolean;

  @ApiProperty({
    ...NULLABLE_INSTANT,
    description: 'Until when the result may be objected to; null before there is one.',
  })
  readonly provisionalUntil: number | null;

  @ApiProperty({
    ...{ ...NULLABLE_TEXT, example: 'cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'The disposal case that it is an attempt of, or is to be.',
  })
  readonly case: string | null;

  @ApiProperty({
    ...{ ...NULLABLE_TEXT, example: 'ssn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'The session that it is offered in, once it is published.',
  })
  readonly session: string | null;
}

export class LotsPage extends PageBody(LotSummaryBody) {}
