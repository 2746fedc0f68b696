import { loadConfig } from '../../config/config.js';
import { schema } from '../../migrations/all.js';
import { checkLedger } from '../features/ledger/check-ledger.js';
import { instant } from '../core/kernel/instant.js';
import { DisciplinedClock } from '../platform/clock/disciplined-clock.js';
import { MonotonicStopwatch } from '../platform/clock/stopwatch.js';
import { openDatabase } from '../platform/database/open-database.js';

/**
 * Adds up all the books of the configured database, prints what was found as JSON and tells whether they are sound.
 * A SQLite file belongs to the server that runs on it: there, ask it for `GET /api/v1/ledger/check`.
 */
async function check(): Promise<boolean> {
  const { database: settings } = loadConfig();
  // Nothing is decided here, so the time does not matter.
  const clock = new DisciplinedClock(new MonotonicStopwatch(), instant(0));
  const database = await openDatabase({ url: settings.url, schema }, clock);
  try {
    const finding = await checkLedger(database.read);
    console.log(JSON.stringify(finding));
    return finding.isSound;
  } finally {
    await database.close();
  }
}

/** What could not be checked at all ends with 2, so that 1 always means: checked, and not sound. */
check().then(
  (isSound) => (process.exitCode = isSound ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
