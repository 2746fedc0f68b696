import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../config/config.js';
import { ConfigError } from '../config/env.js';
import { type Application, createApp } from './create-app.js';
import { UnavailableError, UnfitDatabaseError } from './platform/database/errors.js';

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

/** What an operator can put right is told in a sentence. */
const OPERATORS_ERRORS = [ConfigError, UnfitDatabaseError, UnavailableError] as const;

/** A sentence for the operator's errors, everything for those that a programmer must put right. */
function fail(error: unknown): void {
  const isOperators =
    OPERATORS_ERRORS.some((kind) => error instanceof kind) || isAddressInUse(error);
  const text = error instanceof Error ? (isOperators ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function isAddressInUse(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

main().catch(fail);
