import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pdfOf } from '../kit/files.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Desk, publishedLot } from '../support/listing.js';
import { AUCTION } from '../support/sales.js';
import { DIALECTS } from '../support/opened-database.js';
import {
  advanceTo,
  again,
  type EndedLot,
  publicityOf,
  type SaleHall,
  saleHall,
  signedIn,
  soldLot,
} from '../support/ended-lot.js';
import type { LotDetail } from '../../src/contract/api.js';
import type { AuditPage } from '../../src/contract/audit.js';

const DAY_MS = 86_400_000;
const OBJECTION = { ground: 'unequal-terms', reasons: '到账时间要求不一致' };
const DISMISSED = { finding: 'dismissed', consequence: 'stands', reason: '经核查，要求一致' };
const REVOKED = {
  ...{ finding: 'upheld', consequence: 'revoked', ground: 'unequal-terms' },
  reason: '查实对竞买人规定了不同条件',
};

describe.each(DIALECTS)('the result of a lot on %s', (dialect) => {
  let folder: string;
  let api: TestApi;
  let hall: SaleHall;
  let sale: EndedLot;
  let admin: Person;
  let other: Person;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-objections-'));
    api = await startApi(dialect, { CLOCK: 'scenario', DOCUMENTS_FOLDER: folder });
    hall = await saleHall(api);
    other = await api.person('officer', 'trading-centre');
    admin = await api.person('admin', { id: hall.officer.organisationId });
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    sale = await soldLot(await signedIn(hall));
    await renew();
  });

  const renew = async () => (hall = await signedIn(hall));
  const object = (by: Person, changes: object = {}) =>
    by.as.post(`/lots/${sale.lot}/objections`, { ...OBJECTION, ...changes });
  const lodged = async (by: Person): Promise<string> => idOf((await object(by).expect(201)).body);
  const rule = async (objection: string, wish: object): Promise<void> => {
    const asked = await hall.officer.as.post(`/objections/${objection}/ruling`, wish).expect(202);
    const path = `/approvals/${idOf(asked.body)}/confirmation`;
    await hall.officer.as.post(path).expect(403);
    await hall.colleague.as.post(path).expect(201);
  };
  const seen = (by: Pick<Person, 'as'> = { as: api.visitor }) => publicityOf(sale.lot, by);
  const past = async (days: number) => {
    await advanceTo(api, sale.endedAt + days * DAY_MS);
    await renew();
  };
  /** What the audit trail of the centre says of the lot, once the watch has looked. */
  const noted = async (type: string): Promise<readonly object[]> => {
    const { as } = await again(api, admin);
    for (let left = 40; left > 0; left -= 1) {
      const { body } = await as.get('/audit?limit=50').expect(200);
      const found = (body as AuditPage).items.filter(
        (one) => one.type === type && one.facts['lot'] === sale.lot,
      );
      if (found.length > 0) return found;
      await sleep(100);
    }
    return [];
  };

  it('is provisional for the days of its pack, and then final by the clock', async () => {
    const { publicity, objections } = await seen();
    expect(publicity).toMatchObject({
      state: 'provisional',
      days: 5,
      unit: 'days',
      answerDays: 15,
    });
    expect(objections).toEqual([]);
    const { until } = publicity ?? { until: 0 };
    await advanceTo(api, until - 1);
    expect((await seen()).publicity?.state).toBe('provisional');
    await advanceTo(api, until);
    expect((await seen()).publicity).toMatchObject({ state: 'final', finalSince: until });
    await advanceTo(api, until + 3_000);
    expect(await noted('result-final')).toMatchObject([{ facts: { since: until } }]);
    await renew();
    await object(hall.loser).expect(409);
  });

  it('may be objected to by those with a part in the sale, once at a time, without their names', async () => {
    expect((await seen(hall.loser)).mayObject).toBe(true);
    const id = await lodged(hall.loser);
    await object(hall.loser).expect(409);
    await object(hall.bank, { ground: 'wrong-result' }).expect(201);
    await object(hall.buyer).expect(201);
    await object(hall.stranger).expect(403);
    await object(hall.officer).expect(403);
    for (const wrong of [{ ground: 'none' }, { reasons: '' }, { more: 1 }])
      await object(hall.loser, wrong).expect(400);
    const own = await seen(hall.loser);
    expect(own.mayObject).toBe(false);
    expect(own.objections[0]).toMatchObject({
      ...{ id, isOwn: true, objector: { id: hall.loser.organisationId, parties: ['bidder'] } },
    });
    const [first] = (await seen()).objections;
    expect(first).toMatchObject({ ...OBJECTION, isOwn: false, objector: null, ruling: null });
    expect(JSON.stringify(await seen(hall.stranger))).not.toContain(hall.loser.organisationId);
    const centres = await seen(hall.officer);
    expect(centres.objections.map(({ objector }) => objector?.parties)).toEqual([
      ...[['bidder'], ['lister'], ['bidder']],
    ]);
  });

  it('waits for a ruling by two persons beyond its period, and is final with the last one', async () => {
    const id = await lodged(hall.loser);
    await past(7);
    expect((await seen()).publicity).toMatchObject({ state: 'disputed', finalSince: null });
    await rule(id, DISMISSED);
    const { publicity, objections } = await seen();
    expect(publicity?.state).toBe('final');
    expect(publicity?.finalSince).toBe(objections[0]?.ruling?.at);
    const { reason } = DISMISSED;
    expect(objections[0]?.ruling).toMatchObject({ finding: 'dismissed', reason, persons: null });
    const persons = { by: hall.officer.id, secondBy: hall.colleague.id };
    expect((await seen(hall.officer)).objections[0]?.ruling).toMatchObject({ persons });
    const facts = { objection: id, finding: 'dismissed', asked: hall.officer.id };
    expect(await noted('result-objection-ruled')).toMatchObject([{ by: hall.colleague.id, facts }]);
    await hall.officer.as.post(`/objections/${id}/ruling`, DISMISSED).expect(409);
  });

  it('is set aside at once by a ruling that undoes the sale on a ground of the law', async () => {
    const id = await lodged(hall.loser);
    const ask = (wish: object) => hall.officer.as.post(`/objections/${id}/ruling`, wish);
    await ask({ ...REVOKED, ground: 'other' }).expect(400);
    await ask({ ...REVOKED, ground: null }).expect(400);
    await ask({ ...REVOKED, finding: 'dismissed' }).expect(400);
    await rule(id, REVOKED);
    const { publicity, objections } = await seen();
    expect(publicity).toMatchObject({ state: 'set-aside', finalSince: null });
    expect(objections[0]?.ruling?.source).toMatchObject({ article: '31(5)' });
    const { body } = await hall.bank.as.get(`/lots/${sale.lot}`).expect(200);
    const file = await hall.bank.as.get(`/cases/${(body as LotDetail).case ?? ''}`).expect(200);
    expect(file.body).toMatchObject({ attempts: [{ lot: sale.lot, outcome: 'withdrawn' }] });
    await past(7);
    expect((await seen()).publicity?.state).toBe('set-aside');
    expect(await noted('result-set-aside')).toHaveLength(1);
  });

  it('is objected to with documents that only its parties and the centre read', async () => {
    const id = await lodged(hall.loser);
    const path = `/objections/${id}/documents`;
    const query = new URLSearchParams({ name: '回单.pdf' }).toString();
    const content = await pdfOf(sale.lot);
    const { body } = await hall.loser.as.upload(`${path}?${query}`, content).expect(201);
    await hall.loser.as.upload(`${path}?${query}`, content).expect(409);
    await hall.buyer.as.upload(`${path}?${query}`, await pdfOf('other')).expect(404);
    const document = `${path}/${idOf(body)}/content`;
    for (const reader of [hall.loser, hall.officer])
      expect((await reader.as.download(document).expect(200)).body).toEqual(content);
    for (const other of [hall.buyer, hall.bank, hall.stranger])
      await other.as.get(document).expect(404);
    await api.visitor.get(document).expect(401);
    expect((await seen()).objections[0]).toMatchObject({ documentCount: 1, documents: [] });
    await rule(id, DISMISSED);
    await hall.loser.as.upload(`${path}?${query}`, await pdfOf('late')).expect(409);
  });

  it('is ruled on by the centre that runs the lot, from its list', async () => {
    const id = await lodged(hall.loser);
    const list = async (by: Person, status: string) =>
      (
        (await by.as.get(`/objections?status=${status}`).expect(200)).body as {
          items: { id: string; lotTitle: string }[];
        }
      ).items;
    expect((await list(hall.officer, 'open'))[0]).toMatchObject({ id, lot: sale.lot });
    const rival = await again(api, other);
    expect(await list(rival, 'open')).toEqual([]);
    await rival.as.post(`/objections/${id}/ruling`, DISMISSED).expect(404);
    await hall.loser.as.get('/objections').expect(403);
    await rule(id, DISMISSED);
    expect((await list(hall.officer, 'ruled'))[0]).toMatchObject({ id });
  });

  it('of a state asset on an exchange is shown for five working days', async () => {
    sale = await soldLot(hall, {
      ...{ pack: 'exchange-multi-quote', operator: null, valuation: '1000.00' },
      rules: { increment: '100.00', overlays: ['state-asset'] },
    });
    expect((await seen()).publicity).toMatchObject({ days: 5, unit: 'working-days' });
  });

  it('that has not come, or was withdrawn, cannot be objected to', async () => {
    const opensAt = new Date(sale.endedAt + 30 * DAY_MS).toISOString();
    const draft = { title: '商标', currency: 'CNY', startPrice: '1000.00', ...AUCTION, opensAt };
    const rules = { increment: '100.00' };
    const { bank, officer, colleague } = hall;
    const desk: Desk = { bank, officers: [officer, colleague] };
    const lot = await publishedLot({ ...draft, durationMs: DAY_MS, rules }, desk);
    const nothing = { publicity: null, mayObject: false, objections: [] };
    expect(await publicityOf(lot, bank)).toMatchObject(nothing);
    await bank.as.post(`/lots/${lot}/objections`, OBJECTION).expect(409);
    const reason = { reason: '债务已清偿' };
    const asked = await officer.as.post(`/lots/${lot}/withdrawal`, reason).expect(202);
    await colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    expect(await publicityOf(lot, bank)).toMatchObject(nothing);
    await bank.as.post(`/lots/${lot}/objections`, OBJECTION).expect(409);
    const { body } = await api.visitor.get('/lots/lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC/publicity');
    expect(body).toMatchObject({ code: 'not-found' });
  });
});

it('a result is final also where its period ends while no server runs', async () => {
  const first = await startApi('sqlite', { CLOCK: 'scenario' });
  const hall = await saleHall(first);
  const admin = await first.person('admin', { id: hall.officer.organisationId });
  const { lot, endedAt } = await soldLot(hall);
  await first.app.close();
  const second = await startApi('sqlite', {
    ...{ CLOCK: 'scenario', DATABASE_URL: first.databaseUrl },
    CLOCK_STARTS_AT: new Date(endedAt + 7 * DAY_MS).toISOString(),
  });
  try {
    const { as } = await again(second, admin);
    const finals = async (): Promise<readonly object[]> =>
      ((await as.get('/audit').expect(200)).body as AuditPage).items.filter(
        ({ type, facts }) => type === 'result-final' && facts['lot'] === lot,
      );
    for (let left = 40; left > 0 && (await finals()).length === 0; left -= 1) await sleep(100);
    await sleep(1_500);
    expect(await finals()).toHaveLength(1);
  } finally {
    await second.stop();
    await first.drop();
  }
});
