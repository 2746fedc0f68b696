import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../src/bots/api.js';
import type { BidAuthority, BidRequest } from '../../src/contract/bidding.js';
import type { WireMoney } from '../../src/contract/money.js';
import { type Caller, PASSWORD, type Person } from '../support/api.js';
import { bidOf, codeOf, type LiveHall, type LiveLine, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

const cny = (amount: string): WireMoney => ({ amount, currency: 'CNY' });
const REASON = { reason: '投委会已批准' };
const GRANT_MS = 30 * 60_000;
/** Between two bids of one bidder who asks until something has arrived: well below what is throttled. */
const BREATH_MS = 250;

describe.each(DIALECTS)('the authority to bid on %s', (dialect) => {
  let hall: LiveHall;
  let lot: string;
  let admin: Person;
  let trader: Person;
  let line: LiveLine;

  beforeAll(async () => {
    hall = await openHall(dialect, 1);
  });
  afterAll(() => hall.stop());

  beforeEach(async () => {
    lot = await hall.open({ durationMs: 86_400_000 });
    admin = await hall.api.person('admin', 'acquisition-institution');
    trader = await hall.api.person('trader', { id: admin.organisationId });
    await limit(trader, cny('2000.00'));
    await new Api(hall.stage.admin.http.as({ email: trader.email, password: PASSWORD })).enrol(lot);
    line = await signedIn(trader);
  });

  const limit = async ({ id }: Person, bidLimit: WireMoney | null): Promise<void> => {
    const wish = { bidLimit, ...REASON };
    await admin.as.patch(`/users/${id}`, wish).expect(200);
  };
  const signedIn = async ({ as }: { readonly as: Caller }): Promise<LiveLine> => {
    const connected = await hall.connect();
    await connected.ask('auth', { token: as.token });
    await connected.join(lot);
    return connected;
  };
  const bySocket = async (amount: string, more: Partial<BidRequest> = {}) =>
    codeOf(await line.bid(bidOf(lot, amount, more)));
  const byHttp = async ({ as }: Person, bid: object): Promise<string | null> => {
    const { status, body } = await as.post(`/lots/${lot}/bids`, bid);
    return status === 201 ? null : (body as { code: string }).code;
  };
  const ask = async (amount: string, type = 'max'): Promise<string> => {
    const wish = { type, amount: cny(amount), ...REASON };
    const { body } = await trader.as.post(`/lots/${lot}/authority`, wish).expect(201);
    return (body as { approval: string }).approval;
  };
  const confirm = (by: Person, approval: string) =>
    by.as.post(`/approvals/${approval}/confirmation`);
  const authority = async (): Promise<BidAuthority> =>
    (await trader.as.get(`/lots/${lot}/authority`).expect(200)).body as BidAuthority;

  it('ends at the limit, for bids and ceilings, over the socket and over HTTP', async () => {
    expect(await bySocket('2000.01')).toBe('above-authority');
    expect(await bySocket('2001.00', { type: 'max' })).toBe('above-authority');
    expect(await byHttp(trader, { type: 'max', amount: cny('3000.00') })).toBe('above-authority');
    expect(await bySocket('1000.00')).toBeNull();
    expect(await byHttp(trader, { type: 'max', amount: cny('2000.00') })).toBeNull();
    expect((await hall.stage.centre.state(lot)).price).toEqual(cny('1000.00'));
  });

  it('shrinks within seconds, also for who is connected, and the answer given before stands', async () => {
    const placed = bidOf(lot, '1500.00');
    expect(codeOf(await line.bid(placed))).toBeNull();
    await limit(trader, cny('1400.00'));
    while ((await bySocket('1800.00', { type: 'max' })) !== 'above-authority')
      await sleep(BREATH_MS);
    expect(codeOf(await line.bid(placed))).toBeNull();
  });

  it('in another currency is none', async () => {
    await limit(trader, { amount: '9000000.00', currency: 'USD' });
    while ((await authority()).limit?.currency !== 'USD') await sleep(50);
    line = await signedIn(trader);
    expect(await bySocket('1000.00')).toBe('above-authority');
  });

  it('is lent for exactly one bid by a colleague whose limit covers it', async () => {
    const approval = await ask('3000.00');
    expect((await confirm(trader, approval).expect(403)).body).toMatchObject({
      code: 'second-person-needed',
    });
    expect(await bySocket('3000.00', { type: 'max' })).toBe('above-authority');
    await confirm(admin, approval).expect(201);
    expect(await authority()).toMatchObject({
      limit: cny('2000.00'),
      grants: [{ type: 'max', amount: cny('3000.00') }],
    });
    expect(await bySocket('3000.01', { type: 'max' })).toBe('above-authority');
    expect(await bySocket('3000.00')).toBe('above-authority');
    const allowed = bidOf(lot, '3000.00', { type: 'max' });
    const answer = await line.bid(allowed);
    expect(codeOf(answer)).toBeNull();
    expect(await line.bid(allowed)).toEqual(answer);
    expect((await authority()).grants).toEqual([]);
    expect(await bySocket('3000.00', { type: 'max' })).toBe('above-authority');
  });

  it('is used once, by whichever of many commands comes first', async () => {
    await confirm(admin, await ask('2500.00', 'bid')).expect(201);
    const bids = Array.from({ length: 5 }, () => bySocket('2500.00'));
    const codes = await Promise.all(bids);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'above-authority')).toHaveLength(4);
  });

  it('is not lent by a colleague who does not have it, nor by another organisation', async () => {
    const colleague = await hall.api.person('trader', { id: admin.organisationId });
    await limit(colleague, cny('2500.00'));
    const stranger = await hall.api.person('admin', 'acquisition-institution');
    const approval = await ask('3000.00');
    expect((await confirm(colleague, approval).expect(403)).body).toMatchObject({
      code: 'above-authority',
    });
    await confirm(stranger, approval).expect(404);
    await confirm(admin, approval).expect(201);
    expect(await byHttp(colleague, { type: 'max', amount: cny('3000.00') })).toBe(
      'above-authority',
    );
  });

  it('that was lent runs out', async () => {
    await confirm(admin, await ask('3000.00')).expect(201);
    await hall.advance(GRANT_MS);
    expect(await bySocket('3000.00', { type: 'max' })).toBe('above-authority');
    expect((await authority()).grants).toEqual([]);
  });

  it('is asked for only where it is needed, and once at a time', async () => {
    const wish = (amount: WireMoney) => ({ type: 'max', amount, ...REASON });
    const path = `/lots/${lot}/authority`;
    await trader.as.post(path, wish(cny('2000.00'))).expect(409);
    const yen = { amount: '900000', currency: 'JPY' };
    expect((await trader.as.post(path, wish(yen)).expect(422)).body).toMatchObject({
      code: 'wrong-currency',
    });
    await ask('3000.00');
    await trader.as.post(path, wish(cny('4000.00'))).expect(409);
    await admin.as.post(path, wish(cny('4000.00'))).expect(409);
  });

  it('does not reach above the limit by priority right either', async () => {
    const holder = await hall.api.person('admin', 'acquisition-institution');
    const matcher = await hall.api.person('trader', { id: holder.organisationId });
    const other = await hall.publish({
      durationMs: 86_400_000,
      rules: { increment: '1.00', priority: 'match' },
    });
    const enrolment = { organisationId: holder.organisationId, priorityRank: 1 };
    await hall.stage.enrolHolder(other, enrolment);
    await hall.stage.enrol(other, { institution: hall.bidders[0] as never });
    await hall.advance(60_000);
    await holder.as.patch(`/users/${matcher.id}`, { bidLimit: cny('2000.00'), ...REASON });
    const rival = await hall.connect(hall.bidders[0]);
    const match = async (): Promise<string | null> => {
      const { status, body } = await matcher.as.post(`/lots/${other}/bids`, { type: 'match' });
      return status === 201 ? null : (body as { code: string }).code;
    };
    expect(codeOf(await rival.bid(bidOf(other, '2000.00')))).toBeNull();
    expect(await match()).toBeNull();
    expect(codeOf(await rival.bid(bidOf(other, '2001.00')))).toBeNull();
    expect(await match()).toBe('above-authority');
  });
});
