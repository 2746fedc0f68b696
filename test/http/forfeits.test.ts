import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForfeitDetail } from '../../src/contract/forfeits.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import {
  booksOf,
  byTwo,
  declareDefault,
  depositLot,
  forfeitOf,
  paidOut,
  pass,
  paymentOf,
  resell,
  sell,
} from '../support/defaulted-lot.js';
import { again, type SaleHall, saleHall, signedIn } from '../support/ended-lot.js';
import { DIALECTS } from '../support/opened-database.js';
import { COURT } from '../support/sales.js';

/** What the organisations of these tests are called. */
const [BANK, BUYER] = ['The pledgee', 'The acquisition-institution'];
const NOTHING_CLAIMED = { claims: [] };
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const costs = (amount: string, payee: object, use = 'costs') => ({
  ...{ use, payee, amount },
  evidence: '发票 0012345',
});

describe.each(DIALECTS)('a forfeited deposit on %s', (dialect) => {
  let api: TestApi;
  let hall: SaleHall;
  let auditor: Person;
  let otherCentre: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    hall = await saleHall(api);
    auditor = await api.person('viewer', 'auditor');
    otherCentre = await api.person('officer', 'trading-centre');
  });
  afterAll(() => api.stop());

  const ask = async (path: string, body: object = {}) => {
    hall = await signedIn(hall);
    return hall.officer.as.post(path, body);
  };
  const linesOf = ({ distribution, proposal }: ForfeitDetail): readonly string[] =>
    ((distribution ?? proposal)?.lines ?? []).map(
      ({ use, applied, claimed, payee }) =>
        `${use} ${applied.amount}/${claimed.amount} ${payee.name ?? '–'}`,
    );
  it('of a court is used for costs, gap and debts after the resale, each paid out, and the books always add up', async () => {
    const lot = await depositLot(hall, {
      ...{ ...COURT, startPrice: '100000.00', deposit: '10000.00' },
      ...{ durationMs: null, rules: { increment: '1000.00' } },
    });
    const paddle = await sell(hall, lot, {
      price: '130000.00',
      buyer: hall.buyer,
      pays: 'sandbox',
      after: hall.stranger,
    });
    expect(await booksOf(hall, lot)).toEqual({ 'deposit buyer': '10000.00 held' });

    // Two persons declare it, once, whatever is sent again.
    const { officer, colleague } = (hall = await signedIn(hall));
    const reason = { reason: '逾期未支付尾款' };
    const asked = await officer.as.post(`/lots/${lot}/default`, reason).expect(202);
    const path = `/approvals/${idOf(asked.body)}/confirmation`;
    const key = freshKey();
    for (let sent = 0; sent < 2; sent += 1) await colleague.as.post(path, {}, key).expect(201);
    await colleague.as.post(path).expect(409);
    expect(await booksOf(hall, lot)).toEqual({ 'forfeit-pending centre': '10000.00 free' });
    const forfeit = await forfeitOf(hall, lot);
    expect(forfeit).toMatchObject({
      ...{ lot, paddle, cause: 'default', state: 'pending', ...reason },
      ...{ deposit: cny('10000.00'), firstPrice: cny('130000.00') },
      ...{ order: { kind: 'law', source: { article: '24' } }, proposal: null },
      blockers: ['no-statement', 'first-result-open', 'not-disposed-of'],
    });
    const { body: enrolments } = await hall.buyer.as.get('/enrolments').expect(200);
    expect(JSON.stringify(enrolments)).toContain('"state":"forfeited"');

    const own = `/forfeits/${forfeit.id}`;
    expect((await ask(`${own}/distribution`)).status).toBe(409);
    for (const wrong of [
      costs('0.00', { name: '报社' }),
      costs('1', { name: '报社' }),
      costs('1.00', {}),
      costs('1.00', { name: '报社', organisation: hall.bank.organisationId }),
      costs('1.00', { organisation: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' }),
    ])
      expect((await ask(`${own}/statement`, { claims: [wrong] })).status).toBe(400);
    const claims = [
      costs('1200.00', { name: '某某日报社' }),
      costs('3000.00', { organisation: hall.bank.organisationId }, 'debts-of-the-case'),
    ];
    await byTwo(hall, `${own}/statement`, { claims });

    const resold = { price: '125000.00', buyer: hall.loser, after: hall.stranger };
    const resale = await resell(hall, lot, resold);
    expect((await forfeitOf(hall, lot)).blockers).toEqual(['resale-open']);
    await pass(hall, 7);
    const proposed = await forfeitOf(hall, lot);
    const lines = [
      ...['costs 1200.00/1200.00 某某日报社', `price-gap 5000.00/5000.00 ${BANK}`],
      ...[`debts-of-the-case 3000.00/3000.00 ${BANK}`, 'surplus 800.00/800.00 –'],
    ];
    expect(linesOf(proposed)).toEqual(lines);
    expect(proposed.proposal?.resale).toEqual({
      kind: 'sold',
      lot: resale,
      price: cny('125000.00'),
    });

    const request = await ask(`${own}/distribution`);
    expect(request.status).toBe(202);
    const confirmation = `/approvals/${idOf(request.body)}/confirmation`;
    await hall.officer.as.post(confirmation).expect(403);
    const once = freshKey();
    for (let sent = 0; sent < 2; sent += 1)
      await hall.colleague.as.post(confirmation, {}, once).expect(201);
    await hall.colleague.as.post(confirmation).expect(409);
    const used = await paidOut(hall, lot);
    expect(used.state).toBe('distributed');
    expect(linesOf(used)).toEqual(lines);
    expect(used.sheet?.zh.rows).toContainEqual(['合计', '人民币壹万元整（¥10,000.00）']);
    expect(used.claimSheet).toBeNull();
    // The bank has an account here and was paid by the sandbox; the others wait for a transfer that is reported.
    expect(used.payouts.map((one) => [one.payee.name, one.amount.amount, one.state])).toEqual([
      ['某某日报社', '1200.00', 'instructed'],
      [BANK, '5000.00', 'paid'],
      [BANK, '3000.00', 'paid'],
      [null, '800.00', 'instructed'],
    ]);
    expect(await booksOf(hall, lot)).toEqual({ 'payable centre': '2000.00 held' });
    const transfer = `/payouts/${used.payouts[0]?.id ?? ''}/report`;
    await hall.bank.as.post(transfer, { evidence: '回单 17' }).expect(403);
    await hall.officer.as.post(transfer, { evidence: '回单 17' }).expect(201);
    await hall.officer.as.post(transfer, { evidence: '回单 17' }).expect(409);
    expect(await booksOf(hall, lot)).toEqual({ 'payable centre': '800.00 held' });
    expect((await ask(`${own}/revocation`, reason)).status).toBe(409);
    expect((await ask(`${own}/distribution`)).status).toBe(409);
  });

  it('is seen by the centre, the lister, whoever paid it, and auditors', async () => {
    const lot = await depositLot(hall);
    await sell(hall, lot, { price: '5000.00', buyer: hall.buyer });
    const { id } = await declareDefault(hall, lot);
    hall = await signedIn(hall);
    const { officer, bank, buyer, loser, stranger } = hall;
    const { as } = await again(api, auditor);
    for (const reader of [officer, bank, buyer, { as }])
      expect((await reader.as.get(`/forfeits/${id}`).expect(200)).body).toMatchObject({ lot });
    for (const other of [loser, stranger]) {
      await other.as.get(`/forfeits/${id}`).expect(404);
      const { body } = await other.as.get(`/forfeits?lot=${lot}`).expect(200);
      expect(body).toMatchObject({ items: [] });
    }
    await bank.as.post(`/forfeits/${id}/statement`, NOTHING_CLAIMED).expect(403);
    const centre = await again(api, otherCentre);
    await centre.as.post(`/forfeits/${id}/statement`, NOTHING_CLAIMED).expect(404);
    await centre.as.post(`/forfeits/${id}/revocation`, { reason: 'x' }).expect(404);
  });

  it('of an auction is earnest money up to a fifth of the price, and leaves a claim where it is too small', async () => {
    const lot = await depositLot(hall, { deposit: '300.00' });
    await sell(hall, lot, { price: '5000.00', buyer: hall.buyer });
    const { id, appliesFrom, declaredAt } = await declareDefault(hall, lot);
    expect(appliesFrom).toBeGreaterThan(declaredAt + 4 * 86_400_000);
    // Whoever paid may object meanwhile, once at a time; two officers answer, or take the default back.
    hall = await signedIn(hall);
    const reasons = { reasons: '尾款已汇出' };
    await hall.loser.as.post(`/forfeits/${id}/objections`, reasons).expect(404);
    await hall.buyer.as.post(`/forfeits/${id}/objections`, reasons).expect(201);
    await hall.buyer.as.post(`/forfeits/${id}/objections`, reasons).expect(409);
    expect((await forfeitOf(hall, lot)).blockers).toContain('objection-open');
    await byTwo(hall, `/forfeits/${id}/answer`, { reason: '未在期限内到账' });
    expect((await ask(`/forfeits/${id}/answer`, { reason: 'x' })).status).toBe(409);
    expect((await forfeitOf(hall, lot)).objections).toMatchObject([
      { ...reasons, answer: { reason: '未在期限内到账' } },
    ]);
    // The law names the commissions and the gap for an auction, and no other costs.
    const claims = [costs('10.00', { name: '报社' })];
    expect((await ask(`/forfeits/${id}/statement`, { claims })).status).toBe(400);
    await byTwo(hall, `/forfeits/${id}/statement`, NOTHING_CLAIMED);
    await resell(hall, lot, { price: '3000.00', buyer: hall.loser });
    await pass(hall, 8);
    hall = await signedIn(hall);
    await hall.buyer.as.post(`/forfeits/${id}/objections`, reasons).expect(409);
    await byTwo(hall, `/forfeits/${id}/distribution`);
    const used = await forfeitOf(hall, lot);
    expect(linesOf(used)).toEqual([
      'commission-of-both-sides 100.00/100.00 The trading-centre',
      `price-gap 200.00/2000.00 ${BANK}`,
    ]);
    expect(used.distribution?.shortfall).toMatchObject({
      ...{ amount: cny('1800.00'), source: { article: '39' } },
    });
    expect(used.claimSheet?.zh.rows).toContainEqual([
      ...['追偿金额', '人民币壹仟捌佰元整（¥1,800.00）'],
    ]);
    expect(await booksOf(hall, lot)).toEqual({
      'payable bank': '200.00 held',
      'payable centre': '100.00 held',
    });
  });

  it('is held again for the sale when the default was declared wrongly, and can be declared again', async () => {
    const lot = await depositLot(hall);
    await sell(hall, lot, { price: '5000.00', buyer: hall.buyer });
    const { id } = await declareDefault(hall, lot);
    await byTwo(hall, `/forfeits/${id}/revocation`, { reason: '付款凭证已核实' });
    expect(await booksOf(hall, lot)).toEqual({ 'deposit buyer': '100.00 held' });
    expect(await forfeitOf(hall, lot)).toMatchObject({
      ...{ state: 'revoked', revocation: { outcome: 'held' }, blockers: [] },
    });
    hall = await signedIn(hall);
    const { body } = await hall.bank.as.get(`/lots/${lot}`).expect(200);
    const file = await hall.bank.as.get(`/cases/${(body as { case: string }).case}`).expect(200);
    expect(file.body).toMatchObject({ standing: 'sold', attempts: [{ outcome: 'sold' }] });
    const second = await declareDefault(hall, lot);
    expect(second.id).not.toBe(id);
    expect(await booksOf(hall, lot)).toEqual({ 'forfeit-pending centre': '100.00 free' });
  });

  it('goes back when another attempt has followed before the default was found to be none', async () => {
    const lot = await depositLot(hall);
    const paddle = await sell(hall, lot, { price: '5000.00', buyer: hall.buyer });
    const { id } = await declareDefault(hall, lot);
    await resell(hall, lot, { price: '3000.00', buyer: hall.loser });
    await byTwo(hall, `/forfeits/${id}/revocation`, { reason: '付款凭证已核实' });
    expect((await forfeitOf(hall, lot)).revocation).toMatchObject({ outcome: 'refunded' });
    expect(await booksOf(hall, lot)).toEqual({});
    expect(await paymentOf(hall, lot, paddle)).toBe('refund-requested');
  });

  it('of a sale that a ruling undoes goes back, unless the buyer was at fault: then it pays for what that cost', async () => {
    const REVOKED = {
      finding: 'upheld',
      consequence: 'revoked',
      ground: 'collusion',
      reason: '串通',
    };
    const undo = async (price: string, atFault: (paddle: string) => readonly string[]) => {
      const lot = await depositLot(hall);
      const paddle = await sell(hall, lot, { price, buyer: hall.buyer, pays: 'sandbox' });
      hall = await signedIn(hall);
      const objection = { ground: 'collusion', reasons: '串通' };
      const { body } = await hall.bank.as.post(`/lots/${lot}/objections`, objection).expect(201);
      const path = `/objections/${idOf(body)}/ruling`;
      const wrong = { ...REVOKED, atFault: ['0000'] };
      await hall.officer.as.post(path, wrong).expect(400);
      await byTwo(hall, path, { ...REVOKED, atFault: atFault(paddle) });
      return lot;
    };
    const innocent = await undo('5000.00', () => []);
    const before = await booksOf(hall, innocent);
    expect(Object.keys(before).filter((one) => one.startsWith('deposit'))).toEqual([]);

    const lot = await undo('5000.00', (paddle) => [paddle]);
    const forfeit = await forfeitOf(hall, lot);
    expect(forfeit).toMatchObject({
      ...{ cause: 'set-aside', state: 'pending', blockers: ['no-statement'] },
      order: { value: ['costs'], source: { article: '157' } },
    });
    await byTwo(hall, `/forfeits/${forfeit.id}/statement`, {
      claims: [costs('30.00', { organisation: hall.bank.organisationId })],
    });
    await byTwo(hall, `/forfeits/${forfeit.id}/distribution`);
    const used = await paidOut(hall, lot);
    expect(linesOf(used)).toEqual([`costs 30.00/30.00 ${BANK}`, `surplus 70.00/70.00 ${BUYER}`]);
    expect(used.payouts.every(({ state }) => state === 'paid')).toBe(true);
  });
});
