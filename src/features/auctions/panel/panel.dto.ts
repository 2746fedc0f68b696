import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import type { Marks, MarksWish, PanelWish } from '../../../contract/experts.js';
import { type Discipline, DISCIPLINES } from '../../../core/draw/expertise.js';
import { LARGEST_PANEL, SMALLEST_PANEL } from '../../../core/draw/panel.js';
import { ReasonBody } from '../auctions.dto.js';

const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const EXPERT = 'exp_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const MOST_BIDDERS = 1_000;

/** Marks of one bidder by criterion. */
export const MARKS = {
  type: 'object',
  additionalProperties: { type: 'integer', minimum: 0, maximum: 10_000 },
  example: { plan: 8_500 },
} as const;

export class PanelWishBody implements PanelWish {
  @ApiProperty({
    ...{ minimum: SMALLEST_PANEL, maximum: LARGEST_PANEL, example: 5 },
    description: 'An odd number.',
  })
  @IsInt()
  @Min(SMALLEST_PANEL)
  @Max(LARGEST_PANEL)
  readonly size: number;

  @ApiProperty({ enum: DISCIPLINES, isArray: true, example: DISCIPLINES })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DISCIPLINES, { each: true })
  readonly disciplines: readonly Discipline[];

  @ApiProperty({
    example: '2026-03-03T10:00:00+08:00',
    description:
      'ISO 8601 with its offset. Until then words may be added; then the seed is opened.',
  })
  @IsString()
  readonly wordsUntil: string;

  @ApiProperty({
    example: '2026-03-05T10:00:00+08:00',
    description: 'ISO 8601 with its offset. Until then marks are given.',
  })
  @IsString()
  readonly marksUntil: string;
}

export class PanelIdBody {
  @ApiProperty({ example: 'pnl_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class WordBody {
  @ApiProperty({ minLength: 1, maxLength: 64, example: '春江水暖' })
  @Length(1, 64)
  readonly word: string;
}

export class ExpertRecusalBody extends ReasonBody {
  @ApiProperty({ example: EXPERT, description: 'Who is to be recused.' })
  @Matches(/^exp_[0-9A-Z]{26}$/, { message: 'expert must be the id of an expert' })
  readonly expert: string;
}

class SheetWishBody {
  @ApiProperty({ example: 'K7QD2' })
  @Matches(/^[A-Z2-9]{1,16}$/)
  readonly paddle: string;

  @ApiProperty({ ...MARKS, description: 'Hundredths of a point, by criterion.' })
  @IsObject()
  readonly marks: Marks;
}

export class MarksWishBody implements MarksWish {
  @ApiProperty({ type: [SheetWishBody] })
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_BIDDERS)
  @ValidateNested({ each: true })
  @Type(() => SheetWishBody)
  readonly sheets: readonly SheetWishBody[];

  @ApiProperty({
    description: 'Handed in they are complete; they count once the whole panel has handed in.',
  })
  @IsBoolean()
  readonly isHandedIn: boolean;
}

export class PanelLotBody {
  @ApiProperty({ example: LOT })
  readonly lot: string;
}
