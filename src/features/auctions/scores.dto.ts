import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { PanelScores } from '../../contract/scores.js';
import { ReasonBody, SCORES } from './auctions.dto.js';

/** What the panel of a weighted lot gives one bidder. */
export class ScoresBody extends ReasonBody {
  @ApiProperty({
    ...SCORES,
    description:
      'For each criterion one score, or the mark of each expert who did not recuse itself, in hundredths of a point.',
  })
  @IsObject()
  readonly scores: PanelScores;
}
