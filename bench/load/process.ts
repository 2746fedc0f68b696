import { runBidders } from './bidders.js';
import type { Plan } from './plan.js';
import { runWatchers } from './watchers.js';

/** A load process: takes one plan from its parent, says `seated` when it watches, and hands back one report. */
process.once('message', (plan: Plan) => {
  const send = (message: unknown) => process.send?.(message);
  const done = plan.kind === 'bid' ? runBidders(plan) : runWatchers(plan, () => send('seated'));
  done.then(
    (report) => process.send?.(report, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
