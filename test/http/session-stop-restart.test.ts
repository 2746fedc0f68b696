import { expect, it } from '@jest/globals';
import type { SessionDetail } from '../../src/contract/sessions.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';

const HOUR_MS = 3_600_000;
const GAP_MS = 300_000;
/** Longer than a look at the news takes. */
const LOOK_MS = 1_500;

it('a session stops once, also where its server ends between the hammer and the rule', async () => {
  const first = await startApi('sqlite', SCENARIO);
  const { session, lots, endedAt } = await playToTheHammer(first);
  await first.app.close();
  try {
    for (const ms of [1_000, 2_000]) {
      const again = await startApi('sqlite', {
        ...{ ...SCENARIO, DATABASE_URL: first.databaseUrl },
        CLOCK_STARTS_AT: new Date(endedAt + ms).toISOString(),
      });
      try {
        await untilStopped(again, session);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        const [, ...rest] = lots;
        for (const lot of rest) expect(await withdrawalsOf(again, lot)).toBe(1);
      } finally {
        await again.stop();
      }
    }
  } finally {
    await first.drop();
  }
});

const SCENARIO = { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' };

/** Sells the first lot of a session of three for more than its debt, and leaves at once. */
async function playToTheHammer(api: TestApi) {
  const bank = await api.person('officer', 'pledgee');
  const centre = await api.person('officer', 'trading-centre');
  const second = await api.person('officer', { id: centre.organisationId });
  const buyer = await api.person('trader', 'acquisition-institution');
  const { body: about } = await api.visitor.get('/about').expect(200);
  const opensAt = (about as { serverTime: number }).serverTime + HOUR_MS;
  const lots: string[] = [];
  for (const _ of [1, 2, 3]) lots.push(await approvedLot(opensAt, bank, centre));
  const wish = {
    ...{ title: freshKey(), mode: 'sequence', durationMs: HOUR_MS, gapMs: GAP_MS, lots },
    cover: { currency: 'CNY', debt: '2000.00', costs: '100.00', isPublic: true },
    opensAt: new Date(opensAt).toISOString(),
  };
  const session = idOf((await centre.as.post('/sessions', wish).expect(201)).body);
  const asked = await centre.as.post(`/sessions/${session}/publication`).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const [lot = ''] = lots;
  await enrolFor(lot, buyer);
  const advanceTo = (advanceToMs: number) =>
    api.admin.post('/test/clock', { advanceToMs }).expect(200);
  await advanceTo(opensAt + 1_000);
  const amount = { amount: '2100.00', currency: 'CNY' };
  await buyer.as.post(`/lots/${lot}/bids`, { type: 'bid', amount }).expect(201);
  const endedAt = opensAt + HOUR_MS + 2_000;
  await advanceTo(endedAt);
  return { session, lots, endedAt };
}

async function approvedLot(opensAt: number, bank: Person, centre: Person): Promise<string> {
  const draft = {
    ...{ title: freshKey(), currency: 'CNY', startPrice: '1000.00', durationMs: HOUR_MS },
    ...{ opensAt: new Date(opensAt).toISOString(), rules: { increment: '100.00' } },
  };
  const lot = idOf((await bank.as.post('/lots', draft).expect(201)).body);
  await bank.as.post(`/lots/${lot}/submission`).expect(201);
  await centre.as.post(`/lots/${lot}/approval`).expect(201);
  return lot;
}

async function untilStopped({ visitor }: TestApi, session: string): Promise<void> {
  for (;;) {
    const { body } = await visitor.get(`/sessions/${session}`).expect(200);
    if ((body as SessionDetail).stop !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function withdrawalsOf({ visitor }: TestApi, lot: string): Promise<number> {
  const { body } = await visitor.get(`/lots/${lot}/record`).expect(200);
  const { entries } = body as { entries: readonly { body: string }[] };
  return entries.filter((entry) => entry.body.includes('"withdrawn"')).length;
}
