import { describe, expect, it } from '@jest/globals';
import { frameOf, placeIn, thinned, ticksOf } from './chart-steps.js';

const at = (time: number, price: number) => ({ at: time, price });

describe('the chart of a price', () => {
  it('has a frame that holds every point and ends with the present', () => {
    const frame = frameOf([at(10, 100), at(20, 200)], 0, 50);
    expect(frame).toEqual({ from: 0, to: 50, lowest: 100, highest: 208 });
    expect(placeIn(frame, at(0, 208))).toEqual([0, 0]);
    expect(placeIn(frame, at(25, 154))).toEqual([0.5, 0.5]);
    expect(placeIn(frame, at(50, 100))).toEqual([1, 1]);
  });

  it('can be drawn when there is one price, and no time has passed', () => {
    const frame = frameOf([at(10, 100)], 10, 10);
    const [x, y] = placeIn(frame, at(10, 100));
    expect([x, y]).toEqual([0, 1]);
  });

  it('keeps what lies outside the time that is shown at its edge', () => {
    expect(placeIn(frameOf([at(0, 1)], 10, 20), at(0, 1))[0]).toBe(0);
  });

  it('leaves out what falls on the same pixel, and never the last price', () => {
    const points = Array.from({ length: 10_000 }, (_, index) => at(index, index));
    const frame = frameOf(points, 0, 10_000);
    const drawn = thinned(points, frame);
    expect(drawn.length).toBeLessThanOrEqual(401);
    expect(drawn.at(-1)).toEqual(at(9_999, 9_999));
    expect(thinned(points.slice(0, 400), frame)).toHaveLength(400);
  });

  it.each([
    [100_000, 141_000, 4, [100_000, 120_000, 140_000]],
    [0, 10, 4, [0, 2.5, 5, 7.5, 10]],
    [98, 103, 3, [98, 100, 102]],
  ])('has round prices between %d and %d', (lowest, highest, count, ticks) => {
    expect(ticksOf({ from: 0, to: 1, lowest, highest }, count)).toEqual(ticks);
  });
});
