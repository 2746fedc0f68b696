import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EnteredBid, EnteredBids } from '../../src/contract/entered-bids.js';
import type { BidsMessage, LotStateMessage } from '../../src/contract/feed.js';
import { parseReceipt, verifyReceipt } from '../../src/core/proof/receipt.js';
import { parseRecord } from '../../src/core/proof/record.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { type NamedKey, namedKeys } from '../../src/platform/proof/node-signatures.js';
import {
  type Answer,
  freshKey,
  idOf,
  type Person,
  startApi,
  type TestApi,
} from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';
import { givePower } from '../support/powers.js';

const CNY = (amount: string) => ({ amount, currency: 'CNY' });
const WINDOW_MS = 30_000;
const REASON = '竞买人网络中断，电话申请代为录入';
const SCENARIO = { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' };

describe.each(DIALECTS)('bids that officers enter on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let boss: Person;
  let caller: Person;
  let rival: Person;
  let lot: string;
  let paddle: string;

  beforeAll(async () => {
    api = await startApi(dialect, SCENARIO);
    centre = await foundCentre(api);
    boss = await api.person('admin', 'acquisition-institution');
    caller = await api.person('trader', { id: boss.organisationId });
    rival = await api.person('trader', 'acquisition-institution');
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    lot = await centre.publish();
    paddle = await enrol(caller, lot);
    await enrol(rival, lot);
    await centre.advance(60_000);
  });

  const codeOf = ({ body }: Answer): string => (body as { code: string }).code;
  const path = (): string => `/lots/${lot}/entered-bids`;
  const wish = (more: object = {}): object => ({
    ...{ type: 'bid', amount: CNY('1500.00'), paddle, caller: caller.email, reason: REASON },
    ...{ identifiedBy: 'callback', reference: '录音 0017', ...more },
  });
  const take = async (more: object = {}, by = centre.officer): Promise<EnteredBid> =>
    (await by.as.post(path(), wish(more)).expect(202)).body as EnteredBid;
  const confirm = ({ as }: Person, id: string, key = freshKey()) =>
    as.post(`${path()}/${id}/confirmation`, {}, key);
  const seen = async ({ as }: Person): Promise<readonly EnteredBid[]> =>
    ((await as.get(path()).expect(200)).body as EnteredBids).items;
  const price = async (): Promise<string | undefined> => {
    const { body } = await api.visitor.get(`/lots/${lot}/state`).expect(200);
    return (body as LotStateMessage).price?.amount;
  };

  it('enter nothing before a second officer has confirmed, and everybody sees that they were entered', async () => {
    const taken = await take();
    expect(taken).toMatchObject({
      ...{ state: 'waiting', paddle, amount: CNY('1500.00'), outcome: null, answer: null },
      ...{ caller: { id: caller.id }, enteredBy: { id: centre.officer.id } },
      expiresAt: taken.enteredAt + WINDOW_MS,
    });
    const waiting = await centre.colleague.as.get('/centre/entered-bids').expect(200);
    expect(waiting.body).toMatchObject({ items: [{ id: taken.id }] });
    expect(await price()).toBeUndefined();
    expect(codeOf(await confirm(centre.officer, taken.id).expect(403))).toBe(
      'second-person-needed',
    );

    await centre.advance(5_000);
    const { body } = await confirm(centre.colleague, taken.id).expect(201);
    const { outcome } = body as EnteredBid;
    expect(body).toMatchObject({
      ...{ state: 'decided', ending: { by: { id: centre.colleague.id } } },
      outcome: { verdict: 'accepted', receivedAt: taken.enteredAt + 5_000 },
      // The receipt is the bidder's.
      answer: null,
    });
    expect(await price()).toBe('1500.00');
    const entered = { by: centre.officer.id, secondBy: centre.colleague.id, reason: REASON };
    const bids = (await api.visitor.get(`/lots/${lot}/bids`).expect(200)).body as BidsMessage;
    expect(bids.bids).toMatchObject([{ seq: outcome?.seq, paddle, entered }]);
    const idle = await centre.colleague.as.get('/centre/entered-bids').expect(200);
    expect(idle.body).toEqual({ items: [] });
  });

  it('give the bidder its receipt, and stand in a record that verifies', async () => {
    const { id } = await take();
    await confirm(centre.colleague, id).expect(201);
    const [own] = await seen(caller);
    expect(own).toMatchObject({ id, state: 'decided', reason: REASON, reference: '录音 0017' });
    expect(own?.answer).toMatchObject({ ok: true, statement: { command: id, paddle } });
    const { keys } = (await api.visitor.get('/keys').expect(200)).body as { keys: NamedKey[] };
    const tools = { sha256: nodeSha256, verifySignature: namedKeys(keys) };
    const receipt = parseReceipt(own?.answer);
    expect(receipt.ok && verifyReceipt(receipt.value, tools)).toMatchObject({ verified: true });
    expect(await seen(rival)).toEqual([]);

    const written = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    const record = parseRecord(written.body);
    expect(record.ok && verifyRecord(record.value, tools)).toMatchObject({ faults: [] });
    expect(JSON.stringify(written.body)).not.toContain('录音');
  });

  it('are decided once, however often the confirmation is sent', async () => {
    const { id } = await take();
    const key = freshKey();
    const first = (await confirm(centre.colleague, id, key).expect(201)).body;
    expect((await confirm(centre.colleague, id, key).expect(201)).body).toEqual(first);
    expect((await confirm(centre.colleague, id).expect(201)).body).toEqual(first);
    await centre.advance(WINDOW_MS);
    expect((await confirm(centre.colleague, id).expect(201)).body).toEqual(first);
    const third = await api.person('officer', { id: centre.officer.organisationId });
    expect(codeOf(await confirm(third, id).expect(409))).toBe('conflict');
    const { body } = await api.visitor.get(`/lots/${lot}/bids`).expect(200);
    expect((body as BidsMessage).bids).toHaveLength(1);
  });

  it('are never entered once the time of the second officer is over, or without its consent', async () => {
    const late = await take();
    expect(codeOf(await centre.officer.as.post(path(), wish()).expect(409))).toBe('conflict');
    await centre.advance(WINDOW_MS);
    expect(codeOf(await confirm(centre.colleague, late.id).expect(409))).toBe('entry-expired');
    const rejection = (id: string, { as }: Person) =>
      as.post(`${path()}/${id}/rejection`, { reason: '金额未复述确认' });
    const rejected = await take();
    const { body } = await rejection(rejected.id, centre.colleague).expect(201);
    expect(body).toMatchObject({ state: 'rejected', ending: { reason: '金额未复述确认' } });
    expect(codeOf(await confirm(centre.colleague, rejected.id).expect(409))).toBe('conflict');
    const own = await take();
    await rejection(own.id, centre.officer).expect(201);
    const states = (await seen(caller)).map(({ state }) => state);
    expect(states).toEqual(['taken-back', 'rejected', 'expired']);
    expect(await price()).toBeUndefined();
  });

  it('are refused in words where they could not be bid', async () => {
    const refused = async (more: object, by = centre.officer): Promise<string> =>
      codeOf(await by.as.post(path(), wish(more)));
    await rival.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: CNY('1200.00') }).expect(201);
    expect(await refused({ amount: CNY('1200.00') })).toBe('below-minimum');
    expect(await refused({ amount: { amount: '15.00', currency: 'USD' } })).toBe('wrong-currency');
    expect(await refused({ amount: CNY('15') })).toBe('malformed');
    expect(await refused({ type: 'commit', amount: undefined })).toBe('invalid-body');
    expect(await refused({ paddle: 'NOBODY' })).toBe('not-enrolled');
    expect(await refused({ caller: rival.email })).toBe('caller-unknown');
    expect(await refused({ caller: 'nobody@ipgavel.test' })).toBe('caller-unknown');
    const viewer = await api.person('viewer', { id: boss.organisationId });
    expect(await refused({ caller: viewer.email })).toBe('caller-unknown');
    const stranger = await api.person('officer', 'trading-centre');
    expect(await refused({}, stranger)).toBe('not-allowed');
    expect(await refused({}, caller)).toBe('not-allowed');
    await centre.officer.as.post(`/lots/${lot}/suspension`, { reason: '收到权属异议' }).expect(201);
    expect(await refused({})).toBe('suspended');
  });

  it('are held to the lot when the second officer confirms, not when they were taken down', async () => {
    const { id } = await take();
    await rival.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: CNY('1600.00') }).expect(201);
    const { body } = await confirm(centre.colleague, id).expect(201);
    expect(body).toMatchObject({
      ...{ state: 'decided', outcome: { verdict: 'refused', code: 'below-minimum' } },
    });
    const [own] = await seen(caller);
    expect(own?.answer).toMatchObject({ ok: false, statement: { code: 'below-minimum' } });
    const next = await take({ amount: CNY('1700.00') });
    await centre.officer.as.post('/centre/suspension', { reason: '系统异常' }).expect(201);
    const stopped = await confirm(centre.colleague, next.id).expect(201);
    expect(stopped.body).toMatchObject({ outcome: { verdict: 'refused', code: 'suspended' } });
  });

  it('are within the limit of whoever called, or what a colleague allowed that person', async () => {
    const trader = await api.person('trader', { id: boss.organisationId });
    const limit = (bidLimit: object) =>
      boss.as.patch(`/users/${trader.id}`, { bidLimit, reason: '内部授权' }).expect(200);
    await limit(CNY('1400.00'));
    const more = { caller: trader.email };
    const refused = await centre.officer.as.post(path(), wish(more)).expect(403);
    expect(codeOf(refused)).toBe('above-authority');
    const allowance = { type: 'bid', amount: CNY('1500.00'), reason: '投委会已批准' };
    const { body } = await trader.as.post(`/lots/${lot}/authority`, allowance).expect(201);
    const { approval } = body as { approval: string };
    await boss.as.post(`/approvals/${approval}/confirmation`).expect(201);
    const { id } = await take(more);
    const { body: done } = await confirm(centre.colleague, id).expect(201);
    expect(done).toMatchObject({ outcome: { verdict: 'accepted' } });
    const { body: left } = await trader.as.get(`/lots/${lot}/authority`).expect(200);
    expect(left).toMatchObject({ grants: [] });

    await limit(CNY('9000.00'));
    const ceiling = await take({ ...more, type: 'max', amount: CNY('8000.00') });
    await limit(CNY('2000.00'));
    expect(codeOf(await confirm(centre.colleague, ceiling.id).expect(403))).toBe('above-authority');
    await boss.as.post(`/users/${trader.id}/disablement`, { reason: '离职' }).expect(201);
    expect(codeOf(await confirm(centre.colleague, ceiling.id).expect(422))).toBe('caller-unknown');
  });

  it('show a ceiling to the second officer while it waits, and then to nobody else of the centre', async () => {
    const third = await api.person('officer', { id: centre.officer.organisationId });
    const hidden = { amount: null, isAmountHidden: true };
    const { id } = await take({ type: 'max', amount: CNY('4321.00') });
    expect(await seen(third)).toMatchObject([{ amount: CNY('4321.00') }]);
    await confirm(centre.colleague, id).expect(201);
    expect(await seen(third)).toMatchObject([hidden]);
    for (const one of [centre.officer, centre.colleague, caller])
      expect(await seen(one)).toMatchObject([{ amount: CNY('4321.00'), isAmountHidden: false }]);
    const admin = await api.person('admin', { id: centre.officer.organisationId });
    const trail = JSON.stringify((await admin.as.get('/audit').expect(200)).body);
    expect(trail).toContain('bid-entry-taken');
    expect(trail).toContain('bid-entry-ended');
    for (const secret of ['4321.00', '"432100"', '录音']) expect(trail).not.toContain(secret);
  });

  it('may be confirmed again while the time lasts when nothing was decided, and never after it', async () => {
    lot = await centre.publish({ rules: { throttle: { perSecond: 1, burst: 1 } } });
    paddle = await enrol(caller, lot);
    await centre.advance(60_000);
    await caller.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: CNY('1000.00') }).expect(201);
    const { id } = await take({ type: 'max' });
    expect(codeOf(await confirm(centre.colleague, id).expect(429))).toBe('throttled');
    expect(await seen(centre.officer)).toMatchObject([{ state: 'undecided', outcome: null }]);
    await centre.advance(2_000);
    const { body } = await confirm(centre.colleague, id).expect(201);
    expect(body).toMatchObject({ state: 'decided', outcome: { verdict: 'accepted' } });

    const next = await take({ type: 'max', amount: CNY('2000.00') });
    expect(codeOf(await confirm(centre.colleague, next.id).expect(429))).toBe('throttled');
    await centre.advance(WINDOW_MS);
    expect(codeOf(await confirm(centre.colleague, next.id).expect(409))).toBe('entry-expired');
    const [last] = await seen(caller);
    expect(last).toMatchObject({ id: next.id, state: 'undecided', answer: null });
  });

  describe('when an agent calls', () => {
    let agent: Person;
    let agentBoss: Person;
    let power: string;

    beforeEach(async () => {
      agentBoss = await api.person('admin', 'operating-institution');
      agent = await api.person('trader', { id: agentBoss.organisationId });
      const now = (await api.visitor.get('/about').expect(200)).body as { serverTime: number };
      const scope = { from: now.serverTime, limit: CNY('2000.00') };
      power = await givePower(lot, caller, agent, scope);
    });
    const accept = () => centre.officer.as.post(`/powers/${power}/acceptance`).expect(201);
    const revoke = () =>
      caller.as.post(`/powers/${power}/revocation`, { reason: '委托关系终止' }).expect(201);
    const byAgent = (more: object = {}): object => wish({ caller: agent.email, ...more });
    const refused = async (status: number, more: object = {}): Promise<string> =>
      codeOf(await centre.officer.as.post(path(), byAgent(more)).expect(status));

    it('take its bids once the centre has accepted its power, and up to its limit', async () => {
      expect(await refused(422)).toBe('caller-unknown');
      await accept();
      expect(await refused(403, { amount: CNY('2000.01') })).toBe('above-power');
      expect(await refused(403, { type: 'max', amount: CNY('2500.00') })).toBe('above-power');
      const taken = await take({ caller: agent.email, amount: CNY('2000.00') });
      const { body } = await confirm(centre.colleague, taken.id).expect(201);
      expect(body).toMatchObject({
        ...{ state: 'decided', caller: { id: agent.id }, outcome: { verdict: 'accepted' } },
      });
      expect(await price()).toBe('2000.00');
      expect(await seen(agent)).toMatchObject([{ id: taken.id, answer: { ok: true } }]);
      expect(await seen(agentBoss)).toEqual([]);
      expect(await seen(caller)).toMatchObject([{ id: taken.id, answer: { ok: true } }]);
    });

    it('hold it to the limit of its own organisation as well', async () => {
      await accept();
      const limit = { bidLimit: CNY('1200.00'), reason: '限额' };
      await agentBoss.as.patch(`/users/${agent.id}`, limit).expect(200);
      expect(await refused(403)).toBe('above-authority');
    });

    it('enter nothing once the power has ended, before or after the call', async () => {
      await accept();
      const taken = await take({ caller: agent.email });
      await revoke();
      const late = await confirm(centre.colleague, taken.id).expect(403);
      expect(codeOf(late)).toBe('power-ended');
      expect(await price()).toBeUndefined();
      await centre.advance(WINDOW_MS);
      expect(await refused(403)).toBe('power-ended');
    });

    it('are refused by the lot itself when the power ends between confirmation and decision', async () => {
      lot = await centre.publish({ rules: { throttle: { perSecond: 1, burst: 1 } } });
      paddle = await enrol(caller, lot);
      const { serverTime: from } = (await api.visitor.get('/about').expect(200)).body as {
        serverTime: number;
      };
      power = await givePower(lot, caller, agent, { from, limit: CNY('2000.00') });
      await accept();
      await centre.advance(60_000);
      const bid = { type: 'bid', amount: CNY('1000.00') };
      await agent.as.post(`/lots/${lot}/bids`, bid).expect(201);
      const { id } = await take({ type: 'max', caller: agent.email });
      expect(codeOf(await confirm(centre.colleague, id).expect(429))).toBe('throttled');
      await revoke();
      await centre.advance(2_000);
      expect(codeOf(await confirm(centre.colleague, id).expect(403))).toBe('power-ended');
      expect(await price()).toBe('1000.00');
    });

    it('know no agent of somebody else', async () => {
      await accept();
      const other = (await rival.as.get(`/lots/${lot}/enrolments`).expect(200)).body as {
        items: readonly { paddle: string }[];
      };
      expect(await refused(422, { paddle: other.items[0]?.paddle })).toBe('caller-unknown');
    });
  });
});

describe.each(DIALECTS)('a server that ends between two officers on %s', (dialect) => {
  it('has entered nothing and lost nothing: the second one confirms at the next server', async () => {
    const first = await startApi(dialect, SCENARIO);
    const centre = await foundCentre(first);
    const bidder = await first.person('trader', 'acquisition-institution');
    const lot = await centre.publish();
    const paddle = await enrol(bidder, lot);
    await centre.advance(60_000);
    const told = { type: 'bid', amount: CNY('1500.00'), paddle, caller: bidder.email };
    const how = { identifiedBy: 'code-word', reference: '报名表第 7 行', reason: REASON };
    const taken = await centre.officer.as
      .post(`/lots/${lot}/entered-bids`, { ...told, ...how })
      .expect(202);
    const { enteredAt } = taken.body as EnteredBid;
    await first.app.close();
    const again = await startApi(dialect, {
      ...{ ...SCENARIO, DATABASE_URL: first.databaseUrl },
      CLOCK_STARTS_AT: new Date(enteredAt + 4_000).toISOString(),
    });
    try {
      const { body: before } = await again.visitor.get(`/lots/${lot}/state`).expect(200);
      expect(before).toMatchObject({ bidCount: 0 });
      const colleague = await again.signIn({
        email: centre.colleague.email,
        password: 'a password for tests',
      });
      const path = `/lots/${lot}/entered-bids/${idOf(taken.body)}/confirmation`;
      const { body } = await colleague.post(path).expect(201);
      expect(body).toMatchObject({ state: 'decided', outcome: { verdict: 'accepted' } });
    } finally {
      await again.stop();
      await first.drop();
    }
  });
});
