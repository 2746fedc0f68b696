import { pdfOf } from '../kit/files.js';
import { freshKey, idOf, type TestApi } from './api.js';
import { enrolFor } from './enrolling.js';
import {
  aCrossListing,
  aVenue,
  crossListingsOfALot,
  enrolmentsThroughAVenue,
} from './private-venues.js';
import { anIncident } from './private-incidents.js';
import { COMMITTED, keyed } from './escrow.js';
import { aBackedCase, aBackstop, aCase } from './private-cases.js';
import { anExpert, aPanelTask, namesOnAPanel } from './private-experts.js';
import {
  aForfeit,
  aJournal,
  anAccount,
  aPayment,
  aPayout,
  holdsOfAnAccount,
  movementsOfAnAccount,
} from './private-money.js';
import {
  anAdmin,
  aPublishedLot,
  draft,
  type Maker,
  MONTH_MS,
  type PrivateThing,
  SEE_PARTIES,
} from './private-kit.js';
import { anEntrustment, entrustmentOfALot } from './private-entrustments.js';
import {
  aDocumentOfAnAssetObjection,
  anAssetObjection,
  aSettlement,
} from './private-objections.js';
import {
  aNoticeCertificate,
  noticeCertificatesOfALot,
  placementsOfALot,
} from './private-placements.js';
import { anOrganisation, aUser } from './private-parties.js';
import { aTie, tiesOfADraft, whatElseIsKept } from './private-ties.js';
import { aConsortium, aDeed, aPower, consortiaOfALot, powersOfALot } from './private-enrolling.js';

/**
 * For every route about one thing: how to make a thing that only its owner may read or change there. A route without a
 * line fails `tenants.test.ts`.
 */
export const PRIVATE_THINGS: Readonly<Record<string, Maker>> = {
  '/users/{id}': aUser,
  '/organisations/{id}': anOrganisation,
  '/approvals/{id}': anApproval,
  '/assets/{id}': anAsset,
  '/asset-ties/{id}': aTie,
  '/lots/{id}': aDraft,
  '/lots/{id}/state': aHiddenDraft,
  '/lots/{id}/record': aHiddenDraft,
  '/lots/{id}/record/latest': aHiddenDraft,
  '/lots/{id}/bids': aHiddenDraft,
  '/lots/{id}/terms': aHiddenDraft,
  '/lots/{id}/notice': aHiddenDraft,
  '/lots/{id}/planned-terms': aDraft,
  '/lots/{id}/plan': aPlan,
  '/lots/{id}/publicity': aHiddenDraft,
  '/lots/{id}/venue': aHiddenDraft,
  '/lots/{id}/cross-listings': crossListingsOfALot,
  '/cross-listings/{id}': aCrossListing,
  '/cross-listings/{id}/enrolments': enrolmentsThroughAVenue,
  '/venues/{id}/history': aVenue,
  '/lots/{id}/attempts': aHiddenDraft,
  '/lots/{id}/history': aHistory,
  '/lots/{id}/ties': tiesOfADraft,
  '/lots/{id}/tieable-assets': whatElseIsKept,
  '/lots/{id}/escrow': anEscrow,
  '/lots/{id}/entered-bids': anEnteredBid,
  '/lots/{id}/panel': namesOnAPanel,
  '/panel-tasks/{id}': aPanelTask,
  '/experts/{id}': anExpert,
  '/lots/{id}/enrolments': anEnrolment,
  '/lots/{id}/consortia': consortiaOfALot,
  '/consortia/{id}': aConsortium,
  '/lots/{id}/powers': powersOfALot,
  '/powers/{id}': aPower,
  '/deeds/{id}/content': aDeed,
  '/lots/{id}/enrolment-conditions': ownConditions,
  '/lots/{id}/deposits': aDeposit,
  '/lots/{id}/admission': anAdmission,
  '/lots/{id}/holders': aHolder,
  '/lots/{id}/authority': aLimit,
  '/lots/{id}/documents': aDocument,
  '/lots/{id}/documents/{document}/content': theContentOfADocument,
  '/lots/{id}/documents/{document}/views': readersOfADocument,
  '/lots/{id}/questions': aQuestion,
  '/lots/{id}/questions/earlier': aDraft,
  '/me/sessions/{id}': aSession,
  '/organisations/{id}/relations': aRelation,
  '/relations/{id}': aRelationItself,
  '/bars/{id}': aBar,
  '/payments/{id}': aPayment,
  '/ledger/accounts/{id}': anAccount,
  '/ledger/accounts/{id}/entries': movementsOfAnAccount,
  '/ledger/accounts/{id}/holds': holdsOfAnAccount,
  '/ledger/journals/{id}': aJournal,
  '/ruling-tasks/{id}': aRulingTask,
  '/lots/{id}/asset-objections': aHiddenDraft,
  '/lots/{id}/earlier-objections': aSettlement,
  '/asset-objections/{id}': anAssetObjection,
  '/asset-objections/{id}/documents/{document}/content': aDocumentOfAnAssetObjection,
  '/objections/{id}': anObjection,
  '/objections/{id}/documents/{document}/content': aDocumentOfAnObjection,
  '/lots/{id}/placements': placementsOfALot,
  '/lots/{id}/notice-corrections': aHiddenDraft,
  '/lots/{id}/notice-certificates': noticeCertificatesOfALot,
  '/notice-certificates/{id}': aNoticeCertificate,
  '/lots/{id}/certificates': aHiddenDraft,
  '/certificates/{id}': aCertificate,
  '/forfeits/{id}': aForfeit,
  '/payouts/{id}': aPayout,
  '/lots/{id}/entrustment': entrustmentOfALot,
  '/entrustments/{id}': anEntrustment,
  '/cases/{id}': aCase,
  '/cases/{id}/backstops': aBackedCase,
  '/backstops/{id}': aBackstop,
  '/lots/{id}/backstop-terms': aHiddenDraft,
  '/sessions/{id}': aSessionOfLots,
  '/incidents/{id}': anIncident,
};

/** Routes about things that are everybody's. */
export const PUBLIC_ROUTES: readonly string[] = [
  ...['/rule-packs/{name}', '/venues/{id}', '/venues/{id}/seal-pictures/{sha256}'],
];

/** A request for a second person: to withdraw a lot, which the public hears of when it has been done. */
async function anApproval(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const reason = freshKey();
  const id = idOf((await owner.as.post(`/lots/${lot}/withdrawal`, { reason }).expect(202)).body);
  return { owner, params: { id }, words: [id, reason], seenBy: [] };
}

async function anAsset(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const [title, holder] = [freshKey(), freshKey()];
  const number = 'ZL200310102344.5';
  const days = { filedOn: '2003-10-16', grantedOn: '2006-03-01' };
  const asset = { kind: 'invention', number, title, holder, ...days };
  const id = idOf((await owner.as.post('/assets', asset).expect(201)).body);
  return { owner, params: { id }, words: [id, title, holder], seenBy: [] };
}

async function aDraft(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const title = freshKey();
  const id = idOf((await owner.as.post('/lots', draft(title)).expect(201)).body);
  return { owner, params: { id }, words: [id, title], seenBy: ['trading-centre', 'platform'] };
}

/** Who a centre means to have a lot opened by, which is its own business until the lot is published. */
async function anEscrow(api: TestApi): Promise<PrivateThing> {
  const bank = await anAdmin(api, 'pledgee');
  const owner = await api.person('officer', 'trading-centre');
  const second = await api.person('officer', { id: owner.organisationId });
  const terms = { ...draft(freshKey()), ...COMMITTED };
  const id = idOf((await bank.as.post('/lots', terms).expect(201)).body);
  await bank.as.post(`/lots/${id}/submission`).expect(201);
  const officers: string[] = [];
  for (const person of [owner, second]) officers.push((await keyed(person)).id);
  await owner.as.post(`/lots/${id}/escrow`, { threshold: 2, officers }).expect(201);
  const words = [JSON.stringify(officers)];
  return { owner, params: { id }, words, seenBy: [], isLeftOut: true };
}

/** Even its owner reads there only what is published. */
async function aHiddenDraft(api: TestApi): Promise<PrivateThing> {
  return { ...(await aDraft(api)), isUnpublished: true };
}

/** The days that a lister means for its draft. */
async function aPlan(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const day = '2031-07-13';
  const written = { ...draft(freshKey()), opensAt: '2031-08-01T10:00:00+08:00', viewingFrom: day };
  const id = idOf((await owner.as.post('/lots', written).expect(201)).body);
  return { owner, params: { id }, words: [day], seenBy: ['trading-centre', 'platform'] };
}

/** What was done with a draft: who returned it, and why. */
async function aHistory(api: TestApi): Promise<PrivateThing> {
  const draft = await aDraft(api);
  const [id = ''] = draft.words;
  await draft.owner.as.post(`/lots/${id}/submission`).expect(201);
  return { ...draft, words: [draft.owner.id], seenBy: [...draft.seenBy, 'auditor'] };
}

async function anEnrolment(api: TestApi): Promise<PrivateThing> {
  const { lot: id } = await aPublishedLot(api);
  const owner = await anAdmin(api, 'acquisition-institution');
  const paddle = await enrolFor(id, owner);
  return {
    owner,
    params: { id },
    words: [`"${paddle}"`],
    seenBy: ['trading-centre'],
    isLeftOut: true,
  };
}

/** What a bidder told an officer on the telephone: here the amount that it files before the lot opens. */
async function anEnteredBid(api: TestApi): Promise<PrivateThing> {
  const times = { turnMs: 60_000, openingPauseMs: 60_000, roundPauseMs: 60_000 };
  const rules = { increment: '100.00', rounds: 1, ...times };
  const terms = { format: 'round-english', durationMs: undefined, rules };
  const { lot: id, desk } = await aPublishedLot(api, terms);
  const owner = await anAdmin(api, 'acquisition-institution');
  const paddle = await enrolFor(id, owner);
  const [reference, reason] = [freshKey(), freshKey()];
  const told = { type: 'seal', amount: { amount: '1700.00', currency: 'CNY' }, paddle };
  const how = { caller: owner.email, identifiedBy: 'recording', reference, reason };
  const [officer] = desk.officers;
  const taken = await officer.as.post(`/lots/${id}/entered-bids`, { ...told, ...how }).expect(202);
  const words = [reference, reason, idOf(taken.body)];
  return { owner, params: { id }, words, seenBy: [], isLeftOut: true };
}

/** How somebody stands before enrolling; everybody else is told how they stand themselves. */
async function ownConditions(api: TestApi): Promise<PrivateThing> {
  return { ...(await anEnrolment(api)), seenBy: [] };
}

/** Who has paid what, for the centre that runs the lot. */
async function aDeposit(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const paddle = await enrolFor(lot, await anAdmin(api, 'acquisition-institution'));
  const [owner] = desk.officers;
  return { owner, params: { id: lot }, words: [`"${paddle}"`], seenBy: ['auditor'] };
}

async function anAdmission(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const organisationId = await api.organisation('acquisition-institution');
  const parts = [{ part: 'pledgor', organisationId }];
  const admission = { isDomesticOnly: false, qualifications: [], parts };
  await owner.as.post(`/lots/${lot}/admission`, admission).expect(201);
  return { owner, params: { id: lot }, words: ['"part":"pledgor"'], seenBy: ['auditor'] };
}

/** Whom a draft has to be told to: the name of somebody who has a right in it. */
async function aHolder(api: TestApi): Promise<PrivateThing> {
  const { owner, params } = await aDraft(api);
  const name = freshKey();
  const entry = { as: 'co-owner', rank: 1, name, address: freshKey() };
  const path = `/lots/${params['id'] ?? ''}/holders`;
  const holder = idOf((await owner.as.post(path, entry).expect(201)).body);
  const sentAt = '2026-01-05T10:00:00+08:00';
  const told = { channel: 'post', sentAt, sentBy: 'Somebody', proof: freshKey() };
  const notice = idOf((await owner.as.post(`${path}/${holder}/notices`, told).expect(201)).body);
  return { owner, params: { ...params, holder, notice }, words: [name, holder], seenBy: [] };
}

/** How far somebody may bid alone; everybody else is told how far they may themselves. */
async function aLimit(api: TestApi): Promise<PrivateThing> {
  const { lot } = await aPublishedLot(api);
  const organisationId = await api.organisation('acquisition-institution');
  const [email, password] = [`${freshKey()}@ipgavel.test`, freshKey()];
  const bidLimit = { amount: '123456.00', currency: 'CNY' };
  const trader = { name: 'Trader', role: 'trader', organisationId, email, password, bidLimit };
  const id = idOf((await api.admin.post('/users', trader).expect(201)).body);
  const owner = { id, email, organisationId, as: await api.signIn({ email, password }) };
  const words = [`"limit":{"amount":"${bidLimit.amount}"`];
  return { owner, params: { id: lot }, words, seenBy: [], isLeftOut: true };
}

/** A document for enrolled bidders, which the public does not hear of. */
async function aDocument(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const name = `${freshKey()}.pdf`;
  const wish = { name, kind: 'valuation-report', visibility: 'enrolled' };
  const path = `/lots/${lot}/documents?${String(new URLSearchParams(wish))}`;
  const { body } = await desk.bank.as.upload(path, await pdfOf(name)).expect(201);
  const params = { id: lot, document: idOf(body) };
  const words = [name, params.document];
  return { owner: desk.bank, params, words, seenBy: ['auditor'], isLeftOut: true };
}

async function theContentOfADocument(api: TestApi): Promise<PrivateThing> {
  const { words, ...thing } = await aDocument(api);
  return { ...thing, words: ['%PDF', ...words], isLeftOut: false };
}

async function readersOfADocument(api: TestApi): Promise<PrivateThing> {
  const thing = await aDocument(api);
  const { id = '', document = '' } = thing.params;
  const path = `/lots/${id}/documents/${document}`;
  await thing.owner.as.download(`${path}/content`).expect(200);
  const { body } = await thing.owner.as.get(`${path}/views`).expect(200);
  const view = idOf((body as { items: readonly unknown[] }).items[0]);
  return { ...thing, words: [view], seenBy: [], isLeftOut: false };
}

/** A question that nobody has answered yet. */
async function aQuestion(api: TestApi): Promise<PrivateThing> {
  const { lot } = await aPublishedLot(api);
  const [owner, text] = [await anAdmin(api, 'operating-institution'), freshKey()];
  await owner.as.post(`/lots/${lot}/questions`, { text }).expect(201);
  return { owner, params: { id: lot }, words: [text], seenBy: ['auditor'], isLeftOut: true };
}

async function aSession(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const { body } = await owner.as.get('/me/sessions').expect(200);
  const id = idOf((body as { items: readonly unknown[] }).items[0]);
  return { owner, params: { id }, words: [id], seenBy: [], isUnpublished: true };
}

async function aRelation(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const [otherId, reason] = [await api.organisation('pledgee'), freshKey()];
  const { organisationId: id } = owner;
  const relation = { otherId, kind: 'control', reason };
  await api.admin.post(`/organisations/${id}/relations`, relation).expect(201);
  return { owner, params: { id }, words: [reason, otherId], seenBy: SEE_PARTIES };
}

/** It is read in the list of an organisation, and ended by itself. */
async function aRelationItself(api: TestApi): Promise<PrivateThing> {
  const thing = await aRelation(api);
  const { body } = await thing.owner.as.get(`/organisations/${thing.params['id'] ?? ''}/relations`);
  const id = idOf((body as { items: readonly unknown[] }).items[0]);
  return { ...thing, params: { id }, isUnpublished: true };
}

/** It is read in the register, and lifted by itself. */
async function aBar(api: TestApi): Promise<PrivateThing> {
  const [owner, reason] = [await anAdmin(api, 'acquisition-institution'), freshKey()];
  const bar = { organisationId: owner.organisationId, kind: 'defaulter', reason };
  const id = idOf((await api.admin.post('/bars', bar).expect(201)).body);
  return { owner, params: { id }, words: [id, reason], seenBy: SEE_PARTIES, isUnpublished: true };
}

/** No route reads a single one, and only a fault of the system makes one: the centre alone learns that this is none. */
async function aRulingTask(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const params = { id: 'rtk_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { owner, params, words: [params.id], seenBy: ['trading-centre'], isUnpublished: true };
}

/** It needs a lot that has ended under a pack, which takes days: `results.test.ts` tries strangers on real ones. */
async function anObjection(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const params = { id: 'obj_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { owner, params, words: [params.id], seenBy: ['trading-centre'], isUnpublished: true };
}

async function aDocumentOfAnObjection(api: TestApi): Promise<PrivateThing> {
  const thing = await anObjection(api);
  const params = { ...thing.params, document: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { ...thing, params };
}

/** The same holds for it: `certificates.test.ts` tries strangers on real ones. */
async function aCertificate(api: TestApi): Promise<PrivateThing> {
  const thing = await anObjection(api);
  const params = { id: 'crt_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { ...thing, params, words: [params.id] };
}

/** A session that its centre still arranges. */
async function aSessionOfLots(api: TestApi): Promise<PrivateThing> {
  const [owner, title] = [await anAdmin(api, 'trading-centre'), freshKey()];
  const opensAt = new Date(Date.now() + MONTH_MS).toISOString();
  const wish = { title, mode: 'parallel', opensAt, durationMs: 3_600_000, gapMs: 0 };
  const id = idOf((await owner.as.post('/sessions', wish).expect(201)).body);
  return { owner, params: { id }, words: [id, title], seenBy: [] };
}
