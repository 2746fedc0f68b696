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
import { invariant } from '../kernel/invariant.js';
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

/** A priority right as the record shows it: a seed that lots are drawn with stands there as a commitment. */
export type PublicPriority =
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly lots?: PublicLots }
  | { readonly kind: 'final-query'; readonly queryMs: number; readonly lots?: PublicLots };

interface PublicLots {
  readonly commitment: string;
}

type PublicRulesOf<F extends Format> = Omit<TermsOf<F>['rules'], 'reserve' | 'priority'> & {
  readonly reserve: PublicReserve | null;
  readonly priority: PublicPriority;
};

type PublicTermsOf<F extends Format> = F extends Format
  ? Omit<TermsOf<F>, 'rules'> & { readonly rules: PublicRulesOf<F> }
  : never;

/** Published terms 公告 as the record shows them. */
export type PublicTerms = PublicTermsOf<Format>;

/** The terms of an open room, as the record shows them. */
export type PublicRoomTerms = PublicTermsOf<AscendingTerms['format']>;

/** What stands in the terms for what they hide: commitments in public, and in private what is behind them. */
interface Hides<Reserve> {
  readonly reserve: Reserve | null;
  readonly seed: string | null;
}

/** The terms as the public sees them, with commitments for a hidden reserve and for the seed of a draw. */
export function publicTerms(
  terms: Terms,
  { reserve: commitment, seed }: Hides<string>,
): PublicTerms {
  const { reserve, priority: right } = terms.rules;
  const rules = {
    ...terms.rules,
    reserve: publicReserve(reserve, commitment),
    priority: publicPriority(right, seed),
  };
  return { ...terms, rules } as PublicTerms;
}

function publicPriority(right: Priority, seed: string | null): PublicPriority {
  if (right.kind === 'none') return right;
  const { lots, ...rest } = right;
  if (lots === undefined) return rest;
  invariant(seed !== null, 'a seed is never shown');
  return { ...rest, lots: { commitment: seed } };
}

/** The commitment to the seed that lots are drawn with; null where none are. */
export function seedCommitmentIn({ rules: { priority: right } }: PublicTerms): string | null {
  return right.kind === 'none' ? null : (right.lots?.commitment ?? null);
}

/** The terms with `reserve` in the place of a hidden one, and with the seed of a draw where it is known. */
export function privateTerms(terms: PublicTerms, { reserve, seed }: Hides<Minor>): Terms {
  const { reserve: shown, priority: right } = terms.rules;
  const hasLots = right.kind !== 'none' && right.lots !== undefined;
  const hidden = reserve === null ? null : { amount: reserve, isVisible: false };
  return {
    ...terms,
    rules: {
      ...terms.rules,
      reserve: shown?.isVisible ? shown : hidden,
      priority: hasLots ? { ...right, lots: { seed } } : right,
    },
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

const lots = record<PublicLots>({ commitment: hash });

type RightOf<Kind extends PublicPriority['kind']> = Extract<
  PublicPriority,
  { readonly kind: Kind }
>;

const priority: Shape<PublicPriority> = tagged('kind', {
  none: record({ kind: oneOf('none') }),
  match: withOptional<RightOf<'match'>, 'lots'>(record({ kind: oneOf('match') }), 'lots', lots),
  'final-query': withOptional<RightOf<'final-query'>, 'lots'>(
    record({ kind: oneOf('final-query'), queryMs: integer }),
    'lots',
    lots,
  ),
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
