import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { firstVersion, usualProfile } from '../../src/bots/usual-profile.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Problem } from '../../src/contract/errors.js';
import type { LotVenue, Venue, VenueHistory, WireVenueProfile } from '../../src/contract/venues.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { draft } from '../support/scene.js';

const MINUTE_MS = 60_000;
const NAME = '江南知识产权交易中心有限公司';
/** 2% up to a million yuan, one percent up to ten, then half a percent. */
const PROFILE = usualProfile(NAME);

describe('the profile of a trading centre', () => {
  let api: TestApi;
  let centre: Centre;
  let bidder: Person;
  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bidder = await api.person('trader', 'acquisition-institution');
  });
  beforeEach(async () => {
    centre = await foundCentre(api);
  });
  afterAll(() => api.stop());

  const path = (): string => `/venues/${centre.officer.organisationId}`;
  const change = async (profile: WireVenueProfile, effectiveOn: string | null = null) => {
    const wish = { profile, effectiveOn, reason: '更新' };
    const asked = await centre.officer.as.post('/centre/profile', wish).expect(202);
    await centre.colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  };
  const current = async (): Promise<Venue> =>
    (await api.visitor.get(path()).expect(200)).body as Venue;

  it('is read by everybody, without the account', async () => {
    const venue = await current();
    expect(venue).toMatchObject({ no: 1, custodian: '江南商业银行' });
    expect(venue.profile.fees.buyer).toEqual(PROFILE.fees.buyer);
    expect(JSON.stringify(venue)).not.toContain('3220 1988');
    const { body } = await api.visitor.get('/venues').expect(200);
    expect((body as { items: unknown[] }).items).toContainEqual(
      expect.objectContaining({ id: centre.officer.organisationId, no: 1 }),
    );
  });

  it('changes when a second officer confirms, and keeps what it was', async () => {
    const wish = firstVersion({ ...PROFILE, seal: { ...PROFILE.seal, number: '苏交 002' } });
    const asked = await centre.officer.as.post('/centre/profile', wish).expect(202);
    const confirmation = `/approvals/${idOf(asked.body)}/confirmation`;
    await centre.officer.as.post(confirmation).expect(403);
    await centre.officer.as.post('/centre/profile', wish).expect(409);
    expect((await current()).no).toBe(1);
    await centre.colleague.as.post(confirmation).expect(201);
    expect(await current()).toMatchObject({ no: 2, profile: { seal: { number: '苏交 002' } } });
    const { body } = await centre.officer.as.get(`${path()}/history`).expect(200);
    const { items } = body as VenueHistory;
    expect(items.map(({ no, isInForce }) => [no, isInForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(items[0]).toMatchObject({
      askedBy: { id: centre.officer.id },
      approvedBy: { id: centre.colleague.id },
      profile: { custody: PROFILE.custody },
    });
  });

  it('is changed by its own officers alone', async () => {
    const other = await api.person('officer', 'trading-centre');
    await other.as.get(`${path()}/history`).expect(404);
    await bidder.as.post('/centre/profile', firstVersion(PROFILE)).expect(403);
    await bidder.as.get(`${path()}/history`).expect(404);
    await api.visitor.get(`/venues/${bidder.organisationId}`).expect(404);
  });

  it('holds from its day on', async () => {
    const { no } = await current();
    await change({ ...PROFILE, hours: null }, '2099-01-01');
    expect((await current()).no).toBe(no);
    await change({ ...PROFILE, hours: null }, '2020-01-01');
    expect(await current()).toMatchObject({ no: no + 2, profile: { hours: null } });
  });

  it.each<[field: string, profile: Partial<WireVenueProfile>]>([
    ['fees.buyer', { fees: { ...PROFILE.fees, buyer: [{ above: '1.00', bps: 200 }] } }],
    ['fees.buyer.0.above', { fees: { ...PROFILE.fees, buyer: [{ above: '0', bps: 200 }] } }],
    ['fees.currency', { fees: { ...PROFILE.fees, currency: 'ZZZ' } }],
    ['closings.0.to', { closings: [{ from: '2026-03-02', to: '2026-03-01', reason: '装修' }] }],
    ['closings.0.from', { closings: [{ from: '2026-02-30', to: '2026-03-01', reason: '装修' }] }],
    ['hours.to', { hours: { from: '09:00', to: '08:00' } }],
  ])('names what is wrong with %s', async (field, part) => {
    const wish = firstVersion({ ...PROFILE, ...part });
    const { body } = await centre.officer.as.post('/centre/profile', wish).expect(400);
    expect((body as Problem).faults?.map((fault) => fault.field)).toContain(field);
  });

  it('names what is missing', async () => {
    const { seal: _, ...rest } = PROFILE;
    const wish = { ...firstVersion(PROFILE), profile: rest };
    const { body } = await centre.officer.as.post('/centre/profile', wish).expect(400);
    expect((body as Problem).code).toBe('invalid-body');
  });

  it('is frozen by a lot, which prints it, agrees on it and charges by it', async () => {
    await change(PROFILE);
    const { no } = await current();
    const lot = await centre.publish({ startPrice: '1500000.00', rules: { increment: '100.00' } });
    await change({ ...PROFILE, fees: { ...PROFILE.fees, buyer: [] } });
    const venue = async () =>
      (await api.visitor.get(`/lots/${lot}/venue`).expect(200)).body as LotVenue;
    expect(await venue()).toMatchObject({ venue: { no }, commissions: [], foreignBands: null });
    const notice = (await api.visitor.get(`/lots/${lot}/notice`).expect(200)).body as {
      zh: { text: string };
      en: { text: string };
    };
    for (const said of [
      NAME,
      '《知识产权交易规则》（2026 年修订）',
      '的部分 2%',
      '江南商业银行监管',
    ])
      expect(notice.zh.text).toContain(said);
    expect(notice.en.text).toContain('2% of what is up to CNY 1,000,000.00');
    expect(notice.zh.text).not.toContain('3220 1988');

    const before = (await bidder.as.get(`/lots/${lot}/enrolment-conditions`).expect(200))
      .body as EnrolmentConditions;
    expect(before.agreement.zh).toContain('买受人佣金：按成交价分段计收');
    await enrol(bidder, lot);
    await centre.advance(MINUTE_MS);
    const amount = { amount: '1500000.00', currency: 'CNY' };
    await bidder.as.post(`/lots/${lot}/bids`, { type: 'bid', amount }).expect(201);
    await centre.advance(61 * MINUTE_MS);
    await until(async () => (await venue()).commissions.length > 0);
    expect((await venue()).commissions).toEqual([
      {
        part: null,
        price: amount,
        buyer: {
          total: { amount: '25000.00', currency: 'CNY' },
          parts: [
            expect.objectContaining({ bps: 200, fee: { amount: '20000.00', currency: 'CNY' } }),
            expect.objectContaining({ bps: 100, fee: { amount: '5000.00', currency: 'CNY' } }),
          ],
        },
        seller: { total: { amount: '0.00', currency: 'CNY' }, parts: [] },
      },
    ]);
  });

  it('tells the account to those who pay into it, and to its own officers', async () => {
    await change(PROFILE);
    const lot = await centre.publish({ deposit: '1000.00' });
    const account = async ({ as }: Person, of = '') =>
      (
        (await as.get(`/lots/${lot}/enrolment-conditions${of}`).expect(200))
          .body as EnrolmentConditions
      ).deposit?.account;
    expect(await account(bidder)).toBeNull();
    await enrol(bidder, lot);
    expect(await account(bidder)).toEqual(PROFILE.custody);
    const rival = await api.person('trader', 'operating-institution');
    expect(await account(rival)).toBeNull();
    const counter = `?organisationId=${rival.organisationId}`;
    expect(await account(centre.officer, counter)).toEqual(PROFILE.custody);
    const stranger = await api.person('officer', 'trading-centre');
    expect(await account(stranger, counter)).toBeNull();
  });

  it('lets nothing be approved or published without a custody account', async () => {
    const submitted = async (): Promise<string> => {
      const { body } = await api.visitor.get('/about').expect(200);
      const { serverTime } = body as { serverTime: number };
      const lot = idOf(
        (await centre.bank.as.post('/lots', draft(serverTime + 60 * MINUTE_MS)).expect(201)).body,
      );
      await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
      return lot;
    };
    await change(PROFILE);
    const approved = await submitted();
    await centre.officer.as.post(`/lots/${approved}/approval`).expect(201);
    await change({ ...PROFILE, custody: null });
    const answer = await centre.colleague.as.post(`/lots/${approved}/publication`).expect(409);
    expect((answer.body as Problem).code).toBe('no-custodian');
    const later = await submitted();
    const refused = await centre.officer.as.post(`/lots/${later}/approval`).expect(409);
    expect((refused.body as Problem).code).toBe('no-custodian');
    await change(PROFILE);
    await centre.colleague.as.post(`/lots/${approved}/publication`).expect(201);
  });

  it('keeps a commission within what the law allows without an agreement', async () => {
    const dear = { ...PROFILE.fees, buyer: [{ above: '0.00', bps: 600 }] };
    await change({ ...PROFILE, fees: dear });
    const firm = {
      ...{ pack: 'commercial-auction-law', rules: { increment: '5000.00' } },
      operator: { kind: 'auction-firm', name: '某拍卖行', licence: '苏拍 1', auctioneer: '05' },
    } as const;
    const check = async (lot: string) => {
      const { body } = await centre.officer.as.post(`/lots/${lot}/check`).expect(200);
      return (
        body as { faults: { field: string; problem: string; source?: string }[] }
      ).faults.filter(({ field }) => field.startsWith('venue'));
    };
    const written = draft(Date.now() + 40 * 86_400_000, firm);
    const lot = idOf((await centre.bank.as.post('/lots', written).expect(201)).body);
    await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
    const [fault, ...others] = await check(lot);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ field: 'venue.fees.buyer', problem: 'above-law' });
    expect(fault?.source).toContain('art. 56');
    await change({ ...PROFILE, fees: { ...dear, agreement: '委托合同第八条、竞买协议' } });
    expect(await check(lot)).toEqual([]);
    await change(PROFILE);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to hold');
}
