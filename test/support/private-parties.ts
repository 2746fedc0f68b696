import type { Role } from '../../src/contract/api.js';
import { freshKey, idOf, type TestApi } from './api.js';
import { anAdmin, type PrivateThing, SEE_PARTIES } from './private-kit.js';

export async function aUser(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const [email, name] = [`${freshKey()}@ipgavel.test`, freshKey()];
  const role: Role = 'viewer';
  const user = { email, name, role, password: freshKey() };
  const id = idOf((await owner.as.post('/users', user).expect(201)).body);
  return { owner, params: { id }, words: [id, email, name], seenBy: ['platform'] };
}

export async function anOrganisation(api: TestApi): Promise<PrivateThing> {
  const name = freshKey();
  const { body } = await api.admin.post('/organisations', { name, kind: 'pledgee' }).expect(201);
  const id = idOf(body);
  const owner = await api.person('admin', { id });
  return {
    owner,
    params: { id },
    words: [id, name],
    seenBy: SEE_PARTIES,
  };
}
