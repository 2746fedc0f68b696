import { expect, it } from '@jest/globals';
import { instant, plus } from '../../src/core/kernel/instant.js';
import { appendEvents, readEvents } from '../../src/platform/database/event-log.js';
import { relayOnce } from '../../src/platform/database/relay.js';
import { dueStreams, readHeads } from '../../src/platform/database/streams.js';
import { sha256 } from '../support/batches.js';
import { chainOf } from '../support/chains.js';
import { onEachDatabase } from '../support/on-each-database.js';

onEachDatabase('the event log', (context) => {
  const append = (id: string, ...notes: string[]) =>
    context.database.transact((tx) => appendEvents(tx, { id, kind: 'user' }, chainOf(notes)));

  const bodiesOf = async (id: string): Promise<string[]> => {
    const events = await readEvents(context.database.read, id, { afterSeq: 0, limit: 1_000 });
    return events.map(({ body }) => body);
  };

  it('chains what is appended, from the first event on', async () => {
    await append('usr_chain', 'one', 'two');
    const head = await append('usr_chain', 'three');
    const bodies = await bodiesOf('usr_chain');
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
      expect.objectContaining({ seq: 1, prev: '', note: 'one' }),
      expect.objectContaining({ seq: 2, prev: sha256(bodies[0] ?? ''), note: 'two' }),
      expect.objectContaining({ seq: 3, prev: sha256(bodies[1] ?? ''), note: 'three' }),
    ]);
    expect(head).toMatchObject({ headSeq: 3, headHash: sha256(bodies[2] ?? '') });
  });

  it('makes a stream once when two make it at the same time', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((note) => append('usr_new', note)));
    expect(await bodiesOf('usr_new')).toHaveLength(4);
  });

  it('refuses an event that is chained to another one', async () => {
    const wrong = chainOf(['x']);
    const attempt = context.database.transact((tx) =>
      appendEvents(tx, { id: 'usr_wrong', kind: 'user' }, (head, at) =>
        wrong({ ...head, headHash: 'elsewhere' }, at),
      ),
    );
    await expect(attempt).rejects.toThrow(/chained to another event/);
    expect(await readHeads(context.database.read, ['usr_wrong'])).toEqual([]);
  });

  it('never lets the time of a stream run backwards', async () => {
    const { clock } = context.store;
    const late = plus(clock.now(), 5_000);
    await append('usr_time', 'before');
    clock.advance(5_000);
    await append('usr_time', 'late');
    clock.advance(-5_000);
    const head = await append('usr_time', 'after the clock was set back');
    expect(head.lastAt).toBe(late);
  });

  it('finds what is due, the earliest first', async () => {
    for (const [id, dueAt] of Object.entries({ rem_1: 300, rem_2: 100, rem_3: 900, rem_4: null }))
      await context.database.transact((tx) =>
        appendEvents(tx, { id, kind: 'reminder' }, () => ({
          events: [],
          dueAt: dueAt === null ? null : instant(dueAt),
        })),
      );
    const query = { kind: 'reminder', before: instant(300), limit: 10 };
    expect(await dueStreams(context.database.read, query)).toEqual([
      { id: 'rem_2', dueAt: 100 },
      { id: 'rem_1', dueAt: 300 },
    ]);
  });

  it.each([
    'UPDATE events SET body = 1',
    'DELETE FROM events',
    'UPDATE feed SET at = 1',
    'DELETE FROM feed',
  ])('lets nobody run %s', async (sql) => {
    await append(`usr_${sha256(sql).slice(0, 8)}`, 'kept');
    await relayOnce(context.database);
    const attempt = context.database.transact((tx) => tx.execute(sql));
    await expect(attempt).rejects.toThrow(/are never changed or removed/);
  });
});
