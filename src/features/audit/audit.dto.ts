import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { AuditEntry, AuditPage } from '../../contract/audit.js';

export class AuditQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @ApiPropertyOptional({ type: Number, description: '`next` of the page before.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;
}

export class AuditEntryBody implements AuditEntry {
  @ApiProperty({ example: 17 })
  readonly seq: number;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ example: 'approval-decided' })
  readonly type: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Ids, codes and counts.',
    example: { lot: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
  })
  readonly facts: AuditEntry['facts'];

  @ApiProperty({ description: 'Chains it to the entry before: a SHA-256 in hex.' })
  readonly hash: string;
}

export class AuditPageBody implements AuditPage {
  @ApiProperty({ type: [AuditEntryBody] })
  readonly items: readonly AuditEntryBody[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Handed back as `before`; null at the end.',
  })
  readonly next: number | null;
}
