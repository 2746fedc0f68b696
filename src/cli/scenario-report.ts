import type { Played, Scenario } from '../core/scenario/scenario.js';
import { formatAmount } from '../core/money/money.js';

/** A scenario that has been played, with what did not come out as expected. */
export interface PlayedScenario {
  readonly file: string;
  readonly scenario: Scenario;
  readonly played: Played;
  readonly mismatches: readonly string[];
}

/** One line of the report, its fields in the order in which they are documented. */
export function reportOf({ file, scenario, played, mismatches }: PlayedScenario): object {
  const { outcome, price, winner, endedAt, extensions, awards } = played;
  const { title, currency } = scenario;
  return {
    file,
    title,
    ok: mismatches.length === 0,
    outcome,
    price: price === null ? null : formatAmount(price, currency),
    winner,
    endedAt,
    extensions,
    ranking: played.ranking.map(({ paddle, amount }) => [paddle, formatAmount(amount, currency)]),
    ...(awards && {
      awards: awards.map(({ part, paddle, price: share }) => [
        part,
        paddle,
        share === null ? null : formatAmount(share, currency),
      ]),
    }),
    mismatches,
  };
}
