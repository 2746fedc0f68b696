import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotTermsAnswer } from '../../src/contract/api.js';
import type {
  OpeningLot,
  OpeningLots,
  ShareTaken,
  WaitingEnvelope,
} from '../../src/contract/escrow.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import type { Escrow } from '../../src/core/auction/escrow.js';
import { parseRecord } from '../../src/core/proof/record.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { namedKeys } from '../../src/platform/proof/node-signatures.js';
import { type Answer, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import {
  COMMITTED,
  escrowedCommit,
  freshOfficerKey,
  keyed,
  type KeyedOfficer,
  ownShare,
  publishEscrowed,
} from '../support/escrow.js';
import { DIALECTS } from '../support/opened-database.js';
import { draft } from '../support/scene.js';

const MINUTE_MS = 60_000;
const WINDOW_MS = 60 * MINUTE_MS;
const DRAIN_MS = 250;
const SALT = '0123456789abcdef'.repeat(2);
const CNY = (amount: string) => ({ amount, currency: 'CNY' });

describe.each(DIALECTS)('openings in escrow on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let bidder: Person;
  let officers: KeyedOfficer[];

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    bidder = await api.person('trader', 'acquisition-institution');
    const third = await api.person('officer', { id: centre.officer.organisationId });
    officers = await Promise.all([centre.officer, centre.colleague, third].map(keyed));
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const naming = (threshold = 2) => ({ threshold, officers: officers.map(({ id }) => id) });
  const submitted = async (terms: object = COMMITTED): Promise<string> => {
    const written = draft((await now()) + MINUTE_MS, terms);
    const lot = idOf((await centre.bank.as.post('/lots', written).expect(201)).body);
    await centre.bank.as.post(`/lots/${lot}/submission`).expect(201);
    return lot;
  };
  const escrowIn = async (lot: string): Promise<Escrow> => {
    const { body } = await api.visitor.get(`/lots/${lot}/terms`).expect(200);
    const { entry } = body as LotTermsAnswer;
    return (JSON.parse(entry.body) as { terms: { escrow: Escrow } }).terms.escrow;
  };
  const state = async (lot: string): Promise<LotStateMessage> =>
    (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as LotStateMessage;
  const send = (lot: string, body: object) => bidder.as.post(`/lots/${lot}/bids`, body);
  const waiting = async ({ as }: Person, lot: string): Promise<OpeningLot | undefined> => {
    const { items } = (await as.get('/centre/openings').expect(200)).body as OpeningLots;
    return items.find((item) => item.lot === lot);
  };
  const envelopeOf = async (lot: string): Promise<WaitingEnvelope> => {
    const [envelope] = (await waiting(officers[0] as Person, lot))?.envelopes ?? [];
    if (!envelope) throw new Error('an envelope waits');
    return envelope;
  };
  const give = (
    { as }: Person,
    { lot, envelope }: { lot: string; envelope: string },
    share: string | null,
  ) => as.post(`/lots/${lot}/envelopes/${envelope}/shares`, { share });
  const codeOf = (answer: Answer): string => (answer.body as { code: string }).code;

  /** An open lot with one quote of 1500 left in escrow. */
  const quoted = async (threshold = 2) => {
    const lot = await publishEscrowed(centre, naming(threshold), (await now()) + MINUTE_MS);
    const paddle = await enrol(bidder, lot);
    await centre.advance(MINUTE_MS);
    const quote = { lot, paddle, opening: { amount: 150_000n, salt: SALT } };
    const commit = await escrowedCommit(quote, await escrowIn(lot));
    await send(lot, commit).expect(201);
    return { lot, paddle, commit };
  };
  const toOpening = (): Promise<void> => centre.advance(WINDOW_MS + DRAIN_MS);

  it('take one public key of each officer, which replaces the last', async () => {
    const officer = await api.person('officer', { id: centre.officer.organisationId });
    expect((await officer.as.get('/centre/opening-key').expect(200)).body).toEqual({ key: null });
    await officer.as.post('/centre/opening-key', { publicKey: `04${'1'.repeat(128)}` }).expect(400);
    await keyed(officer);
    const second = await keyed(officer);
    const own = await officer.as.get('/centre/opening-key').expect(200);
    expect(own.body).toMatchObject({
      key: { publicKey: second.publicKey, fingerprint: second.fingerprint },
    });
    const again = await centre.officer.as
      .post('/centre/opening-key', { publicKey: second.publicKey })
      .expect(409);
    expect(codeOf(again)).toBe('conflict');
    const admin = await api.person('admin', { id: officer.organisationId });
    const trail = JSON.stringify((await admin.as.get('/audit').expect(200)).body);
    expect(trail).toContain('officer-key-registered');
    expect(trail).toContain(second.fingerprint);
    await bidder.as.post('/centre/opening-key', { publicKey: second.publicKey }).expect(403);
  });

  it('name officers before the approval, and freeze them with their keys', async () => {
    const lot = await submitted();
    const path = `/lots/${lot}/escrow`;
    const stranger = await api.person('officer', 'trading-centre');
    const refused = [
      { ...naming(), threshold: 1 },
      { ...naming(), threshold: 4 },
      { threshold: 2, officers: [officers[0]?.id, stranger.id] },
      { threshold: 2, officers: [officers[0]?.id, officers[0]?.id] },
    ];
    for (const body of refused) await centre.officer.as.post(path, body).expect(400);
    await bidder.as.post(path, naming()).expect(403);
    await centre.officer.as.post(path, naming(3)).expect(201);
    await centre.officer.as.post(path, { threshold: 0, officers: [] }).expect(201);
    expect((await centre.officer.as.get(path).expect(200)).body).toEqual({ lot, escrow: null });
    await centre.officer.as.post(path, naming()).expect(201);
    await centre.officer.as.post(`/lots/${lot}/approval`).expect(201);
    await centre.officer.as.post(path, naming(3)).expect(409);
    const last = officers[2] as KeyedOfficer;
    officers[2] = await keyed(last);
    await centre.colleague.as.post(`/lots/${lot}/publication`).expect(201);
    const frozen = {
      threshold: 2,
      officers: officers.map(({ id, publicKey }) => ({ officer: id, key: publicKey })),
    };
    expect(await escrowIn(lot)).toEqual(frozen);
    officers[2] = await keyed(last);
    expect(await escrowIn(lot)).toEqual(frozen);
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const { zh, en } = body as { zh: { text: string }; en: { text: string } };
    for (const { text } of [zh, en]) expect(text).toContain(officers[0]?.fingerprint);
  });

  it('offer nothing on a lot without commitments', async () => {
    const inClear = { ...COMMITTED, rules: { sealing: 'in-clear' } };
    const lot = await submitted(inClear);
    const answer = await centre.officer.as.post(`/lots/${lot}/escrow`, naming()).expect(400);
    expect(answer.body).toMatchObject({ faults: [{ field: 'escrow', problem: 'not-in-format' }] });
  });

  it('take an envelope for the officers of the lot, and for nobody else', async () => {
    const { lot, paddle, commit } = await quoted();
    const own = await escrowIn(lot);
    const fresh = await freshOfficerKey();
    const swapped = {
      ...own,
      officers: own.officers.map((one, at) => (at === 0 ? { ...one, key: fresh.publicKey } : one)),
    };
    const quote = { lot, paddle, opening: { amount: 150_000n, salt: SALT } };
    const unfit = await send(lot, await escrowedCommit(quote, swapped)).expect(422);
    expect(codeOf(unfit)).toBe('envelope-unfit');
    const broken = await send(lot, { ...commit, escrow: `${commit.escrow} ` }).expect(400);
    expect(codeOf(broken)).toBe('malformed');
    await send(lot, { type: 'cancel', escrow: commit.escrow }).expect(400);
    const plain = await centre.publish(COMMITTED);
    const other = await enrol(bidder, plain);
    await centre.advance(MINUTE_MS);
    const elsewhere = { lot: plain, paddle: other, opening: quote.opening };
    const none = await send(plain, await escrowedCommit(elsewhere, own)).expect(422);
    expect(codeOf(none)).toBe('envelope-unfit');
    expect(await state(lot)).toMatchObject({
      course: { quotes: [{ paddle, isInEscrow: true, amount: null }] },
    });
  });

  it('hand out nothing and take nothing before the opening', async () => {
    const { lot, commit } = await quoted();
    expect(await waiting(officers[0] as Person, lot)).toMatchObject({
      ...{ isOpening: false, count: 1, envelopes: [] },
    });
    const envelope = nodeSha256(commit.escrow);
    const early = await give(officers[0] as Person, { lot, envelope }, 'a'.repeat(66)).expect(409);
    expect(codeOf(early)).toBe('opening-not-begun');
  });

  it('open a quote with enough shares while its bidder is away, and it wins', async () => {
    const { lot, paddle } = await quoted();
    await toOpening();
    const envelope = await envelopeOf(lot);
    const at = { lot, envelope: envelope.envelope };
    const [first, second, third] = officers as [KeyedOfficer, KeyedOfficer, KeyedOfficer];
    const share = await ownShare(lot, envelope, first);
    const one = await give(first, at, share).expect(201);
    expect(one.body).toEqual({ ...{ envelope: at.envelope, stage: 'waiting' }, given: [first.id] });
    await give(first, at, share).expect(201);
    expect(codeOf(await give(first, at, null).expect(409))).toBe('conflict');
    expect((await state(lot)).course).toMatchObject({ quotes: [{ amount: null }] });
    const two = await give(second, at, await ownShare(lot, envelope, second)).expect(201);
    expect(two.body).toMatchObject({ stage: 'opened', given: [first.id, second.id] });
    await centre.advance(DRAIN_MS);
    expect((await state(lot)).result).toMatchObject({ winner: paddle, price: CNY('1500.00') });
    const late = await give(third, at, 'a'.repeat(66)).expect(409);
    expect(codeOf(late)).toBe('closed');

    const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    const record = parseRecord(body);
    if (!record.ok) throw new Error(record.error.problem);
    const tools = { sha256: nodeSha256, verifySignature: namedKeys(record.value.keys) };
    expect(verifyRecord(record.value, tools)).toMatchObject({ verified: true, winner: paddle });
    const revealed = record.value.entries.find(({ body: text }) => text.includes('"revealed"'));
    expect(JSON.parse(revealed?.body ?? '')).toMatchObject({ officers: [first.id, second.id] });
  });

  it('refuse a share that is not the one, and change nothing', async () => {
    const { lot } = await quoted();
    await toOpening();
    const envelope = await envelopeOf(lot);
    const at = { lot, envelope: envelope.envelope };
    const [first, second] = officers as [KeyedOfficer, KeyedOfficer];
    const before = (await state(lot)).hash;
    const foreign = await ownShare(lot, envelope, second);
    for (const wrong of ['a'.repeat(66), foreign]) {
      expect(codeOf(await give(first, at, wrong).expect(422))).toBe('share-mismatch');
    }
    const outsider = await keyed(
      await api.person('officer', { id: centre.officer.organisationId }),
    );
    expect(codeOf(await give(outsider, at, foreign).expect(403))).toBe('not-allowed');
    const unknown = { lot, envelope: 'b'.repeat(64) };
    await give(first, unknown, foreign).expect(404);
    expect(await envelopeOf(lot)).toMatchObject({ given: [], stage: 'waiting' });
    expect((await state(lot)).hash).toBe(before);
    await give(first, at, null).expect(201);
    expect(await envelopeOf(lot)).toMatchObject({ given: [], unreadable: [first.id] });
  });

  it('lay an envelope that does not open at its bidder, who can still open itself', async () => {
    const lot = await publishEscrowed(centre, naming(), (await now()) + MINUTE_MS);
    const paddle = await enrol(bidder, lot);
    await centre.advance(MINUTE_MS);
    const opening = { amount: 150_000n, salt: SALT };
    const escrow = await escrowIn(lot);
    const lying = { amount: 999_000n, salt: SALT };
    await send(lot, await escrowedCommit({ lot, paddle, opening }, escrow, lying)).expect(201);
    await toOpening();
    const before = (await state(lot)).hash;
    const envelope = await envelopeOf(lot);
    const at = { lot, envelope: envelope.envelope };
    const stages: string[] = [];
    for (const officer of officers) {
      const { body } = await give(officer, at, await ownShare(lot, envelope, officer)).expect(201);
      stages.push((body as ShareTaken).stage);
    }
    expect(stages).toEqual(['waiting', 'faulty', 'faulty']);
    expect((await state(lot)).hash).toBe(before);
    await send(lot, { type: 'reveal', amount: CNY('1500.00'), salt: SALT }).expect(201);
  });

  it('count for nothing with too few shares', async () => {
    const { lot } = await quoted(3);
    await toOpening();
    const envelope = await envelopeOf(lot);
    const at = { lot, envelope: envelope.envelope };
    for (const officer of officers.slice(0, 2))
      await give(officer, at, await ownShare(lot, envelope, officer)).expect(201);
    await centre.advance(WINDOW_MS + DRAIN_MS);
    expect((await state(lot)).result).toMatchObject({ outcome: 'failed' });
  });

  it('are opened by their own bidder first where it is there, and shares then do nothing', async () => {
    const lot = await publishEscrowed(centre, naming(), (await now()) + MINUTE_MS);
    const paddle = await enrol(bidder, lot);
    const rival = await api.person('trader', 'acquisition-institution');
    const second = await enrol(rival, lot);
    await centre.advance(MINUTE_MS);
    const escrow = await escrowIn(lot);
    const opening = { amount: 150_000n, salt: SALT };
    await send(lot, await escrowedCommit({ lot, paddle, opening }, escrow)).expect(201);
    const other = await escrowedCommit({ lot, paddle: second, opening }, escrow);
    await rival.as.post(`/lots/${lot}/bids`, other).expect(201);
    await toOpening();
    await send(lot, { type: 'reveal', amount: CNY('1500.00'), salt: SALT }).expect(201);
    const { envelopes = [] } = (await waiting(officers[0] as Person, lot)) ?? {};
    const own = envelopes.find((one) => one.paddle === paddle);
    if (!own) throw new Error('the envelope is still listed');
    expect(own.stage).toBe('opened');
    const [first] = officers as [KeyedOfficer];
    const at = { lot, envelope: own.envelope };
    const answer = await give(first, at, await ownShare(lot, own, first)).expect(201);
    expect(answer.body).toMatchObject({ stage: 'opened', given: [] });
  });

  it('open with two shares that come at the same instant', async () => {
    const { lot, paddle } = await quoted();
    await toOpening();
    const envelope = await envelopeOf(lot);
    const at = { lot, envelope: envelope.envelope };
    await Promise.all(
      officers.slice(0, 2).map(async (officer) => {
        await give(officer, at, await ownShare(lot, envelope, officer)).expect(201);
      }),
    );
    await centre.advance(DRAIN_MS);
    expect((await state(lot)).result).toMatchObject({ winner: paddle });
  });
});
