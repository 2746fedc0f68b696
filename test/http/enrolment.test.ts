import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EnrolmentConditions,
  LotDeposits,
  OwnEnrolment,
} from '../../src/contract/enrolment.js';
import type { LedgerAccount, Payment } from '../../src/contract/money-accounts.js';
import type { Fault } from '../../src/contract/errors.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { AUCTION, COURT } from '../support/sales.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOTICE_MS = 40 * DAY_MS;
const DEPOSIT = { amount: '10000.00', currency: 'CNY' };

describe.each(DIALECTS)('enrolment on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;
  let otherCentre: Person;
  let auditor: Person;

  beforeAll(async () => {
    api = await startApi(dialect, {
      ...{ CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' },
      ...{ HTTP_RATE_PER_SECOND: '10000', HTTP_BURST: '10000' },
    });
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    otherCentre = await api.person('officer', 'trading-centre');
    auditor = await api.person('viewer', 'auditor');
  });
  afterAll(() => api.stop());

  const buyer = (): Promise<Person> => api.person('trader', 'acquisition-institution');
  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;

  const publish = async (terms: object = {}): Promise<string> => {
    const opensAt = new Date((await now()) + NOTICE_MS).toISOString();
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      ...{ opensAt, durationMs: DAY_MS, deposit: DEPOSIT.amount, rules: { increment: '5000.00' } },
      ...terms,
    };
    return publishedLot(draft, { bank, officers: [centre, second] });
  };
  /** So soon and so short that every token outlives it. */
  const soon = async (): Promise<object> => ({
    opensAt: new Date((await now()) + MINUTE_MS).toISOString(),
    durationMs: 10 * MINUTE_MS,
  });
  const conditions = async (of: Person, lot: string, query = ''): Promise<EnrolmentConditions> =>
    (await of.as.get(`/lots/${lot}/enrolment-conditions${query}`).expect(200))
      .body as EnrolmentConditions;
  const requestFor = async (
    of: Person,
    lot: string,
    declarations: object = {},
  ): Promise<object> => ({
    agreement: (await conditions(of, lot)).agreement.hash,
    declarations: { control: 'domestic', qualifications: [], ...declarations },
  });
  const enrol = async (of: Person, lot: string): Promise<string> => {
    const request = await requestFor(of, lot);
    const { body } = await of.as.post(`/lots/${lot}/enrolments`, request).expect(201);
    return (body as { paddle: string }).paddle;
  };
  const refusal = async (of: Person, lot: string, declarations: object = {}): Promise<string[]> => {
    const request = await requestFor(of, lot, declarations);
    const { body } = await of.as.post(`/lots/${lot}/enrolments`, request).expect(403);
    const { code, faults } = body as { code: string; faults: readonly Fault[] };
    expect(code).toBe('not-eligible');
    return faults.map(({ problem, source }) => `${problem}: ${source}`);
  };
  const payment = async (of: Person, id: string): Promise<Payment> =>
    (await of.as.get(`/payments/${id}`).expect(200)).body as Payment;
  const begin = async (of: Person, lot: string, paddle: string): Promise<Payment> =>
    (await of.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201)).body as Payment;
  const play = (of: Person, id: string, outcome: string) =>
    of.as.post(`/payments/${id}/sandbox-outcome`, { outcome });
  const payWhole = async (of: Person, lot: string, paddle: string): Promise<string> => {
    const { id } = await begin(of, lot, paddle);
    await play(of, id, 'processing').expect(201);
    await play(of, id, 'succeeded').expect(201);
    return id;
  };
  const deposits = async (lot: string): Promise<LotDeposits> =>
    (await centre.as.get(`/lots/${lot}/deposits`).expect(200)).body as LotDeposits;
  const assertSoundBooks = async (): Promise<void> => {
    const { body } = await auditor.as.get('/ledger/check').expect(200);
    expect(body).toMatchObject({ isSound: true, faults: [] });
  };
  const bid = (of: Person, lot: string, amount: string) =>
    of.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: { amount, currency: 'CNY' } });

  describe('who may', () => {
    const law = '中华人民共和国拍卖法';

    it('tells a related party, with the article, before and when it enrols', async () => {
      const lot = await publish(AUCTION);
      const related = await buyer();
      const between = await buyer();
      const relate = (of: string, otherId: string) =>
        centre.as
          .post(`/organisations/${of}/relations`, {
            otherId,
            kind: 'control',
            reason: '同一控制人',
          })
          .expect(201);
      await relate(bank.organisationId, between.organisationId);
      const link = await relate(related.organisationId, between.organisationId);
      expect(await conditions(related, lot)).toMatchObject({
        isEligible: false,
        objections: [{ reason: 'related-party', part: 'lister', source: { article: '30' } }],
      });
      expect(await refusal(related, lot)).toEqual([`related-party: ${law} art. 30`]);

      await centre.as
        .post(`/relations/${idOf(link.body)}/end`, { reason: '股权已转让' })
        .expect(201);
      await enrol(related, lot);
    });

    it('lets the creditor bid in a court sale, and not the consignor in an auction by contract', async () => {
      const trader = await api.person('trader', { id: bank.organisationId });
      const court = await publish(COURT);
      await enrol(trader, court);
      const commercial = await publish(AUCTION);
      expect(await refusal(trader, commercial)).toEqual([`consignor: ${law} art. 30`]);
    });

    it('refuses whoever is in the register, until the entry is lifted', async () => {
      const lot = await publish(COURT);
      const barred = await buyer();
      const bar = { organisationId: barred.organisationId, kind: 'defaulter', reason: '首拍悔拍' };
      const { body } = await centre.as.post('/bars', { ...bar, lotId: lot }).expect(201);
      const [objection] = await refusal(barred, lot);
      expect(objection).toMatch(/^earlier-defaulter: .*法释〔2016〕18号 art\. 24$/);
      await enrol(barred, await publish());

      const own = await barred.as.get('/bars').expect(200);
      expect(own.body).toMatchObject({ items: [{ reason: '首拍悔拍' }] });
      expect((await (await buyer()).as.get('/bars').expect(200)).body).toMatchObject({ items: [] });
      await centre.as.post(`/bars/${idOf(body)}/lift`, { reason: '撤销登记' }).expect(201);
      await enrol(barred, lot);
    });

    it('refuses the unqualified and the foreign-controlled, by what they declare', async () => {
      const lot = await publish();
      const admission = { isDomesticOnly: true, qualifications: ['collective-mark'], parts: [] };
      await otherCentre.as.post(`/lots/${lot}/admission`, admission).expect(404);
      await centre.as.post(`/lots/${lot}/admission`, admission).expect(201);
      const one = await buyer();
      expect(await conditions(one, lot)).toMatchObject({ qualifications: ['collective-mark'] });
      const [unqualified, foreign] = await refusal(one, lot, { control: 'foreign' });
      expect(unqualified).toMatch(/^not-qualified: .*商标法 art\. 3$/);
      expect(foreign).toMatch(/^foreign-control: .*国办发〔2018〕19号$/);
      const request = await requestFor(one, lot, { qualifications: ['collective-mark'] });
      await one.as.post(`/lots/${lot}/enrolments`, request).expect(201);
    });

    it('spares the applicant for execution the deposit', async () => {
      const lot = await publish(COURT);
      const applicant = await buyer();
      const parts = [{ part: 'applicant', organisationId: applicant.organisationId }];
      const admission = { isDomesticOnly: true, qualifications: [], parts };
      await centre.as.post(`/lots/${lot}/admission`, admission).expect(201);
      expect(await conditions(applicant, lot)).toMatchObject({ deposit: { isExempt: true } });
      const request = await requestFor(applicant, lot);
      const { body } = await applicant.as.post(`/lots/${lot}/enrolments`, request).expect(201);
      expect(body).toMatchObject({ depositConfirmed: true });
    });

    it('takes only the agreement of this lot', async () => {
      const lot = await publish();
      const one = await buyer();
      const other = await requestFor(one, await publish({ deposit: '20000.00' }));
      const { body } = await one.as.post(`/lots/${lot}/enrolments`, other).expect(409);
      expect(body).toMatchObject({ code: 'agreement-changed' });
    });
  });

  describe('the deposit', () => {
    it('lets nobody bid before it is there, and says at every step that it is an exercise', async () => {
      const lot = await publish();
      const one = await buyer();
      const paddle = await enrol(one, lot);
      const begun = await begin(one, lot, paddle);
      expect(begun).toMatchObject({
        ...{ provider: 'sandbox', isSandbox: true, state: 'awaiting', amount: DEPOSIT },
        custodian: { id: centre.organisationId },
      });
      await one.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(409);
      await play(one, begun.id, 'succeeded').expect(409);
      await play(one, begun.id, 'processing').expect(201);
      await play(one, begun.id, 'failed').expect(201);

      const again = await payWhole(one, lot, paddle);
      expect(await payment(one, again)).toMatchObject({ state: 'succeeded', isSandbox: true });
      expect(await conditions(one, lot)).toMatchObject({ enrolment: { depositConfirmed: true } });
      const { body } = await one.as.get('/ledger/accounts').expect(200);
      expect(body).toMatchObject({
        items: [{ purpose: 'deposit', subject: lot, balance: DEPOSIT, held: DEPOSIT }],
      });
      const [account] = (body as { items: readonly LedgerAccount[] }).items;
      const path = `/ledger/accounts/${account?.id}/entries`;
      const entries = await one.as.get(path).expect(200);
      expect(entries.body).toMatchObject({
        items: [{ kind: 'payment-received', about: again, side: 'credit', after: DEPOSIT }],
      });
      await (await buyer()).as.get(path).expect(404);
      await assertSoundBooks();
    });

    it('is confirmed by hand only with evidence, once, in the place of what was on its way', async () => {
      const lot = await publish();
      const one = await buyer();
      const paddle = await enrol(one, lot);
      const waiting = await begin(one, lot, paddle);
      const path = `/lots/${lot}/enrolments/${paddle}/deposit-confirmation`;
      await centre.as.post(path, {}).expect(400);
      await otherCentre.as.post(path, { evidence: '回单 1' }).expect(404);
      await centre.as.post(path, { evidence: '回单 20260301-0042' }).expect(201);
      await centre.as.post(path, { evidence: '回单 20260301-0042' }).expect(201);
      expect(await payment(one, waiting.id)).toMatchObject({ state: 'failed' });
      expect(await deposits(lot)).toMatchObject({
        received: DEPOSIT,
        items: [{ paddle, payment: { provider: 'bank-transfer', evidence: '回单 20260301-0042' } }],
      });
      await assertSoundBooks();
    });

    it('goes back to the losers after the end, and stays with the winner', async () => {
      const lot = await publish(await soon());
      const [winner, loser, late] = [await buyer(), await buyer(), await buyer()];
      const paddles = new Map<Person, string>();
      for (const one of [winner, loser, late]) paddles.set(one, await enrol(one, lot));
      const paid = await payWhole(winner, lot, paddles.get(winner) ?? '');
      await centre.as
        .post(`/lots/${lot}/enrolments/${paddles.get(loser)}/deposit-confirmation`, {
          evidence: '回单 7',
        })
        .expect(201);
      const unfinished = await begin(late, lot, paddles.get(late) ?? '');
      await play(late, unfinished.id, 'processing').expect(201);

      const { opensAt, endsAt } = (await api.visitor.get(`/lots/${lot}`).expect(200)).body as {
        opensAt: number;
        endsAt: number;
      };
      await api.admin.post('/test/clock', { advanceToMs: opensAt }).expect(200);
      expect((await bid(late, lot, '100000.00').expect(403)).body).toMatchObject({
        code: 'deposit-missing',
      });
      await bid(winner, lot, '100000.00').expect(201);
      await api.admin.post('/test/clock', { advanceToMs: endsAt + MINUTE_MS }).expect(200);

      const stateOf = async (one: Person): Promise<string | undefined> => {
        const { body } = await one.as.get('/enrolments').expect(200);
        return (body as { items: readonly OwnEnrolment[] }).items[0]?.payment?.state;
      };
      while ((await stateOf(loser)) !== 'refund-requested');
      const [back] = (await deposits(lot)).items.filter(
        ({ paddle }) => paddle === paddles.get(loser),
      );
      const report = `/payments/${back?.payment?.id}/refund-report`;
      await otherCentre.as.post(report, { evidence: '退款回单 9' }).expect(404);
      await centre.as.post(report, { evidence: '退款回单 9' }).expect(201);

      // Money that arrives after the end goes straight back.
      await play(late, unfinished.id, 'succeeded').expect(201);
      while ((await stateOf(late)) !== 'refunded');
      expect(await payment(winner, paid)).toMatchObject({ state: 'succeeded' });
      const own = await winner.as.get('/enrolments').expect(200);
      expect(own.body).toMatchObject({ items: [{ id: lot, outcome: 'won' }] });
      expect(await deposits(lot)).toMatchObject({
        received: DEPOSIT,
        refunded: { amount: '20000.00', currency: 'CNY' },
      });
      await assertSoundBooks();
    });
  });

  describe('who leaves before the bidding opens', () => {
    const leave = (of: Person, lot: string, paddle: string) =>
      of.as.post(`/lots/${lot}/enrolments/${paddle}/withdrawal`);
    const own = async (of: Person): Promise<OwnEnrolment | undefined> =>
      ((await of.as.get('/enrolments').expect(200)).body as { items: OwnEnrolment[] }).items[0];

    const changesOf = async (id: string): Promise<readonly string[]> => {
      const admin = await api.person('admin', { id });
      const { body } = await admin.as.get('/audit').expect(200);
      return (body as { items: { type: string }[] }).items.map(({ type }) => type);
    };

    it('has its deposit released and sent back, and is no bidder any more', async () => {
      const [lot, one] = [await publish(COURT), await buyer()];
      const paddle = await enrol(one, lot);
      const paid = await payWhole(one, lot, paddle);
      const key = freshKey();
      const path = `/lots/${lot}/enrolments/${paddle}/withdrawal`;
      await one.as.post(path, {}, key).expect(201);
      expect((await one.as.post(path, {}, key).expect(201)).body).toEqual({ paddle });
      expect(await payment(one, paid)).toMatchObject({
        refundDueAt: (await now()) + 24 * 60 * MINUTE_MS,
      });
      while ((await payment(one, paid)).state !== 'refunded');
      expect(await own(one)).toMatchObject({ hasLeft: true, depositConfirmed: false });
      expect(await conditions(one, lot)).toMatchObject({ hasLeft: true, enrolment: null });
      expect(await deposits(lot)).toMatchObject({ items: [{ paddle, hasLeft: true }] });
      const enrolled = await centre.as.get(`/lots/${lot}/enrolments`).expect(200);
      expect(enrolled.body).toEqual({ items: [] });
      const accounts = (await one.as.get('/ledger/accounts').expect(200)).body;
      for (const { balance, held } of (accounts as { items: LedgerAccount[] }).items)
        expect([balance.amount, held.amount]).toEqual(['0.00', '0.00']);
      await assertSoundBooks();

      const again = await one.as.post(`/lots/${lot}/enrolments`, await requestFor(one, lot));
      expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
      const unpaid = await one.as.post(`/lots/${lot}/enrolments/${paddle}/payment`);
      expect(unpaid).toMatchObject({ status: 403, body: { code: 'not-enrolled' } });
      const evidence = { evidence: '建设银行回单 20260301-0042' };
      const confirming = `/lots/${lot}/enrolments/${paddle}/deposit-confirmation`;
      const unconfirmed = await centre.as.post(confirming, evidence);
      expect(unconfirmed).toMatchObject({ status: 403, body: { code: 'not-enrolled' } });
      const twice = await leave(one, lot, paddle);
      expect(twice).toMatchObject({ status: 403, body: { code: 'not-enrolled' } });
      expect(await changesOf(one.organisationId)).toContain('enrolment-withdrawn');
    });

    it('owes nothing that it had only begun to pay, and gets back what arrives late', async () => {
      const lot = await publish();
      const [begun, underWay] = [await buyer(), await buyer()];
      const first = await begin(begun, lot, await enrol(begun, lot));
      await leave(begun, lot, first.paddle).expect(201);
      expect(await payment(begun, first.id)).toMatchObject({ state: 'failed' });

      const second = await begin(underWay, lot, await enrol(underWay, lot));
      await play(underWay, second.id, 'processing').expect(201);
      await leave(underWay, lot, second.paddle).expect(201);
      expect(await payment(underWay, second.id)).toMatchObject({ state: 'processing' });
      await play(underWay, second.id, 'succeeded').expect(201);
      while ((await payment(underWay, second.id)).state !== 'refunded');
      expect(await own(underWay)).toMatchObject({ hasLeft: true, depositConfirmed: false });
      await assertSoundBooks();
    });

    it('leaves nobody but itself, and not once the bidding has opened', async () => {
      const lot = await publish(await soon());
      const [one, other] = [await buyer(), await buyer()];
      const paddle = await enrol(one, lot);
      await payWhole(one, lot, paddle);
      for (const stranger of [other, bank])
        expect((await leave(stranger, lot, paddle)).status).toBe(403);
      const { body } = await api.visitor.get(`/lots/${lot}`).expect(200);
      const { opensAt } = body as { opensAt: number };
      await api.admin.post('/test/clock', { advanceToMs: opensAt }).expect(200);
      await bid(one, lot, '100000.00').expect(201);
      const late = await leave(one, lot, paddle);
      expect(late).toMatchObject({ status: 409, body: { code: 'too-late-to-leave' } });
      expect(await own(one)).toMatchObject({ hasLeft: false, depositConfirmed: true });
    });
  });

  it('shows nothing of one organisation to another', async () => {
    const lot = await publish();
    const [one, stranger] = [await buyer(), await buyer()];
    const paddle = await enrol(one, lot);
    const { id } = await begin(one, lot, paddle);
    for (const other of [stranger, bank, otherCentre]) {
      await other.as.get(`/payments/${id}`).expect(404);
      await other.as.get(`/lots/${lot}/deposits`).expect(404);
      await other.as.get(`/lots/${lot}/admission`).expect(404);
      const { body } = await other.as.get('/enrolments').expect(200);
      expect(JSON.stringify(body)).not.toContain(paddle);
    }
    for (const other of [stranger, bank]) await other.as.get('/ledger/check').expect(403);
    const query = `?organisationId=${one.organisationId}`;
    await stranger.as.get(`/lots/${lot}/enrolment-conditions${query}`).expect(404);
    await stranger.as.get(`/organisations/${one.organisationId}/relations`).expect(404);
    await play(stranger, id, 'processing').expect(404);
    await stranger.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(403);
  });
});
