import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Institution } from '../../src/bots/institution.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Payment } from '../../src/contract/money-accounts.js';
import { checkLedger } from '../../src/features/ledger/check-ledger.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';
import { openOutsideReader } from '../support/outside-reader.js';
import { draft, setStage } from '../support/scene.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';

const BIDDERS = 12;

describe.each(DIALECTS)('a server on %s that dies while deposits arrive', (dialect) => {
  let store: TestStore;
  let server: SupervisedServer;
  beforeEach(async () => {
    store = await createTestStore(dialect);
    server = await startSupervised({ databaseUrl: store.config.url });
  });
  afterEach(async () => {
    await server.stop();
    await store.drop();
  });

  it('has either booked a deposit and let its bidder bid, or neither', async () => {
    const stage = await setStage(server.url);
    const bidders = await stage.institutions(BIDDERS);
    const opensAt = (await stage.admin.serverTime()) + 600_000;
    const lot = await stage.publish(draft(opensAt, { deposit: '100.00' }));
    const path = `/lots/${lot}/enrolment-conditions`;
    const standing = async ({ api }: Institution): Promise<EnrolmentConditions> =>
      (await api.http.get(path)) as EnrolmentConditions;
    const outcome = ({ api }: Institution, id: string, said: string): Promise<unknown> =>
      api.http.post(`/payments/${id}/sandbox-outcome`, { outcome: said });
    const payments = new Map<Institution, string>();
    for (const institution of bidders) {
      const paddle = await stage.enrol(lot, { institution, isDepositMissing: true });
      const begun = await institution.api.http.post(
        `/lots/${lot}/enrolments/${paddle}/payment`,
        {},
      );
      const { id } = begun as Payment;
      await outcome(institution, id, 'processing');
      payments.set(institution, id);
    }

    const arriving = [...payments].map(([bidder, id]) =>
      outcome(bidder, id, 'succeeded').catch(() => undefined),
    );
    await Promise.race([...arriving, sleep(1_000)]);
    await server.kill();
    await Promise.all(arriving);
    await server.start();

    const arrived = new Set<string>();
    for (const [bidder, id] of payments) {
      const { enrolment, payment } = await standing(bidder);
      expect(payment?.state === 'succeeded').toBe(enrolment?.depositConfirmed);
      if (payment?.state === 'succeeded') arrived.add(id);
    }
    expect(arrived.size).toBeGreaterThan(0);
    for (const [bidder, id] of payments)
      if (!arrived.has(id)) await outcome(bidder, id, 'succeeded');
    for (const bidder of bidders)
      expect(await standing(bidder)).toMatchObject({ enrolment: { depositConfirmed: true } });
    const reader = await openOutsideReader(store.config.url);
    const books = await checkLedger(reader);
    await reader.close();
    expect(books).toMatchObject({ isSound: true, journals: BIDDERS, entries: 2 * BIDDERS });
  });
});
