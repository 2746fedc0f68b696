import type { AttemptChoice, PriceBase, RuleSource } from '../contract/cases.js';
import type { WireMoney } from '../contract/money.js';
import type { PlanUnit } from '../core/listing/plan-rules.js';
import { minorOf } from '../wire/read-amount.js';

/** The bound that a start price keeps, and where it is written. */
export interface PlayedBound {
  readonly amount: WireMoney;
  readonly of: PriceBase;
  readonly bps: number;
  readonly rule: string;
}

/** For how long an attempt had to be announced, and where it is written; null where nothing asks for it. */
export interface PlayedNotice {
  readonly amount: number;
  readonly unit: PlanUnit;
  readonly kind: 'law' | 'default';
  readonly rule: string;
  /** Whether it was counted in a year whose calendar is not published. */
  readonly isEstimate: boolean;
}

/** One attempt of a case, as it was made and as it came out. Instants are epoch milliseconds. */
export interface PlayedAttempt {
  readonly no: number;
  readonly stage: string;
  readonly lot: string;
  readonly pack: string;
  readonly noticedAt: number;
  readonly publishBefore: number | null;
  readonly notice: PlayedNotice | null;
  readonly earliestOpening: number;
  readonly opensAt: number;
  readonly opensBefore: number | null;
  readonly startPrice: WireMoney;
  readonly least: PlayedBound | null;
  /** Down to where two persons have approved of a lower price; null where none was needed. */
  readonly approvedDownTo: WireMoney | null;
  readonly windowMs: number;
  /** What the first bid leaves the others; null where it changes nothing. */
  readonly countdownMs: number | null;
  /** What had to be paid before the first bid; null where nobody bid. */
  readonly paidBefore: WireMoney | null;
  readonly firstBidAt: number | null;
  readonly outcome: string;
  readonly price: WireMoney | null;
  readonly endedAt: number;
  /** Whether its record, decided again, is sound and ends as the server said. */
  readonly verified: boolean;
  /** Where a date or a price is not what it has to be. */
  readonly mismatches: readonly string[];
}

/** Measures an attempt once more by what bounds it. */
export function mismatchesOf(played: Omit<PlayedAttempt, 'verified' | 'mismatches'>): string[] {
  const { noticedAt, publishBefore, earliestOpening, opensAt, opensBefore, endedAt } = played;
  const { startPrice, least, windowMs, countdownMs, firstBidAt, approvedDownTo } = played;
  const floor = approvedDownTo ?? least?.amount ?? null;
  const counted = countdownMs === null || firstBidAt === null ? null : firstBidAt + countdownMs;
  const checks: readonly (readonly [boolean, string])[] = [
    [publishBefore === null || noticedAt < publishBefore, 'its notice came too late'],
    [opensAt >= earliestOpening, 'it opened before its notice period was over'],
    [opensBefore === null || opensAt < opensBefore, 'it opened too late'],
    [floor === null || minorOf(startPrice) >= minorOf(floor), 'its start price is below its bound'],
    [endedAt === (counted ?? opensAt + windowMs), 'its window was not as announced'],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, what]) => what);
}

/** The lower bound of a start price that a route gives. */
export function boundOf({
  least,
  approvalBelow,
  approvedDownTo,
}: AttemptChoice): PlayedBound | null {
  const isHigher =
    least === null ||
    (approvalBelow !== null && minorOf(approvalBelow.amount) > minorOf(least.amount));
  const bound = isHigher && approvedDownTo === null ? approvalBelow : least;
  if (bound === null) return null;
  const { amount, of, bps, rule } = bound;
  return { amount, of, bps, rule: ruleText(rule) };
}

/** `《…》法释〔2016〕18号 art. 26`. */
export function ruleText({ title, number, article }: RuleSource): string {
  return `《${title.zh}》${number ?? ''}${article === null ? '' : ` art. ${article}`}`;
}
