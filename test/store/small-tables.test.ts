import { expect, it } from '@jest/globals';
import { instant } from '../../src/core/kernel/instant.js';
import { findAnswer, removeAnswers } from '../../src/platform/database/answers.js';
import { beat } from '../../src/platform/database/heartbeat.js';
import { oneEventEach, requestFor, sha256 } from '../support/batches.js';
import { onEachDatabase } from '../support/on-each-database.js';

onEachDatabase('small tables', (context) => {
  it('tells each heartbeat when the one before was, so that one alone sees the end of an outage', async () => {
    const beatAt = (at: number) => context.database.transact((tx) => beat(tx, instant(at)));
    const beats: number[] = [];
    for (const at of [1_000, 3_000, 2_000, 4_000]) beats.push(await beatAt(at));
    expect(beats).toEqual([0, 1_000, 3_000, 3_000]);
    const afterOutage = await Promise.all([9_000, 9_000, 9_000].map(beatAt));
    expect(afterOutage.sort()).toEqual([4_000, 9_000, 9_000]);
  });

  it('finds an answer by who asked and the id of the command, and by nothing else', async () => {
    const request = requestFor(['lot_answer']);
    const [command = { actorId: '', commandId: '' }] = request.commands;
    await context.database.decideBatch(request, oneEventEach(request));
    const { read } = context.database;
    expect(await findAnswer(read, command)).toEqual({
      inputHash: sha256(command.commandId),
      answer: '{"ok":true}',
      batchId: `bat_${command.commandId}`,
      leafIndex: 0,
    });
    expect(await findAnswer(read, { ...command, actorId: 'usr_2' })).toBeUndefined();
    expect(await findAnswer(read, { ...command, actorId: 'USR_1' })).toBeUndefined();
  });

  it('removes old answers and keeps the young ones', async () => {
    const old = requestFor(['lot_old']);
    await context.database.decideBatch(old, oneEventEach(old));
    context.store.clock.advance(1);
    const young = requestFor(['lot_young']);
    await context.database.decideBatch(young, oneEventEach(young));
    while ((await removeAnswers(context.database, context.store.clock.now())) > 0);
    const [left] = await context.database.read.query('SELECT COUNT(*) AS count FROM answers');
    expect(left).toEqual({ count: 1 });
  });

  it('can commit, and knows what time the database has', async () => {
    expect(await context.database.canCommit()).toBe(true);
    const { at, roundTripMs } = await context.database.sampleTime();
    expect(Math.abs(at - Date.now())).toBeLessThan(1_000 + roundTripMs);
  });
});
