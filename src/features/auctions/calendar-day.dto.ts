import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDay, DayKind } from '../../contract/planning.js';
import { BilingualBody } from '../rule-packs/rule-packs.dto.js';

const DAY_KINDS: readonly DayKind[] = ['working', 'weekend', 'holiday', 'make-up', 'closed'];

export class CalendarDayBody implements CalendarDay {
  @ApiProperty({ example: '2026-02-14' })
  readonly date: string;

  @ApiProperty({
    enum: DAY_KINDS,
    description: 'A make-up day 调休 is a day of a weekend that is worked.',
  })
  readonly kind: DayKind;

  @ApiProperty({
    ...{ type: BilingualBody, nullable: true },
    description: 'The holiday that it is, or is worked for.',
  })
  readonly name: BilingualBody | null;

  @ApiProperty({
    description: 'Set where no calendar of its year was published: then only weekends are known.',
  })
  readonly isEstimate: boolean;
}
