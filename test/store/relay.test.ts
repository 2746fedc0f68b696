import { expect, it } from '@jest/globals';
import { appendEvents } from '../../src/platform/database/event-log.js';
import { type FeedRow, readFeed, relayOnce } from '../../src/platform/database/relay.js';
import { NOTHING } from '../../src/platform/database/batch.js';
import { oneEventEach, requestFor } from '../support/batches.js';
import { chainOf } from '../support/chains.js';
import { onEachDatabase } from '../support/on-each-database.js';

onEachDatabase('the relay', (context) => {
  const relayAll = async (): Promise<FeedRow[]> => {
    const news: FeedRow[] = [];
    for (let found = await relayOnce(context.database); found.length > 0;) {
      news.push(...found);
      found = await relayOnce(context.database);
    }
    return news;
  };

  const writeBatch = (ids: readonly string[]) => {
    const request = requestFor(ids);
    return context.database.decideBatch(request, oneEventEach(request));
  };

  it('numbers every span once and without gaps, however many relay and commit at once', async () => {
    const before = (await readFeed(context.database.read, 0, 1_000)).length;
    const writers = Array.from({ length: 30 }, () => writeBatch(['lot_1', 'lot_2']));
    const relays = Array.from({ length: 10 }, () => relayOnce(context.database));
    await Promise.all([...writers, ...relays]);
    await relayAll();
    const feed = await readFeed(context.database.read, 0, 1_000);
    expect(feed.map(({ no }) => no)).toEqual(feed.map((_, index) => index + 1));
    expect(feed).toHaveLength(before + 60);
  });

  it('tells the news of one stream in its order', async () => {
    for (let count = 0; count < 3; count += 1) await writeBatch(['lot_order']);
    const news = (await relayAll()).filter(({ streamId }) => streamId === 'lot_order');
    expect(news.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('tells what the cold paths append, as one batch for each transaction', async () => {
    await relayAll();
    await context.database.transact(async (tx) => {
      await appendEvents(tx, { id: 'usr_1', kind: 'user' }, chainOf(['one', 'two']));
      await appendEvents(tx, { id: 'usr_2', kind: 'user' }, chainOf(['three']));
    });
    expect(await relayAll()).toEqual([
      expect.objectContaining({ streamId: 'usr_1', fromSeq: 1, toSeq: 2, batchId: 'usr_1.1' }),
      expect.objectContaining({ streamId: 'usr_2', fromSeq: 1, toSeq: 1, batchId: 'usr_1.1' }),
    ]);
  });

  it('passes over a batch that holds only refusals', async () => {
    await relayAll();
    const request = requestFor(['lot_refused']);
    const decide = oneEventEach(request);
    await context.database.decideBatch(request, (locked) => {
      const { answers, batch } = decide(locked);
      return { ...NOTHING, answers, batch: batch && { ...batch, spans: [] } };
    });
    expect(await relayOnce(context.database)).toEqual([]);
    const rows = await context.database.read.query('SELECT id FROM outbox WHERE feed_upto IS NULL');
    expect(rows).toEqual([]);
  });

  it('reads on from where a reader was', async () => {
    for (let count = 0; count < 3; count += 1) await writeBatch([`lot_page_${count}`]);
    const news = await relayAll();
    const [first, second] = news.slice(-2);
    expect(await readFeed(context.database.read, (first?.no ?? 0) - 1, 1)).toEqual([first]);
    expect(await readFeed(context.database.read, first?.no ?? 0, 10)).toEqual([second]);
  });
});
