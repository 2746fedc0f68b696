import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { type Instant, parseInstant } from '../../../core/kernel/instant.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { EvidenceBody } from '../../payments/answers.js';

export class ArrivalBody extends EvidenceBody {
  @ApiPropertyOptional({
    ...{ type: String, example: '2026-03-01T16:20:00+08:00' },
    description: 'When the money arrived, ISO 8601 with its offset; not said, it is now.',
  })
  @IsOptional()
  @IsString()
  readonly arrivedAt?: string;
}

/** What was said of a deposit that arrived. Refuses with `invalid-body`. */
export function readArrival({ evidence, arrivedAt }: ArrivalBody): {
  evidence: string;
  arrivedAt: Instant | null;
} {
  const at = arrivedAt === undefined ? null : parseInstant(arrivedAt);
  if (arrivedAt === undefined || at !== null) return { evidence, arrivedAt: at };
  const problem = 'must be a date and time with its offset, like 2026-03-01T16:20:00+08:00';
  throw new ApiError('invalid-body', { faults: [{ field: 'arrivedAt', problem }] });
}
