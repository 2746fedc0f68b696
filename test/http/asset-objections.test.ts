import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AssetObjectionReceipt,
  EarlierObjections,
} from '../../src/contract/asset-objections.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import { pdfOf } from '../kit/files.js';
import { idOf, type Person } from '../support/api.js';
import { advanceTo } from '../support/ended-lot.js';
import { enrolFor } from '../support/enrolling.js';
import { declare, endIncident } from '../support/incidents.js';
import {
  CORRECTED,
  DAY_MS,
  DISMISSED,
  HOUR_MS,
  MINUTE_MS,
  NOTICE_MS,
  OWNER,
  REASON,
  SELF_SALE,
  until,
  WISH,
  WITHDRAWN,
  ObjectionRoom,
} from '../support/objection-room.js';
import { ACT_OF_COURT } from '../support/sales.js';
import { registerMarks, tieMarks } from '../support/ties.js';

describe('objections to a sale', () => {
  let folder: string;
  let room: ObjectionRoom;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-asset-objections-'));
    room = await ObjectionRoom.open('sqlite', folder);
  });
  afterAll(async () => {
    await room.api.stop();
    await rm(folder, { recursive: true });
  });

  it('are lodged by anybody but the centre, once of a kind, with a receipt and without a name', async () => {
    const lot = await room.publish();
    const by = await room.outsider();
    const { body } = await by.as.post(`/lots/${lot}/asset-objections`, WISH).expect(201);
    const receipt = body as AssetObjectionReceipt;
    expect(receipt.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.lodgedAt).toBe(await room.now());
    expect(receipt.answerBy).toBeGreaterThan(receipt.lodgedAt + 15 * DAY_MS);
    await by.as.post(`/lots/${lot}/asset-objections`, WISH).expect(409);
    await by.as.post(`/lots/${lot}/asset-objections`, OWNER).expect(201);
    const path = `/lots/${lot}/asset-objections`;
    await room.hall.officer.as.post(path, WISH).expect(403);
    await room.api.visitor.post(path, WISH).expect(401);
    await (await room.api.person('viewer', 'guarantor')).as.post(path, WISH).expect(403);
    for (const wrong of [{ kind: 'none' }, { statement: '' }, { relation: '' }, { more: 1 }])
      await by.as.post(path, { ...WISH, ...wrong }).expect(400);
    const flood = await Promise.all(
      Array.from({ length: 6 }, () => by.as.post(path, { ...WISH, kind: 'procedure' })),
    );
    expect(flood.map(({ status }) => status)).toContain(429);
    expect(JSON.stringify(await room.public(lot))).not.toContain(by.organisationId);
    expect(await room.see(receipt.id, room.hall.bank)).toMatchObject({
      ...{ ...WISH, objector: { id: by.organisationId }, digest: receipt.digest },
    });
    for (const other of [room.hall.buyer, room.hall.stranger])
      await other.as.get(`/asset-objections/${receipt.id}`).expect(404);
    const auditor = await room.api.person('viewer', 'auditor');
    const court = await room.api.person('viewer', 'court');
    for (const office of [auditor, court]) await room.see(receipt.id, office);
  });

  it('are commented on by whom the centre asks, and taken back by who lodged them', async () => {
    const lot = await room.opened();
    const by = await room.outsider();
    const id = await room.lodge(lot, by);
    const { bank, officer, stranger } = room.hall;
    const path = `/asset-objections/${id}`;
    await bank.as.post(`${path}/comments`, { text: '不实' }).expect(404);
    const ask = (party: string) => officer.as.post(`${path}/questions`, { party });
    await ask(stranger.organisationId).expect(400);
    await ask(bank.organisationId).expect(201);
    await ask(bank.organisationId).expect(409);
    expect(await room.see(id, bank)).toMatchObject({ mayComment: true });
    await bank.as.post(`${path}/comments`, { text: '许可合同已终止' }).expect(201);
    await bank.as.post(`${path}/comments`, { text: '再次' }).expect(404);
    expect((await room.see(id)).comments).toMatchObject([{ text: '许可合同已终止' }]);
    const list = async (who: Person, status: string) =>
      ((await who.as.get(`/asset-objections?status=${status}`)).body as { items: { id: string }[] })
        .items;
    for (const who of [by, bank, officer])
      expect((await list(who, 'open')).map((one) => one.id)).toContain(id);
    expect(await list(stranger, 'open')).toEqual([]);
    await stranger.as.post(`${path}/retraction`, REASON).expect(404);
    await by.as.post(`${path}/retraction`, REASON).expect(201);
    await by.as.post(`${path}/retraction`, REASON).expect(409);
    expect(await room.see(id)).toMatchObject({ state: 'retracted' });
    expect((await list(by, 'ended')).map((one) => one.id)).toEqual([id]);
    await officer.as.post(`${path}/ruling`, DISMISSED).expect(409);
  });

  it('rest on documents that the parties read and nobody else', async () => {
    const lot = await room.publish();
    const by = await room.outsider();
    const id = await room.lodge(lot, by);
    const query = new URLSearchParams({ name: '合同.pdf' }).toString();
    const content = await pdfOf(lot);
    const path = `/asset-objections/${id}/documents`;
    const { body } = await by.as.upload(`${path}?${query}`, content).expect(201);
    await by.as.upload(`${path}?${query}`, content).expect(409);
    await room.hall.bank.as.upload(`${path}?${query}`, await pdfOf('other')).expect(404);
    const file = `${path}/${idOf(body)}/content`;
    for (const reader of [by, room.hall.officer, room.hall.bank])
      expect((await reader.as.download(file).expect(200)).body).toEqual(content);
    for (const other of [room.hall.buyer, room.hall.stranger]) await other.as.get(file).expect(404);
    await room.api.visitor.get(file).expect(401);
  });

  it('put the opening off at once, and have bidders notice when the lot is let go', async () => {
    const lot = await room.publish();
    const id = await room.lodge(lot, await room.outsider());
    await room.hold(id);
    expect((await room.state(lot)).phase).toBe('paused');
    await room.advance(5 * MINUTE_MS);
    expect((await room.state(lot)).phase).toBe('paused');
    expect((await room.see(id)).steps.map(({ act }) => act)).toEqual(['hold']);
    await room.rule(id, DISMISSED);
    const opensAt = (await room.now()) + NOTICE_MS;
    expect(await room.state(lot)).toMatchObject({ phase: 'waiting', opensAt });
    await room.advance(NOTICE_MS + 1_000);
    expect((await room.state(lot)).phase).toBe('ascending');
  });

  it('let a lot open as it was announced where that is far enough ahead', async () => {
    const opensAt = (await room.now()) + HOUR_MS;
    const lot = await room.publish({ opensAt: new Date(opensAt).toISOString() });
    const id = await room.lodge(lot, await room.outsider());
    await room.hold(id);
    await room.confirm(room.hall.officer.as.post(`/asset-objections/${id}/continuation`, REASON));
    expect(await room.state(lot)).toMatchObject({ phase: 'waiting', opensAt });
  });

  it('that are taken back before the opening leave two persons to resume it, after a notice', async () => {
    const [lot, other] = [await room.publish(), await room.publish()];
    const { officer } = room.hall;
    const by = await room.outsider();
    const ids = [await room.lodge(lot, by), await room.lodge(other, by)];
    for (const id of ids) await room.hold(id);
    await room.advance(2 * MINUTE_MS);
    for (const id of ids)
      await by.as.post(`/asset-objections/${id}/retraction`, REASON).expect(201);
    for (const one of [lot, other]) expect((await room.state(one)).phase).toBe('paused');
    await room.confirm(officer.as.post(`/lots/${lot}/resumption`, REASON));
    await room.confirm(officer.as.post('/centre/resumption', { ...REASON, lots: [other] }));
    const opensAt = (await room.now()) + NOTICE_MS;
    for (const one of [lot, other])
      expect(await room.state(one)).toMatchObject({ phase: 'waiting', opensAt });
  });

  it('keep standing at the end of an incident what they hold too', async () => {
    const lots = [await room.opened(), await room.publish()];
    const { officer, colleague } = room.hall;
    const { id: incident } = await declare(officer);
    const held: string[] = [];
    for (const lot of lots) {
      const id = await room.lodge(lot, await room.outsider());
      await room.hold(id);
      held.push(id);
    }
    await endIncident([officer, colleague], incident);
    for (const lot of lots) expect((await room.state(lot)).phase).toBe('paused');
    for (const id of held) await room.rule(id, DISMISSED);
    for (const lot of lots) await room.confirm(officer.as.post(`/lots/${lot}/resumption`, REASON));
    const phases = await Promise.all(lots.map(async (lot) => (await room.state(lot)).phase));
    expect(phases).toEqual(['ascending', 'waiting']);
  });

  it('let a lot go on only where nothing else holds it', async () => {
    const lot = await room.opened();
    const [first, second] = [
      await room.lodge(lot, await room.outsider()),
      await room.lodge(lot, await room.outsider()),
    ];
    await room.hold(first);
    await room.hold(second);
    const resumption = () => room.hall.officer.as.post(`/lots/${lot}/resumption`, REASON);
    expect((await resumption()).body).toMatchObject({ code: 'must-stand-still' });
    await room.rule(first, DISMISSED);
    expect((await room.state(lot)).phase).toBe('paused');
    await room.rule(second, DISMISSED);
    expect((await room.state(lot)).phase).toBe('ascending');
    // What the centre has stopped for a reason of its own goes on by a ruling of its own.
    await room.hall.officer.as.post(`/lots/${lot}/suspension`, REASON).expect(201);
    const third = await room.lodge(lot, await room.outsider());
    await room.hold(third);
    await room.rule(third, DISMISSED);
    expect((await room.state(lot)).phase).toBe('paused');
    await room.confirm(resumption());
    expect((await room.state(lot)).phase).toBe('ascending');
  });

  it('do not keep a sale from going on by two persons, unless its rules say so', async () => {
    const lot = await room.opened(SELF_SALE);
    const { officer } = room.hall;
    const id = await room.lodge(lot, await room.outsider());
    await room.hold(id);
    await room.confirm(officer.as.post(`/asset-objections/${id}/continuation`, REASON));
    expect((await room.state(lot)).phase).toBe('ascending');
    expect((await room.public(lot)).objections[0]).toMatchObject({ measure: 'go-on' });
    await officer.as.post(`/asset-objections/${id}/continuation`, REASON).expect(409);
    const owner = await room.lodge(lot, await room.outsider(), OWNER);
    expect((await room.see(owner)).suspendedBy).not.toBeNull();
    const refused = await officer.as.post(`/asset-objections/${owner}/continuation`, REASON);
    expect(refused.body).toMatchObject({ code: 'must-stand-still' });
  });

  it('that are upheld end the sale, and mark the right until it is said how that was settled', async () => {
    const asset = { kind: 'trademark', number: '8123457', title: '山茗', holder: '山茗茶业' };
    const { bank, officer, colleague } = room.hall;
    const own = idOf((await bank.as.post('/assets', { ...asset, grantedOn: '2021-03-21' })).body);
    const lot = await room.opened({ assets: [own] });
    const id = await room.lodge(lot, await room.outsider(), OWNER);
    const other = await room.lodge(lot, await room.outsider());
    await room.rule(id, WITHDRAWN);
    expect(await room.see(id)).toMatchObject({ state: 'upheld' });
    await until(
      () => room.see(other),
      ({ state }) => state === 'lapsed',
    );
    const again = { title: '商标', currency: 'CNY', startPrice: '900.00', durationMs: HOUR_MS };
    const opensAt = new Date((await room.now()) + DAY_MS).toISOString();
    const rules = { increment: '100.00' };
    const draft = { ...again, opensAt, rules, assets: [own] };
    const next = idOf((await bank.as.post('/lots', draft).expect(201)).body);
    const refused = await until(
      async () => await bank.as.post(`/lots/${next}/submission`),
      ({ body }) => (body as { code: string }).code !== 'conflict',
    );
    expect(refused.body).toMatchObject({ code: 'settlement-missing' });
    const earlier = async (by: Person): Promise<EarlierObjections> =>
      (await by.as.get(`/lots/${next}/earlier-objections`).expect(200)).body as EarlierObjections;
    expect(await earlier(bank)).toMatchObject({
      ...{ items: [{ lot, kind: 'ownership', assetNumber: '8123457' }], settlement: null },
    });
    await officer.as.get(`/lots/${next}/earlier-objections`).expect(404);
    await colleague.as.post(`/lots/${next}/settlement`, { statement: '不' }).expect(404);
    await bank.as.post(`/lots/${next}/settlement`, { statement: '已和解' }).expect(201);
    await bank.as.post(`/lots/${next}/submission`).expect(201);
    expect(await earlier(officer)).toMatchObject({ settlement: { statement: '已和解' } });
    await bank.as.post(`/lots/${next}/settlement`, { statement: '再' }).expect(409);
  });

  it('warn the centre of other lots that the same dispute may be about', async () => {
    const { bank } = room.hall;
    const assets = await registerMarks(bank);
    const lot = await room.opened({ assets: assets.slice(0, 1) });
    const beside = await room.opened({ assets: assets.slice(1) });
    await tieMarks(bank, assets);
    const by = await room.outsider();
    const id = await room.lodge(lot, by, OWNER);
    expect((await room.see(id)).related).toMatchObject([{ id: beside, why: 'tied' }]);
    expect((await room.see(id, by)).related).toEqual([]);
  });

  it('that are upheld in part correct the notice, which enrolled bidders accept anew', async () => {
    const lot = await room.publish();
    const { buyer, stranger } = room.hall;
    const conditions = async (by: Person): Promise<EnrolmentConditions> =>
      (await by.as.get(`/lots/${lot}/enrolment-conditions`).expect(200))
        .body as EnrolmentConditions;
    const before = (await conditions(stranger)).agreement.hash;
    const paddle = await enrolFor(lot, buyer);
    expect((await conditions(buyer)).isStale).toBe(false);
    const id = await room.lodge(lot, await room.outsider());
    const ask = (wish: object) => room.hall.officer.as.post(`/asset-objections/${id}/ruling`, wish);
    await ask({ ...CORRECTED, correction: null }).expect(400);
    await ask({ ...DISMISSED, consequence: 'corrected' }).expect(400);
    await ask({ ...WITHDRAWN, consequence: 'goes-on' }).expect(400);
    await room.rule(id, CORRECTED);
    const [correction] = await room.corrections(lot);
    expect(correction).toMatchObject({ no: 1, origin: 'objection', reason: CORRECTED.reason });
    expect(correction?.zh.text).toContain(CORRECTED.correction.zh);
    expect(correction?.en.text).toContain('upon a ruling on an objection');
    const after = await conditions(buyer);
    expect(after.isStale).toBe(true);
    expect(after.agreement.zh).toContain(CORRECTED.correction.zh);
    const declarations = { control: 'domestic', qualifications: [] };
    const stale = { agreement: before, declarations };
    const refused = await stranger.as.post(`/lots/${lot}/enrolments`, stale).expect(409);
    expect(refused.body).toMatchObject({ code: 'agreement-changed' });
    const path = `/lots/${lot}/enrolments/${paddle}/acceptance`;
    const { hash } = after.agreement;
    await buyer.as.post(path, { agreement: before }).expect(409);
    await stranger.as.post(path, { agreement: hash }).expect(403);
    await buyer.as.post(path, { agreement: hash }).expect(201);
    await buyer.as.post(path, { agreement: hash }).expect(201);
    expect((await conditions(buyer)).isStale).toBe(false);
  });

  it('in a sale by a court rest on its decisions', async () => {
    const opensAt = new Date((await room.now()) + 40 * DAY_MS).toISOString();
    const lot = await room.publish({
      ...{ pack: 'judicial-online-r1', valuation: '1000.00', opensAt, durationMs: DAY_MS },
      operator: { kind: 'court', name: '苏州市中级人民法院' },
      ...{ courtReference: ACT_OF_COURT, deposit: '100.00' },
    });
    const { officer } = room.hall;
    const id = await room.lodge(lot, await room.outsider(), OWNER);
    const path = `/asset-objections/${id}`;
    for (const act of ['suspension', 'continuation'])
      await officer.as.post(`${path}/${act}`, REASON).expect(400);
    await officer.as.post(`${path}/ruling`, DISMISSED).expect(400);
    const courtReference = '（2026）苏05执异12号';
    await officer.as.post(`${path}/suspension`, { ...REASON, courtReference }).expect(201);
    await room.confirm(officer.as.post(`${path}/continuation`, { ...REASON, courtReference }));
    await room.rule(id, { ...DISMISSED, courtReference });
    expect((await room.see(id)).ruling).toMatchObject({ courtReference });
  });

  it('are ruled on once, by the centre that runs the lot, whoever is first', async () => {
    const lot = await room.opened();
    const id = await room.lodge(lot, await room.outsider());
    const rival = await room.api.person('officer', 'trading-centre');
    await rival.as.post(`/asset-objections/${id}/ruling`, DISMISSED).expect(404);
    await rival.as.post(`/asset-objections/${id}/suspension`, REASON).expect(404);
    const { officer, colleague } = room.hall;
    const both = await Promise.all([
      officer.as.post(`/asset-objections/${id}/ruling`, DISMISSED),
      colleague.as.post(`/asset-objections/${id}/ruling`, WITHDRAWN),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    const holds = await Promise.all(
      [officer, colleague].map(({ as }) => as.post(`/asset-objections/${id}/suspension`, REASON)),
    );
    expect(holds.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lodged while the hammer falls are taken over, or told that the sale is over', async () => {
    const lot = await room.opened();
    const outsiders = [await room.outsider(), await room.outsider(), await room.outsider()];
    const { endsAt } = await room.state(lot);
    await advanceTo(room.api, endsAt - 1);
    const [answers] = await Promise.all([
      Promise.all(
        outsiders.map(async ({ as }, index) => {
          await sleep(index * 15);
          return as.post(`/lots/${lot}/asset-objections`, OWNER);
        }),
      ),
      advanceTo(room.api, endsAt + 2_000),
    ]);
    const taken = answers.filter(({ status }) => status === 201).length;
    for (const { status, body } of answers.filter((one) => one.status !== 201)) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'sale-over' });
    }
    const found = await until(
      () => room.publicity(lot),
      ({ objections }) => objections.length === taken,
    );
    // A lot without a pack gives nobody time to object; what was in time keeps its result open all the same.
    expect(found.publicity?.state ?? null).toBe(taken > 0 ? 'disputed' : null);
    const { hall } = room;
    for (const { id } of found.objections) {
      const wish = { finding: 'dismissed', consequence: 'stands', reason: '不成立' };
      await room.confirm(hall.officer.as.post(`/objections/${id}/ruling`, wish));
    }
    const state = (await room.publicity(lot)).publicity?.state ?? null;
    expect(state).toBe(taken > 0 ? 'final' : null);
  });
});
