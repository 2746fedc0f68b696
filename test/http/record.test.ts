import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BidsMessage, PublicBid } from '../../src/contract/feed.js';
import { parseRecord, recordText } from '../../src/core/proof/record.js';
import { RecordService } from '../../src/features/auctions/record.service.js';
import { type Person, startApi, type TestApi } from '../support/api.js';
import { enrol, foundCentre } from '../support/centre.js';
import { DIALECTS } from '../support/opened-database.js';

/** Enough entries that the record is written in more than one piece of them. */
const BIDS = 300;
const CEILING = '9999.00';

describe.each(DIALECTS)('what has happened to a lot on %s', (dialect) => {
  let api: TestApi;
  let lot = '';
  let bidders: readonly Person[];
  let leader = '';

  beforeAll(async () => {
    api = await startApi(dialect, {
      ...{ CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' },
      ...{ BID_RATE_PER_SECOND: '100000', BID_BURST: '100000' },
    });
    const centre = await foundCentre(api);
    lot = await centre.publish();
    bidders = [
      await api.person('trader', 'acquisition-institution'),
      await api.person('trader', 'acquisition-institution'),
    ];
    for (const bidder of bidders) leader = await enrol(bidder, lot);
    await centre.advance(60_000);
    const [rival, keen] = bidders;
    const bid = (by: Person | undefined, type: string, amount: string) =>
      by?.as.post(`/lots/${lot}/bids`, { type, amount: { amount, currency: 'CNY' } }).expect(201);
    await bid(keen, 'max', CEILING);
    for (let n = 1; n <= BIDS; n += 1) await bid(rival, 'bid', `${1_000 + 2 * n}.00`);
  });
  afterAll(() => api.stop());

  const page = async (query: string): Promise<BidsMessage> =>
    (await api.visitor.get(`/lots/${lot}/bids?${query}`).expect(200)).body as BidsMessage;

  it('is listed page by page backwards, each bid once and the oldest of a page first', async () => {
    const all = (await page('limit=1000')).bids;
    expect(all).toHaveLength(BIDS + 1);
    const read: PublicBid[] = [];
    let before = '';
    for (let pages = 0; ; pages += 1) {
      const { fromSeq, toSeq, bids } = await page(`limit=70${before}`);
      expect(toSeq - fromSeq).toBeLessThan(70);
      expect(bids.every(({ seq }) => seq >= fromSeq && seq <= toSeq)).toBe(true);
      read.unshift(...bids);
      if (fromSeq === 1) break;
      before = `&before=${fromSeq}`;
      expect(pages).toBeLessThan(BIDS);
    }
    expect(read).toEqual(all);
    const places = all.map(({ seq }) => seq);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('tells who bid what and at what price, and never a ceiling', async () => {
    const { bids } = await page('limit=1000');
    const [first, second] = bids;
    expect(first).toMatchObject({ kind: 'max', paddle: leader, amount: null, leader });
    expect(second).toMatchObject({
      ...{ kind: 'bid', amount: { amount: '1002.00', currency: 'CNY' } },
      ...{ price: { amount: '1003.00', currency: 'CNY' }, leader },
    });
    expect(JSON.stringify(bids)).not.toMatch(/9999\.00|"999900"/);
    for (const { as } of bidders) {
      const { body } = await as.get(`/lots/${lot}/bids?limit=1000`).expect(200);
      expect((body as BidsMessage).bids).toEqual(bids);
    }
  });

  it.each(['before=0', 'before=x', 'limit=0', 'limit=1001', 'limit=1.5'])(
    'is not listed for %s',
    async (query) => {
      await api.visitor.get(`/lots/${lot}/bids?${query}`).expect(400);
    },
  );

  it('is not listed for a lot that there is not', async () => {
    const missing = `lot_${'0'.repeat(26)}`;
    await api.visitor.get(`/lots/${missing}/bids`).expect(404);
    await api.visitor.get(`/lots/${missing}/record`).expect(404);
  });

  it('is exported whole, in canonical text', async () => {
    const answer = await api.visitor.download(`/lots/${lot}/record`).expect(200);
    const text = String(answer.body);
    const record = parseRecord(JSON.parse(text));
    if (!record.ok) throw new Error(record.error.problem);
    expect(record.value.entries.length).toBe(record.value.head?.seq);
    expect(record.value.entries.length).toBeGreaterThan(BIDS);
    expect(recordText(record.value)).toBe(text);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['content-disposition']).toContain(`${lot}.record.json`);
  });

  it('is exported in pieces, and whatever else waits has its turn after each one with entries', async () => {
    const pieces = await api.app.nest.get(RecordService).find(lot, 'public');
    let turns = 0;
    const done = new AbortController();
    const others = (async () => {
      while (!done.signal.aborted) {
        await new Promise(setImmediate);
        turns += 1;
      }
    })();
    const turnsAtPieces: number[] = [];
    let text = '';
    for await (const piece of pieces ?? []) {
      turnsAtPieces.push(turns);
      text += piece;
    }
    done.abort();
    await others;
    const answer = await api.visitor.download(`/lots/${lot}/record`).expect(200);
    expect(text).toBe(String(answer.body));
    const afterFirst = turnsAtPieces.slice(2);
    expect(afterFirst.length).toBeGreaterThan(2);
    for (const [n, at] of afterFirst.entries()) {
      expect(at).toBeGreaterThan(turnsAtPieces[n + 1] ?? 0);
    }
  });
});
