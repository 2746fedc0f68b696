import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { audit } from '../support/audit.js';
import type { Answered } from '../support/crowd.js';
import { bidOf, LiveLine } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';
import { openLot, setStage } from '../support/scene.js';
import { TornDatabase } from '../support/torn-database.js';

describe.each(DIALECTS)('a commit on %s of which nobody hears', (dialect) => {
  let api: TestApi;
  let torn: TornDatabase;
  beforeAll(async () => {
    api = await startApi(dialect, {}, (whole) => (torn = new TornDatabase(whole)));
  });
  afterAll(() => api.stop());

  it('decides every bid once, and answers what was decided then', async () => {
    const stage = await setStage(api.url);
    const institutions = await stage.institutions(1);
    const lot = await openLot(stage, institutions);
    const line = new LiveLine(api.url);
    await line.ask('auth', { token: await institutions[0]?.api.http.token() });
    const requests = ['1000.00', '999.00', '2000.00'].map((amount) => bidOf(lot, amount));
    torn.tears = 3;
    const answered: Answered[] = [];
    for (const request of requests) {
      const answer = await line.bid(request);
      if ('statement' in answer) answered.push({ request, answer });
    }
    line.close();
    expect(torn.tears).toBe(0);
    expect(answered.map(({ answer }) => answer.statement.code ?? 'accepted')).toEqual([
      'accepted',
      'own-lead',
      'own-lead',
    ]);
    const verdict = await audit({ stage, lot, databaseUrl: api.databaseUrl, answered });
    expect(verdict.bids).toBe(1);
  });
});
