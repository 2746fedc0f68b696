import { connectTo } from './bare-socket.js';
import { preciseNow } from './clock.js';
import type { Sight, WatchPlan, WatchReport } from './plan.js';

/** How many connect at a time, so that arriving does not count as load. */
const ARRIVALS = 25;

/** When the watchers sit and when they may go. */
export interface Show {
  /** Called once all have joined. */
  readonly onSeated: () => void;
  readonly over: Promise<unknown>;
}

/** Everyone watches the lot until the show is over and notes when each state came. */
export async function runWatchers(plan: WatchPlan, show: Show): Promise<WatchReport> {
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
  show.onSeated();
  await show.over;
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
