import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, startApi, type TestApi } from '../support/api.js';
import {
  booksOf,
  byTwo,
  declareDefault,
  depositLot,
  forfeitOf,
  paidOut,
  payDeposit,
  paymentOf,
  sell,
  win,
} from '../support/defaulted-lot.js';
import { type SaleHall, saleHall, signedIn } from '../support/ended-lot.js';
import { enrolTogether } from '../support/joint.js';
import { COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;
const REASON = { reason: '付款凭证已核实' };
const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** What is no different on one database or the other: whose deposit it is, and how much of what was paid. */
describe('a deposit that is lost', () => {
  let api: TestApi;
  let hall: SaleHall;

  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    hall = await saleHall(api);
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;

  it('in a sell-off is the deposit alone: the rest of the price that was paid in advance goes back at once', async () => {
    hall = await signedIn(hall);
    const [at, earlier] = [await now(), { currency: 'CNY', valuation: '1400.00' }];
    const ended = (daysAgo: number) => new Date(at - daysAgo * DAY_MS).toISOString();
    const own = { title: '变卖', route: 'judicial-online' };
    const tried = [
      { ...earlier, stage: 'r1', startPrice: '1250.00', endedAt: ended(30), evidence: '一拍流拍' },
      { ...earlier, stage: 'r2', startPrice: '1000.00', endedAt: ended(1), evidence: '二拍流拍' },
    ];
    const { body } = await hall.bank.as.post('/cases', { ...own, earlier: tried }).expect(201);
    const lot = await depositLot(hall, {
      ...{ ...COURT, pack: 'judicial-online-selloff', case: idOf(body), valuation: '1400.00' },
      ...{ durationMs: null, opensAt: new Date(at + 10 * DAY_MS).toISOString() },
      deposit: '100.00',
    });
    const paddle = await sell(hall, lot, { price: '1000.00', buyer: hall.buyer, pays: 'sandbox' });
    const { id } = await declareDefault(hall, lot);
    expect(await paidOut(hall, lot)).toMatchObject({
      ...{ paid: cny('1000.00'), deposit: cny('100.00'), firstPrice: cny('1000.00') },
      payouts: [{ part: 'rest', amount: cny('900.00'), state: 'paid' }],
    });
    expect(await booksOf(hall, lot)).toEqual({ 'forfeit-pending centre': '100.00 free' });
    // What has gone back cannot be held again: the deposit can only follow it.
    await byTwo(hall, `/forfeits/${id}/revocation`, REASON);
    expect((await paidOut(hall, lot)).revocation?.outcome).toBe('refunded');
    expect(await booksOf(hall, lot)).toEqual({});
    expect(await paymentOf(hall, lot, paddle)).toBe('forfeited');
  });

  it('of a consortium is its lead’s, and all of its members answer for what it does not cover', async () => {
    const lot = await depositLot(hall, { jointBidding: true });
    hall = await signedIn(hall);
    const paddle = await enrolTogether(lot, hall.buyer, hall.loser);
    await payDeposit(hall, lot, { who: hall.buyer, paddle, pays: 'bank' });
    await win(hall, lot, { price: '5000.00', buyer: hall.buyer });
    await declareDefault(hall, lot);
    const { defaulter, members } = await forfeitOf(hall, lot);
    expect(defaulter.id).toBe(hall.buyer.organisationId);
    expect(members).toMatchObject([
      { organisationId: hall.buyer.organisationId, shareBps: 6000 },
      { organisationId: hall.loser.organisationId, shareBps: 4000 },
    ]);
  });
});
