import { loadConfig } from '../config/config.js';
import { createApp } from '../src/create-app.js';
import { UnstoredBatches } from './unstored-batches.js';

/** The real program on a database that stores no bids; for the benchmark alone, which starts it as a process. */
const app = await createApp(loadConfig(), (real, clock) => new UnstoredBatches(real, clock));
process.stdout.write(`IPGavel listens at ${await app.listen()}\n`);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
