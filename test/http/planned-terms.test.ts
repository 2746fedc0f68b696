import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEntry } from '../../src/core/proof/entry-text.js';
import { idOf, startApi, type TestApi } from '../support/api.js';
import { type Desk, publishedLot } from '../support/listing.js';
import { draft } from '../support/scene.js';

const DAY_MS = 86_400_000;

/** The terms in the first entry of a record, without what only a publication can say. */
function termsIn(body: string) {
  const read = readEntry(body);
  if (!read.ok || read.value.event.type !== 'published') throw new Error('no first entry');
  const { lot: _, ...terms } = read.value.event.terms;
  return terms;
}

describe('the terms that a lot is planned with', () => {
  let api: TestApi;
  let desk: Desk;
  beforeAll(async () => {
    api = await startApi('sqlite');
    const bank = await api.person('officer', 'pledgee');
    const centre = await api.person('officer', 'trading-centre');
    const second = await api.person('officer', { id: centre.organisationId });
    desk = { bank, officers: [centre, second] };
  });
  afterAll(() => api.stop());

  const written = { ...draft(Date.now() + DAY_MS), durationMs: 3_600_000 };

  it('are those that its record would begin with', async () => {
    const id = idOf((await desk.bank.as.post('/lots', written).expect(201)).body);
    const planned = await desk.bank.as.get(`/lots/${id}/planned-terms`).expect(200);
    const lot = await publishedLot(written, desk);
    const published = await api.visitor.get(`/lots/${lot}/terms`).expect(200);
    const { entry } = planned.body as { entry: string };
    const { entry: first } = published.body as { entry: { body: string } };
    expect(termsIn(entry)).toEqual(termsIn(first.body));
  });

  it('do not tell what stands behind a hidden reserve', async () => {
    const rules = { ...written.rules, reserve: '1234.00' };
    const lot = { ...written, rules };
    const id = idOf((await desk.bank.as.post('/lots', lot).expect(201)).body);
    const { body } = await desk.bank.as.get(`/lots/${id}/planned-terms`).expect(200);
    expect(JSON.stringify(body)).not.toContain('1234');
  });

  it('can be read of a lot that has lots drawn among holders of one rank', async () => {
    const rules = { increment: '1.00', priority: 'match', equalRankPriority: 'lots' };
    const id = idOf((await desk.bank.as.post('/lots', { ...written, rules }).expect(201)).body);
    const { body } = await desk.bank.as.get(`/lots/${id}/planned-terms`).expect(200);
    const { priority } = termsIn((body as { entry: string }).entry).rules;
    expect(priority).toMatchObject({ kind: 'match', lots: { commitment: '0'.repeat(64) } });
  });

  it('are refused with what is missing while they are not complete', async () => {
    const lot = { ...written, format: 'dutch', durationMs: undefined, rules: {} };
    const id = idOf((await desk.bank.as.post('/lots', lot).expect(201)).body);
    const { body } = await desk.bank.as.get(`/lots/${id}/planned-terms`).expect(422);
    expect(body).toMatchObject({ code: 'breaks-law', faults: expect.anything() as unknown });
  });
});
