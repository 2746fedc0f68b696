import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Puts the framework's own lines into our log: routine ones as `debug`, because they tell an operator nothing. */
export class NestLog implements LoggerService {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  log(message: unknown, ...details: unknown[]): void {
    this.#log.debug(String(message), { details });
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.#log.debug(String(message), { details });
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.#log.debug(String(message), { details });
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.#log.warn(String(message), { details });
  }

  error(message: unknown, ...details: unknown[]): void {
    this.#log.error(String(message), { details });
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.#log.error(String(message), { details });
  }
}
