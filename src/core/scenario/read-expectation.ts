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
    code: said(oneOf(REFUSAL_CODES)),
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

function said<T>(read: Reader<T>): Field<T | undefined> {
  return optional(read, undefined);
}
