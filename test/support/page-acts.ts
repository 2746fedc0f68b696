import { idOf, type Person, type TestApi } from './api.js';
import type { Desk } from './listing.js';

/** What people of the scene write. */
export const TITLE = '发明专利：一种锂电池隔膜及其制备方法';
export const REASON = '权属存在争议';
export const SESSION = '2026 年第一场知识产权质押物集中拍卖';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Puts on record what decides who may bid: what holds, and what has ended. */
export async function keepRegisters(
  { as, organisationId: otherId }: Person,
  {
    of,
    lots,
  }: { readonly of: string; readonly lots: { readonly sold: string; readonly waiting: string } },
): Promise<void> {
  const relate = async (kind: string): Promise<string> => {
    const relation = { otherId, kind, reason: REASON };
    return idOf((await as.post(`/organisations/${of}/relations`, relation).expect(201)).body);
  };
  await relate('staff');
  await as.post(`/relations/${await relate('control')}/end`, { reason: REASON }).expect(201);
  const bar = { organisationId: of, kind: 'defaulter', reason: REASON };
  await as.post('/bars', { ...bar, lotId: lots.sold }).expect(201);
  const parts = [{ part: 'pledgor', organisationId: of }];
  const admission = { isDomesticOnly: true, qualifications: ['animal-breed'], parts };
  await as.post(`/lots/${lots.waiting}/admission`, admission).expect(201);
}

/** What is written down of somebody to whom a lot has to be told. */
export const HOLDER = {
  ...{ name: '张某', address: '苏州市工业园区某路 1 号', basis: '按份共有，份额 30%' },
  ...{ sentBy: '王书记员', proof: 'EMS 1100012345678' },
};

/** Enters a holder of a priority right who was told, and has not answered yet. */
export async function listHolders({ as }: Person, lot: string): Promise<void> {
  const { name, address, basis, sentBy, proof } = HOLDER;
  const path = `/lots/${lot}/holders`;
  const holder = { as: 'co-owner', rank: 1, name, address, basis };
  const id = idOf((await as.post(path, holder).expect(201)).body);
  const notice = { channel: 'post', sentAt: '2026-01-05T10:00:00+08:00', sentBy, proof };
  await as.post(`${path}/${id}/notices`, notice).expect(201);
}

/** Pays the deposit of an enrolment in the sandbox; answers the account that it lies on. */
export async function payDeposit({ as }: Person, lot: string): Promise<string> {
  const { body } = await as.get(`/lots/${lot}/enrolments`).expect(200);
  const [{ paddle } = { paddle: '' }] = (body as { items: { paddle: string }[] }).items;
  const begun = await as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201);
  for (const outcome of ['processing', 'succeeded'])
    await as.post(`/payments/${idOf(begun.body)}/sandbox-outcome`, { outcome }).expect(201);
  const accounts = await as.get('/ledger/accounts').expect(200);
  return idOf((accounts.body as { items: object[] }).items[0]);
}

/** Has a session arranged of drafts, which are reviewed for it. */
export async function arrange(
  { bank, officers: [centre] }: Desk,
  lots: readonly string[],
  now: number,
): Promise<string> {
  for (const lot of lots) {
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await centre.as.post(`/lots/${lot}/approval`).expect(201);
  }
  const wish = {
    ...{ title: SESSION, mode: 'sequence', durationMs: DAY_MS, gapMs: 10 * MINUTE_MS, lots },
    cover: { currency: 'CNY', debt: '150000.00', costs: '2000.00', isPublic: true },
    opensAt: new Date(now + 2 * DAY_MS).toISOString(),
  };
  return idOf((await centre.as.post('/sessions', wish).expect(201)).body);
}

/** Rejects what a colleague asks for about a lot. */
export async function reject({ as }: Person, lot: string): Promise<void> {
  const { body } = await as.get(`/approvals?subject=${lot}&state=pending`).expect(200);
  for (const asked of (body as { items: object[] }).items) {
    await as.post(`/approvals/${idOf(asked)}/refusal`, { reason: REASON }).expect(201);
  }
}

export async function openCase({ as }: Person, now: number): Promise<string> {
  const earlier = {
    ...{ stage: 'r1', currency: 'CNY', startPrice: '700000.00', valuation: '1000000.00' },
    ...{ endedAt: new Date(now).toISOString(), evidence: REASON },
  };
  const file = { title: TITLE, route: 'judicial-online', earlier: [earlier] };
  return idOf((await as.post('/cases', file).expect(201)).body);
}

export async function askToWithdraw({ as }: Person, lot: string): Promise<string> {
  return idOf((await as.post(`/lots/${lot}/withdrawal`, { reason: REASON }).expect(202)).body);
}

/** Bids on a lot, or on a target of a package. */
export async function bid(
  { as }: Person,
  lot: string,
  ...[amount, on]: [string, string?]
): Promise<void> {
  const offer = { type: 'bid', amount: { amount, currency: 'CNY' }, ...(on && { on }) };
  await as.post(`/lots/${lot}/bids`, offer).expect(201);
}

export async function serverTime(api: TestApi): Promise<number> {
  return ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
}

export async function advance(api: TestApi, ms: number): Promise<void> {
  const advanceToMs = (await serverTime(api)) + ms;
  await api.admin.post('/test/clock', { advanceToMs }).expect(200);
}
