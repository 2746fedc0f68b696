import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Length } from 'class-validator';
import type {
  DepartureView,
  LotCheck,
  LotNotice,
  PlannedTerms,
  PublishedText,
  SaleWord,
} from '../../contract/listing.js';
import { BilingualBody } from '../rule-packs/rule-packs.dto.js';
import { FaultBody, LotPlanBody } from './planning.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class ApprovalWishBody {
  @ApiPropertyOptional({
    ...{ minLength: 1, maxLength: 1000, example: '材料齐备，符合发布条件' },
    description: 'What the second officer should know.',
  })
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

export class ReviewedLotBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class NoticeTextsBody {
  @ApiProperty({ example: '一种锂电池隔膜竞价公告' })
  readonly zh: string;

  @ApiProperty({ example: 'Notice of competitive bidding: …' })
  readonly en: string;
}

export class MeasuringPackBody {
  @ApiProperty({ example: 'judicial-online-r1' })
  readonly name: string;

  @ApiProperty({ example: '1+trademark@2' })
  readonly version: string;
}

export class DepartureBody implements DepartureView {
  @ApiProperty({ example: 'reserveFloorBps' })
  readonly parameter: string;

  @ApiProperty({ type: BilingualBody })
  readonly what: BilingualBody;

  @ApiProperty({ type: BilingualBody, description: 'Whose decision the law asks for.' })
  readonly by: BilingualBody;

  @ApiProperty({ example: 9000, description: 'What the law says.' })
  readonly bound: number;

  @ApiProperty({ example: 8500, description: 'What holds for this lot instead.' })
  readonly value: number;

  @ApiProperty({ example: '某国资委 国资产权〔2026〕18号 批复' })
  readonly evidence: string;
}

export class LotCheckBody implements LotCheck {
  @ApiProperty({ type: [FaultBody] })
  readonly faults: readonly FaultBody[];

  @ApiProperty(INSTANT)
  readonly earliestOpening: number;

  @ApiProperty({
    ...{ type: MeasuringPackBody, nullable: true },
    description: 'The pack that it is measured by; its version says what was laid over it.',
  })
  readonly pack: MeasuringPackBody | null;

  @ApiProperty({ enum: ['auction', 'competitive-bidding'] })
  readonly word: SaleWord;

  @ApiProperty({
    ...{ type: [DepartureBody] },
    description: 'In what it departs from its pack, by exceptions that were granted.',
  })
  readonly departures: readonly DepartureBody[];

  @ApiProperty({ type: LotPlanBody })
  readonly plan: LotPlanBody;

  @ApiProperty({
    ...{ type: NoticeTextsBody, nullable: true },
    description: 'The notice as it would read; null while the terms have faults.',
  })
  readonly notice: NoticeTextsBody | null;
}

export class PublishedTextBody implements PublishedText {
  @ApiProperty({ example: '一种锂电池隔膜竞价公告' })
  readonly text: string;

  @ApiProperty({
    description: 'SHA-256 of the UTF-8 bytes of the text.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly hash: string;
}

export class LotNoticeBody implements LotNotice {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty(INSTANT)
  readonly publishedAt: number;

  @ApiProperty({ type: PublishedTextBody })
  readonly zh: PublishedTextBody;

  @ApiProperty({ type: PublishedTextBody })
  readonly en: PublishedTextBody;
}

export class PlannedTermsBody implements PlannedTerms {
  @ApiProperty({
    description:
      'Canonical text of the entry `published`; a hidden reserve is not committed to yet.',
    example: '{"at":…}',
  })
  readonly entry: string;
}
