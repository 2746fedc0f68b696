import { usualProfile } from '../../src/bots/usual-profile.js';
import type { CrossListingEnrolments } from '../../src/contract/cross-listings.js';
import { freshKey, idOf, type TestApi } from './api.js';
import { enrolFor } from './enrolling.js';
import { aPublishedLot, anAdmin, type PrivateThing } from './private-kit.js';

/** A profile of a centre with an account that is told to those alone who pay into it. */
export async function aVenue(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const second = await api.person('admin', { id: owner.organisationId });
  const number = freshKey().toUpperCase();
  const profile = usualProfile('The trading-centre');
  const custody = { ...profile.custody, number };
  const wish = { profile: { ...profile, custody }, effectiveOn: null, reason: '更换账户' };
  const asked = await owner.as.post('/centre/profile', wish).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const params = { id: owner.organisationId };
  return { owner, params, words: [number], seenBy: ['platform', 'auditor'] };
}

/** A lot that its centre has offered to another one. */
export async function crossListingsOfALot(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const offer = { venueId: await api.organisation('trading-centre'), reason: freshKey() };
  const id = idOf((await owner.as.post(`/lots/${lot}/cross-listings`, offer).expect(201)).body);
  const words = [id, offer.reason];
  return { owner, params: { id: lot }, words, seenBy: [], isLeftOut: true };
}

/** No route reads a single one: its two centres alone learn that there is one. */
export async function aCrossListing(api: TestApi): Promise<PrivateThing> {
  const { owner, words } = await crossListingsOfALot(api);
  return { owner, params: { id: words[0] ?? '' }, words, seenBy: [], isUnpublished: true };
}

/** Somebody who has enrolled through another venue. */
export async function enrolmentsThroughAVenue(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const venue = await anAdmin(api, 'trading-centre');
  const second = await api.person('admin', { id: venue.organisationId });
  const offer = { venueId: venue.organisationId };
  const id = idOf((await owner.as.post(`/lots/${lot}/cross-listings`, offer).expect(201)).body);
  const asked = await venue.as.post(`/cross-listings/${id}/acceptance`).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const bidder = await anAdmin(api, 'acquisition-institution');
  await enrolFor(lot, bidder, { via: venue.organisationId });
  // What the organisation is called is no secret to those who see all parties; that it has enrolled is.
  const { body } = await owner.as.get(`/cross-listings/${id}/enrolments`).expect(200);
  const [one] = (body as CrossListingEnrolments).through;
  return { owner, params: { id }, words: [`"enrolledAt":${one?.enrolledAt}`], seenBy: [] };
}
