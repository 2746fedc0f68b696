import { ApiProperty } from '@nestjs/swagger';
import { Length, Matches } from 'class-validator';
import type { CourtReference } from '../../contract/listing.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The act by which a court has a lot sold, as it is written and as it is shown. */
export class CourtReferenceBody implements CourtReference {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '苏州市中级人民法院' })
  @Length(1, 200)
  readonly court: string;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 200, example: '（2026）苏05执123号 执行裁定书' },
    description: 'The number of its decision, or of its letter of commission.',
  })
  @Length(1, 200)
  readonly number: string;

  @ApiProperty({ example: '2026-03-02', description: 'The day of it.' })
  @Matches(DAY, { message: 'date must be a day such as 2026-03-02' })
  readonly date: string;
}
