import type { ResultPublicity } from '../../src/contract/results.js';
import { PASSWORD, type Person, type TestApi } from './api.js';
import { enrolFor } from './enrolling.js';
import { publishedLot } from './listing.js';
import { dayOf, placeEverywhere } from './placing.js';
import { AUCTION } from './sales.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A server with the clock of a scenario, and who takes part in the sale of a lot. */
export interface SaleHall {
  readonly api: TestApi;
  readonly bank: Person;
  readonly officer: Person;
  readonly colleague: Person;
  readonly buyer: Person;
  readonly loser: Person;
  readonly stranger: Person;
}

export async function saleHall(api: TestApi): Promise<SaleHall> {
  const bank = await api.person('officer', 'pledgee');
  const officer = await api.person('officer', 'trading-centre');
  const colleague = await api.person('officer', { id: officer.organisationId });
  const buyer = await api.person('trader', 'acquisition-institution');
  const loser = await api.person('trader', 'acquisition-institution');
  const stranger = await api.person('trader', 'operating-institution');
  return { api, bank, officer, colleague, buyer, loser, stranger };
}

export interface EndedLot {
  readonly lot: string;
  readonly endedAt: number;
  readonly paddle: string;
}

/** Sells a lot of the hall in an hour, a month from now; everybody is signed in anew, because their tokens have expired. */
export async function soldLot(hall: SaleHall, terms: object = {}): Promise<EndedLot> {
  const { api, bank, officer, colleague } = hall;
  const opensAt = (await serverTime(api)) + 30 * DAY_MS;
  const draft = {
    ...{ title: '发明专利：一种隔膜', currency: 'CNY', startPrice: '1000.00' },
    ...{ durationMs: HOUR_MS, opensAt: new Date(opensAt).toISOString(), ...AUCTION },
    rules: { increment: '100.00' },
    ...terms,
  };
  const lot = await publishedLot(draft, { bank, officers: [officer, colleague] });
  await placeEverywhere(officer, lot, dayOf(opensAt - 30 * DAY_MS));
  const paddle = await enrolFor(lot, hall.buyer);
  await enrolFor(lot, hall.loser);
  await advanceTo(api, opensAt + 1_000);
  const [buyer, loser] = [await again(api, hall.buyer), await again(api, hall.loser)];
  for (const [who, amount] of [
    [loser, '1000.00'],
    [buyer, '23456.78'],
  ] as const) {
    const bid = { type: 'bid', amount: { amount, currency: 'CNY' } };
    await who.as.post(`/lots/${lot}/bids`, bid).expect(201);
  }
  await advanceTo(api, opensAt + HOUR_MS + 2_000);
  return { lot, paddle, endedAt: opensAt + HOUR_MS };
}

/** Everybody of a hall, signed in now: a scenario leaps over days, and tokens expire. */
export async function signedIn({ api, ...people }: SaleHall): Promise<SaleHall> {
  const fresh: [string, Person][] = [];
  for (const [name, one] of Object.entries(people)) fresh.push([name, await again(api, one)]);
  return { api, ...(Object.fromEntries(fresh) as unknown as Omit<SaleHall, 'api'>) };
}

/** The same person, signed in now. */
export async function again(api: TestApi, person: Person): Promise<Person> {
  return { ...person, as: await api.signIn({ email: person.email, password: PASSWORD }) };
}

export async function advanceTo(api: TestApi, advanceToMs: number): Promise<void> {
  const admin = await api.signIn({ email: 'admin@ipgavel.test', password: 'ipgavel-development' });
  await admin.post('/test/clock', { advanceToMs }).expect(200);
}

async function serverTime(api: TestApi): Promise<number> {
  const { body } = await api.visitor.get('/about').expect(200);
  return (body as { serverTime: number }).serverTime;
}

/** The publicity of a lot as somebody sees it. */
export async function publicityOf(
  lot: string,
  { as }: Pick<Person, 'as'>,
): Promise<ResultPublicity> {
  const { body } = await as.get(`/lots/${lot}/publicity`).expect(200);
  return body as ResultPublicity;
}
