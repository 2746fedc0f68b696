import type { Paddle } from '../kernel/ids.js';
import {
  fault,
  flag,
  integer,
  list,
  mapped,
  nullable,
  optional,
  type Reader,
  record,
  required,
  text,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { amountFromZeroIn } from '../money/read-amount.js';
import { marksReader, scoresOf, scoresReader, type WrittenScores } from './read-scores.js';
import type { ScenarioBidder } from './scenario.js';

/** A bidder's name in a scenario, which is its paddle when the scenario is played through the rules. */
export const paddleName: Reader<Paddle> = mapped(text, (name) => name as Paddle);

type WrittenBidder = Omit<ScenarioBidder, 'scores'> & WrittenScores;

/** Reads the bidders in their order of filing, no name twice. */
export function biddersIn(currency: Currency): Reader<readonly ScenarioBidder[]> {
  const each = list(
    record<WrittenBidder>({
      id: required(paddleName),
      priorityRank: optional(nullable(integer(1)), null),
      barred: optional(nullable(text), null),
      depositMissing: optional(flag, false),
      openingBid: optional(nullable(amountFromZeroIn(currency)), null),
      scores: optional(nullable(scoresReader), null),
      marks: optional(nullable(marksReader), null),
      reveals: optional(flag, true),
    }),
  );
  return (given, path) => {
    const bidders = each(given, path);
    if (!bidders.ok) return bidders;
    const names = bidders.value.map(({ id }) => id);
    const twice = names.findIndex((name, index) => names.indexOf(name) < index);
    if (twice >= 0) return fault(`${path}[${twice}].id`, `is ${names[twice] ?? ''} a second time`);
    const scores = scoresOf(bidders.value);
    return ok(
      bidders.value.map(({ marks: _, ...bidder }, index) => ({
        ...bidder,
        scores: scores[index] ?? null,
      })),
    );
  };
}
