import { describe, expect, it } from '@jest/globals';
import { inLanes } from './in-lanes.js';

const passing = () => new Promise((resolve) => setImmediate(resolve));

describe('work in lanes', () => {
  it('is done for every item, with the results in order and never more at a time than lanes', async () => {
    let busy = 0;
    let busiest = 0;
    const doubled = await inLanes([1, 2, 3, 4, 5], 2, async (item) => {
      busiest = Math.max(busiest, (busy += 1));
      for (let turn = 0; turn < 6 - item; turn += 1) await passing();
      busy -= 1;
      return item * 2;
    });
    expect(doubled).toEqual([2, 4, 6, 8, 10]);
    expect(busiest).toBe(2);
  });

  it('fails as soon as one item fails', async () => {
    const failing = inLanes([1, 2], 1, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
  });
});
