import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pdfOf } from '../kit/files.js';
import { idOf } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import {
  ARTICLE,
  DAY_MS,
  DISMISSED,
  HOUR_MS,
  ObjectionRoom,
  OWNER,
  REASON,
  SELF_SALE,
  until,
  WISH,
} from '../support/objection-room.js';
import { DIALECTS } from '../support/opened-database.js';

describe.each(DIALECTS)('objections to a sale on %s', (dialect) => {
  let folder: string;
  let room: ObjectionRoom;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-asset-objections-'));
    room = await ObjectionRoom.open(dialect, folder);
  });
  afterAll(async () => {
    await room.api.stop();
    await rm(folder, { recursive: true });
  });

  beforeEach(() => room.renew());

  it('hold the lot, and give the time back where they are dismissed', async () => {
    const lot = await room.opened();
    const { endsAt } = await room.state(lot);
    const by = room.hall.stranger;
    const id = await room.lodge(lot, by);
    await room.hold(id);
    expect((await room.state(lot)).phase).toBe('paused');
    expect((await room.public(lot)).objections).toMatchObject([
      { kind: 'notice', state: 'open', measure: 'hold', id: null },
    ]);
    await room.hall.officer.as.post(`/asset-objections/${id}/suspension`, REASON).expect(409);
    await room.advance(90_000);
    await room.rule(id, DISMISSED);
    expect(await room.state(lot)).toMatchObject({ phase: 'ascending', endsAt: endsAt + 90_000 });
    expect(await room.see(id, by)).toMatchObject({
      ...{ state: 'dismissed', isOwn: true, mayRule: false },
      ruling: { finding: 'dismissed', article: ARTICLE },
      steps: [{ act: 'hold', persons: null }, { act: 'dismiss' }],
    });
    const persons = { by: room.hall.officer.id, secondBy: room.hall.colleague.id };
    expect((await room.see(id)).steps[1]).toMatchObject({ act: 'dismiss', persons });
    await room.hall.officer.as.post(`/asset-objections/${id}/ruling`, DISMISSED).expect(409);
  });

  it('that wait at the hammer are taken over by the publicity of the result', async () => {
    const lot = await room.opened(SELF_SALE);
    await enrolFor(lot, room.hall.buyer);
    const bid = { type: 'bid', amount: { amount: '1000.00', currency: 'CNY' } };
    await room.hall.buyer.as.post(`/lots/${lot}/bids`, bid).expect(201);
    const by = room.hall.loser;
    const id = await room.lodge(lot, by, OWNER);
    const query = new URLSearchParams({ name: '转让合同.pdf' }).toString();
    const content = await pdfOf(lot);
    await by.as.upload(`/asset-objections/${id}/documents?${query}`, content).expect(201);
    await room.advance(HOUR_MS + 2_000);
    const late = await by.as.post(`/lots/${lot}/asset-objections`, WISH).expect(409);
    expect(late.body).toMatchObject({ code: 'sale-over' });
    const { objections } = await until(
      () => room.publicity(lot),
      (found) => found.objections.length > 0,
    );
    expect(objections).toMatchObject([
      { ground: 'outside-right', isCarried: true, documentCount: 1, ruling: null },
    ]);
    const [carried] = objections;
    const found = await room.see(id, by);
    expect(found).toMatchObject({ state: 'carried', carriedTo: carried?.id });
    // What was said to the sale is not published, and the loser may still object to the result.
    expect(JSON.stringify(await room.publicity(lot, room.hall.stranger))).not.toContain(
      OWNER.statement,
    );
    await room.hall.officer.as.post(`/asset-objections/${id}/ruling`, DISMISSED).expect(409);
    await room.advance(6 * DAY_MS);
    await room.renew();
    const { officer, colleague } = room.hall;
    const waiting = (await officer.as.get(`/lots/${lot}/publicity`).expect(200)).body;
    expect(waiting).toMatchObject({ publicity: { state: 'disputed', finalSince: null } });
    const revoked = {
      ...{ finding: 'upheld', consequence: 'revoked', ground: 'outside-right', reason: '权属成立' },
    };
    const path = `/objections/${carried?.id ?? ''}/ruling`;
    const asked = await officer.as.post(path, revoked).expect(202);
    await colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    const undone = (await officer.as.get(`/lots/${lot}/publicity`).expect(200)).body;
    expect(undone).toMatchObject({
      publicity: { state: 'set-aside' },
      objections: [{ ruling: { source: { article: '238' } } }],
    });
  });
});
