import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CertificateCheck,
  CertificateSheet,
  LotCertificates,
} from '../../src/contract/certificates.js';
import { canonicalText } from '../../src/core/kernel/canonical.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import {
  advanceTo,
  again,
  type EndedLot,
  type SaleHall,
  saleHall,
  signedIn,
  soldLot,
} from '../support/ended-lot.js';
import { DIALECTS } from '../support/opened-database.js';
import { dayOf } from '../support/placing.js';

const DAY_MS = 86_400_000;
const REASON = { reason: '受让方名称有误' };

describe.each(DIALECTS)('the certificate of a sale on %s', (dialect) => {
  let api: TestApi;
  let hall: SaleHall;
  let other: Person;
  let auditor: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario' });
    hall = await saleHall(api);
    other = await api.person('officer', 'trading-centre');
    auditor = await api.person('viewer', 'auditor');
  });
  afterAll(() => api.stop());

  const renew = async (): Promise<void> => {
    hall = await signedIn(hall);
    [other, auditor] = [await again(api, other), await again(api, auditor)];
  };
  /** A lot that was sold, and how many days ago. */
  const sold = async (daysAgo: number, terms: object = {}): Promise<EndedLot> => {
    await renew();
    const sale = await soldLot(hall, terms);
    if (daysAgo > 0) await advanceTo(api, sale.endedAt + daysAgo * DAY_MS);
    await renew();
    return sale;
  };
  const ask = ({ lot }: EndedLot, wish: object = {}, by = hall.officer) =>
    by.as.post(`/lots/${lot}/certificates`, wish);
  const confirm = (answer: { body: unknown }, by = hall.colleague) =>
    by.as.post(`/approvals/${idOf(answer.body)}/confirmation`);
  const issue = async (sale: EndedLot, wish: object = {}): Promise<void> => {
    await confirm(await ask(sale, wish).expect(202)).expect(201);
  };
  const listOf = async ({ lot }: EndedLot, by: Person): Promise<LotCertificates> =>
    (await by.as.get(`/lots/${lot}/certificates`).expect(200)).body as LotCertificates;
  const sheetOf = async (sale: EndedLot, by = hall.officer): Promise<CertificateSheet> => {
    const [first] = (await listOf(sale, by)).certificates;
    const { body } = await by.as.get(`/certificates/${first?.id ?? ''}`).expect(200);
    return body as CertificateSheet;
  };
  const check = async (number: string, code: string): Promise<CertificateCheck> => {
    const query = new URLSearchParams({ number, code }).toString();
    const { body } = await api.visitor.get(`/certificate-check?${query}`).expect(200);
    return body as CertificateCheck;
  };

  it('is issued by two persons once the result is final, and not before', async () => {
    const sale = await sold(0);
    await ask(sale).expect(409);
    expect((await listOf(sale, hall.officer)).issuable).toEqual([]);
    await advanceTo(api, sale.endedAt + 7 * DAY_MS);
    await renew();
    const { issuable } = await listOf(sale, hall.officer);
    const price = { amount: '23456.78', currency: 'CNY' };
    expect(issuable).toEqual([{ paddle: sale.paddle, price }]);
    const asked = await ask(sale).expect(202);
    await ask(sale).expect(409);
    await confirm(asked, hall.officer).expect(403);
    await confirm(asked).expect(201);
    const { zh, number } = await sheetOf(sale);
    const year = new Date(sale.endedAt + 7 * DAY_MS).getUTCFullYear();
    expect(number).toMatch(new RegExp(`^[0-9A-Z]{6}-${year}-\\d{6}$`));
    expect(zh.rows).toContainEqual([
      ...['成交价', '人民币贰万叁仟肆佰伍拾陆元柒角捌分（¥23,456.78）'],
    ]);
    const record = await api.visitor.get(`/lots/${sale.lot}/record`).expect(200);
    const { head } = record.body as { head: { seq: number; hash: string } };
    const line = `第 ${head.seq} 条，SHA-256 ${head.hash}`;
    expect(zh.rows).toContainEqual(['竞价记录头', line]);
    await ask(sale).expect(409);
  });

  it('can be checked by anyone with its number and code, without learning a name', async () => {
    const sale = await sold(7);
    await issue(sale);
    const { number, code, digest, zh, en } = await sheetOf(sale);
    const whole = { domain: 'ipgavel/certificate/1', number, zh, en };
    expect(nodeSha256(canonicalText(whole as never))).toBe(digest);
    const found = await check(` ${number.toLowerCase()} `, code.toLowerCase());
    expect(found).toMatchObject({ isGenuine: true, certificate: { number, digest, void: null } });
    expect(JSON.stringify(found)).not.toContain('acquisition-institution');
    const nothing = { isGenuine: false, certificate: null };
    expect(await check(number, 'ZZZZZZZZZZZZ')).toEqual(nothing);
    expect(await check('Y8A9BC-2026-999999', code)).toEqual(nothing);
    await api.visitor.get('/certificate-check?number=1').expect(400);
  });

  it('is for its parties, its centre and auditors', async () => {
    const sale = await sold(7);
    await issue(sale);
    const { id } = await sheetOf(sale);
    for (const reader of [hall.bank, hall.buyer, auditor])
      expect((await sheetOf(sale, reader)).id).toBe(id);
    for (const stranger of [hall.loser, hall.stranger, other]) {
      await stranger.as.get(`/certificates/${id}`).expect(404);
      expect(await listOf(sale, stranger)).toEqual({ certificates: [], issuable: [] });
    }
    await api.visitor.get(`/certificates/${id}`).expect(401);
    await ask(sale, {}, other).expect(404);
    await ask(sale, {}, hall.bank).expect(403);
    await other.as.post(`/certificates/${id}/voidance`, REASON).expect(404);
  });

  it('is not edited but declared void by two persons, and another one issued', async () => {
    const sale = await sold(7);
    await issue(sale);
    const first = await sheetOf(sale);
    const path = `/certificates/${first.id}/voidance`;
    await hall.officer.as.post(path, { reason: '' }).expect(400);
    const asked = await hall.officer.as.post(path, REASON).expect(202);
    await confirm(asked, hall.officer).expect(403);
    await confirm(asked).expect(201);
    await hall.officer.as.post(path, REASON).expect(409);
    expect(await check(first.number, first.code)).toMatchObject({
      ...{ isGenuine: true, certificate: { void: REASON } },
    });
    const receivedOn = dayOf(sale.endedAt + 2 * DAY_MS);
    await issue(sale, { payment: { reference: '0017', receivedOn } });
    const second = await sheetOf(sale);
    expect(second.number).not.toBe(first.number);
    expect(second.zh.rows.find(([label]) => label === '价款结算')?.[1]).toContain(receivedOn);
    const { certificates } = await listOf(sale, hall.buyer);
    expect(certificates.map((one) => one.void?.reason ?? null)).toEqual([null, REASON.reason]);
  });

  it('takes no payment from before the sale, or from tomorrow', async () => {
    const sale = await sold(7);
    for (const days of [-1, 8]) {
      const receivedOn = dayOf(sale.endedAt + days * DAY_MS);
      await ask(sale, { payment: { reference: '1', receivedOn } }).expect(400);
    }
    for (const payment of [{ reference: '1' }, { reference: '', receivedOn: '2026-03-02' }])
      await ask(sale, { payment }).expect(400);
    await ask(sale, { paddle: '9999' }).expect(409);
  });

  it('is issued for nothing that was set aside, or is disputed', async () => {
    const sale = await sold(0);
    const objection = { ground: 'collusion', reasons: '串通' };
    const path = `/lots/${sale.lot}/objections`;
    const id = idOf((await hall.loser.as.post(path, objection).expect(201)).body);
    await advanceTo(api, sale.endedAt + 7 * DAY_MS);
    await renew();
    await ask(sale).expect(409);
    const ruling = { finding: 'upheld', consequence: 'revoked', ground: 'collusion', ...REASON };
    await confirm(await hall.officer.as.post(`/objections/${id}/ruling`, ruling)).expect(201);
    await ask(sale).expect(409);
  });

  it('is numbered without a gap, however many are confirmed at once', async () => {
    const sales: EndedLot[] = [];
    while (sales.length < 4) sales.push(await sold(0));
    await advanceTo(api, (sales.at(-1)?.endedAt ?? 0) + 7 * DAY_MS);
    await renew();
    const asked = [];
    for (const sale of sales) asked.push(await ask(sale).expect(202));
    await Promise.all(asked.map((one) => confirm(one).expect(201)));
    const numbers: number[] = [];
    for (const sale of sales) numbers.push(Number((await sheetOf(sale)).number.slice(-6)));
    numbers.sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2, first + 3]);
  });
});
