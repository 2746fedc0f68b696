import { openDatabase } from '../../src/platform/database/open-database.js';
import { schema } from '../../migrations/all.js';
import { FakeClock } from './opened-database.js';
import { oneEventEach, requestFor } from './batches.js';

/**
 * A process that writes batches to two hot streams, `hammer.ts URL COUNT`, and prints the command ids of each batch
 * once it is durable.
 */
const [, , url = '', count = '0'] = process.argv;
const database = await openDatabase({ url, schema }, new FakeClock());
for (let written = 0; written < Number(count); written += 1) {
  const request = requestFor(['lot_hot_1', 'lot_hot_2'], `usr_${process.pid}`);
  const { answers } = await database.decideBatch(request, oneEventEach(request));
  process.stdout.write(`${answers.map(({ commandId }) => commandId).join(' ')}\n`);
}
await database.close();
