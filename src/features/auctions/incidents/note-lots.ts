import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { LotStep } from './incident.js';

/** What an incident did to lots, and which centre runs each. */
interface Noted {
  readonly incident: string;
  readonly steps: readonly LotStep[];
  readonly centres: ReadonlyMap<string, string>;
  readonly by: string;
}

/** Notes in the trail of each centre what became of its lots, whoever declared the incident. */
export async function noteLots(tx: Tx, { incident, steps, centres, by }: Noted): Promise<void> {
  const touched = [...new Set(steps.map(({ lot }) => centres.get(lot) ?? ''))].sort();
  for (const centre of touched) {
    const own = steps.filter(({ lot }) => centres.get(lot) === centre);
    const lots = own.map(({ lot, act }) => `${lot} ${act}`);
    const change = { type: 'incident-lots', by, facts: { incident, lots } };
    await recordChange(tx, centre, change);
  }
}
