import type { OrganisationKind, Role } from '../../src/contract/api.js';
import type { LedgerAccount, Payment } from '../../src/contract/money-accounts.js';
import { freshKey, idOf, type Person, type TestApi } from './api.js';
import { enrol } from './centre.js';
import { type Desk, publishedLot } from './listing.js';

/** Something that one organisation would not have others see. */
export interface PrivateThing {
  /** Who sees it by right. */
  readonly owner: Person;
  /** What stands in the path for it, by the name of the parameter. */
  readonly params: Readonly<Record<string, string>>;
  /** What must not be in an answer to anyone else: ids, names, sentences that are found nowhere else. */
  readonly words: readonly string[];
  /** The kinds of organisation whose office it is to see everybody's. */
  readonly seenBy: readonly OrganisationKind[];
  /** Set where others get an answer too, in which it is left out. */
  readonly isLeftOut?: boolean;
  /** Set where nobody gets anything of it yet, its owner included. */
  readonly isUnpublished?: boolean;
}

export type Maker = (api: TestApi) => Promise<PrivateThing>;

/**
 * For every route about one thing: how to make a thing that only its owner may read or change there. A route without a
 * line fails `tenants.test.ts`.
 */
export const PRIVATE_THINGS: Readonly<Record<string, Maker>> = {
  '/users/{id}': aUser,
  '/organisations/{id}': anOrganisation,
  '/approvals/{id}': anApproval,
  '/assets/{id}': anAsset,
  '/lots/{id}': aDraft,
  '/lots/{id}/state': aHiddenDraft,
  '/lots/{id}/record': aHiddenDraft,
  '/lots/{id}/record/latest': aHiddenDraft,
  '/lots/{id}/terms': aHiddenDraft,
  '/lots/{id}/notice': aHiddenDraft,
  '/lots/{id}/history': aHistory,
  '/lots/{id}/enrolments': anEnrolment,
  '/lots/{id}/enrolment-conditions': ownConditions,
  '/lots/{id}/deposits': aListOfDeposits,
  '/lots/{id}/admission': anAdmission,
  '/payments/{id}': aPayment,
  '/ledger/accounts/{id}/entries': anAccount,
  '/organisations/{id}/relations': relationsOf,
  '/relations/{id}': aRelation,
  '/bars/{id}': aBar,
  '/ruling-tasks/{id}': aRulingTask,
};

/** Routes about things that are everybody's. */
export const PUBLIC_ROUTES: readonly string[] = ['/rule-packs/{name}'];

async function aUser(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const [email, name] = [`${freshKey()}@ipgavel.test`, freshKey()];
  const role: Role = 'viewer';
  const user = { email, name, role, password: freshKey() };
  const id = idOf((await owner.as.post('/users', user).expect(201)).body);
  return { owner, params: { id }, words: [id, email, name], seenBy: ['platform'] };
}

async function anOrganisation(api: TestApi): Promise<PrivateThing> {
  const name = freshKey();
  const { body } = await api.admin.post('/organisations', { name, kind: 'pledgee' }).expect(201);
  const id = idOf(body);
  const owner = await api.person('admin', { id });
  return {
    owner,
    params: { id },
    words: [id, name],
    seenBy: ['trading-centre', 'platform', 'auditor'],
  };
}

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

/** Even its owner reads there only what is published. */
async function aHiddenDraft(api: TestApi): Promise<PrivateThing> {
  return { ...(await aDraft(api)), isUnpublished: true };
}

/** What was done with a draft: who returned it, and why. */
async function aHistory(api: TestApi): Promise<PrivateThing> {
  const draft = await aDraft(api);
  const [id = ''] = draft.words;
  await draft.owner.as.post(`/lots/${id}/submission`).expect(201);
  return { ...draft, words: [draft.owner.id], seenBy: [...draft.seenBy, 'auditor'] };
}

async function anEnrolment(api: TestApi): Promise<PrivateThing> {
  const { lot: id, owner, paddle } = await aBidder(api);
  return {
    ...{ owner, params: { id }, words: [`"${paddle}"`] },
    seenBy: ['trading-centre'],
    isLeftOut: true,
  };
}

/** Everyone reads the conditions for itself, also a trading centre. */
async function ownConditions(api: TestApi): Promise<PrivateThing> {
  return { ...(await anEnrolment(api)), seenBy: [] };
}

async function aListOfDeposits(api: TestApi): Promise<PrivateThing> {
  const { lot: id, desk, paddle } = await aBidder(api);
  const [owner] = desk.officers;
  return { owner, params: { id }, words: [`"${paddle}"`], seenBy: ['auditor'] };
}

/** Who plays which part in a sale. */
async function anAdmission(api: TestApi): Promise<PrivateThing> {
  const { lot: id, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const { organisationId } = await anAdmin(api, 'acquisition-institution');
  const parts = [{ part: 'applicant', organisationId }];
  const admission = { isDomesticOnly: true, qualifications: [], parts };
  await owner.as.post(`/lots/${id}/admission`, admission).expect(201);
  return { owner, params: { id }, words: ['"applicant"'], seenBy: ['auditor'] };
}

async function aPayment(api: TestApi): Promise<PrivateThing> {
  const { lot, owner, paddle } = await aBidder(api);
  const { body } = await owner.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201);
  const { id, reference } = body as Payment;
  return { owner, params: { id }, words: [id, reference], seenBy: ['auditor'] };
}

async function anAccount(api: TestApi): Promise<PrivateThing> {
  const { owner, words } = await aPayment(api);
  const [payment = ''] = words;
  for (const outcome of ['processing', 'succeeded'])
    await owner.as.post(`/payments/${payment}/sandbox-outcome`, { outcome }).expect(201);
  const { body } = await owner.as.get('/ledger/accounts').expect(200);
  const [account] = (body as { items: readonly LedgerAccount[] }).items;
  const id = account?.id ?? '';
  return { owner, params: { id }, words: [payment, id], seenBy: ['auditor'] };
}

async function relationsOf(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'acquisition-institution');
  const other = await anAdmin(api, 'operating-institution');
  const { organisationId: id } = owner;
  const reason = freshKey();
  const relation = { otherId: other.organisationId, kind: 'control', reason };
  const { body } = await api.admin.post(`/organisations/${id}/relations`, relation).expect(201);
  const seenBy = ['trading-centre', 'platform', 'auditor'] as const;
  return { owner, params: { id }, words: [reason, idOf(body)], seenBy };
}

/** No route reads a single one. */
async function aRelation(api: TestApi): Promise<PrivateThing> {
  const relations = await relationsOf(api);
  const [reason = '', id = ''] = relations.words;
  return { ...relations, params: { id }, words: [id, reason], isUnpublished: true };
}

/** No route reads a single one; whom it concerns reads it in a list. */
async function aBar(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'acquisition-institution');
  const { organisationId } = owner;
  const reason = freshKey();
  const bar = { organisationId, kind: 'other', reason };
  const id = idOf((await api.admin.post('/bars', bar).expect(201)).body);
  const seenBy = ['trading-centre', 'platform', 'auditor'] as const;
  return { owner, params: { id }, words: [id, reason], seenBy, isUnpublished: true };
}

interface SeatedBidder {
  readonly lot: string;
  readonly desk: Desk;
  readonly owner: Person;
  readonly paddle: string;
}

/** Somebody who is enrolled for a lot that asks for a deposit. */
async function aBidder(api: TestApi): Promise<SeatedBidder> {
  const { lot, desk } = await aPublishedLot(api);
  const owner = await anAdmin(api, 'acquisition-institution');
  return { lot, desk, owner, paddle: await enrol(owner, lot) };
}

/** No route reads a single one, and only a fault of the system makes one: the centre alone learns that this is none. */
async function aRulingTask(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const params = { id: 'rtk_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { owner, params, words: [params.id], seenBy: ['trading-centre'], isUnpublished: true };
}

async function aPublishedLot(api: TestApi): Promise<{ readonly lot: string; readonly desk: Desk }> {
  const officer = await anAdmin(api, 'trading-centre');
  const second = await api.person('admin', { id: officer.organisationId });
  const desk: Desk = { bank: await anAdmin(api, 'pledgee'), officers: [officer, second] };
  return { lot: await publishedLot(draft(freshKey()), desk), desk };
}

function anAdmin(api: TestApi, kind: OrganisationKind): Promise<Person> {
  return api.person('admin', kind);
}

const MONTH_MS = 30 * 86_400_000;

function draft(title: string): object {
  return {
    ...{ title, currency: 'CNY', startPrice: '1000.00', durationMs: 3_600_000 },
    deposit: '100.00',
    opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
    rules: { increment: '100.00' },
  };
}
