import {
  fault,
  type Field,
  flag,
  integer,
  list,
  mapped,
  nullable,
  oneOf,
  optional,
  pathTo,
  type Reader,
  record,
  required,
  text,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { amountFromZeroIn, amountIn } from '../money/read-amount.js';
import type { RuleDraft } from './rule-draft.js';
import type { Criterion, Increment, PackagePart, Rung, SoftClose } from './rules.js';

/** The three ways to write an increment, of which a lot takes one. */
interface WrittenIncrement {
  readonly increment: Increment | undefined;
  readonly incrementLadder: Increment | undefined;
  readonly incrementBps: Increment | undefined;
}

type OtherRules = Required<Omit<RuleDraft, 'increment'>>;

/**
 * Reads rules as they are written (`{"increment": "500.00", "proxy": true}`). Amounts are in the lot's currency; a
 * rule that is left out stays left out, so that a pack or the usual value can fill it.
 */
export function rulesIn(currency: Currency): Reader<RuleDraft> {
  const read = record<WrittenIncrement & OtherRules>({
    ...incrementFields(currency),
    ...otherFields(currency),
  });
  return (given, path) => {
    const written = read(given, path);
    if (!written.ok) return written;
    const { increment, incrementLadder, incrementBps, ...others } = written.value;
    const ways = Object.entries({ increment, incrementLadder, incrementBps });
    const [first, second] = ways.filter(([, way]) => way !== undefined);
    if (second) return fault(pathTo(path, second[0]), 'stands beside another increment');
    return ok({ ...others, increment: first?.[1] });
  };
}

type Fields<T> = { readonly [Name in keyof T]-?: Field<T[Name]> };

function incrementFields(currency: Currency): Fields<WrittenIncrement> {
  const step = amountIn(currency);
  const rung = record<Rung>({ from: required(amountFromZeroIn(currency)), step: required(step) });
  return {
    increment: said(mapped(step, (fixed) => ({ kind: 'fixed', step: fixed }))),
    incrementLadder: said(mapped(list(rung), (rungs) => ({ kind: 'ladder', rungs }))),
    incrementBps: said(mapped(integer(1), (bps) => ({ kind: 'share', bps }))),
  };
}

function otherFields(currency: Currency): Fields<OtherRules> {
  return {
    stepMode: said(oneOf(['at-least', 'multiple'])),
    firstBid: said(oneOf(['start-or-more', 'start-exactly'])),
    reserve: said(nullable(amountIn(currency))),
    reserveVisible: said(flag),
    proxy: said(flag),
    leaderMayRaise: said(flag),
    minimumEnrolled: said(integer(0)),
    minimumBidders: said(integer(0)),
    minimumRaises: said(integer(0)),
    softClose: said(nullable(SOFT_CLOSE)),
    priority: said(oneOf(['none', 'match', 'final-query'])),
    queryMs: said(integer(1)),
    equalRankPriority: said(oneOf(EQUAL_RANK)),
    firstBidCountdownMs: said(nullable(integer(1))),
    freePeriodMs: said(integer(0)),
    cycleMs: said(integer(1)),
    entry: said(oneOf(['enrolled', 'quoted-in-free-period'])),
    pricing: said(oneOf(['first', 'second'])),
    sealing: said(oneOf(['committed', 'in-clear'])),
    revealMs: said(integer(1)),
    priceWeightBps: said(integer(0)),
    criteria: said(list(CRITERION)),
    dropExtremes: said(integer(0)),
    steps: said(integer(1)),
    stepBps: said(integer(1)),
    descentMs: said(integer(1)),
    floor: said(nullable(amountIn(currency))),
    pausesMs: said(PAUSES),
    sealedMs: said(integer(1)),
    bestMs: said(integer(1)),
    bestStepBps: said(integer(0)),
    rounds: said(integer(1)),
    turnMs: said(integer(1)),
    openingPauseMs: said(integer(0)),
    roundPauseMs: said(integer(0)),
    roundMs: said(integer(1)),
    pauseMs: said(integer(0)),
    deadlineMs: said(nullable(integer(1))),
    parts: said(list(partIn(currency))),
  };
}

/** How equal ranks are told apart; packs know further ways that nothing here carries out. */
export const EQUAL_RANK = ['time', 'lots'] as const;

function partIn(currency: Currency): Reader<PackagePart> {
  return record<PackagePart>({
    id: required(text),
    startPrice: required(amountIn(currency)),
    valuation: required(amountIn(currency)),
  });
}

const CRITERION = record<Criterion>({ name: required(text), weightBps: required(integer(0)) });

const PAUSES: Reader<readonly number[]> = (given, path) => {
  const pauses = list(integer(0))(given, path);
  if (!pauses.ok || pauses.value.length === 3) return pauses;
  return fault(
    path,
    'must be the three pauses before the descent, the sealed round and the last word',
  );
};

const SOFT_CLOSE = record<SoftClose>({
  windowMs: required(integer(1)),
  extendMs: required(integer(1)),
  limitMs: optional(nullable(integer(0)), null),
});

function said<T>(read: Reader<T>): Field<T | undefined> {
  return optional(read, undefined);
}
