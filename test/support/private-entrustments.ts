import { freshKey, idOf, type TestApi } from './api.js';
import { drawn } from './listing.js';
import { anAdmin, draft, type PrivateThing } from './private-kit.js';

/** A contract that a centre has drawn up with the lister of a lot: it says what the two agree on. */
export async function anEntrustment(api: TestApi): Promise<PrivateThing> {
  const { id, clause, owner } = await aContract(api);
  return { owner, params: { id }, words: [id, clause], seenBy: ['auditor'] };
}

/** How far the contract of a lot has come. */
export async function entrustmentOfALot(api: TestApi): Promise<PrivateThing> {
  const { id, lot, owner } = await aContract(api);
  return { owner, params: { id: lot }, words: [id], seenBy: ['auditor'], isLeftOut: true };
}

async function aContract(api: TestApi) {
  const bank = await anAdmin(api, 'pledgee');
  const owner = await anAdmin(api, 'trading-centre');
  const lot = idOf((await bank.as.post('/lots', draft(freshKey())).expect(201)).body);
  await bank.as.post(`/lots/${lot}/submission`).expect(201);
  const clause = freshKey();
  const { id } = await drawn(lot, owner, { clauses: [clause] });
  return { id, lot, clause, owner };
}
