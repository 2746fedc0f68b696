import { figuresOf, tenth } from './figures.js';
import type { Acknowledged, Sight, WatchReport } from './load/plan.js';

/**
 * What the watchers saw and when. `deliveryMs`: from when a state was written to when it arrived. `priceSeenMs`: from
 * the bidder's own acknowledgement of a price to when a watcher had a state that includes it, for every accepted bid
 * and every watcher; conflation is part of it. `finalSeqSeen`: how many ended at the last accepted bid.
 */
export function describeSightings(report: WatchReport, accepted: readonly Acknowledged[]) {
  const bySeq = [...accepted].sort((a, b) => a.seq - b.seq);
  const lastSeq = bySeq.at(-1)?.seq ?? 0;
  const messages = report.sights.reduce((sum, seen) => sum + seen.length, 0);
  const deliveries = report.sights.flatMap((seen) => seen.map(([, written, at]) => at - written));
  const delays = report.sights.flatMap((seen) => delaysOf(seen, bySeq));
  return {
    watchers: report.sights.length,
    messages,
    messagesPerWatcher: tenth(messages / Math.max(1, report.sights.length)),
    deliveryMs: figuresOf(deliveries),
    priceSeenMs: figuresOf(delays),
    finalSeqSeen: report.sights.filter((seen) => (seen.at(-1)?.[0] ?? 0) >= lastSeq).length,
  };
}

/** For each accepted bid in turn, how long after its acknowledgement this watcher first had a state at least as new. */
function delaysOf(seen: readonly Sight[], bySeq: readonly Acknowledged[]): number[] {
  const delays: number[] = [];
  let next = 0;
  for (const [seq, , at] of seen) {
    for (let bid = bySeq[next]; bid && bid.seq <= seq; bid = bySeq[(next += 1)]) {
      delays.push(Math.max(0, at - bid.at));
    }
  }
  return delays;
}
