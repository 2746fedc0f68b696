import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bidder } from '../../src/bots/bidder.js';
import type { Stage } from '../../src/bots/stage.js';
import type { Decided } from '../../src/contract/bidding.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import type { LotDraft } from '../../src/contract/api.js';
import type {
  RulingTaskBody,
  RulingTasksPage,
} from '../../src/features/auctions/ruling-tasks.dto.js';
import { audit, readRecord } from '../support/audit.js';
import type { Answered } from '../support/crowd.js';
import { startCuttableProxy, type CuttableProxy } from '../support/cuttable-proxy.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';
import { openLot, seat, setStage } from '../support/scene.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';

const DURATION_MS = 5_000;
/** Longer than a server needs to be killed and started again. */
const LONG_MS = 60_000;
const SHORT_MS = 2_000;

describe('the close of a lot', () => {
  let store: TestStore;
  let server: SupervisedServer;
  let proxy: CuttableProxy;
  let stage: Stage;
  const seated: Bidder[] = [];
  beforeAll(async () => {
    store = await createTestStore('mariadb');
    proxy = await startCuttableProxy(Number(new URL(store.config.url).port));
  });
  afterEach(() => {
    for (const { live } of seated.splice(0)) live.close();
  });
  afterAll(async () => {
    await proxy.stop();
    await store.drop();
  });

  /** For all tests beside it: a server that makes good whatever was longer than this. */
  const serveWith = (outageMs: number): void => {
    beforeAll(async () => {
      const url = new URL(store.config.url);
      url.port = String(proxy.port);
      const variables = { OUTAGE_MS: String(outageMs) };
      server = await startSupervised({ databaseUrl: url.href, variables });
      stage = await setStage(server.url);
    });
    afterAll(() => server.stop());
  };

  /** One lot with one bidder who has bid the start price. */
  const open = async (terms: Partial<LotDraft> = {}): Promise<Scene> => {
    const institutions = await stage.institutions(1);
    const lot = await openLot(stage, institutions, { durationMs: DURATION_MS, ...terms });
    const [institution] = institutions;
    if (!institution) throw new Error('nobody came');
    const bidder = await seat(institution, server.url);
    seated.push(bidder);
    await bidder.live.join(lot);
    const scene = { lot, bidder, answered: [] };
    await bid(scene, '1000.00');
    return scene;
  };

  const ended = async ({ lot }: Scene): Promise<LotStateMessage> => {
    for (;;) {
      const state = await stage.centre.state(lot);
      if (state.result) return state;
      await sleep(20);
    }
  };

  const isSound = ({ lot, answered }: Scene) =>
    audit({ stage, databaseUrl: store.config.url, lot, answered });

  describe('where an outage is longer than two seconds', () => {
    serveWith(SHORT_MS);

    it('comes on time when nothing happens for longer than an outage', async () => {
      const scene = await open();
      const { result, opensAt } = await ended(scene);
      expect(result).toMatchObject({ outcome: 'sold', endedAt: opensAt + DURATION_MS });
      await isSound(scene);
    });

    it('waits for as long as the server was away, when that was longer', async () => {
      const scene = await open();
      await server.kill();
      await sleep(DURATION_MS);
      await server.start();
      const inTime = await bid(scene, '2000.00');
      expect(inTime.statement).toMatchObject({ verdict: 'refused', code: 'own-lead' });
      const { result, opensAt } = await ended(scene);
      const events = await story(scene);
      const [stood, went] = events.filter(({ type }) => type === 'suspended' || type === 'resumed');
      expect(stood).toMatchObject({ cause: 'system', reason: 'outage', by: 'system' });
      const scheduledEnd = opensAt + DURATION_MS;
      expect(result).toMatchObject({ outcome: 'sold', endedAt: went?.endsAt });
      expect(went?.endsAt).toBeGreaterThan(scheduledEnd + DURATION_MS);
      expect(stood?.since).toBeLessThan(scheduledEnd);
      await isSound(scene);
    });
  });

  describe('where an outage is longer than a minute', () => {
    serveWith(LONG_MS);

    it('comes on time although the server was away for less than the outage that is made good', async () => {
      const scene = await open();
      await server.kill();
      await sleep(DURATION_MS);
      await server.start();
      const late = await bid(scene, '2000.00');
      expect(late.statement).toMatchObject({ verdict: 'refused', code: 'closed' });
      const { result, opensAt } = await ended(scene);
      expect(result).toMatchObject({ outcome: 'sold', endedAt: opensAt + DURATION_MS });
      expect(result?.price).toEqual({ amount: '1000.00', currency: 'CNY' });
      await isSound(scene);
    });

    it('tells a bid that came in time and could not be decided that it is too late', async () => {
      const scene = await open();
      const { endsAt } = await stage.centre.state(scene.lot);
      const left = endsAt - (await stage.centre.serverTime());
      await sleep(left - 300);
      proxy.cut();
      const answering = bid(scene, '2000.00');
      await sleep(1_000);
      proxy.heal();
      const { statement } = await answering;
      expect(statement).toMatchObject({ verdict: 'refused', code: 'too-late-in-drain' });
      expect(statement.receivedAt).toBeLessThan(endsAt);
      expect((await ended(scene)).result).toMatchObject({ endedAt: endsAt });
      await isSound(scene);
      await isRuledOn(scene, statement.command);
    });
  });

  /** There is one task about the command, for the trading centre, which closes it once. */
  const isRuledOn = async ({ lot }: Scene, command: string): Promise<void> => {
    const { http } = stage.centre;
    const tasksOf = async (status: string): Promise<readonly RulingTaskBody[]> =>
      ((await http.get(`/ruling-tasks?status=${status}`)) as RulingTasksPage).items;
    const [task, ...others] = await tasksOf('open');
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind: 'too-late-in-drain', lot, command, closure: null });
    expect(task?.statement).toMatchObject({ command, code: 'too-late-in-drain' });
    const path = `/ruling-tasks/${task?.id ?? ''}/closure`;
    const closed = await http.post(path, { reason: 'the result stands' });
    expect(closed).toMatchObject({ id: task?.id, closure: { reason: 'the result stands' } });
    await expect(http.post(path, { reason: 'again' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await tasksOf('open')).toEqual([]);
    expect(await tasksOf('closed')).toEqual([closed]);
  };

  const story = async ({ lot }: Scene): Promise<Entry[]> => {
    const { entries } = await readRecord(stage, lot);
    return entries.map(({ body }) => JSON.parse(body) as Entry);
  };
});

interface Scene {
  readonly lot: string;
  readonly bidder: Bidder;
  readonly answered: Answered[];
}

interface Entry {
  readonly type: string;
  readonly endsAt?: number;
  readonly since?: number;
  readonly cause?: string;
  readonly reason?: string;
  readonly by?: string;
}

/** Bids and keeps the answer for the audit; a bid that is not decided is a fault of the test. */
async function bid({ lot, bidder, answered }: Scene, amount: string): Promise<Decided> {
  const request = {
    ...{ commandId: bidder.newCommandId(), lot, type: 'bid' as const },
    amount: { amount, currency: 'CNY' },
  };
  const answer = await bidder.live.bid(request);
  if (!('statement' in answer)) throw new Error(`not taken: ${JSON.stringify(answer)}`);
  answered.push({ request, answer });
  return answer;
}
