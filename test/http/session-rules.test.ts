import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../src/contract/errors.js';
import type { SessionDetail } from '../../src/contract/sessions.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('the pack of a session on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;
  let opensAt: string;
  let next = 12_345_000;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    const { serverTime } = (await api.visitor.get('/about')).body as { serverTime: number };
    opensAt = new Date(serverTime + 60 * DAY_MS).toISOString();
  });
  afterAll(() => api.stop());

  /** An approved lot under a pack, of one mark of a holder. */
  const approved = async (holder: string, court: boolean): Promise<string> => {
    const mark = { kind: 'trademark', number: String(next++), title: '示例', holder };
    const asset = idOf(
      (await bank.as.post('/assets', { ...mark, grantedOn: '2024-03-01' }).expect(201)).body,
    );
    const lot = {
      ...{ title: freshKey(), currency: 'CNY', startPrice: '100000.00', assets: [asset], opensAt },
      ...{ durationMs: DAY_MS, rules: { increment: '5000.00' } },
      ...(court && {
        ...{ pack: 'judicial-online-r1', valuation: '140000.00', deposit: '10000.00' },
        operator: { kind: 'court', name: '苏州市中级人民法院' },
        courtReference: ACT_OF_COURT,
      }),
    };
    const id = idOf((await bank.as.post('/lots', lot).expect(201)).body);
    await bank.as.post(`/lots/${id}/submission`).expect(201);
    await centre.as.post(`/lots/${id}/approval`).expect(201);
    return id;
  };
  const arranged = async (lots: readonly string[], more: object = {}): Promise<string> => {
    const session = {
      ...{ title: freshKey(), mode: 'sequence', durationMs: DAY_MS, gapMs: 600_000, opensAt, lots },
      ...more,
    };
    return idOf((await centre.as.post('/sessions', session).expect(201)).body);
  };
  const detail = async (id: string): Promise<SessionDetail> =>
    (await centre.as.get(`/sessions/${id}`).expect(200)).body as SessionDetail;

  it('is the one that its lots bring along', async () => {
    const own = await arranged([await approved('甲公司', false)]);
    expect((await detail(own)).pack).toMatchObject({ name: 'centralised-session' });
    const court = await arranged([await approved('甲公司', false), await approved('甲公司', true)]);
    expect((await detail(court)).pack).toMatchObject({
      ...{ name: 'court-session', version: '1' },
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'stopWhenCovered', value: true, kind: 'law' }),
      ]),
    });
  });

  it('has court lots of one debtor stop once the debt is covered, and names the article', async () => {
    const lots = [await approved('乙公司', true), await approved('乙公司', true)];
    const id = await arranged(lots);
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(422);
    const { code, faults } = body as { code: string; faults: readonly Fault[] };
    expect(code).toBe('breaks-law');
    expect(faults).toMatchObject([{ field: 'cover', problem: 'missing' }]);
    expect(faults[0]?.source).toMatch(/变卖财产的规定 2020年修正 art\. 14$/);

    const cover = { currency: 'CNY', debt: '300000.00', costs: '0.00', isPublic: false };
    await centre.as.patch(`/sessions/${id}`, { cover }).expect(200);
    await centre.as.post(`/sessions/${id}/publication`).expect(202);
  });

  it('lets everything be sold where the debtor agrees, and says by which paper', async () => {
    const lots = [await approved('丙公司', true), await approved('丙公司', true)];
    const id = await arranged(lots, { sellsAll: '丙公司 2026-02-11 的书面同意' });
    const { body } = await centre.as.post(`/sessions/${id}/publication`).expect(202);
    await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(201);
    const published = (await api.visitor.get(`/sessions/${id}`).expect(200)).body as SessionDetail;
    expect(published).toMatchObject({
      ...{ sellsAll: '丙公司 2026-02-11 的书面同意', pack: { name: 'court-session' } },
      status: 'published',
    });
  });

  it('takes the paper back as it was named', async () => {
    const lots = [await approved('丁公司', true), await approved('丁公司', true)];
    const id = await arranged(lots, { sellsAll: '书面同意' });
    await centre.as.patch(`/sessions/${id}`, { title: '另一专场' }).expect(200);
    expect((await detail(id)).sellsAll).toBe('书面同意');
    await centre.as.patch(`/sessions/${id}`, { sellsAll: null }).expect(200);
    expect((await detail(id)).sellsAll).toBeNull();
    await centre.as.post(`/sessions/${id}/publication`).expect(422);
  });

  it.each([
    ['court lots of two debtors', ['戊公司', '己公司'], true],
    ['lots of one debtor that no court sells', ['庚公司', '庚公司'], false],
  ])('leaves %s as they are arranged', async (_, holders, court) => {
    const lots: string[] = [];
    for (const holder of holders) lots.push(await approved(holder, court));
    const id = await arranged(lots);
    await centre.as.post(`/sessions/${id}/publication`).expect(202);
  });
});
