import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { LotStatus } from '../../contract/api.js';
import type {
  CalendarAnswer,
  CalendarEntry,
  CalendarYear,
  PlanStepName,
} from '../../contract/planning.js';
import { PLAN_STEPS } from '../../core/listing/plan.js';
import { CalendarDayBody } from './calendar-day.dto.js';
import { BilingualBody } from '../rule-packs/rule-packs.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_DAY = { type: CalendarDayBody, nullable: true };
const DAY = /^\d{4}-\d\d-\d\d$/;

class CalendarSourceBody {
  @ApiProperty({ type: BilingualBody })
  readonly title: BilingualBody;

  @ApiProperty({ example: '国办发明电〔2025〕7号' })
  readonly number: string;

  @ApiProperty({ example: '2025-11-04' })
  readonly publishedOn: string;
}

class HolidayBody {
  @ApiProperty({ type: BilingualBody })
  readonly name: BilingualBody;

  @ApiProperty({ example: '2026-02-15' })
  readonly from: string;

  @ApiProperty({ example: '2026-02-23', description: 'Included.' })
  readonly to: string;

  @ApiProperty({ type: [String], example: ['2026-02-14', '2026-02-28'] })
  readonly worked: readonly string[];
}

export class CalendarYearBody implements CalendarYear {
  @ApiProperty({ example: 2026 })
  readonly year: number;

  @ApiProperty({ type: CalendarSourceBody })
  readonly source: CalendarSourceBody;

  @ApiProperty({ type: [HolidayBody] })
  readonly holidays: readonly HolidayBody[];
}

class CalendarLotBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'published' })
  readonly status: LotStatus;
}

export class CalendarEntryBody implements CalendarEntry {
  @ApiProperty({ enum: PLAN_STEPS, example: 'opening' })
  readonly step: PlanStepName;

  @ApiProperty({ type: CalendarLotBody })
  readonly lot: CalendarLotBody;

  @ApiProperty(NULLABLE_INSTANT)
  readonly from: number | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly until: number | null;

  @ApiProperty(NULLABLE_DAY)
  readonly firstDay: CalendarDayBody | null;

  @ApiProperty(NULLABLE_DAY)
  readonly lastDay: CalendarDayBody | null;

  @ApiProperty()
  readonly isEstimate: boolean;
}

export class CalendarBody implements CalendarAnswer {
  @ApiProperty({ type: [CalendarDayBody] })
  readonly days: readonly CalendarDayBody[];

  @ApiProperty({
    ...{ type: [CalendarYearBody] },
    description: 'Every year whose calendar the State Council has published.',
  })
  readonly years: readonly CalendarYearBody[];

  @ApiProperty({ type: [CalendarEntryBody] })
  readonly entries: readonly CalendarEntryBody[];

  @ApiProperty({ description: 'Set where there were more lots than are shown.' })
  readonly isCut: boolean;
}

export class CalendarQuery {
  @Matches(DAY, { message: 'from must be a day such as 2026-03-01' })
  @ApiProperty({ example: '2026-03-01', description: 'The first day, in China.' })
  readonly from: string;

  @Matches(DAY, { message: 'to must be a day such as 2026-03-31' })
  @ApiProperty({ example: '2026-03-31', description: 'The last day; at most 100 of them.' })
  readonly to: string;

  @ApiPropertyOptional({
    enum: ['true'],
    description: 'Only lots that your organisation has listed or runs.',
  })
  @IsOptional()
  @IsIn(['true'])
  readonly own?: 'true';
}
