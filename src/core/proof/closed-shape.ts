import type { AuctionFact, Award, FailureReason } from '../auction/events.js';
import type { Paddle } from '../kernel/ids.js';
import { at, minor, paddle, text } from './leaf-shapes.js';
import {
  isObject,
  list,
  nullable,
  type ObjectShape,
  oneOf,
  record,
  type Shape,
  tagged,
} from './shape.js';

const failure: Shape<FailureReason> = oneOf(
  'no-bids',
  'below-reserve',
  'too-few-enrolled',
  'too-few-bidders',
  'too-few-raises',
);

type Closed = Extract<AuctionFact, { readonly type: 'closed' }>;
type SoldToOne = Extract<Closed, { readonly winner: Paddle }>;
type SoldPackage = Extract<Closed, { readonly awards: readonly Award[] }>;

const soldParts = { type: oneOf('closed'), outcome: oneOf('sold'), endedAt: at, price: minor };
const soldToOne = record<SoldToOne>({ ...soldParts, winner: paddle });
const soldPackage = record<SoldPackage>({
  ...soldParts,
  winner: nullable(paddle),
  awards: list(record<Award>({ part: text, paddle: nullable(paddle), price: nullable(minor) })),
});

/** Only a package says what became of its parts. */
const sold: ObjectShape<SoldToOne | SoldPackage> = {
  read: (value, field) =>
    isObject(value) && 'awards' in value
      ? soldPackage.read(value, field)
      : soldToOne.read(value, field),
  write: (value) => ('awards' in value ? soldPackage.write(value) : soldToOne.write(value)),
};

/** How a lot ended, as the record says it. */
export const closed: ObjectShape<Closed> = tagged('outcome', {
  sold,
  failed: record({ type: oneOf('closed'), outcome: oneOf('failed'), endedAt: at, failure }),
});
