import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length } from 'class-validator';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import { StatementBody } from './bids.dto.js';
import { type RulingTask, TOO_LATE } from './ruling-task.js';
import type { TaskStatus } from './ruling-tasks.store.js';

const STATUSES: readonly TaskStatus[] = ['open', 'closed'];

export class RulingTasksQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES, description: 'Those that wait, or those that are done.' })
  @IsOptional()
  @IsIn(STATUSES)
  status?: TaskStatus;

  @ApiPropertyOptional({ description: 'Those about this lot only.' })
  @IsOptional()
  @Length(1, 64)
  lot?: string;
}

export class ClosureBody {
  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty({ example: '竞价结果不受影响' })
  readonly reason: string;
}

export class RulingTaskBody {
  @ApiProperty({ example: 'rtk_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: [TOO_LATE] })
  readonly kind: RulingTask['kind'];

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({
    description: 'The id of the command that was refused.',
    example: 'b3f1c9d2-bid-1',
  })
  readonly command: string;

  @ApiProperty({ type: String, nullable: true, example: 'K7QD2' })
  readonly paddle: string | null;

  @ApiProperty({
    type: StatementBody,
    nullable: true,
    description: 'What the bidder was told; null in tasks from before it was kept.',
  })
  readonly statement: StatementBody | null;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly openedAt: number;

  @ApiProperty({ type: ClosureBody, nullable: true, description: 'Null: it waits for a ruling.' })
  readonly closure: ClosureBody | null;
}

export class RulingTasksPage extends PageBody(RulingTaskBody) {}
