import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BidPlan, BidReport, Report, WatchPlan, WatchReport } from './plan.js';

const PROCESS = fileURLToPath(new URL('./process.js', import.meta.url));

export interface Audience {
  /** Tells the watchers to go; answers what they saw. */
  dismiss(): Promise<WatchReport>;
}

/** Bids in a process of its own, so that making load and serving it do not share an event loop. */
export async function bid(plan: BidPlan): Promise<BidReport> {
  const { report } = start(plan);
  return (await report) as BidReport;
}

/** Seats watchers in a process of their own; resolves once all have joined. */
export async function seat(plan: WatchPlan): Promise<Audience> {
  const { child, seated, report } = start(plan);
  await Promise.race([seated, report]);
  return {
    dismiss: async () => {
      child.send('over');
      return (await report) as WatchReport;
    },
  };
}

function start(plan: BidPlan | WatchPlan) {
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
  return { child, seated, report };
}
