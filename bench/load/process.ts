import { once } from 'node:events';
import { runBidders } from './bidders.js';
import type { Plan } from './plan.js';
import { runWatchers } from './watchers.js';

/**
 * A load process: takes one plan from its parent and hands back one report. Watchers say `seated` when they have
 * joined and go when the next message comes.
 */
process.once('message', (plan: Plan) => {
  const onSeated = () => process.send?.('seated');
  const over = once(process, 'message');
  const done = plan.kind === 'bid' ? runBidders(plan) : runWatchers(plan, { onSeated, over });
  done.then(
    (report) => process.send?.(report, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
