import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Fault } from '../../contract/errors.js';
import type {
  LotPlan,
  PlanBasis,
  PlanStep,
  PlanStepName,
  PlanUnit,
} from '../../contract/planning.js';
import type { FaultRoom } from '../../core/auction/lot-draft.js';
import { PLAN_STEPS } from '../../core/listing/plan.js';
import { CalendarDayBody } from './calendar-day.dto.js';
import { BundleViewBody } from '../lots/bundles.dto.js';
import { BilingualBody, ParameterSourceBody } from '../rule-packs/rule-packs.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const UNITS: readonly PlanUnit[] = ['days', 'working-days', 'hours'];

export class FaultRoomBody implements FaultRoom {
  @ApiProperty({ example: 'reserveFloorBps' })
  readonly parameter: string;

  @ApiProperty({ example: 9000, description: 'What it holds now.' })
  readonly bound: number;

  @ApiProperty({ type: BilingualBody })
  readonly what: BilingualBody;

  @ApiProperty({ type: BilingualBody, description: 'Whose decision allows an exception.' })
  readonly by: BilingualBody;
}

export class FaultBody implements Fault {
  @ApiProperty({ example: 'opensAt' })
  readonly field: string;

  @ApiProperty({ example: 'before-notice-period' })
  readonly problem: string;

  @ApiPropertyOptional({ type: String, description: 'The law and its article.' })
  readonly source?: string;

  @ApiPropertyOptional({
    ...{ ...INSTANT, type: Number },
    description: 'What it can be at the earliest.',
  })
  readonly earliest?: number;

  @ApiPropertyOptional({
    ...{ ...INSTANT, type: Number },
    description: 'What it can be at the latest.',
  })
  readonly latest?: number;

  @ApiPropertyOptional({
    enum: PLAN_STEPS,
    description: 'The step of the plan that cannot be kept.',
  })
  readonly step?: PlanStepName;

  @ApiPropertyOptional({
    type: FaultRoomBody,
    description: 'Where the law leaves room for an exception.',
  })
  readonly room?: FaultRoomBody;

  @ApiPropertyOptional({
    type: BundleViewBody,
    description: 'The rights that have to be sold together, where the lot tears them apart.',
  })
  readonly bundle?: BundleViewBody;
}

const NULLABLE_DAY = { type: CalendarDayBody, nullable: true };

export class PlanBasisBody implements PlanBasis {
  @ApiProperty({ example: 'noticeDays' })
  readonly parameter: string;

  @ApiProperty({ enum: ['law', 'default'] })
  readonly kind: 'law' | 'default';

  @ApiProperty({ type: Number, nullable: true, example: 30 })
  readonly amount: number | null;

  @ApiProperty({ enum: UNITS, type: String, nullable: true })
  readonly unit: PlanUnit | null;

  @ApiProperty({ type: ParameterSourceBody })
  readonly source: ParameterSourceBody;
}

export class PlanStepBody implements PlanStep {
  @ApiProperty({ enum: PLAN_STEPS, example: 'viewing' })
  readonly name: PlanStepName;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'When it begins; null for a deadline.' })
  readonly from: number | null;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'The first instant after it; null: a moment.' })
  readonly until: number | null;

  @ApiProperty(NULLABLE_DAY)
  readonly firstDay: CalendarDayBody | null;

  @ApiProperty(NULLABLE_DAY)
  readonly lastDay: CalendarDayBody | null;

  @ApiProperty({
    ...{ type: PlanBasisBody, nullable: true },
    description: 'The rule that it comes from; null for what the parties chose.',
  })
  readonly basis: PlanBasisBody | null;

  @ApiProperty({ description: 'Counted in a year whose calendar was not published.' })
  readonly isEstimate: boolean;
}

export class ViewingBody {
  @ApiProperty({ example: '2026-03-26' })
  readonly from: string;

  @ApiProperty({ example: '2026-03-27', description: 'Included.' })
  readonly to: string;
}

export class LotPlanBody implements LotPlan {
  @ApiProperty({ type: [PlanStepBody], description: 'In the order of the sale.' })
  readonly steps: readonly PlanStepBody[];

  @ApiProperty({ type: [FaultBody], description: 'Dates that the law refuses.' })
  readonly faults: readonly FaultBody[];

  @ApiProperty({ type: [FaultBody], description: 'Where it differs from a default, which it may.' })
  readonly advice: readonly FaultBody[];

  @ApiProperty({ type: ViewingBody, nullable: true })
  readonly viewing: ViewingBody | null;

  @ApiProperty({ ...INSTANT, description: 'The earliest opening that the law allows.' })
  readonly earliestOpening: number;

  @ApiProperty({ ...INSTANT, description: 'The earliest one that leaves what is usual as well.' })
  readonly usualOpening: number;

  @ApiProperty({ ...INSTANT, description: 'Ten o’clock on the first working day from then on.' })
  readonly suggestedOpening: number;

  @ApiProperty({
    ...NULLABLE_INSTANT,
    description: 'The earliest notice if the parties are told today; null where none need be.',
  })
  readonly earliestPublication: number | null;

  @ApiProperty({
    ...{ type: [Number], example: [2027] },
    description: 'Years that it has days in and whose calendar was not published.',
  })
  readonly missingYears: readonly number[];
}
