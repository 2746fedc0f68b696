import type { Entered, Persons, Scores } from '../auction/commands.js';
import type { Placed } from '../auction/course.js';
import type { RunningPhase } from '../auction/phase-names.js';
import type { Paddle } from '../kernel/ids.js';
import type {
  AuctionEvent,
  AuctionFact,
  Barred,
  BidAccepted,
  PackageBid,
} from '../auction/events.js';
import type { Instant } from '../kernel/instant.js';
import { invariant } from '../kernel/invariant.js';
import type { Minor } from '../money/money.js';
import { closed } from './closed-shape.js';
import { at, flag, hash, integer, minor, paddle, salt, text } from './leaf-shapes.js';
import { type PublicTerms, privateTerms, publicTerms, termsShape } from './public-terms.js';
import {
  isObject,
  list,
  mapOf,
  nullable,
  type ObjectShape,
  oneOf,
  record,
  type Shape,
  tagged,
  withOptional,
} from './shape.js';

/** A bid as the record shows it: `max` hides its ceiling behind a commitment, the others show their amount. */
export type PublicBid = Omit<BidAccepted, 'amount' | 'kind' | 'word'> &
  (
    | {
        readonly kind: 'bid' | 'match' | 'accept';
        readonly amount: Minor;
        readonly word?: string;
      }
    | { readonly kind: 'max'; readonly commitment: string }
  );

/** A sealed amount as the record shows it: by its commitment alone. */
export interface PublicSealed {
  readonly type: 'sealed';
  readonly paddle: Paddle;
  readonly commitment: string;
  readonly receivedAt: Instant;
  readonly entered?: Entered;
}

/** What an entry of the record says. */
export type PublicFact =
  | Exclude<AuctionFact, BidAccepted | { readonly type: 'published' | 'sealed' }>
  | PublicBid
  | PublicSealed
  | { readonly type: 'published'; readonly terms: PublicTerms };

export type PublicEvent = { readonly at: Instant } & PublicFact;

/** The commitment that an event shows in place of an amount, or null when it hides nothing. */
export function commitmentIn(event: PublicEvent): string | null {
  if (event.type === 'bid') return event.kind === 'max' ? event.commitment : null;
  if (event.type === 'sealed') return event.commitment;
  if (event.type !== 'published') return null;
  const { reserve } = event.terms.rules;
  return reserve?.isVisible === false ? reserve.commitment : null;
}

/**
 * The amount that an event keeps from the public: a sealed one, the ceiling of a `max` or the amount of a hidden
 * reserve; null for an event that hides nothing.
 */
export function hiddenIn(event: AuctionEvent): Minor | null {
  if (event.type === 'bid') return event.kind === 'max' ? event.amount : null;
  if (event.type === 'sealed') return event.amount;
  const reserve = event.type === 'published' ? event.terms.rules.reserve : null;
  return reserve?.isVisible === false ? reserve.amount : null;
}

/**
 * The event as the record shows it; `commitment` stands for the amount that it hides, and is null for one without;
 * `seed` is the commitment to the seed of terms that have lots drawn.
 */
export function publicEvent(
  event: AuctionEvent,
  commitment: string | null,
  seed: string | null = null,
): PublicEvent {
  if (event.type === 'published')
    return { ...event, terms: publicTerms(event.terms, { reserve: commitment, seed }) };
  if (event.type === 'sealed') return sealedEvent(event, commitment);
  if (event.type !== 'bid') return event;
  const { amount, kind, ...bid } = event;
  if (kind !== 'max') return { ...bid, kind, amount };
  invariant(commitment !== null, 'a ceiling is never shown');
  return { ...bid, kind, commitment };
}

function sealedEvent(
  {
    amount: _,
    ...shown
  }: { readonly at: Instant } & Extract<AuctionFact, { readonly type: 'sealed' }>,
  commitment: string | null,
): PublicEvent {
  invariant(commitment !== null, 'a sealed amount is never shown');
  return { ...shown, commitment };
}

/**
 * The event as it was decided; `hidden` is the amount behind its commitment, and null for one without; `seed` is that of
 * a draw by lot, null where it was not opened.
 */
export function privateEvent(
  event: PublicEvent,
  hidden: Minor | null,
  seed: string | null = null,
): AuctionEvent {
  if (event.type === 'published')
    return { ...event, terms: privateTerms(event.terms, { reserve: hidden, seed }) };
  if (event.type === 'sealed') {
    invariant(hidden !== null, 'a sealed quote has an amount');
    const { commitment: _, ...shown } = event;
    return { ...shown, amount: hidden };
  }
  if (event.type !== 'bid' || event.kind !== 'max') return event;
  const { at: when, type, kind, paddle: bidder, receivedAt, price, leader } = event;
  invariant(hidden !== null, 'a ceiling has an amount');
  return {
    at: when,
    type,
    kind,
    paddle: bidder,
    amount: hidden,
    receivedAt,
    price,
    leader,
    isReserveMet: event.isReserveMet,
    endsAt: event.endsAt,
    ...(event.entered === undefined ? {} : { entered: event.entered }),
  };
}

type Of<Type extends AuctionFact['type']> = Extract<PublicFact, { readonly type: Type }>;

const bidParts = {
  type: oneOf('bid'),
  paddle,
  receivedAt: at,
  price: minor,
  leader: paddle,
  isReserveMet: flag,
  endsAt: at,
};

type Hidden = Extract<PublicBid, { readonly kind: 'max' }>;
type Open = Exclude<PublicBid, Hidden>;

const order = { reason: text, by: text, secondBy: nullable(text) };

const entered = record<Entered>({ reason: text, by: text, secondBy: text });

/** What is only said of a bid that was entered for its bidder. */
function orEntered<T extends { readonly entered?: Entered }>(
  rest: ObjectShape<Omit<T, 'entered'>>,
): ObjectShape<T> {
  return withOptional<T, 'entered'>(rest, 'entered', entered);
}

const hidden = orEntered<Hidden>(record({ ...bidParts, kind: oneOf('max'), commitment: hash }));
const open = orEntered<Open>(
  withOptional<Omit<Open, 'entered'>, 'word'>(
    record({ ...bidParts, kind: oneOf('bid', 'match', 'accept'), amount: minor }),
    'word',
    text,
  ),
);

const bid: ObjectShape<PublicBid> = {
  read: (value, field) =>
    isObject(value) && value['kind'] === 'max'
      ? hidden.read(value, field)
      : open.read(value, field),
  write: (value) => (value.kind === 'max' ? hidden.write(value) : open.write(value)),
};

const barredParts = { type: oneOf('barred'), paddle, reason: text };
const barredByNobody = record<Barred>(barredParts);
const barredByPersons = record<Barred & Persons>({ ...barredParts, ...order });

/** Older records name no persons, and stay in the very bytes that were hashed. */
const barred: ObjectShape<Of<'barred'>> = {
  read: (value, field) =>
    isObject(value) && 'by' in value
      ? barredByPersons.read(value, field)
      : barredByNobody.read(value, field),
  write: (value) => ('by' in value ? barredByPersons.write(value) : barredByNobody.write(value)),
};

const workedParts = { price: nullable(minor), isReserveMet: flag };

const span = { from: at, endsAt: at };

const phase: Shape<RunningPhase> = oneOf(
  'ascending',
  'turns',
  'turn',
  'descending',
  'sealed',
  'opening',
  'best',
  'before-opening',
  'before-descending',
  'before-sealed',
  'before-best',
  'before-turns',
  'before-round',
);

const marks: Shape<Scores> = mapOf(list(integer));

const packageBid = orEntered<PackageBid>(
  record({
    type: oneOf('package-bid'),
    on: text,
    paddle,
    amount: minor,
    receivedAt: at,
    side: oneOf('whole', 'parts'),
    price: minor,
    leader: nullable(paddle),
    isReserveMet: flag,
    endsAt: at,
  }),
);

/** What an entry says, in the form that is hashed; `at` and the place in the chain stand beside it. */
export const factShape: ObjectShape<PublicFact> = tagged('type', {
  published: record<Of<'published'>>({ type: oneOf('published'), terms: termsShape }),
  enrolled: record<Of<'enrolled'>>({
    type: oneOf('enrolled'),
    paddle,
    rank: nullable(integer),
    isDepositMissing: flag,
    identity: nullable(hash),
  }),
  'deposit-confirmed': record<Of<'deposit-confirmed'>>({
    type: oneOf('deposit-confirmed'),
    paddle,
  }),
  left: record<Of<'left'>>({ type: oneOf('left'), paddle }),
  barred,
  scored: record<Of<'scored'>>({ type: oneOf('scored'), paddle, scores: marks, ...order }),
  opened: record<Of<'opened'>>({ type: oneOf('opened'), endsAt: at }),
  bid,
  'package-bid': packageBid,
  sealed: orEntered<PublicSealed>(
    record({ type: oneOf('sealed'), paddle, commitment: hash, receivedAt: at }),
  ),
  committed: withOptional<Of<'committed'>, 'escrow'>(
    record({ type: oneOf('committed'), paddle, commitment: hash, receivedAt: at }),
    'escrow',
    hash,
  ),
  revealed: withOptional<Of<'revealed'>, 'officers'>(
    record({
      ...{ type: oneOf('revealed'), paddle, amount: minor, salt },
      ...{ receivedAt: at, endsAt: at, ...workedParts },
    }),
    'officers',
    list(text),
  ),
  cancelled: orEntered<Of<'cancelled'>>(
    record({ type: oneOf('cancelled'), paddle, receivedAt: at }),
  ),
  'phase-began': record<Of<'phase-began'>>({
    type: oneOf('phase-began'),
    phase,
    ...span,
  }),
  'quotes-opened': record<Of<'quotes-opened'>>({
    type: oneOf('quotes-opened'),
    phase,
    quotes: list(record<Placed>({ paddle, amount: minor, place: integer })),
    ...span,
    ...workedParts,
  }),
  'turn-began': record<Of<'turn-began'>>({
    type: oneOf('turn-began'),
    round: integer,
    paddle,
    ...span,
  }),
  'round-began': record<Of<'round-began'>>({
    type: oneOf('round-began'),
    round: integer,
    asked: minor,
    ...span,
  }),
  'query-opened': record<Of<'query-opened'>>({
    type: oneOf('query-opened'),
    holders: list(paddle),
    from: at,
    endsAt: at,
  }),
  drawn: record<Of<'drawn'>>({
    type: oneOf('drawn'),
    seed: hash,
    words: list(text),
    order: list(paddle),
  }),
  suspended: record<Of<'suspended'>>({
    type: oneOf('suspended'),
    ...order,
    cause: oneOf('ruling', 'system'),
    since: at,
  }),
  resumed: record<Of<'resumed'>>({ type: oneOf('resumed'), ...order, endsAt: at }),
  withdrawn: record<Of<'withdrawn'>>({ type: oneOf('withdrawn'), ...order }),
  closed,
});
