import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LotSummary, Page } from '../../src/contract/api.js';
import type { CrossListing, CrossListingEnrolments } from '../../src/contract/cross-listings.js';
import type { LotDeposits } from '../../src/contract/enrolment.js';
import type { LotVenue } from '../../src/contract/venues.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { enrolFor } from '../support/enrolling.js';
import { draft } from '../support/scene.js';

const HOUR_MS = 3_600_000;

describe('a lot that another venue shows', () => {
  let api: TestApi;
  let home: Centre;
  let venue: Person;
  let colleague: Person;
  let lot: string;
  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    home = await foundCentre(api);
    venue = await api.person('officer', 'trading-centre');
    colleague = await api.person('officer', { id: venue.organisationId });
  });
  beforeEach(async () => {
    lot = await home.publish();
  });
  afterAll(() => api.stop());

  const offer = async (of = lot): Promise<string> => {
    const wish = { venueId: venue.organisationId, reason: '扩大征集范围' };
    return idOf((await home.officer.as.post(`/lots/${of}/cross-listings`, wish).expect(201)).body);
  };
  const accept = async (id: string): Promise<void> => {
    const asked = await venue.as.post(`/cross-listings/${id}/acceptance`).expect(202);
    await colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  };
  const shownAt = async (centre: string): Promise<LotSummary | undefined> => {
    const { body } = await api.visitor.get(`/lots?centre=${centre}&limit=100`).expect(200);
    return (body as Page<LotSummary>).items.find(({ id }) => id === lot);
  };
  const alsoAt = async (): Promise<LotVenue['alsoAt']> =>
    ((await api.visitor.get(`/lots/${lot}/venue`).expect(200)).body as LotVenue).alsoAt;
  const stateOf = async ({ as }: Person): Promise<string | undefined> => {
    const { body } = await as.get(`/lots/${lot}/cross-listings`).expect(200);
    return (body as { items: readonly CrossListing[] }).items.at(-1)?.state;
  };

  it('is offered, accepted by two officers, shown as what it is, and ended by either', async () => {
    const id = await offer();
    expect([await stateOf(home.officer), await stateOf(venue)]).toEqual(['offered', 'offered']);
    expect(await shownAt(venue.organisationId)).toBeUndefined();
    const asked = await venue.as.post(`/cross-listings/${id}/acceptance`).expect(202);
    const confirmation = `/approvals/${idOf(asked.body)}/confirmation`;
    await venue.as.post(confirmation).expect(403);
    await home.colleague.as.post(confirmation).expect(404);
    await colleague.as.post(confirmation).expect(201);
    expect(await stateOf(home.officer)).toBe('accepted');
    const homeId = home.officer.organisationId;
    expect((await shownAt(venue.organisationId))?.authoritativeAt?.id).toBe(homeId);
    expect((await shownAt(homeId))?.authoritativeAt).toBeNull();
    expect((await alsoAt()).map((one) => one.id)).toEqual([venue.organisationId]);
    await venue.as.post(`/cross-listings/${id}/end`, { reason: '业务调整' }).expect(201);
    expect(await shownAt(venue.organisationId)).toBeUndefined();
    expect(await alsoAt()).toEqual([]);
    await home.officer.as.post(`/cross-listings/${id}/end`, { reason: '业务调整' }).expect(409);
    // What was ended can be offered again.
    const again = await offer();
    await home.officer.as.post(`/cross-listings/${again}/end`, { reason: '误发' }).expect(201);
    await venue.as.post(`/cross-listings/${again}/acceptance`).expect(409);
  });

  it('is declined with a reason, which its home reads, and what waits is over', async () => {
    const id = await offer();
    const asked = await venue.as.post(`/cross-listings/${id}/acceptance`).expect(202);
    await venue.as.post(`/cross-listings/${id}/refusal`).expect(400);
    await venue.as.post(`/cross-listings/${id}/refusal`, { reason: '不受理' }).expect(201);
    await colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(409);
    const { body } = await home.officer.as.get('/cross-listings').expect(200);
    const found = (body as Page<CrossListing>).items.find((one) => one.id === id);
    expect(found).toMatchObject({ state: 'declined', lot: { id: lot } });
    expect(found?.steps.map(({ act, reason }) => [act, reason])).toEqual([
      ['offer', '扩大征集范围'],
      ['decline', '不受理'],
    ]);
  });

  it('is offered by its own centre alone, once, while there is something to show', async () => {
    const wish = { venueId: venue.organisationId };
    await venue.as.post(`/lots/${lot}/cross-listings`, wish).expect(404);
    await home.officer.as
      .post(`/lots/${lot}/cross-listings`, { venueId: home.officer.organisationId })
      .expect(404);
    await home.officer.as
      .post(`/lots/${lot}/cross-listings`, { venueId: home.bank.organisationId })
      .expect(404);
    const id = await offer();
    await home.officer.as.post(`/lots/${lot}/cross-listings`, wish).expect(409);
    // Neither side does what is the other's.
    await home.officer.as.post(`/cross-listings/${id}/acceptance`).expect(409);
    await home.officer.as.post(`/cross-listings/${id}/refusal`, { reason: '不' }).expect(409);
    await venue.as.post(`/cross-listings/${id}/end`, { reason: '不' }).expect(409);
    const stranger = await api.person('officer', 'trading-centre');
    await stranger.as.post(`/cross-listings/${id}/acceptance`).expect(404);
    await stranger.as.post(`/cross-listings/${id}/end`, { reason: '不' }).expect(404);
    await home.advance(3 * HOUR_MS);
    const over = await home.officer.as.post(`/lots/${lot}/cross-listings`, wish);
    expect(over.status).toBe(409);
  });

  it('stays its own centre’s to rule: the other venue changes nothing of it', async () => {
    await accept(await offer());
    const bidder = await api.person('trader', 'acquisition-institution');
    const paddle = await enrolFor(lot, bidder);
    const reason = { reason: '权属争议' };
    for (const act of ['suspension', 'withdrawal', `enrolments/${paddle}/bar`]) {
      const { status } = await venue.as.post(`/lots/${lot}/${act}`, reason);
      expect([act, [403, 404].includes(status)]).toEqual([act, true]);
    }
    await venue.as.get(`/lots/${lot}/deposits`).expect(404);
  });

  it('remembers through which venue a bidder came, and tells each venue no more than it may know', async () => {
    const id = await offer();
    await accept(id);
    const [one, other, liar] = await Promise.all(
      [1, 2, 3].map(() => api.person('trader', 'acquisition-institution')),
    );
    if (!one || !other || !liar) throw new Error('nobody');
    await enrolFor(lot, one, { via: venue.organisationId });
    await enrolFor(lot, other);
    // A venue that does not show the lot counts as none.
    await enrolFor(lot, liar, { via: await api.organisation('trading-centre') });
    const enrolments = async ({ as }: Person) =>
      (await as.get(`/cross-listings/${id}/enrolments`).expect(200)).body as CrossListingEnrolments;
    for (const who of [venue, home.officer]) {
      const { total, through } = await enrolments(who);
      expect(total).toBe(3);
      expect(through.map(({ organisation }) => organisation.id)).toEqual([one.organisationId]);
    }
    expect(JSON.stringify(await enrolments(venue))).not.toContain(other.organisationId);
    const stranger = await api.person('officer', 'trading-centre');
    await stranger.as.get(`/cross-listings/${id}/enrolments`).expect(404);
    const list = (await home.officer.as.get(`/lots/${lot}/deposits`).expect(200))
      .body as LotDeposits;
    const via = new Map(list.items.map((item) => [item.organisation.id, item.via?.id ?? null]));
    expect([one, other, liar].map(({ organisationId }) => via.get(organisationId))).toEqual([
      ...[venue.organisationId, null, null],
    ]);
  });

  it('is named with all its venues in the notice, when they had agreed before', async () => {
    const { body } = await api.visitor.get('/about').expect(200);
    const opensAt = (body as { serverTime: number }).serverTime + HOUR_MS;
    const written = await home.bank.as.post('/lots', draft(opensAt)).expect(201);
    const early = idOf(written.body);
    await home.bank.as.post(`/lots/${early}/submission`).expect(201);
    const wish = { venueId: venue.organisationId };
    await home.officer.as.post(`/lots/${early}/cross-listings`, wish).expect(404);
    await home.officer.as.post(`/lots/${early}/approval`).expect(201);
    await accept(await offer(early));
    await home.colleague.as.post(`/lots/${early}/publication`).expect(201);
    const notice = await api.visitor.get(`/lots/${early}/notice`).expect(200);
    expect(JSON.stringify(notice.body)).toContain('联合挂牌：The trading-centre；');
    expect(JSON.stringify(notice.body)).toContain('Also listed at: The trading-centre;');
  });
});
