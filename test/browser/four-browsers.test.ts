import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Institution } from '../../src/bots/institution.js';
import type { Stage } from '../../src/bots/stage.js';
import type { LotDraft } from '../../src/contract/api.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import { audit } from '../support/audit.js';
import { startBrowser } from '../support/browser.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { agree, LotSeat } from '../support/lot-seat.js';
import { LOOPBACK } from '../support/loopback.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';
import { draft, openLot, setStage } from '../support/scene.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';

const MINUTE_MS = 60_000;

/** Every bid moves the end, so that four who agree on it have all heard of the last one. */
const TERMS: Partial<LotDraft> = {
  title: '发明专利：一种锂电池隔膜',
  startPrice: '100000.00',
  durationMs: 20 * MINUTE_MS,
  rules: {
    increment: '5000.00',
    softClose: { windowMs: 20 * MINUTE_MS, extendMs: 20 * MINUTE_MS },
  },
};

describe.each(DIALECTS)('four browsers on one lot of a server on %s', (dialect) => {
  let browser: Browser;
  let store: TestStore;
  let server: SupervisedServer;
  let line: CuttableProxy;
  let stage: Stage;
  let lot: string;
  let first: LotSeat;
  let second: LotSeat;
  let watcher: LotSeat;
  let centre: LotSeat;
  let everyone: readonly LotSeat[];

  beforeAll(async () => (browser = await startBrowser()));
  afterAll(() => browser.close());

  beforeEach(async () => {
    everyone = [];
    store = await createTestStore(dialect);
  });
  afterEach(async () => {
    for (const { visitor } of everyone) {
      // What it could not reach, the browser itself says.
      expect(visitor.complaints.filter((text) => !/net::|WebSocket/.test(text))).toEqual([]);
      await visitor.leave();
    }
    await line.stop();
    await server.stop();
    await store.drop();
  });

  /**
   * Everybody at an open lot, the centre in its control room; the second bidder and the watcher over a line that can be
   * cut, on devices whose time can be moved.
   */
  const begin = async (clock: 'system' | 'scenario'): Promise<void> => {
    server = await startSupervised({ databaseUrl: store.config.url, variables: { CLOCK: clock } });
    line = await startCuttableProxy(Number(new URL(server.url).port));
    stage = await setStage(server.url);
    const institutions = await stage.institutions(2);
    lot = await (clock === 'system'
      ? openLot(stage, institutions, TERMS)
      : openByClock(institutions));
    const [one, other] = institutions as readonly [Institution, Institution];
    const direct = { browser, lot, url: server.url };
    const url = `http://${LOOPBACK}:${line.port}`;
    const overTheLine = { browser, lot, url, device: { hasMovableTime: true } };
    everyone = [first, second, watcher, centre] = await Promise.all([
      LotSeat.take({ ...direct, as: one.api.http.credentials }),
      LotSeat.take({ ...overTheLine, as: other.api.http.credentials }),
      LotSeat.take({ ...overTheLine, as: null }),
      LotSeat.take({ ...direct, as: stage.centre.http.credentials, room: 'control' }),
    ]);
  };
  const openByClock = async (institutions: readonly Institution[]): Promise<string> => {
    const opensAt = (await stage.admin.serverTime()) + MINUTE_MS;
    const published = await stage.publish(draft(opensAt, TERMS));
    for (const institution of institutions) await stage.enrol(published, { institution });
    await advance(MINUTE_MS);
    return published;
  };
  const advance = async (ms: number): Promise<void> => {
    await stage.admin.advanceTo((await stage.admin.serverTime()) + ms);
  };
  const state = (): Promise<LotStateMessage> => stage.centre.state(lot);
  const agreed = (): Promise<LotStateMessage> => agree(everyone, state);
  const bidInTurns = async (...bidders: readonly LotSeat[]): Promise<void> => {
    for (const bidder of bidders) {
      await bidder.bid();
      await bidder.hasAllAnswers();
      await agreed();
    }
  };

  /** Every click is one answer, every acceptance one entry, every receipt holds, and the record verifies. */
  const check = async (): Promise<void> => {
    const answered = (await Promise.all(everyone.map((seat) => seat.kept()))).flat();
    expect(answered).toHaveLength(first.clicks + second.clicks);
    const { bids } = await audit({ stage, databaseUrl: store.config.url, lot, answered });
    expect(bids).toBe(answered.filter(({ answer }) => answer.ok).length);
    await centre.visitor.follow('查看竞买页面');
    for (const { visitor, clicks } of everyone) {
      await visitor.page.getByRole('link', { name: '查看并验证竞价记录' }).first().click();
      await visitor.sees('verdict', '已验证');
      expect(await visitor.page.getByText('与记录一致').count()).toBe(clicks);
      expect(await visitor.page.getByText('与记录不符').count()).toBe(0);
    }
  };

  it('show the same when the server was killed with a bid under way', async () => {
    await begin('system');
    await bidInTurns(first, second, first);
    for (const bidder of [second, first]) {
      await bidder.bid();
      await server.kill();
      for (const { visitor } of everyone) await visitor.sees('link', '正在重连');
      await server.start();
      await bidder.hasAllAnswers();
      await agreed();
    }
    await bidInTurns(second);
    expect(await state()).toMatchObject({ bidCount: 6, price: { amount: '125000.00' } });
    await stage.rule(lot, 'withdrawal', 'the test is over');
    for (const { visitor } of everyone) await visitor.sees('phase', '已结束');
    await check();
  }, 300_000);

  const comeBack = async (): Promise<void> => {
    await begin('scenario');
    await bidInTurns(first);
    // The second bid reaches the server, and its sender goes offline before the answer has come.
    line.cut('answers');
    await second.bid();
    while ((await state()).bidCount < 2) await sleep(50);
    await second.visitor.setOffline(true);
    await second.visitor.sees('link', '网络已断开');
    // Nobody tells the watcher: its line falls silent, and only the pulse of the server is missing.
    line.cut('both');
    await advance(MINUTE_MS);
    for (const { visitor } of [second, watcher]) await visitor.letPass(MINUTE_MS);
    await watcher.visitor.sees('link', '正在重连');
    expect(await second.visitor.read('link')).toBe('网络已断开');
    await agree([first, centre], state);
    await first.bid();
    await agree([first, centre], state);

    line.heal();
    await second.visitor.setOffline(false);
    await agreed();
    await second.visitor.sees('answer', '出价成功');
    await second.visitor.page.getByText('您已被超过').waitFor();
    await bidInTurns(second);

    await advance(21 * MINUTE_MS);
    const { result } = await agreed();
    expect(result).toMatchObject({ outcome: 'sold', price: { amount: '115000.00' } });
    await check();
  };

  // What those see who were away does not depend on where a server stores to that was not.
  if (dialect === 'sqlite') {
    it('show the same when some of them come back after a minute offline', comeBack, 300_000);
  }
});
