import { setTimeout as sleep } from 'node:timers/promises';
import type { LotDetail } from '../../src/contract/api.js';
import type { LotAttempts } from '../../src/contract/cases.js';
import type { ForfeitDetail, ForfeitSummary } from '../../src/contract/forfeits.js';
import type { LotDeposits } from '../../src/contract/enrolment.js';
import type { LedgerAccount, LedgerFinding } from '../../src/contract/money-accounts.js';
import { idOf, type Person } from './api.js';
import { advanceTo, again, type SaleHall, signedIn } from './ended-lot.js';
import { enrolFor } from './enrolling.js';
import { publish, publishedLot } from './listing.js';
import { dayOf, placeEverywhere } from './placing.js';
import { AUCTION } from './sales.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Paying = 'sandbox' | 'bank';

/** What a lot is sold for, to whom, and how the deposit of the buyer came in. */
export interface Selling {
  readonly price: string;
  readonly buyer: Person;
  readonly pays?: Paying;
  /** Who offers the start price before, where the first bid can be nothing else. */
  readonly after?: Person;
}

/** Publishes a lot of a hall with a deposit, a month from now; everybody is signed in anew before and after. */
export async function depositLot(hall: SaleHall, terms: object = {}): Promise<string> {
  const { bank, officer, colleague } = await signedIn(hall);
  const draft = {
    ...{ title: '发明专利：一种隔膜', currency: 'CNY', startPrice: '1000.00', deposit: '100.00' },
    ...{ durationMs: HOUR_MS, ...AUCTION, opensAt: await inAMonth(hall) },
    rules: { increment: '100.00' },
    ...terms,
  };
  const lot = await publishedLot(draft, { bank, officers: [officer, colleague] });
  if (draft.pack === AUCTION.pack) await placeEverywhere(officer, lot, dayOf(await nowOf(hall)));
  return lot;
}

/** Has somebody win a lot with a deposit that is kept, and waits until its case knows. */
export async function sell(hall: SaleHall, lot: string, selling: Selling): Promise<string> {
  const { buyer, pays = 'bank', after } = selling;
  const paddle = await enrolFor(lot, await again(hall.api, buyer));
  await payDeposit(hall, lot, { who: buyer, paddle, pays });
  if (after) await enterWithDeposit(hall, lot, after);
  await win(hall, lot, selling);
  return paddle;
}

/** Has somebody win a lot whose deposit is in, and waits until its case knows. */
export async function win(
  hall: SaleHall,
  lot: string,
  { price, buyer, after }: Selling,
): Promise<void> {
  const { opensAt, startPrice } = await detailOf(hall, lot);
  await advanceTo(hall.api, opensAt + 1_000);
  const offers = [...(after ? [[after, startPrice.amount] as const] : []), [buyer, price] as const];
  for (const [who, amount] of offers) {
    const { as } = await again(hall.api, who);
    const bid = { type: 'bid', amount: { amount, currency: 'CNY' } };
    await as.post(`/lots/${lot}/bids`, bid).expect(201);
  }
  const { endsAt } = await detailOf(hall, lot);
  await advanceTo(hall.api, endsAt + 2_000);
  await outcome(hall, lot, 'sold');
}

/** Enrols somebody for a lot, whose deposit an officer sees arrive; answers the paddle. */
async function enterWithDeposit(hall: SaleHall, lot: string, who: Person): Promise<string> {
  const paddle = await enrolFor(lot, await again(hall.api, who));
  await payDeposit(hall, lot, { who, paddle, pays: 'bank' });
  return paddle;
}

/** Has the deposit of a place in a lot arrive. */
export async function payDeposit(
  hall: SaleHall,
  lot: string,
  { who, paddle, pays }: { readonly who: Person; readonly paddle: string; readonly pays: Paying },
): Promise<void> {
  const path = `/lots/${lot}/enrolments/${paddle}`;
  if (pays === 'bank') {
    const { officer } = await signedIn(hall);
    await officer.as.post(`${path}/deposit-confirmation`, { evidence: '银行回单' }).expect(201);
    return;
  }
  const { as } = await again(hall.api, who);
  const payment = idOf((await as.post(`${path}/payment`).expect(201)).body);
  for (const outcome of ['processing', 'succeeded'])
    await as.post(`/payments/${payment}/sandbox-outcome`, { outcome }).expect(201);
}

/** Lets days pass. */
export async function pass(hall: SaleHall, days: number): Promise<void> {
  await advanceTo(hall.api, (await nowOf(hall)) + days * DAY_MS);
}

/** Has two officers do what one of them asks for; answers the path of the confirmation. */
export async function byTwo(hall: SaleHall, path: string, body: object = {}): Promise<string> {
  const { officer, colleague } = await signedIn(hall);
  const { body: approval } = await officer.as.post(path, body).expect(202);
  const confirmation = `/approvals/${idOf(approval)}/confirmation`;
  await colleague.as.post(confirmation).expect(201);
  return confirmation;
}

/** Has two officers declare that the buyer of a lot has not paid; answers the forfeited deposit. */
export async function declareDefault(hall: SaleHall, lot: string): Promise<ForfeitDetail> {
  await byTwo(hall, `/lots/${lot}/default`, { reason: '逾期未支付尾款' });
  return forfeitOf(hall, lot);
}

/** The forfeited deposit of a lot as the centre sees it; the latest, where there are several. */
export async function forfeitOf(hall: SaleHall, lot: string): Promise<ForfeitDetail> {
  const { as } = await again(hall.api, hall.officer);
  const { body } = await as.get(`/forfeits?lot=${lot}`).expect(200);
  const [first] = (body as { items: readonly ForfeitSummary[] }).items;
  return (await as.get(`/forfeits/${first?.id ?? 'none'}`).expect(200)).body as ForfeitDetail;
}

/** Sells a lot again, at the stage that its route has after a default. */
export async function resell(hall: SaleHall, lot: string, selling: Selling): Promise<string> {
  const { bank, officer, colleague } = await signedIn(hall);
  const { items } = await attemptsOf(hall, lot);
  const stage = items.at(-1)?.stage.name ?? '';
  const wish = { stage, opensAt: await inAMonth(hall) };
  const { body } = await bank.as.post(`/lots/${lot}/follow-up`, wish).expect(201);
  const next = idOf(body);
  await publish(next, { bank, officers: [officer, colleague] });
  await placeEverywhere(officer, next, dayOf(await nowOf(hall)));
  await sell(hall, next, selling);
  return next;
}

/** Adds up all books, and answers what stands on the accounts that the centre holds for a lot, by purpose. */
export async function booksOf(hall: SaleHall, lot: string): Promise<Record<string, string>> {
  const { as } = await again(hall.api, hall.officer);
  const { body } = await as.get('/ledger/check').expect(200);
  const { isSound, faults } = body as LedgerFinding;
  if (!isSound) throw new Error(JSON.stringify(faults));
  const accounts = (await as.get('/ledger/accounts?isFunded=true&limit=100').expect(200)).body as {
    items: readonly LedgerAccount[];
  };
  const found: Record<string, string> = {};
  for (const { purpose, subject, owner, balance, held } of accounts.items) {
    // Losers' deposits go back by themselves, a moment after the end.
    if (subject !== lot || nameIn(hall, owner.id) === 'other') continue;
    const isKept = held.amount === balance.amount ? 'held' : 'free';
    found[`${purpose} ${nameIn(hall, owner.id)}`] = `${balance.amount} ${isKept}`;
  }
  return found;
}

/** How the payment of the deposit of a place in a lot stands. */
export async function paymentOf(hall: SaleHall, lot: string, paddle: string) {
  const { as } = await again(hall.api, hall.officer);
  const { body } = await as.get(`/lots/${lot}/deposits`).expect(200);
  return (body as LotDeposits).items.find((one) => one.paddle === paddle)?.payment?.state ?? null;
}

/** Waits until every payout of a forfeited deposit that pays itself out has been. */
export async function paidOut(hall: SaleHall, lot: string): Promise<ForfeitDetail> {
  for (let left = 100; left > 0; left -= 1) {
    const forfeit = await forfeitOf(hall, lot);
    const waiting = forfeit.payouts.filter((one) => one.isSandbox && one.state === 'instructed');
    if (waiting.length === 0) return forfeit;
    await sleep(100);
  }
  throw new Error('the sandbox pays out nothing');
}

function nameIn(hall: SaleHall, id: string): string {
  const { bank, officer, buyer, loser } = hall;
  const names = { bank, centre: officer, buyer, loser };
  const found = Object.entries(names).find(([, one]) => one.organisationId === id);
  return found?.[0] ?? 'other';
}

async function outcome(hall: SaleHall, lot: string, wanted: string): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const { items } = await attemptsOf(hall, lot);
    if (items.find((one) => one.lot === lot)?.outcome === wanted) return;
    await sleep(50);
  }
  throw new Error(`the attempt is not ${wanted}`);
}

async function attemptsOf({ api }: SaleHall, lot: string): Promise<LotAttempts> {
  return (await api.visitor.get(`/lots/${lot}/attempts`).expect(200)).body as LotAttempts;
}

async function detailOf({ api }: SaleHall, lot: string): Promise<LotDetail> {
  return (await api.visitor.get(`/lots/${lot}`).expect(200)).body as LotDetail;
}

async function nowOf({ api }: SaleHall): Promise<number> {
  const { body } = await api.visitor.get('/about').expect(200);
  return (body as { serverTime: number }).serverTime;
}

async function inAMonth(hall: SaleHall): Promise<string> {
  return new Date((await nowOf(hall)) + 40 * DAY_MS).toISOString();
}
