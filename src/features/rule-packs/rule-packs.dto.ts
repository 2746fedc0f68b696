import { ApiProperty } from '@nestjs/swagger';
import type { PackParameter, RulePackDetail, RulePackSummary } from '../../contract/listing.js';

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

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;

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

  @ApiProperty(INSTANT)
  readonly effectiveFrom: number;

  @ApiProperty(NULLABLE_INSTANT)
  readonly effectiveTo: number | null;
}

export class RulePackBody extends RulePackSummaryBody implements RulePackDetail {
  @ApiProperty({ type: [PackParameterBody] })
  readonly parameters: readonly PackParameterBody[];
}

export class RulePacksBody {
  @ApiProperty({ type: [RulePackSummaryBody] })
  readonly items: readonly RulePackSummaryBody[];
}
