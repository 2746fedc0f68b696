import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../../../config/config.js';
import { correlationId } from './correlation.js';

export type LogFields = Readonly<Record<string, unknown>>;

/** The program's log. A line says what happened in a few fixed words, and everything that varies in its fields. */
export abstract class Log {
  abstract debug(message: string, fields?: LogFields): void;
  abstract info(message: string, fields?: LogFields): void;
  abstract warn(message: string, fields?: LogFields): void;
  /** For what someone must look at; the error goes into the field `err`. */
  abstract error(message: string, fields?: LogFields): void;
}

/** Fields whose value never reaches the log, wherever they stand on the first two levels. */
const SECRETS = ['password', 'token', 'accessToken', 'authorization', 'salt'];

/** Writes lines of JSON to `destination`, standard error unless told otherwise, with the correlation id. */
export class JsonLog extends Log {
  readonly #pino: Logger;

  constructor(
    level: Config['logging']['level'],
    destination: DestinationStream = pino.destination(2),
  ) {
    super();
    const redact = SECRETS.flatMap((name) => [name, `*.${name}`]);
    const mixin = (): object => ({ correlationId: correlationId() });
    this.#pino = pino({ level, base: null, redact, mixin }, destination);
  }

  debug(message: string, fields: LogFields = {}): void {
    this.#pino.debug(fields, message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.#pino.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.#pino.warn(fields, message);
  }

  error(message: string, fields: LogFields = {}): void {
    this.#pino.error(fields, message);
  }
}
