import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { SandboxOutcome } from './payment-desk.service.js';

const OUTCOMES: readonly SandboxOutcome[] = ['processing', 'succeeded', 'failed'];

export class SandboxOutcomeBody {
  @ApiProperty({ enum: OUTCOMES, description: 'What the exercise bank did.' })
  @IsIn(OUTCOMES)
  readonly outcome: SandboxOutcome;
}
