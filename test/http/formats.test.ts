import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotDraft } from '../../src/contract/api.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import { commitmentTo, quoteFor } from '../../src/core/proof/commitment.js';
import type { Paddle } from '../../src/core/kernel/ids.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

const MINUTE_MS = 60_000;
const WINDOW_MS = 60 * MINUTE_MS;
const DRAIN_MS = 250;
const SALT = '0123456789abcdef'.repeat(2);
const CNY = (amount: string) => ({ amount, currency: 'CNY' });

/** A bidder with its paddle on a lot. */
interface Enrolled extends Person {
  readonly paddle: string;
}

describe.each(DIALECTS)('bids of every kind on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;
  let bidders: readonly Person[];

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    bidders = [
      await api.person('trader', 'acquisition-institution'),
      await api.person('trader', 'acquisition-institution'),
    ];
  });
  afterAll(() => api.stop());

  /** An open lot of these terms with both bidders enrolled. */
  const open = async (
    terms: Partial<LotDraft>,
  ): Promise<{ readonly lot: string; readonly first: Enrolled; readonly second: Enrolled }> => {
    const lot = await centre.publish(terms);
    const [first, second] = await Promise.all(
      bidders.map(async (person) => ({ ...person, paddle: await enrol(person, lot) })),
    );
    await centre.advance(MINUTE_MS);
    if (!first || !second) throw new Error('two bidders');
    return { lot, first, second };
  };
  const send = ({ as }: Person, lot: string, body: object) => as.post(`/lots/${lot}/bids`, body);
  const state = async (lot: string): Promise<LotStateMessage> =>
    (await api.visitor.get(`/lots/${lot}/state`).expect(200)).body as LotStateMessage;
  const commitment = (lot: string, paddle: string, amount: bigint): string => {
    const purpose = quoteFor({ lot, paddle: paddle as Paddle, currency: 'CNY' });
    return commitmentTo({ amount, salt: SALT }, purpose, nodeSha256);
  };
  /** A colleague of somebody who may bid no more than this alone. */
  const limited = async ({ organisationId }: Person, amount: string): Promise<Person> => {
    const { email, id } = await api.person('trader', { id: organisationId });
    const boss = await api.person('admin', { id: organisationId });
    await boss.as.patch(`/users/${id}`, { bidLimit: CNY(amount), reason: '内部授权' }).expect(200);
    const as = await api.signIn({ email, password: PASSWORD });
    return { id, email, organisationId, as };
  };

  const SEALED = { format: 'sealed', durationMs: WINDOW_MS } as const;

  it('open a commitment with what was committed to, and with nothing else', async () => {
    const rules = { sealing: 'committed', revealMs: WINDOW_MS };
    const { lot, first } = await open({ ...SEALED, rules });
    const commit = { type: 'commit', commitment: commitment(lot, first.paddle, 150_000n) };
    await send(first, lot, commit).expect(201);
    await send(first, lot, { type: 'reveal', amount: CNY('1500.00'), salt: SALT }).expect(409);
    await centre.advance(WINDOW_MS + DRAIN_MS);
    const before = (await state(lot)).hash;
    const wrong = { type: 'reveal', amount: CNY('1400.00'), salt: SALT };
    const refused = await send(first, lot, wrong).expect(422);
    expect(refused.body).toMatchObject({ code: 'commitment-mismatch' });
    expect((await state(lot)).hash).toBe(before);
    await send(first, lot, { ...wrong, amount: CNY('1500.00') }).expect(201);
    await centre.advance(DRAIN_MS);
    expect((await state(lot)).result).toMatchObject({ outcome: 'sold', price: CNY('1500.00') });
  });

  /** As an amount, and not as digits that stand in an instant or a hash by chance. */
  const HIDDEN = /1777\.00|"177700"/;

  it('show a sealed amount to nobody before the opening, nor after a withdrawal', async () => {
    const { lot, first } = await open({ ...SEALED, rules: { sealing: 'in-clear' } });
    const answer = await send(first, lot, { type: 'seal', amount: CNY('1777.00') }).expect(201);
    const seen = async (): Promise<string> => {
      const paths = [`/lots/${lot}`, `/lots/${lot}/state`, `/lots/${lot}/bids`];
      const pages = [...paths, `/lots/${lot}/record`].map((path) => api.visitor.get(path));
      const bodies = (await Promise.all(pages)).map(({ body }) => JSON.stringify(body));
      return bodies.join('\n');
    };
    expect(JSON.stringify(answer.body)).not.toMatch(HIDDEN);
    expect(await seen()).not.toMatch(HIDDEN);
    expect((await state(lot)).course).toMatchObject({
      ...{ kind: 'quoting', isOpening: false },
      quotes: [{ paddle: first.paddle, amount: null, commitment: null }],
    });
    const reason = { reason: '委托方撤回' };
    const asked = await centre.officer.as.post(`/lots/${lot}/withdrawal`, reason).expect(202);
    await centre.colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    expect(await seen()).not.toMatch(HIDDEN);
  });

  it('hold the limit of a trader against what a price is taken at, and against what it cannot see', async () => {
    const rules = { sealing: 'committed', revealMs: WINDOW_MS };
    const { lot, first } = await open({ ...SEALED, rules });
    const colleague = await limited(first, '1200.00');
    const commit = { type: 'commit', commitment: commitment(lot, first.paddle, 110_000n) };
    const blind = await send(colleague, lot, commit).expect(403);
    expect(blind.body).toMatchObject({ code: 'above-authority' });

    const falling = { steps: 9, stepBps: 500, descentMs: 100 * MINUTE_MS };
    const { lot: other } = await open({ format: 'dutch', startPrice: '1500.00', rules: falling });
    const high = await send(colleague, other, { type: 'accept' }).expect(403);
    expect(high.body).toMatchObject({ code: 'above-authority' });
    await centre.advance(45 * MINUTE_MS);
    await send(colleague, other, { type: 'accept', amount: CNY('1500.00') }).expect(422);
    await send(colleague, other, { type: 'accept', amount: CNY('1200.00') }).expect(201);
  });

  it('take the price that was seen, and no other', async () => {
    const falling = { steps: 9, stepBps: 500, descentMs: 100 * MINUTE_MS };
    const { lot, first, second } = await open({ format: 'dutch', rules: falling });
    await centre.advance(12 * MINUTE_MS);
    expect(await state(lot)).toMatchObject({ phase: 'descending', price: CNY('950.00') });
    const stale = await send(first, lot, { type: 'accept', amount: CNY('1000.00') }).expect(422);
    expect(stale.body).toMatchObject({ code: 'not-the-price' });
    await send(second, lot, { type: 'accept', amount: CNY('950.00') }).expect(201);
    await centre.advance(DRAIN_MS);
    expect((await state(lot)).result).toMatchObject({ price: CNY('950.00') });
  });

  it('enter scores by two officers, each of which is told what is wrong with them', async () => {
    const rules = {
      ...{ sealing: 'in-clear', priceWeightBps: 6_000 },
      criteria: [{ name: 'plan', weightBps: 4_000 }],
    };
    const { lot, first } = await open({ format: 'weighted', durationMs: WINDOW_MS, rules });
    const path = `/lots/${lot}/enrolments/${first.paddle}/scores`;
    const score = (scores: object) => centre.officer.as.post(path, { scores, reason: '评审结论' });
    await score({}).expect(400);
    await score({ plan: [10_001] }).expect(400);
    await score({ plan: ['90'] }).expect(400);
    expect((await score({ beauty: [9_000] }).expect(400)).body).toMatchObject({
      code: 'malformed',
    });
    const asked = await score({ plan: [9_000, 8_000] }).expect(202);
    await centre.officer.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(403);
    await centre.colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
    expect(JSON.stringify(body)).toContain('scored');
  });
});
