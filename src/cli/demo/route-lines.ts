import type { PlayedAttempt } from '../../bots/played-attempt.js';
import { chinaTimeOf } from '../../core/kernel/china-time.js';
import { instant } from '../../core/kernel/instant.js';
import type { WireMoney } from '../../contract/money.js';

const BASES = {
  valuation: 'valuation',
  'previous-start': 'start price before',
  'previous-reserve': 'reserve before',
} as const;

const HOUR_MS = 3_600_000;

/** What was played in one attempt, as lines for a terminal; all times are China's. */
export function attemptLines(attempt: PlayedAttempt): readonly string[] {
  const { no, stage, pack, noticedAt, publishBefore, opensBefore } = attempt;
  const { least, approvedDownTo, paidBefore, mismatches } = attempt;
  const bound =
    least === null
      ? 'no lower bound'
      : `at least ${money(least.amount)} = ${least.bps / 100}% of the ${BASES[least.of]}, ${least.rule}`;
  const approval =
    approvedDownTo === null ? '' : `; approved by two persons down to ${money(approvedDownTo)}`;
  return [
    `attempt ${no}: ${stage}, pack ${pack}`,
    `  notice           ${time(noticedAt)}${before(publishBefore)}`,
    `  earliest opening ${time(attempt.earliestOpening)} (${noticeText(attempt)})`,
    `  opens            ${time(attempt.opensAt)}${before(opensBefore)}`,
    `  start price      ${money(attempt.startPrice)}, ${bound}${approval}`,
    ...(paidBefore === null ? [] : [`  paid in advance  ${money(paidBefore)}`]),
    `  window           ${windowText(attempt)}`,
    `  result           ${resultText(attempt)}`,
    `  record           ${attempt.verified ? 'verified by replay' : 'NOT VERIFIED'}`,
    ...mismatches.map((mismatch) => `  WRONG            ${mismatch}`),
  ];
}

function noticeText({ notice }: PlayedAttempt): string {
  if (notice === null) return 'no notice asked for';
  const { amount, unit, kind, rule, isEstimate } = notice;
  const period = `${amount} ${unit === 'working-days' ? 'working days' : unit} of notice`;
  const count = isEstimate ? ', estimated: a calendar is not published yet' : '';
  return `${period}, ${kind === 'law' ? '' : 'usual: '}${rule}${count}`;
}

function windowText({ opensAt, windowMs, countdownMs, firstBidAt }: PlayedAttempt): string {
  const whole = `${windowMs / HOUR_MS} hours, to ${time(opensAt + windowMs)}`;
  if (countdownMs === null) return whole;
  const first = firstBidAt === null ? 'a first bid' : `the first bid at ${time(firstBidAt)}`;
  return `${whole}; ${first} leaves ${countdownMs / HOUR_MS} hours`;
}

function resultText({ outcome, price, endedAt }: PlayedAttempt): string {
  return `${outcome}${price === null ? '' : ` for ${money(price)}`} at ${time(endedAt)}`;
}

function before(at: number | null): string {
  return at === null ? '' : ` (must be before ${time(at)})`;
}

function money({ amount, currency }: WireMoney): string {
  return `${currency} ${amount.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}

function time(at: number): string {
  const { year, month, day, hour, minute } = chinaTimeOf(instant(at));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
