import type { Escrow, OpeningOfficer } from '../auction/escrow.js';
import type {
  Criterion,
  HybridDutchRules,
  Increment,
  PackagePart,
  Priority,
  Reserve,
  Rung,
  SoftClose,
} from '../auction/rules.js';
import type { AscendingTerms, Format, Terms, TermsOf } from '../auction/terms.js';
import { ok } from '../kernel/result.js';
import type { Minor } from '../money/money.js';
import { at, currency, flag, hash, integer, minor, publicKey, text } from './leaf-shapes.js';
import {
  isObject,
  list,
  misshapen,
  nullable,
  type ObjectShape,
  oneOf,
  plain,
  record,
  type Shape,
  tagged,
  withOptional,
} from './shape.js';

/** A reserve as the record shows it: its amount, or a commitment to an amount that is hidden. */
export type PublicReserve =
  | { readonly isVisible: true; readonly amount: Minor }
  | { readonly isVisible: false; readonly commitment: string };

type PublicRulesOf<F extends Format> = Omit<TermsOf<F>['rules'], 'reserve'> & {
  readonly reserve: PublicReserve | null;
};

type PublicTermsOf<F extends Format> = F extends Format
  ? Omit<TermsOf<F>, 'rules'> & { readonly rules: PublicRulesOf<F> }
  : never;

/** Published terms 公告 as the record shows them. */
export type PublicTerms = PublicTermsOf<Format>;

/** The terms of an open room, as the record shows them. */
export type PublicRoomTerms = PublicTermsOf<AscendingTerms['format']>;

/** The terms as the public sees them; `commitment` stands for a hidden reserve. */
export function publicTerms(terms: Terms, commitment: string | null): PublicTerms {
  const { reserve } = terms.rules;
  const rules = { ...terms.rules, reserve: publicReserve(reserve, commitment) };
  return { ...terms, rules } as PublicTerms;
}

/** The terms with `reserve` in the place of a hidden one. */
export function privateTerms(terms: PublicTerms, reserve: Minor | null): Terms {
  const shown = terms.rules.reserve;
  const hidden = reserve === null ? null : { amount: reserve, isVisible: false };
  return {
    ...terms,
    rules: { ...terms.rules, reserve: shown?.isVisible ? shown : hidden },
  } as Terms;
}

function publicReserve(reserve: Reserve | null, commitment: string | null): PublicReserve | null {
  if (commitment !== null) return { isVisible: false, commitment };
  return reserve && { isVisible: true, amount: reserve.amount };
}

const increment: Shape<Increment> = tagged('kind', {
  fixed: record({ kind: oneOf('fixed'), step: minor }),
  ladder: record({
    kind: oneOf('ladder'),
    rungs: list(record<Rung>({ from: minor, step: minor })),
  }),
  share: record({ kind: oneOf('share'), bps: integer }),
});

const priority: Shape<Priority> = tagged('kind', {
  none: record({ kind: oneOf('none') }),
  match: record({ kind: oneOf('match') }),
  'final-query': record({ kind: oneOf('final-query'), queryMs: integer }),
});

type Visible = Extract<PublicReserve, { readonly isVisible: true }>;
type Hidden = Extract<PublicReserve, { readonly isVisible: false }>;

const visible = record<Visible>({
  isVisible: plain((value): value is true => value === true, 'is not true'),
  amount: minor,
});

const hidden = record<Hidden>({
  isVisible: plain((value): value is false => value === false, 'is not false'),
  commitment: hash,
});

const reserve: Shape<PublicReserve> = {
  read: (value, field) =>
    isObject(value) && value['isVisible'] === true
      ? visible.read(value, field)
      : hidden.read(value, field),
  write: (value) => (value.isVisible ? visible.write(value) : hidden.write(value)),
};

const common = {
  reserve: nullable(reserve),
  minimumEnrolled: integer,
  minimumBidders: integer,
  priority,
};

const softClose = record<SoftClose>({
  windowMs: integer,
  extendMs: integer,
  limitMs: nullable(integer),
});

const room = {
  ...common,
  increment,
  stepMode: oneOf('at-least', 'multiple'),
  firstBid: oneOf('start-or-more', 'start-exactly'),
  proxy: flag,
  leaderMayRaise: flag,
  minimumRaises: integer,
  firstBidCountdownMs: nullable(integer),
};

const sealing = { sealing: oneOf('committed', 'in-clear'), revealMs: integer };

const descent = {
  steps: integer,
  stepBps: integer,
  descentMs: integer,
  floor: nullable(minor),
};

/** Three lengths of time, in order. */
const pauses: Shape<HybridDutchRules['pausesMs']> = {
  read: (value, field) => {
    const read = list(integer).read(value, field);
    if (!read.ok) return read;
    const [first, second, third, ...more] = read.value;
    if (first === undefined || second === undefined || third === undefined || more.length > 0)
      return misshapen(field, 'are not three');
    return ok([first, second, third]);
  },
  write: (value) => [...value],
};

const RULES: { readonly [F in Format]: Shape<PublicRulesOf<F>> } = {
  english: record<PublicRulesOf<'english'>>({ ...room, softClose: nullable(softClose) }),
  'dynamic-quote': record<PublicRulesOf<'dynamic-quote'>>({
    ...room,
    softClose,
    entry: oneOf('enrolled', 'quoted-in-free-period'),
  }),
  sealed: record<PublicRulesOf<'sealed'>>({
    ...common,
    ...sealing,
    pricing: oneOf('first', 'second'),
  }),
  weighted: record<PublicRulesOf<'weighted'>>({
    ...common,
    ...sealing,
    priceWeightBps: integer,
    criteria: list(record<Criterion>({ name: text, weightBps: integer })),
    dropExtremes: integer,
  }),
  dutch: record<PublicRulesOf<'dutch'>>({ ...common, ...descent }),
  'hybrid-dutch': record<PublicRulesOf<'hybrid-dutch'>>({
    ...common,
    ...descent,
    pausesMs: pauses,
    sealedMs: integer,
    bestMs: integer,
    bestStepBps: integer,
  }),
  'round-english': record<PublicRulesOf<'round-english'>>({
    ...common,
    increment,
    minimumRaises: integer,
    rounds: integer,
    turnMs: integer,
    openingPauseMs: integer,
    roundPauseMs: integer,
  }),
  texas: record<PublicRulesOf<'texas'>>({
    ...common,
    increment,
    roundMs: integer,
    pauseMs: integer,
    deadlineMs: nullable(integer),
  }),
  package: record<PublicRulesOf<'package'>>({
    ...common,
    parts: list(record<PackagePart>({ id: text, startPrice: minor, valuation: minor })),
    increment,
    stepMode: oneOf('at-least', 'multiple'),
    softClose: nullable(softClose),
  }),
};

const escrow = record<Escrow>({
  threshold: integer,
  officers: list(record<OpeningOfficer>({ officer: text, key: publicKey })),
});

function termsOfFormat<F extends Format>(format: F): ObjectShape<PublicTermsOf<F>> {
  const announced = {
    lot: text,
    format: oneOf(format),
    engine: text,
    pack: nullable(record({ name: text, version: text })),
    currency,
    startPrice: minor,
    opensAt: at,
    durationMs: integer,
    drainMs: integer,
    rules: RULES[format],
  };
  // The rules of a format that is not known yet are of that format, which the compiler cannot follow.
  return withOptional<PublicTermsOf<F>, 'escrow'>(record(announced as never), 'escrow', escrow);
}

/** Terms in the form that is hashed. */
export const termsShape: Shape<PublicTerms> = tagged<'format', PublicTerms>('format', {
  english: termsOfFormat('english'),
  'dynamic-quote': termsOfFormat('dynamic-quote'),
  sealed: termsOfFormat('sealed'),
  weighted: termsOfFormat('weighted'),
  dutch: termsOfFormat('dutch'),
  'hybrid-dutch': termsOfFormat('hybrid-dutch'),
  'round-english': termsOfFormat('round-english'),
  texas: termsOfFormat('texas'),
  package: termsOfFormat('package'),
});
