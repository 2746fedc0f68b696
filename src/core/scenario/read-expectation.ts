import type { Award } from '../auction/events.js';
import { REFUSAL_CODES } from '../auction/refusals.js';
import type { PhaseName } from '../auction/phase-names.js';
import {
  type Field,
  integer,
  list,
  nullable,
  oneOf,
  optional,
  type Reader,
  record,
  text,
  value,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { amountFromZeroIn } from '../money/read-amount.js';
import { paddleName } from './read-bidders.js';
import type { Expectation, Ranked, StepExpectation } from './scenario.js';

const PHASES: readonly PhaseName[] = [
  'waiting',
  'ascending',
  'descending',
  'sealed',
  'turns',
  'best',
  'paused',
  'ended',
];

/** The fields of what is checked after a step, which stand beside what the step does. */
export function stepExpectationFields(currency: Currency): {
  readonly [Name in keyof StepExpectation]-?: Field<StepExpectation[Name]>;
} {
  return {
    expect: said(oneOf(['accepted', 'refused'])),
    code: said(oneOf([...REFUSAL_CODES, 'opening-not-begun', 'not-found'])),
    price: said(nullable(amountFromZeroIn(currency))),
    leader: said(nullable(paddleName)),
    phase: said(oneOf(PHASES)),
    endsAt: said(integer()),
  };
}

/** What is checked at the end of a scenario that says nothing about it. */
export const NOTHING_EXPECTED: Expectation = {
  outcome: undefined,
  price: undefined,
  winner: undefined,
  endedAt: undefined,
  extensions: undefined,
  ranking: undefined,
  awards: undefined,
  drawnAmong: undefined,
};

/** Reads what is checked at the end. */
export function expectationIn(currency: Currency): Reader<Expectation> {
  return record<Expectation>({
    outcome: said(oneOf(['sold', 'failed', 'withdrawn'])),
    price: said(nullable(amountFromZeroIn(currency))),
    winner: said(nullable(paddleName)),
    endedAt: said(integer()),
    extensions: said(integer(0)),
    ranking: said(list(rankedIn(currency))),
    awards: said(list(awardIn(currency))),
    drawnAmong: said(list(paddleName)),
  });
}

const PAIR = value(
  'a bidder and an amount',
  (given): given is readonly [unknown, unknown] => Array.isArray(given) && given.length === 2,
);

/** A place in the ranking is written `["U1", "130000.00"]`. */
function rankedIn(currency: Currency): Reader<Ranked> {
  const readAmount = amountFromZeroIn(currency);
  return (given, path) => {
    const pair = PAIR(given, path);
    if (!pair.ok) return pair;
    const [name, written] = pair.value;
    const paddle = paddleName(name, `${path}[0]`);
    if (!paddle.ok) return paddle;
    const amount = readAmount(written, `${path}[1]`);
    return amount.ok ? ok({ paddle: paddle.value, amount: amount.value }) : amount;
  };
}

const TRIPLE = value(
  'a part, a bidder and a price, both null where it was left unsold',
  (given): given is readonly [unknown, unknown, unknown] =>
    Array.isArray(given) && given.length === 3 && (given[1] === null) === (given[2] === null),
);

/** What became of a part is written `["P1", "U1", "60000.00"]`, or `["P2", null, null]`. */
function awardIn(currency: Currency): Reader<Award> {
  const readPrice = nullable(amountFromZeroIn(currency));
  const readPaddle = nullable(paddleName);
  return (given, path) => {
    const triple = TRIPLE(given, path);
    if (!triple.ok) return triple;
    const [named, name, written] = triple.value;
    const part = text(named, `${path}[0]`);
    if (!part.ok) return part;
    const paddle = readPaddle(name, `${path}[1]`);
    if (!paddle.ok) return paddle;
    const price = readPrice(written, `${path}[2]`);
    if (!price.ok) return price;
    return ok({ part: part.value, paddle: paddle.value, price: price.value });
  };
}

function said<T>(read: Reader<T>): Field<T | undefined> {
  return optional(read, undefined);
}
