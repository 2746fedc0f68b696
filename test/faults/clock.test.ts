import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../src/bots/stage.js';
import { DisciplinedClock } from '../../src/platform/clock/disciplined-clock.js';
import { startApi, type TestApi } from '../support/api.js';
import { audit, readRecord } from '../support/audit.js';
import { DIALECTS } from '../support/opened-database.js';
import { openLot, setStage } from '../support/scene.js';

const HOUR_MS = 3_600_000;

describe.each(DIALECTS)('a clock on %s that is set by somebody', (dialect) => {
  let api: TestApi;
  let stage: Stage;
  beforeAll(async () => {
    api = await startApi(dialect);
    stage = await setStage(api.url);
  });
  afterAll(() => api.stop());

  const phaseOf = async (lot: string) => (await stage.centre.state(lot)).phase;

  it.each([
    ['forwards', HOUR_MS],
    ['backwards', -HOUR_MS],
  ])('%s moves no lot, and suspends those that are due within the disagreement', async (_, by) => {
    const soon = await openLot(stage, [], { durationMs: HOUR_MS / 2 });
    const late = await openLot(stage, [], { durationMs: 3 * HOUR_MS });
    const { endsAt } = await stage.centre.state(soon);
    const clock = api.app.nest.get(DisciplinedClock);
    const before = clock.now();
    clock.discipline({ at: before + by, roundTripMs: 0 });
    expect(clock.now() - before).toBeLessThan(1_000);
    while ((await phaseOf(soon)) !== 'paused') await sleep(10);
    expect(await phaseOf(late)).toBe('ascending');
    const { entries } = await readRecord(stage, soon);
    const last = JSON.parse(entries.at(-1)?.body ?? '') as object;
    expect(last).toMatchObject({ type: 'suspended', by: 'system', reason: 'clock-disagreement' });
    await stage.rule(soon, 'resumption', 'the clocks agree again');
    const resumed = await stage.centre.state(soon);
    expect(resumed.phase).toBe('ascending');
    expect(resumed.endsAt).toBeGreaterThan(endsAt);
    await audit({ stage, lot: soon, databaseUrl: api.databaseUrl, answered: [] });
  });
});
