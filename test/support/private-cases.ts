import { freshKey, idOf, type Person, type TestApi } from './api.js';
import {
  aPublishedLot,
  anAdmin,
  firstOf,
  MONTH_MS,
  type PrivateThing,
  SEE_PARTIES,
} from './private-kit.js';

/** A case that was tried elsewhere before. */
export async function aCase(api: TestApi): Promise<PrivateThing> {
  const [owner, title] = [await anAdmin(api, 'pledgee'), freshKey()];
  const draft = { title, route: 'judicial-online' };
  const id = idOf((await owner.as.post('/cases', draft).expect(201)).body);
  return { owner, params: { id }, words: [id, title], seenBy: SEE_PARTIES };
}

/** What an institution has undertaken in a case, for the lister of the case and the institution alone. */
async function undertaken(
  api: TestApi,
): Promise<{ readonly institution: Person; readonly lister: Person; readonly words: string[] }> {
  const soon = new Date(Date.now() + MONTH_MS).toISOString();
  const exchange = { pack: 'exchange-multi-quote', valuation: '1000000.00', opensAt: soon };
  const { lot, desk } = await aPublishedLot(api, { ...exchange, deposit: '1000.00' });
  const institution = await anAdmin(api, 'acquisition-institution');
  const second = await api.person('admin', { id: institution.organisationId });
  const account = freshKey();
  const offer = {
    ...{ price: '300000.00', afterFailures: 1, validUntil: soon, nature: 'purchase' },
    evidence: { fundingAccount: account },
  };
  const { body } = await institution.as.post(`/lots/${lot}/backstops`, offer).expect(202);
  await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(201);
  const id = idOf(await firstOf(institution, '/backstops'));
  return { institution, lister: desk.bank, words: [id, account] };
}

export async function aBackedCase(api: TestApi): Promise<PrivateThing> {
  const { lister: owner, words } = await undertaken(api);
  const { id } = (await firstOf(owner, '/cases')) as { id: string };
  return { owner, params: { id }, words, seenBy: SEE_PARTIES };
}

/** It is read in its case, and in the list of its institution. */
export async function aBackstop(api: TestApi): Promise<PrivateThing> {
  const { institution: owner, words } = await undertaken(api);
  const [id = ''] = words;
  return { owner, params: { id }, words, seenBy: [], isUnpublished: true };
}
