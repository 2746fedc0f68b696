import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BidPlan, BidReport, Report, WatchPlan, WatchReport } from './plan.js';

const PROCESS = fileURLToPath(new URL('./process.js', import.meta.url));

interface Running<R> {
  /** All connections stand and have joined; for bidders, bidding has then begun. */
  readonly seated: Promise<void>;
  readonly report: Promise<R>;
}

/** Runs a plan in a process of its own, so that making load and serving it do not share an event loop. */
export function forkLoad(plan: BidPlan): Running<BidReport>;
export function forkLoad(plan: WatchPlan): Running<WatchReport>;
export function forkLoad(plan: BidPlan | WatchPlan): Running<Report> {
  const child = fork(PROCESS, { serialization: 'advanced' });
  child.send(plan);
  let onSeated: () => void = () => undefined;
  const seated = new Promise<void>((resolve) => (onSeated = resolve));
  const report = new Promise<Report>((resolve, reject) => {
    child.on('message', (message: Report | 'seated') => {
      if (message === 'seated') onSeated();
      else resolve(message);
    });
    child.once('exit', (code) => reject(new Error(`a load process ended with status ${code}`)));
  });
  return { seated, report };
}
