import { Body, Controller } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { instant } from '../../core/kernel/instant.js';
import { ApiError } from '../http/api-error.js';
import { Endpoint } from '../http/endpoint.js';
import { ScenarioClock } from './scenario-clock.js';

/** The last moment that a JavaScript date knows. */
const LAST_MS = 8_640_000_000_000_000;

export class AdvanceBody {
  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  @IsInt()
  @Min(0)
  @Max(LAST_MS)
  readonly advanceToMs: number;
}

export class AdvancedBody {
  @ApiProperty({ description: 'Where the clock stands; epoch milliseconds.' })
  readonly now: number;

  @ApiProperty({
    type: [String],
    description: 'Ids of commands that wait for the clock to move on.',
  })
  readonly held: readonly string[];
}

/** Moves the clock; served with CLOCK=scenario only, which production refuses. */
@ApiTags('test mode')
@Controller('test')
export class TestClockController {
  readonly #clock: ScenarioClock;

  constructor(clock: ScenarioClock) {
    this.#clock = clock;
  }

  @Endpoint('POST clock', {
    summary: 'Move the clock, and wait until everything that is due has been done',
    allow: 'test.clock',
    answers: AdvancedBody,
    status: 200,
    refuses: ['conflict'],
    isKeyless: true,
  })
  async advance(@Body() { advanceToMs }: AdvanceBody): Promise<AdvancedBody> {
    const advanced = await this.#clock.advanceTo(instant(advanceToMs));
    if (!advanced.ok) throw new ApiError('conflict', 'The clock does not go back.');
    return advanced.value;
  }
}
