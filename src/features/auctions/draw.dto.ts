import { ApiProperty } from '@nestjs/swagger';
import type { LotDraw } from '../../contract/feed.js';

class DrawnBody {
  @ApiProperty({ description: 'What the terms committed to, opened; 64 hex digits.' })
  readonly seed: string;

  @ApiProperty({ type: [String], description: 'What the holders added, as they declared.' })
  readonly words: readonly string[];

  @ApiProperty({ type: [String], description: 'Whom the lots fell on, the first before others.' })
  readonly order: readonly string[];
}

/** Holders of one rank who hold the price, and the draw among them. */
export class LotDrawBody implements LotDraw {
  @ApiProperty({ type: [String], description: 'Their paddles, in the order of declaration.' })
  readonly declared: readonly string[];

  @ApiProperty({ type: DrawnBody, nullable: true, description: 'Null before lots are drawn.' })
  readonly drawn: DrawnBody | null;
}
