import { freshKey, idOf, type TestApi } from './api.js';
import type { PrivateThing } from './private-kit.js';

/** Why an incident was declared; everybody reads the rest of it. */
export async function anIncident(api: TestApi): Promise<PrivateThing> {
  const owner = await api.person('admin', 'trading-centre');
  const reason = freshKey();
  const { body } = await owner.as.post('/incidents', { kind: 'other', reason }).expect(201);
  return {
    ...{ owner, params: { id: idOf(body) }, words: [reason] },
    ...{ seenBy: ['platform', 'auditor'], isLeftOut: true },
  };
}
