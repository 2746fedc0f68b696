import type {
  EnglishRules,
  Increment,
  Priority,
  Reserve,
  Rung,
  SoftClose,
} from '../auction/rules.js';
import type { Terms } from '../auction/terms.js';
import type { Minor } from '../money/money.js';
import { at, currency, flag, hash, integer, minor, text } from './leaf-shapes.js';
import { isObject, list, nullable, oneOf, plain, record, type Shape, tagged } from './shape.js';

/** A reserve as the record shows it: its amount, or a commitment to an amount that is hidden. */
export type PublicReserve =
  | { readonly isVisible: true; readonly amount: Minor }
  | { readonly isVisible: false; readonly commitment: string };

export type PublicRules = Omit<EnglishRules, 'reserve'> & {
  readonly reserve: PublicReserve | null;
};

/** Published terms 公告 as the record shows them. */
export type PublicTerms = Omit<Terms, 'rules'> & { readonly rules: PublicRules };

/** The terms as the public sees them; `commitment` stands for a hidden reserve. */
export function publicTerms(terms: Terms, commitment: string | null): PublicTerms {
  const { reserve } = terms.rules;
  return { ...terms, rules: { ...terms.rules, reserve: publicReserve(reserve, commitment) } };
}

/** The terms with `reserve` in the place of a hidden one. */
export function privateTerms(terms: PublicTerms, reserve: Minor | null): Terms {
  const shown = terms.rules.reserve;
  const hidden = reserve === null ? null : { amount: reserve, isVisible: false };
  return { ...terms, rules: { ...terms.rules, reserve: shown?.isVisible ? shown : hidden } };
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

const rules: Shape<PublicRules> = record<PublicRules>({
  increment,
  stepMode: oneOf('at-least', 'multiple'),
  firstBid: oneOf('start-or-more', 'start-exactly'),
  reserve: nullable(reserve),
  proxy: flag,
  leaderMayRaise: flag,
  minimumEnrolled: integer,
  minimumBidders: integer,
  minimumRaises: integer,
  softClose: nullable(
    record<SoftClose>({ windowMs: integer, extendMs: integer, limitMs: nullable(integer) }),
  ),
  priority,
  firstBidCountdownMs: nullable(integer),
});

/** Terms in the form that is hashed. */
export const termsShape: Shape<PublicTerms> = record<PublicTerms>({
  lot: text,
  format: oneOf('english'),
  engine: text,
  pack: nullable(record({ name: text, version: text })),
  currency,
  startPrice: minor,
  opensAt: at,
  durationMs: integer,
  drainMs: integer,
  rules,
});
