import { describe, expect, it } from '@jest/globals';
import { instant } from '../../core/kernel/instant.js';
import { ScenarioClock } from '../clock/scenario-clock.js';
import { CryptoRandom } from '../random/random.js';
import { UlidIds } from './ids.js';

describe('ids', () => {
  const clock = new ScenarioClock(instant(1_700_000_000_000));
  const ids = new UlidIds(clock, new CryptoRandom());

  it('carry their kind and 26 characters', () => {
    expect(ids.next('lot')).toMatch(/^lot_[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('ascend, within a millisecond and over time', async () => {
    const made = Array.from({ length: 1000 }, () => ids.next('bat'));
    await clock.advanceTo(instant(1_700_000_000_001));
    made.push(ids.next('bat'));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(1001);
  });
});
