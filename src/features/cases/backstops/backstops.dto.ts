import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import {
  BACKSTOP_NATURES,
  BACKSTOP_STANDINGS,
  type BackstopNature,
  type BackstopStanding,
  type BackstopTerms,
  type BackstopView,
  type BackstopWish,
} from '../../../contract/backstops.js';
import { IsTextRecord } from '../../../platform/http/is-text-record.js';
import { MoneyBody } from '../../../platform/http/money.dto.js';
import { PageBody } from '../../../platform/http/paging.js';
import { PackParameterBody } from '../../rule-packs/rule-packs.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const STATEMENTS = {
  type: 'object' as const,
  additionalProperties: { type: 'string' as const },
  example: { fundingAccount: '某银行保函 2026-017' },
  description: 'What is stated of what is usual with a backstop, by the name of the parameter.',
};

export class NewBackstopBody implements BackstopWish {
  @ApiProperty({ example: '300000.00', description: 'In the currency of the case.' })
  @IsString()
  readonly price: string;

  @ApiProperty({ minimum: 1, maximum: 10, description: 'How many attempts must have failed.' })
  @IsInt()
  @Min(1)
  @Max(10)
  readonly afterFailures: number;

  @ApiProperty({ example: '2027-03-01T00:00:00+08:00', description: 'ISO 8601 with its offset.' })
  @IsString()
  readonly validUntil: string;

  @ApiProperty({ enum: BACKSTOP_NATURES, example: 'purchase' })
  @IsIn(BACKSTOP_NATURES)
  readonly nature: BackstopNature;

  @ApiPropertyOptional({ ...STATEMENTS, nullable: true })
  @IsOptional()
  @IsObject()
  @IsTextRecord()
  readonly evidence?: Readonly<Record<string, string>> | null;
}

export class BackstopReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '收储价低于行内估值' })
  @Length(1, 1000)
  readonly reason: string;
}

export class BackstopIdBody {
  @ApiProperty({ example: 'bks_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class NamedBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权收储公司' })
  readonly name: string;
}

class BackedCaseBody {
  @ApiProperty({ example: 'cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;
}

export class BackstopBody implements BackstopView {
  @ApiProperty({ example: 'bks_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ type: BackedCaseBody })
  readonly case: BackedCaseBody;

  @ApiProperty({ type: NamedBody })
  readonly institution: NamedBody;

  @ApiProperty({ type: MoneyBody })
  readonly price: MoneyBody;

  @ApiProperty({ example: 2 })
  readonly afterFailures: number;

  @ApiProperty({ ...INSTANT, description: 'Up to when it binds, in epoch milliseconds.' })
  readonly validUntil: number;

  @ApiProperty({ enum: BACKSTOP_NATURES, example: 'purchase' })
  readonly nature: BackstopNature;

  @ApiProperty(STATEMENTS)
  readonly evidence: Readonly<Record<string, string>>;

  @ApiProperty(INSTANT)
  readonly undertakenAt: number;

  @ApiProperty({ enum: BACKSTOP_STANDINGS, example: 'accepted' })
  readonly standing: BackstopStanding;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly reason: string | null;
}

export class BackstopsPage extends PageBody(BackstopBody) {}

export class BackstopsBody {
  @ApiProperty({ type: [BackstopBody] })
  readonly items: readonly BackstopBody[];
}

export class BackstopTermsBody implements BackstopTerms {
  @ApiProperty({ type: [PackParameterBody] })
  readonly parameters: readonly PackParameterBody[];

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'The price that is proposed.' })
  readonly usual: MoneyBody | null;
}
