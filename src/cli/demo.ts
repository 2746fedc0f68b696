import { parseArgs } from 'node:util';
import { replayOnce } from './demo-once.js';
import { runShow } from './demo-show.js';

/**
 * `npm run demo` starts the product on its embedded database with a live auction in it, until Ctrl-C;
 * `npm run demo -- --once` replays recorded auctions over sockets, verifies their records and prints one JSON summary.
 */
const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
  },
});

if (values.once) {
  const summary = await replayOnce((line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.verified && summary.prices.asRecorded === summary.lots ? 0 : 1;
} else {
  await runShow(values.port);
}
