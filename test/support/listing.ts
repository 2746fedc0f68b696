import type { LotEntrustment } from '../../src/contract/entrustments.js';
import { idOf, type Person } from './api.js';

/** Who brings a lot to publication: its lister, the officer who reviews it and the one who publishes it. */
export interface Desk {
  readonly bank: Person;
  readonly officers: readonly [Person, Person];
}

/** What a contract of entrustment is accepted and signed by. */
export interface DrawnContract {
  readonly id: string;
  readonly digest: string;
}

/** Has the first officer draw up the contract with a lot's lister. */
export async function drawn(
  lot: string,
  officer: Person,
  wish: object = {},
): Promise<DrawnContract> {
  const { body } = await officer.as.post(`/lots/${lot}/entrustments`, wish).expect(201);
  return body as DrawnContract;
}

/** Has the lister and the centre make the contract that the pack of a lot asks for, where it asks and there is none. */
export async function entrust(lot: string, { bank, officers }: Desk): Promise<void> {
  const [first, second] = officers;
  const { body } = await first.as.get(`/lots/${lot}/entrustment`).expect(200);
  const { needs, isSettled } = body as LotEntrustment;
  if (needs !== 'contract' || isSettled) return;
  const { id, digest } = await drawn(lot, first);
  await bank.as.post(`/entrustments/${id}/acceptance`, { digest }).expect(201);
  await second.as.post(`/entrustments/${id}/countersignature`).expect(201);
}

/** Has a draft submitted by its lister, approved by one officer and published by another, under contract where one is needed. */
export async function publish(lot: string, { bank, officers }: Desk): Promise<void> {
  await bank.as.post(`/lots/${lot}/submission`).expect(201);
  await officers[0].as.post(`/lots/${lot}/approval`).expect(201);
  await entrust(lot, { bank, officers });
  await officers[1].as.post(`/lots/${lot}/publication`).expect(201);
}

/** Drafts a lot and publishes it; answers its id. */
export async function publishedLot(draft: object, desk: Desk): Promise<string> {
  const lot = idOf((await desk.bank.as.post('/lots', draft).expect(201)).body);
  await publish(lot, desk);
  return lot;
}
