import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { PanelScores } from '../../contract/rulings.js';
import { ReasonBody } from './auctions.dto.js';

/** What the panel of a weighted lot gives one bidder. */
export class ScoresBody extends ReasonBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 10_000 },
    },
    description:
      'For each criterion one score, or the mark of each expert who did not recuse itself, in hundredths of a point.',
    example: { plan: [8_500, 9_000, 8_000] },
  })
  @IsObject()
  readonly scores: PanelScores;
}
