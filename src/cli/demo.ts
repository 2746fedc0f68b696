import { parseArgs } from 'node:util';
import { replayOnce } from './demo-once.js';
import { playRouteOnce } from './demo-route.js';
import { runShow } from './demo-show.js';
import { ROUTE_NAMES, type RouteName } from './demo/routes.js';

/**
 * `npm run demo` starts the product on its embedded database with a live auction in it, until Ctrl-C;
 * `npm run demo -- --once` replays recorded auctions over sockets, verifies their records and prints one JSON summary;
 * `npm run demo -- --once --route judicial` (or `judicial-offline`, `exchange`) plays a case from its first failure to its sale instead.
 */
const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    route: { type: 'string' },
    port: { type: 'string', default: '3000' },
  },
});

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

if (values.route !== undefined) {
  const summary = await playRouteOnce(routeOf(values.route), tell);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.verified ? 0 : 1;
} else if (values.once) {
  const summary = await replayOnce(tell);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.verified && summary.prices.asRecorded === summary.lots ? 0 : 1;
} else {
  await runShow(values.port);
}

function routeOf(name: string): RouteName {
  const route = ROUTE_NAMES.find((one) => one === name);
  if (route === undefined) throw new Error(`--route is one of ${ROUTE_NAMES.join(', ')}`);
  return route;
}
