import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { PlacementDraft } from '../../../contract/placements.js';
import { MEDIA, type Medium } from '../../../core/listing/placement.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Media that somebody has to look at; what stands on the platform it knows by itself. */
const PLACED_MEDIA = MEDIA.filter((one): one is PlacementDraft['medium'] => one !== 'platform');

export class PlacementParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ example: 'npl_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly placement: string;
}

export class PlacementDraftBody implements PlacementDraft {
  @ApiProperty({ example: 0, description: '0: the notice; else the number of a correction.' })
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly edition: number;

  @ApiProperty({ enum: PLACED_MEDIA })
  @IsIn(PLACED_MEDIA)
  readonly medium: Exclude<Medium, 'platform'>;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南日报' })
  @Length(1, 200)
  readonly name: string;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 500, example: '2026年3月2日第8版' },
    description: 'The issue and its page, or the address of a website.',
  })
  @Length(1, 500)
  readonly reference: string;

  @ApiProperty({ example: '2026-03-02' })
  @Matches(DAY, { message: 'firstDay is not a day' })
  readonly firstDay: string;

  @ApiProperty({
    ...{ type: String, nullable: true, example: null },
    description: 'The last day on which it stood; null while it still stands.',
  })
  @ValidateIf((_, value) => value !== null)
  @Matches(DAY, { message: 'lastDay is not a day' })
  readonly lastDay: string | null;

  @ApiProperty({
    ...{ example: 'ded_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'The scan, the screenshot or the PDF that shows it, handed in before.',
  })
  @Matches(/^ded_[0-9A-Z]{26}$/, { message: 'deed is not a file that was handed in' })
  readonly deed: string;
}

export class PlacementReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '版次登记有误' })
  @Length(1, 1000)
  readonly reason: string;
}
