import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config/config.js';
import { schema } from '../migrations/all.js';
import { AppModule } from './app.module.js';
import { VERSION } from './features/about/version.js';
import type { Clock } from './platform/clock/clock.js';
import { DisciplinedClock } from './platform/clock/disciplined-clock.js';
import type { Database } from './platform/database/database.js';
import { openDatabase } from './platform/database/open-database.js';
import { Health } from './platform/health/health.js';
import { configureHttp } from './platform/http/configure-http.js';
import { serveDocumentation } from './platform/http/openapi.js';
import { serveClient } from './platform/http/serve-client.js';
import { JsonLog } from './platform/logging/log.js';
import { NestLog } from './platform/logging/nest-log.js';
import { clockFor, type Foundation } from './platform/platform.module.js';

/** The program, built and not yet listening. */
export interface Application {
  readonly nest: NestExpressApplication;
  /** Starts to take requests; answers the address to reach it at. */
  listen(): Promise<string>;
  /** Takes nothing more, finishes what it has begun, and closes everything it opened. */
  close(): Promise<void>;
}

/**
 * Opens the database (bringing it up to date) and builds the program that `config` describes. `dress` may put another
 * face before the opened database, to measure or to disturb it.
 */
export async function createApp(
  config: Config,
  dress: (database: Database, clock: Clock) => Database = (database) => database,
): Promise<Application> {
  const clock = clockFor(config);
  const opened = await openDatabase({ url: config.database.url, schema }, clock);
  const database = dress(opened, clock);
  try {
    // Before anything is built that could read the clock for a rule.
    if (clock instanceof DisciplinedClock) clock.discipline(await database.sampleTime());
    const log = new JsonLog(config.logging.level);
    return assemble(await build({ config, log, clock, database }), { config, database });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function build(foundation: Foundation): Promise<NestExpressApplication> {
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.on(foundation), {
    logger: new NestLog(foundation.log),
    bodyParser: false,
    abortOnError: false,
  });
  configureHttp(nest, foundation.config);
  serveClient(nest, foundation.config.http.clientFolder);
  serveDocumentation(nest, VERSION);
  await nest.init();
  return nest;
}

function assemble(
  nest: NestExpressApplication,
  { config, database }: Pick<Foundation, 'config' | 'database'>,
): Application {
  return {
    nest,
    async listen() {
      await nest.listen(config.http.port, config.http.host);
      const { address, port, family } = nest.getHttpServer().address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    },
    async close() {
      nest.get(Health).stop();
      await nest.close();
      await database.close();
    },
  };
}
