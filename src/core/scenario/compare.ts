import type { Award } from '../auction/events.js';
import type { Currency } from '../money/currency.js';
import { formatAmount } from '../money/money.js';
import type { Expectation, Played, PlayedStep, Ranked, Scenario, Step } from './scenario.js';

/** Every expectation that did not come true, as a sentence that says where, what was expected and what came. */
export function compare(scenario: Scenario, played: Played): readonly string[] {
  return [
    ...scenario.steps.flatMap((step, index) => {
      const mismatches = compareStep(step, played.steps[index], scenario.currency);
      return mismatches.map((mismatch) => `steps[${index}] (t ${step.t}): ${mismatch}`);
    }),
    ...compareEnd(scenario.expect, played, scenario.currency).map(
      (mismatch) => `expect: ${mismatch}`,
    ),
  ];
}

/** What stands beside each other: a name, what was expected (undefined: nothing was said) and what came. */
type Pair = readonly [name: string, expected: unknown, came: unknown];

function compareStep(
  { expect }: Step,
  played: PlayedStep | undefined,
  currency: Currency,
): readonly string[] {
  if (played === undefined) return ['was never answered'];
  const { verdict, code } = played;
  const [verdictSaid] = mismatchesOf([['verdict', expect.expect, verdict]], currency);
  if (verdictSaid !== undefined) return [code === null ? verdictSaid : `${verdictSaid} (${code})`];
  const pairs: readonly Pair[] = [
    ['code', expect.code, code],
    ['price', expect.price, played.price],
    ['leader', expect.leader, played.leader],
    ['phase', expect.phase, played.phase],
    ['endsAt', expect.endsAt, played.endsAt],
  ];
  return mismatchesOf(pairs, currency);
}

function compareEnd(expect: Expectation, played: Played, currency: Currency): readonly string[] {
  const pairs: readonly Pair[] = [
    ['outcome', expect.outcome, played.outcome],
    ['price', expect.price, played.price],
    ['winner', expect.winner, played.winner],
    ['endedAt', expect.endedAt, played.endedAt],
    ['extensions', expect.extensions, played.extensions],
    ['ranking', spelled(expect.ranking, currency), spelled(played.ranking, currency)],
    ['awards', awarded(expect.awards, currency), awarded(played.awards, currency)],
    ['drawnAmong', expect.drawnAmong?.join(', '), (played.drawnAmong ?? []).join(', ')],
  ];
  return mismatchesOf(pairs, currency);
}

function mismatchesOf(pairs: readonly Pair[], currency: Currency): readonly string[] {
  const shown = (value: unknown): string =>
    typeof value === 'bigint' ? formatAmount(value, currency) : String(value);
  return pairs
    .filter(([, expected, came]) => expected !== undefined && expected !== came)
    .map(([name, expected, came]) => `${name} is ${shown(came)}, expected ${shown(expected)}`);
}

function spelled(ranked: readonly Ranked[] | undefined, currency: Currency): string | undefined {
  return ranked
    ?.map(({ paddle, amount }) => `${paddle} ${formatAmount(amount, currency)}`)
    .join(', ');
}

function awarded(awards: readonly Award[] | undefined, currency: Currency): string | undefined {
  return awards
    ?.map(({ part, paddle, price }) =>
      paddle === null || price === null
        ? `${part} unsold`
        : `${part} ${paddle} ${formatAmount(price, currency)}`,
    )
    .join(', ');
}
