/** A price that stood from an instant on. */
export interface PricePoint {
  readonly at: number;
  readonly price: number;
}

/** The part of time and of prices that a chart shows. */
export interface ChartFrame {
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  readonly highest: number;
}

/** How many steps are drawn at most: more are finer than the pixels of a screen. */
const STEPS = 400;

/** The frame that holds all points and the present, with room above the highest price. */
export function frameOf(points: readonly PricePoint[], from: number, to: number): ChartFrame {
  const lowest = Math.min(...points.map(({ price }) => price));
  const highest = Math.max(...points.map(({ price }) => price));
  const height = highest - lowest || Math.abs(highest) || 1;
  return { from, to: Math.max(to, from + 1), lowest, highest: highest + height * 0.08 };
}

/** The points that make a difference to the eye: of those that fall on the same pixel, the last one. */
export function thinned(points: readonly PricePoint[], frame: ChartFrame): readonly PricePoint[] {
  if (points.length <= STEPS) return points;
  const width = (frame.to - frame.from) / STEPS;
  const last = new Map<number, PricePoint>();
  for (const point of points) last.set(Math.floor((point.at - frame.from) / width), point);
  return [...last.values()];
}

/** How far an instant is from the left and a price from the top, in parts of the whole. */
export function placeIn(frame: ChartFrame, { at, price }: PricePoint): readonly [number, number] {
  const x = (at - frame.from) / (frame.to - frame.from);
  const y = (frame.highest - price) / (frame.highest - frame.lowest);
  return [Math.min(1, Math.max(0, x)), y];
}

const NICE = [1, 2, 2.5, 5, 10];

/** A few round prices within the frame. */
export function ticksOf({ lowest, highest }: ChartFrame, count: number): readonly number[] {
  const rough = (highest - lowest) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((nice) => nice * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let tick = Math.ceil(lowest / step) * step; tick <= highest; tick += step) ticks.push(tick);
  return ticks;
}
