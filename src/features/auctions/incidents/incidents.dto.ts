import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import {
  INCIDENT_KINDS,
  type Incident,
  type IncidentAmendment,
  type IncidentConclusionWish,
  type IncidentEndWish,
  type IncidentKind,
  type IncidentText,
  type IncidentWish,
} from '../../../contract/incidents.js';
import { PageBody } from '../../../platform/http/paging.js';
import type { Declared } from './incident-declaring.service.js';

const INCIDENT = 'inc_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const ZH = '平台的网络出现故障，正在排查。竞价已中止，恢复后将返还停计的时间。';
const EN = 'The network has failed and is being looked into. Bidding stands still.';
/** So long a text may be in each language: what fits above every page. */
const [ZH_MAX, EN_MAX] = [500, 1000];

export class IncidentTextBody implements IncidentText {
  @ApiProperty({ minLength: 1, maxLength: ZH_MAX, example: ZH })
  @Length(1, ZH_MAX)
  readonly zh: string;

  @ApiProperty({ minLength: 1, maxLength: EN_MAX, example: EN })
  @Length(1, EN_MAX)
  readonly en: string;
}

export class IncidentWishBody implements IncidentWish {
  @ApiProperty({ enum: INCIDENT_KINDS, example: 'outage' })
  @IsIn(INCIDENT_KINDS)
  readonly kind: IncidentKind;

  @ApiPropertyOptional({
    ...{ minLength: 1, maxLength: ZH_MAX, example: ZH },
    description:
      'What everybody is told, in Chinese; the usual text of the kind where it is absent.',
  })
  @IsOptional()
  @Length(1, ZH_MAX)
  readonly zh?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: EN_MAX, example: EN })
  @IsOptional()
  @Length(1, EN_MAX)
  readonly en?: string;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '核心交换机 03:12 起丢包，运维已到场' },
    description: 'Why; the staff and auditors alone read it.',
  })
  @Length(1, 1000)
  readonly reason: string;

  @ApiPropertyOptional({
    ...{ default: true, example: true },
    description: 'Whether open lots stand still; without it only what would open is held back.',
  })
  @IsOptional()
  @IsBoolean()
  readonly suspends?: boolean;
}

export class IncidentAmendmentBody extends IncidentTextBody implements IncidentAmendment {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '已定位到故障交换机' })
  @Length(1, 1000)
  readonly reason: string;
}

export class IncidentEndBody implements IncidentEndWish {
  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '网络已恢复，时钟校验无误' },
    description: 'Stands in the public record of every lot that goes on.',
  })
  @Length(1, 1000)
  readonly reason: string;

  @ApiPropertyOptional({
    ...{ example: '2026-03-02T14:00:00+08:00' },
    description:
      'The earliest opening of lots that were put off; never sooner than bidders have had notice.',
  })
  @IsOptional()
  @IsString()
  readonly opensFrom?: string;

  @ApiPropertyOptional({
    ...{ type: [String], maxItems: 200, example: [LOT] },
    description: 'Lots that go on standing, and are resumed by a ruling of their own.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^lot_[0-9A-Z]{26}$/, { each: true, message: 'keep must be ids of lots' })
  readonly keep?: readonly string[];
}

export class IncidentConclusionBody implements IncidentConclusionWish {
  @ApiProperty({ minLength: 1, maxLength: 2000, example: '交换机固件缺陷导致丢包。' })
  @Length(1, 2000)
  readonly cause: string;

  @ApiProperty({ minLength: 1, maxLength: 2000, example: '已升级固件，并加装备用链路。' })
  @Length(1, 2000)
  readonly measures: string;
}

export class DeclaredBody implements Declared {
  @ApiProperty({ example: INCIDENT })
  readonly id: string;

  @ApiProperty({ type: [String], description: 'What stands for it now.', example: [LOT] })
  readonly lots: readonly string[];
}

export class IncidentIdBody {
  @ApiProperty({ example: INCIDENT })
  readonly id: string;
}

class IncidentCentreBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江苏知识产权交易中心' })
  readonly name: string;
}

export class IncidentBody extends IncidentTextBody implements Incident {
  @ApiProperty({ example: INCIDENT })
  readonly id: string;

  @ApiProperty({ enum: INCIDENT_KINDS, example: 'outage' })
  readonly kind: IncidentKind;

  @ApiProperty({
    ...{ type: IncidentCentreBody, nullable: true },
    description: 'The trading centre whose lots it is about; null: all of them.',
  })
  readonly centre: IncidentCentreBody | null;

  @ApiProperty({ description: 'Whether open lots stand still for it.', example: true })
  readonly suspends: boolean;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly declaredAt: number;

  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly amendedAt: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 1_772_420_400_000 })
  readonly endedAt: number | null;
}

export class IncidentsPage extends PageBody(IncidentBody) {}

export class CurrentIncidentsBody {
  @ApiProperty({ type: [IncidentBody] })
  readonly incidents: readonly IncidentBody[];
}

class UsualTextsBody {
  @ApiProperty({ type: IncidentTextBody })
  readonly stopped: IncidentTextBody;

  @ApiProperty({ type: IncidentTextBody })
  readonly warned: IncidentTextBody;
}

class TextsByKindBody {
  @ApiProperty({ type: UsualTextsBody })
  readonly outage: UsualTextsBody;

  @ApiProperty({ type: UsualTextsBody })
  readonly 'clock-doubt': UsualTextsBody;

  @ApiProperty({ type: UsualTextsBody })
  readonly security: UsualTextsBody;

  @ApiProperty({ type: UsualTextsBody })
  readonly 'authority-order': UsualTextsBody;

  @ApiProperty({ type: UsualTextsBody })
  readonly other: UsualTextsBody;
}

export class IncidentWordingBody {
  @ApiProperty({
    ...{ example: 600_000 },
    description: 'So many milliseconds bidders are told before a lot opens that was put off.',
  })
  readonly noticeMs: number;

  @ApiProperty({ type: TextsByKindBody })
  readonly texts: TextsByKindBody;
}
