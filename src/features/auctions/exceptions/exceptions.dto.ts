import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import type { ExceptionWish } from '../../../contract/listing.js';

const NAME = /^[a-zA-Z]{1,64}$/;

export class ExceptionBody implements ExceptionWish {
  @ApiProperty({
    ...{ example: 'reserveFloorBps', description: 'A parameter in which a fault says `room`.' },
  })
  @Matches(NAME, { message: 'parameter is not the name of a parameter' })
  readonly parameter: string;

  @ApiProperty({
    ...{ example: 8500, minimum: 0, maximum: 1_000_000 },
    description: 'The bound that shall hold for this lot instead, in the unit of the parameter.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly value: number;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '某国资委 国资产权〔2026〕18号 批复' },
    description: 'The decision that the law asks for, as one can look it up.',
  })
  @Length(1, 1000)
  readonly evidence: string;
}
