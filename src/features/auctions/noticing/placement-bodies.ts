import { ApiProperty } from '@nestjs/swagger';
import type {
  CorrectionDutyView,
  Done,
  LotPlacements,
  MediaDutyView,
  MissingPlacement,
  MissingPlacements,
  NoticeOpening,
  NoticePeriodView,
  PlacementView,
} from '../../../contract/placements.js';
import {
  type DutyState,
  MEDIA,
  MEDIA_PARAMETERS,
  type MediaParameter,
  type Medium,
} from '../../../core/listing/placement.js';
import { DeedBody } from '../../papers/answers.js';
import { ParameterSourceBody } from '../../rule-packs/rule-packs.dto.js';
import { VenueMediumBody } from '../../venues/answers.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const HASH = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
const LOT = { example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
const EDITION = { example: 0, description: '0: the notice; else the number of a correction.' };
const STATES: readonly DutyState[] = ['met', 'short', 'missing'];
const KINDS = ['law', 'default'];
const UNITS = ['days', 'working-days'];
const OPENINGS: readonly NoticeOpening[] = ['met', 'accepted', 'suspended', 'not-opened'];

export class PlacementIdBody {
  @ApiProperty({ example: 'npl_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class PlacementDoerBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '周敏' })
  readonly name: string;
}

class PlacementDoneBody implements Done {
  @ApiProperty({ type: PlacementDoerBody })
  readonly by: PlacementDoerBody;

  @ApiProperty(INSTANT)
  readonly at: number;
}

class PlacementDoneForBody extends PlacementDoneBody {
  @ApiProperty({ example: '版次登记有误' })
  readonly reason: string;
}

class PlacementBody implements PlacementView {
  @ApiProperty({ example: 'npl_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty(EDITION)
  readonly edition: number;

  @ApiProperty({ enum: MEDIA })
  readonly medium: Medium;

  @ApiProperty({ example: '江南日报' })
  readonly name: string;

  @ApiProperty({ example: '2026年3月2日第8版' })
  readonly reference: string;

  @ApiProperty({ example: '2026-03-02' })
  readonly firstDay: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-03-02' })
  readonly lastDay: string | null;

  @ApiProperty({ ...HASH, description: 'SHA-256 of the Chinese text.' })
  readonly zhHash: string;

  @ApiProperty({ ...HASH, description: 'SHA-256 of the English text.' })
  readonly enHash: string;

  @ApiProperty({ type: DeedBody, nullable: true, description: 'Null for the platform itself.' })
  readonly deed: DeedBody | null;

  @ApiProperty({ type: PlacementDoneBody })
  readonly recorded: PlacementDoneBody;

  @ApiProperty({
    type: PlacementDoneForBody,
    nullable: true,
    description: 'Once it counts no more.',
  })
  readonly struck: PlacementDoneForBody | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Days of notice; of a correction null.',
  })
  readonly days: number | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether they are enough.' })
  readonly isKept: boolean | null;
}

class MediaDutyBody implements MediaDutyView {
  @ApiProperty({ enum: MEDIA_PARAMETERS })
  readonly parameter: MediaParameter;

  @ApiProperty({ enum: MEDIA, isArray: true, description: 'Any of them will do.' })
  readonly media: readonly Medium[];

  @ApiProperty({ enum: KINDS })
  readonly kind: 'law' | 'default';

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;

  @ApiProperty({ enum: STATES, description: '`short`: it stands there, and not for long enough.' })
  readonly state: DutyState;
}

class CorrectionDutyBody implements CorrectionDutyView {
  @ApiProperty({ example: 1 })
  readonly edition: number;

  @ApiProperty({ enum: MEDIA })
  readonly medium: Medium;

  @ApiProperty({ example: '江南日报' })
  readonly name: string;

  @ApiProperty({ enum: ['met', 'missing'] })
  readonly state: 'met' | 'missing';

  @ApiProperty({ description: 'Published after the opening; the lot is not stopped for it.' })
  readonly isLate: boolean;
}

class KeptPeriodBody implements NoticePeriodView {
  @ApiProperty({ example: 7 })
  readonly amount: number;

  @ApiProperty({ enum: UNITS })
  readonly unit: 'days' | 'working-days';

  @ApiProperty({ enum: KINDS })
  readonly kind: 'law' | 'default';

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;
}

class PlacedNoticeBody {
  @ApiProperty(INSTANT)
  readonly publishedAt: number;

  @ApiProperty(HASH)
  readonly zhHash: string;

  @ApiProperty(HASH)
  readonly enHash: string;
}

export class LotPlacementsBody implements LotPlacements {
  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ type: PlacedNoticeBody })
  readonly notice: PlacedNoticeBody;

  @ApiProperty({ type: KeptPeriodBody, nullable: true })
  readonly period: KeptPeriodBody | null;

  @ApiProperty({
    ...{ type: String, nullable: true, example: '2026-03-02' },
    description: 'The last day on which the notice has to have appeared elsewhere.',
  })
  readonly lastDay: string | null;

  @ApiProperty({ type: [MediaDutyBody] })
  readonly duties: readonly MediaDutyBody[];

  @ApiProperty({ type: [CorrectionDutyBody] })
  readonly corrections: readonly CorrectionDutyBody[];

  @ApiProperty({ type: [PlacementBody] })
  readonly items: readonly PlacementBody[];

  @ApiProperty({
    description: 'Whether the lot would be suspended when it opens, as things stand.',
  })
  readonly isOpeningAtRisk: boolean;

  @ApiProperty({ type: [PlacementDoneForBody] })
  readonly acceptances: readonly PlacementDoneForBody[];

  @ApiProperty({ enum: OPENINGS, nullable: true, description: 'What was found as it opened.' })
  readonly opening: NoticeOpening | null;

  @ApiProperty({ type: [VenueMediumBody], description: 'As the profile of the centre has them.' })
  readonly usualMedia: readonly VenueMediumBody[];

  @ApiProperty({ example: true })
  readonly mayRecord: boolean;

  @ApiProperty({ example: true })
  readonly mayCorrect: boolean;
}

class MissingPlacementBody implements MissingPlacement {
  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty(INSTANT)
  readonly opensAt: number;

  @ApiProperty({ example: '2026-03-02' })
  readonly lastDay: string;

  @ApiProperty({ example: false })
  readonly isOverdue: boolean;

  @ApiProperty({
    ...{ type: 'array', items: { type: 'array', items: { type: 'string', enum: [...MEDIA] } } },
    description: 'For each thing that is missing, the media any of which will do.',
  })
  readonly media: readonly (readonly Medium[])[];
}

export class MissingPlacementsBody implements MissingPlacements {
  @ApiProperty({ type: [MissingPlacementBody] })
  readonly items: readonly MissingPlacementBody[];
}
