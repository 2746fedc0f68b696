import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo } from './bare-socket.js';
import { preciseNow } from './clock.js';
import type { Sight, WatchPlan, WatchReport } from './plan.js';

/** How many connect at a time, so that arriving does not count as load. */
const ARRIVALS = 25;

/** Everyone watches the lot and notes when each state came; `onSeated` is called once all have joined. */
export async function runWatchers(plan: WatchPlan, onSeated: () => void): Promise<WatchReport> {
  const { url, token, lot } = plan;
  const sights: Sight[][] = Array.from({ length: plan.watchers }, () => []);
  const sockets = [];
  for (let from = 0; from < sights.length; from += ARRIVALS) {
    const arriving = sights.slice(from, from + ARRIVALS);
    const seats = arriving.map((seen) =>
      connectTo({ url, token, lot, onEvent: (text) => note(seen, text) }),
    );
    sockets.push(...(await Promise.all(seats)));
  }
  onSeated();
  // Half a second longer than the bidding, so that the last price is seen as well.
  await sleep(plan.seconds * 1000 + 500);
  for (const socket of sockets) socket.close();
  return { kind: 'watch', sights };
}

/** Takes what is needed out of a state message without parsing it: 500 watchers get 10,000 of them a second. */
function note(seen: Sight[], text: string): void {
  if (!text.startsWith('["state"')) return;
  seen.push([numberAfter(text, '"seq":'), numberAfter(text, '"serverTime":'), preciseNow()]);
}

function numberAfter(text: string, key: string): number {
  return Number.parseInt(text.slice(text.indexOf(key) + key.length), 10);
}
