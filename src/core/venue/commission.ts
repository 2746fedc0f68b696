import type { Minor } from '../money/money.js';

/** A band of a ladder: what a price has above `above`, up to the next band, is charged at `bps`. */
export interface FeeBand {
  readonly above: Minor;
  readonly bps: number;
}

/** The bands of one side in their order; none where that side pays nothing. */
export type FeeLadder = readonly FeeBand[];

/** What one band charges: its share of the price, and what that costs. */
export interface CommissionPart extends FeeBand {
  readonly share: Minor;
  readonly fee: Minor;
}

export interface Commission {
  readonly total: Minor;
  /** The bands that the price reaches; their shares make up the price and their fees the total. */
  readonly parts: readonly CommissionPart[];
}

export type LadderFault = 'not-from-zero' | 'not-ascending' | 'not-a-rate';

/** Ten thousand basis points are the whole. */
const WHOLE = 10_000n;

/**
 * The commission 佣金 on a hammer price. Bands are marginal: each rate is charged on what the price has in its band
 * alone. The total is rounded down to the minor unit, so that it is never above what the ladder says; a part is what
 * the total grows by in its band, so that parts always sum.
 */
export function commissionOf(ladder: FeeLadder, price: Minor): Commission {
  let [exact, charged] = [0n, 0n];
  const parts = ladder.flatMap((band, index) => {
    const share = shareIn(ladder, index, price);
    if (share === 0n) return [];
    exact += share * BigInt(band.bps);
    const fee = exact / WHOLE - charged;
    charged += fee;
    return [{ ...band, share, fee }];
  });
  return { total: charged, parts };
}

/** What is wrong with a ladder: it begins at zero, goes up, and no rate is beyond the whole; null where nothing is. */
export function ladderFault(ladder: FeeLadder): LadderFault | null {
  if (ladder.length > 0 && ladder[0]?.above !== 0n) return 'not-from-zero';
  const rises = ladder.every(({ above }, at) => at === 0 || above > (ladder[at - 1]?.above ?? 0n));
  if (!rises) return 'not-ascending';
  const isRate = ({ bps }: FeeBand): boolean =>
    Number.isInteger(bps) && bps >= 0 && bps <= Number(WHOLE);
  return ladder.every(isRate) ? null : 'not-a-rate';
}

/** Whether it charges one rate, or nothing, on any price: a share of a price is the same in every currency. */
export function isFlat(ladder: FeeLadder): boolean {
  return ladder.length <= 1;
}

/**
 * Whether a ladder charges more than a cap allows on any price. Both are straight between their bands, so that it is
 * enough to look where a band begins, and at the last rates beyond all of them.
 */
export function exceeds(ladder: FeeLadder, cap: FeeLadder): boolean {
  if ((ladder.at(-1)?.bps ?? 0) > (cap.at(-1)?.bps ?? 0)) return true;
  const turns = [...ladder, ...cap].map(({ above }) => above);
  return turns.some((price) => exactly(ladder, price) > exactly(cap, price));
}

/** A commission in ten-thousandths of the minor unit, before it is rounded. */
function exactly(ladder: FeeLadder, price: Minor): bigint {
  return ladder.reduce(
    (sum, { bps }, index) => sum + shareIn(ladder, index, price) * BigInt(bps),
    0n,
  );
}

/** How much of a price lies in one band. */
function shareIn(ladder: FeeLadder, index: number, price: Minor): Minor {
  const from = ladder[index]?.above ?? 0n;
  const next = ladder[index + 1]?.above;
  const to = next !== undefined && next < price ? next : price;
  return to > from ? to - from : 0n;
}
