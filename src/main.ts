import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../config/config.js';
import { ConfigError } from '../config/env.js';
import { type Application, createApp } from './create-app.js';
import { UnfitDatabaseError } from './platform/database/errors.js';

/** `--roles api,worker` on the command line wins over ROLES. */
function configuration(): Config {
  const { values } = parseArgs({ options: { roles: { type: 'string' } } });
  return loadConfig(values.roles === undefined ? {} : { ROLES: values.roles });
}

/** Runs until a signal asks it to stop. */
async function main(): Promise<void> {
  const config = configuration();
  const app = await createApp(config);
  const address = await app.listen();
  process.stdout.write(`IPGavel listens at ${address}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(app, config.shutdown.graceMs));
  }
}

/** What has not finished within the grace is cut off: all that was acknowledged is durable, the rest may be asked again. */
async function stop(app: Application, graceMs: number): Promise<void> {
  const closed = app.close().then(() => 0);
  process.exit(await Promise.race([closed, delay(graceMs, 1, { ref: false })]));
}

/** A sentence for what an operator can put right, everything for what a programmer must. */
function fail(error: unknown): void {
  const isOperators = error instanceof ConfigError || error instanceof UnfitDatabaseError;
  const text = isOperators ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

main().catch(fail);
