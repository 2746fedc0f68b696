import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Length } from 'class-validator';
import type {
  OverlaySummary,
  PackParameter,
  RulePackDetail,
  RulePackSummary,
} from '../../contract/listing.js';
import { type Format, FORMATS } from '../../core/auction/terms.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_483_200_000_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_NUMBER = { type: Number, nullable: true };

export class BilingualBody {
  @ApiProperty({ example: '网络司法拍卖第一次拍卖' })
  readonly zh: string;

  @ApiProperty({ example: 'Online judicial auction, first round' })
  readonly en: string;
}

export class ParameterSourceBody {
  @ApiProperty({ type: BilingualBody })
  readonly title: BilingualBody;

  @ApiProperty({ type: String, nullable: true, example: '法释〔2016〕18号' })
  readonly number: string | null;

  @ApiProperty({ type: String, nullable: true, example: '12' })
  readonly article: string | null;
}

export class PackParameterBody implements PackParameter {
  @ApiProperty({ example: 'noticeDays' })
  readonly name: string;

  @ApiProperty({
    ...{ type: 'object', additionalProperties: true, nullable: true },
    description: 'A number, a choice, a list or an object, as the parameter has it.',
    example: 30,
  })
  readonly value: unknown;

  @ApiProperty({ enum: ['law', 'default'] })
  readonly kind: 'law' | 'default';

  @ApiProperty({ ...NULLABLE_NUMBER, example: 30 })
  readonly min: number | null;

  @ApiProperty(NULLABLE_NUMBER)
  readonly max: number | null;

  @ApiProperty({
    ...{ type: [String], nullable: true, example: ['match', 'final-query'] },
    description: 'The choices that the law leaves; null where it names none.',
  })
  readonly among: readonly unknown[] | null;

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;

  @ApiProperty({
    ...{ type: BilingualBody, nullable: true },
    description: 'What a lister has to state and be able to show, in `rules.evidence`.',
  })
  readonly evidence: BilingualBody | null;

  @ApiProperty(INSTANT)
  readonly effectiveFrom: number;

  @ApiProperty(NULLABLE_INSTANT)
  readonly effectiveTo: number | null;
}

export class RulePackSummaryBody implements RulePackSummary {
  @ApiProperty({ example: 'judicial-online-r1' })
  readonly name: string;

  @ApiProperty({ example: '1' })
  readonly version: string;

  @ApiProperty({ type: BilingualBody })
  readonly title: BilingualBody;

  @ApiProperty({ enum: FORMATS, example: 'english' })
  readonly format: Format;

  @ApiProperty(INSTANT)
  readonly effectiveFrom: number;

  @ApiProperty(NULLABLE_INSTANT)
  readonly effectiveTo: number | null;
}

export class RulePackBody extends RulePackSummaryBody implements RulePackDetail {
  @ApiProperty({ type: [PackParameterBody] })
  readonly parameters: readonly PackParameterBody[];
}

export class OverlayBody implements OverlaySummary {
  @ApiProperty({ example: 'state-asset' })
  readonly name: string;

  @ApiProperty({ type: BilingualBody })
  readonly title: BilingualBody;

  @ApiProperty({
    ...{ type: [String], nullable: true, example: ['exchange-multi-quote'] },
    description: 'The packs that it may be laid over; null: every one.',
  })
  readonly over: readonly string[] | null;
}

export class PackVersionQuery {
  @ApiPropertyOptional({
    ...{ type: String, maxLength: 500, example: '1+co-owned@1+trademark@2' },
    description:
      'The version that the terms of a lot name; what was laid over the pack is part of it.',
  })
  @IsOptional()
  @Length(1, 500)
  readonly version?: string;
}

export class RulePacksBody {
  @ApiProperty({ type: [RulePackSummaryBody] })
  readonly items: readonly RulePackSummaryBody[];

  @ApiProperty({
    type: [OverlayBody],
    description: 'What a lister may declare besides, in `rules.overlays`.',
  })
  readonly overlays: readonly OverlayBody[];
}
