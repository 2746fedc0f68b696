import { expect, it } from '@jest/globals';
import { answerKey, NOTHING } from '../../src/platform/database/batch.js';
import { emptyHead, oneEventEach, requestFor, sha256 } from '../support/batches.js';
import { onEachDatabase } from '../support/on-each-database.js';

onEachDatabase('a batch', (context) => {
  const write = (ids: readonly string[]) => {
    const request = requestFor(ids);
    return context.database.decideBatch(request, oneEventEach(request));
  };

  const countEvents = async (id: string): Promise<number> =>
    (await context.database.read.query('SELECT seq FROM events WHERE stream_id = ?', [id])).length;

  it('keeps every text, number and null exactly', async () => {
    const { events } = await write(['lot_exact']);
    const rows = await context.database.read.query('SELECT * FROM events WHERE stream_id = ?', [
      'lot_exact',
    ]);
    expect(rows).toEqual([
      {
        ...{
          stream_id: 'lot_exact',
          seq: 1,
          at: context.store.clock.now(),
          type: 'bid',
          private: null,
        },
        ...{ body: events[0]?.body, hash: events[0]?.hash },
        batch_id: expect.stringMatching(/^bat_/),
      },
    ]);
  });

  it('shows the heads and the answers of the batch before', async () => {
    const request = requestFor(['lot_a', 'lot_b']);
    const first = await context.database.decideBatch(request, oneEventEach(request));
    await context.database.decideBatch(request, (locked) => {
      expect([...locked.streams.values()]).toEqual(first.streams);
      request.commands.forEach((command, leafIndex) => {
        expect(locked.answers.get(answerKey(command))).toEqual({
          inputHash: sha256(command.commandId),
          answer: '{"ok":true}',
          batchId: first.batch?.id,
          leafIndex,
        });
      });
      return NOTHING;
    });
  });

  it('changes a state and a due instant without an event', async () => {
    const head = { ...emptyHead('lot_due'), state: 'x', dueAt: context.store.clock.now() };
    const request = { streamIds: ['lot_due'], commands: [] };
    await context.database.decideBatch(request, () => ({ ...NOTHING, streams: [head] }));
    await context.database.decideBatch(request, ({ streams }) => {
      expect(streams.get('lot_due')).toEqual(head);
      return NOTHING;
    });
  });

  it('tells ids apart that differ only in case', async () => {
    await write(['lot_Ab']);
    await write(['lot_aB']);
    const rows = await context.database.read.query(
      `SELECT id, head_seq FROM streams WHERE id = 'lot_aB'`,
    );
    expect(rows).toEqual([{ id: 'lot_aB', head_seq: 1 }]);
  });

  it('writes nothing when the decision throws', async () => {
    const decide = () => {
      throw new Error('a rule is broken');
    };
    const attempt = context.database.decideBatch(requestFor(['lot_throws']), decide);
    await expect(attempt).rejects.toThrow('a rule is broken');
    await write(['lot_throws']);
    expect(await countEvents('lot_throws')).toBe(1);
  });

  it.each([
    ['a gap in the numbers', { seq: 3 }, /follows/],
    ['a link to another event', { prevHash: 'elsewhere' }, /chained to another event/],
    ['an end that is not the last event', { hash: 'elsewhere' }, /does not end at its head/],
  ])('refuses %s', async (_, change, message) => {
    const request = requestFor(['lot_checked']);
    const decide = oneEventEach(request);
    const attempt = context.database.decideBatch(request, (locked) => {
      const good = decide(locked);
      return { ...good, events: good.events.map((event) => ({ ...event, ...change })) };
    });
    await expect(attempt).rejects.toThrow(message);
    expect(await countEvents('lot_checked')).toBe(0);
  });

  it('keeps the numbers of a stream gap-free when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => write(['lot_hot', 'lot_warm'])));
    const sql = 'SELECT seq FROM events WHERE stream_id = ? ORDER BY seq';
    const rows = await context.database.read.query(sql, ['lot_hot']);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});
