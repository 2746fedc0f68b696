import { Controller, HttpStatus, Res } from '@nestjs/common';
import { ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { Health } from './health.js';

export class HealthBody {
  @ApiProperty({ enum: ['up', 'down'] })
  readonly status: 'up' | 'down';

  @ApiProperty({ type: [String], example: ['the database commits nothing'] })
  readonly reasons: readonly string[];
}

/** For whatever watches this process: restart it when it is not live, send it no requests when it is not ready. */
@ApiTags('operation')
@Controller('health')
export class HealthController {
  readonly #health: Health;

  constructor(health: Health) {
    this.#health = health;
  }

  @Endpoint('GET live', {
    summary: 'Whether the process answers at all',
    allow: 'public',
    answers: HealthBody,
  })
  live(): HealthBody {
    return { status: 'up', reasons: [] };
  }

  @Endpoint('GET ready', {
    summary: 'Whether the process can do its work, and why not',
    allow: 'public',
    answers: HealthBody,
  })
  @ApiResponse({ status: 503, type: HealthBody, description: 'It cannot.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthBody> {
    const reasons = await this.#health.ailments();
    if (reasons.length === 0) return { status: 'up', reasons };
    response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'down', reasons };
  }
}
