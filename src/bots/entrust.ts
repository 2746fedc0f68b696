import type { Api } from './api.js';

/** Who makes a contract of entrustment: the lister, the officer who draws it up and the one who signs as well. */
interface Sides {
  readonly pledgee: Api;
  readonly centre: Api;
  readonly secondOfficer: Api;
}

/** Has the lister and the centre make the contract that the pack of a lot asks for, where they have none that covers it. */
export async function entrust(lot: string, sides: Sides): Promise<void> {
  const { pledgee, centre, secondOfficer } = sides;
  const { needs, isSettled } = await centre.entrustment(lot);
  if (needs !== 'contract' || isSettled) return;
  const { id, digest } = await centre.drawEntrustment(lot, {});
  await pledgee.acceptEntrustment(id, digest);
  await secondOfficer.countersign(id);
}
