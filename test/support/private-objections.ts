import { freshKey, idOf, type TestApi } from './api.js';
import { anAdmin, aPublishedLot, draft, type PrivateThing } from './private-kit.js';

/** What somebody outside of a sale says against it. */
export async function anAssetObjection(api: TestApi): Promise<PrivateThing> {
  const { lot } = await aPublishedLot(api);
  const owner = await anAdmin(api, 'guarantor');
  const [statement, relation] = [freshKey(), freshKey()];
  const wish = { kind: 'ownership', statement, relation };
  const id = idOf((await owner.as.post(`/lots/${lot}/asset-objections`, wish).expect(201)).body);
  return { owner, params: { id }, words: [id, statement, relation], seenBy: ['auditor', 'court'] };
}

/** `asset-objections.test.ts` tries strangers on the content of a real one. */
export async function aDocumentOfAnAssetObjection(api: TestApi): Promise<PrivateThing> {
  const thing = await anAssetObjection(api);
  const params = { ...thing.params, document: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { ...thing, params, isUnpublished: true };
}

/** How the lister of a draft says that an objection to one of its rights was settled. */
export async function aSettlement(api: TestApi): Promise<PrivateThing> {
  const [owner, statement] = [await anAdmin(api, 'pledgee'), freshKey()];
  const id = idOf((await owner.as.post('/lots', draft(freshKey())).expect(201)).body);
  await owner.as.post(`/lots/${id}/settlement`, { statement }).expect(201);
  return { owner, params: { id }, words: [statement], seenBy: ['auditor'] };
}
