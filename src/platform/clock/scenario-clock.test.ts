import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../core/kernel/instant.js';
import { ScenarioClock } from './scenario-clock.js';

describe('the scenario clock', () => {
  let clock: ScenarioClock;
  let seen: string[];
  const note = (name: string) => () => {
    seen.push(`${name}@${clock.now()}`);
  };

  beforeEach(() => {
    clock = new ScenarioClock(instant(0));
    seen = [];
  });

  it('stands still until it is moved', async () => {
    expect(clock.now()).toBe(0);
    expect(await clock.advanceTo(instant(70))).toEqual({ ok: true, value: { now: 70, held: [] } });
    expect(clock.now()).toBe(70);
  });

  it('stops at every wake-up in order of time', async () => {
    clock.wakeAt(instant(50), note('b'));
    clock.wakeAt(instant(20), note('a'));
    clock.wakeAt(instant(101), note('later'));
    await clock.advanceTo(instant(100));
    expect(seen).toEqual(['a@20', 'b@50']);
  });

  it('runs wake-ups that a wake-up or a hook asks for on the way', async () => {
    clock.wakeAt(instant(20), () => {
      note('a')();
      clock.wakeAt(instant(30), note('b'));
    });
    clock.onSettle(() => {
      if (clock.now() === 100 && seen.length === 2) clock.wakeAt(instant(10), note('overdue'));
      return Promise.resolve([]);
    });
    await clock.advanceTo(instant(100));
    expect(seen).toEqual(['a@20', 'b@30', 'overdue@100']);
  });

  it('goes on only when what it woke has settled', async () => {
    clock.wakeAt(instant(10), note('woken'));
    clock.onSettle(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      note('settled')();
      return ['cmd-1'];
    });
    const advanced = await clock.advanceTo(instant(40));
    expect(seen).toEqual(['woken@10', 'settled@10', 'settled@40']);
    expect(advanced).toEqual({ ok: true, value: { now: 40, held: ['cmd-1'] } });
  });

  it('refuses to go back, and can be asked again for where it stands', async () => {
    await clock.advanceTo(instant(40));
    expect(await clock.advanceTo(instant(39))).toEqual({ ok: false, error: 'backwards' });
    expect((await clock.advanceTo(instant(40))).ok).toBe(true);
  });

  it('lets calls take turns', async () => {
    clock.wakeAt(instant(10), note('first'));
    clock.wakeAt(instant(20), note('second'));
    await Promise.all([clock.advanceTo(instant(10)), clock.advanceTo(instant(20))]);
    expect(seen).toEqual(['first@10', 'second@20']);
  });

  it('forgets a wake-up that was cancelled', async () => {
    clock.wakeAt(instant(10), note('never'))();
    await clock.advanceTo(instant(10));
    expect(seen).toEqual([]);
  });
});
