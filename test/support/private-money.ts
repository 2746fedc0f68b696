import { idOf, type TestApi } from './api.js';
import { enrolFor } from './enrolling.js';
import { anAdmin, aPublishedLot, firstOf, type PrivateThing } from './private-kit.js';

export async function aPayment(api: TestApi): Promise<PrivateThing> {
  const { lot } = await aPublishedLot(api, { deposit: '100.00' });
  const owner = await anAdmin(api, 'acquisition-institution');
  const paddle = await enrolFor(lot, owner);
  const { body } = await owner.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201);
  const id = idOf(body);
  return { owner, params: { id }, words: [id], seenBy: ['auditor'] };
}

/** The account of somebody who has paid a deposit. */
export async function anAccount(api: TestApi): Promise<PrivateThing> {
  const { owner, params } = await aPayment(api);
  for (const outcome of ['processing', 'succeeded']) {
    await owner.as.post(`/payments/${params['id'] ?? ''}/sandbox-outcome`, { outcome }).expect(201);
  }
  const id = idOf(await firstOf(owner, '/ledger/accounts'));
  return { owner, params: { id }, words: [id], seenBy: ['auditor'] };
}

export async function movementsOfAnAccount(api: TestApi): Promise<PrivateThing> {
  const account = await anAccount(api);
  const { id = '' } = account.params;
  const entry = idOf(await firstOf(account.owner, `/ledger/accounts/${id}/entries`));
  return { ...account, words: [entry, id] };
}

export async function holdsOfAnAccount(api: TestApi): Promise<PrivateThing> {
  const account = await anAccount(api);
  const { id = '' } = account.params;
  const hold = idOf(await firstOf(account.owner, `/ledger/accounts/${id}/holds`));
  return { ...account, words: [hold] };
}

export async function aJournal(api: TestApi): Promise<PrivateThing> {
  const { owner, params, seenBy } = await anAccount(api);
  const entry = await firstOf(owner, `/ledger/accounts/${params['id'] ?? ''}/entries`);
  const id = (entry as { journal: string }).journal;
  return { owner, params: { id }, words: [id], seenBy };
}

/** It needs a sale that has ended, which takes days: `forfeits.test.ts` tries strangers on real ones. */
export async function aForfeit(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const params = { id: 'fft_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { owner, params, words: [params.id], seenBy: ['trading-centre'], isUnpublished: true };
}

/** The same holds for it. */
export async function aPayout(api: TestApi): Promise<PrivateThing> {
  const thing = await aForfeit(api);
  const params = { id: 'pyo_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { ...thing, params, words: [params.id] };
}
