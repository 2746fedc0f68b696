import { idOf, type Person } from './api.js';

/** Who brings a lot to publication: its lister, the officer who reviews it and the one who publishes it. */
export interface Desk {
  readonly bank: Person;
  readonly officers: readonly [Person, Person];
}

/** Has a draft submitted by its lister, approved by one officer and published by another. */
export async function publish(lot: string, { bank, officers }: Desk): Promise<void> {
  await bank.as.post(`/lots/${lot}/submission`).expect(201);
  await officers[0].as.post(`/lots/${lot}/approval`).expect(201);
  await officers[1].as.post(`/lots/${lot}/publication`).expect(201);
}

/** Drafts a lot and publishes it; answers its id. */
export async function publishedLot(draft: object, desk: Desk): Promise<string> {
  const lot = idOf((await desk.bank.as.post('/lots', draft).expect(201)).body);
  await publish(lot, desk);
  return lot;
}
