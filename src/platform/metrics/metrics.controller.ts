import { Controller, Header, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { Metrics } from './metrics.js';

/** For Prometheus. Keep it from the outside world where you keep `/health` from it. */
@ApiTags('operation')
@Controller('metrics')
export class MetricsController {
  readonly #metrics: Metrics;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  @Endpoint('GET /', {
    summary: 'What the process counts and measures, as Prometheus reads it',
    allow: 'public',
    answers: String,
  })
  @ApiProduces('text/plain')
  @Header('Cache-Control', 'no-store')
  read(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.#metrics.contentType);
    return this.#metrics.exposition();
  }
}
