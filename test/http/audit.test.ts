import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditPage } from '../../src/contract/audit.js';
import { type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

const REASON = { reason: '系统异常' };

describe.each(DIALECTS)('the trail of an organisation on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let admin: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    centre = await foundCentre(api);
    admin = await api.person('admin', { id: centre.officer.organisationId });
    const [lot = ''] = await centre.open(1);
    await centre.officer.as.post('/centre/suspension', REASON).expect(201);
    await centre.officer.as.post(`/lots/${lot}/resumption`, REASON).expect(202);
  });
  afterAll(() => api.stop());

  const read = async (query: string): Promise<AuditPage> =>
    (await admin.as.get(`/audit?${query}`).expect(200)).body as AuditPage;

  it('says who has done what, the newest first', async () => {
    const { items } = await read('limit=2');
    expect(items).toMatchObject([
      { type: 'approval-requested', by: centre.officer.id, facts: { kind: 'lot.resume' } },
      { type: 'all-lots-suspended', by: centre.officer.id },
    ]);
  });

  it('is read page by page to its beginning', async () => {
    const seqs: number[] = [];
    let page = await read('limit=2');
    seqs.push(...page.items.map(({ seq }) => seq));
    while (page.next !== null) {
      page = await read(`limit=2&before=${page.next}`);
      seqs.push(...page.items.map(({ seq }) => seq));
    }
    const last = seqs[0] ?? 0;
    expect(seqs).toEqual(Array.from({ length: last }, (_, index) => last - index));
    await admin.as.get('/audit?before=yesterday').expect(400);
  });

  it('is for its own administrators', async () => {
    await api.visitor.get('/audit').expect(401);
    await centre.officer.as.get('/audit').expect(403);
    const stranger = await api.person('admin', 'trading-centre');
    const { body } = await stranger.as.get('/audit').expect(200);
    expect(JSON.stringify(body)).not.toContain(centre.officer.id);
  });
});
