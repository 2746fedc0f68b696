import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('a lot that waited too long on %s', (dialect) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
  });
  afterAll(() => api.stop());

  it('is refused with the earliest opening that is left, and its result stays provisional', async () => {
    let bank = await api.person('officer', 'pledgee');
    let first = await api.person('officer', 'trading-centre');
    let second = await api.person('officer', { id: first.organisationId });
    /** Tokens end as days pass. */
    const again = async (person: Person): Promise<Person> => ({
      ...person,
      as: await api.signIn({ email: person.email, password: PASSWORD }),
    });
    const about = await api.visitor.get('/about').expect(200);
    const now = (about.body as { serverTime: number }).serverTime;
    const draft = {
      ...{ title: '发明专利', pack: 'judicial-online-r1', currency: 'CNY' },
      ...{ startPrice: '100000.00', valuation: '140000.00', rules: { increment: '5000.00' } },
      ...{ operator: { kind: 'court', name: '苏州市中级人民法院' }, deposit: '10000.00' },
      courtReference: ACT_OF_COURT,
      opensAt: new Date(now + 32 * DAY_MS).toISOString(),
    };
    const lot = idOf((await bank.as.post('/lots', draft).expect(201)).body);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await first.as.post(`/lots/${lot}/approval`).expect(201);
    await api.admin.post('/test/clock', { advanceToMs: now + 3 * DAY_MS }).expect(200);
    [bank, first, second] = [await again(bank), await again(first), await again(second)];
    const { body } = await second.as.post(`/lots/${lot}/publication`).expect(422);
    const { faults } = body as { faults: { field: string; earliest: number }[] };
    expect(faults).toMatchObject([{ field: 'opensAt', problem: 'before-notice-period' }]);

    await second.as.post(`/lots/${lot}/return`, { reason: '已过公告期' }).expect(201);
    const opensAt = faults[0]?.earliest ?? 0;
    await bank.as.patch(`/lots/${lot}`, { opensAt: new Date(opensAt).toISOString() }).expect(200);
    await publish(lot, { bank, officers: [first, second] });
    const endsAt = opensAt + DAY_MS;
    const admin = await api.signIn(ADMIN);
    await admin.post('/test/clock', { advanceToMs: endsAt + 60_000 }).expect(200);
    for (;;) {
      const shown = (await api.visitor.get(`/lots/${lot}`).expect(200)).body;
      if ((shown as { status: string }).status !== 'failed') continue;
      // The lot ends at a midnight in China; that day is not counted, five more are.
      expect(shown).toMatchObject({ endsAt, provisionalUntil: endsAt + 6 * DAY_MS });
      return;
    }
  });
});
