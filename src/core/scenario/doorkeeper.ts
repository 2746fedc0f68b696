import { type Bucket, fullBucket, take, type Throttle } from '../auction/throttle.js';
import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Action } from './scenario.js';

/** Stands before the rules and turns away who bids faster than the lot allows; lets everyone in where it says nothing. */
export class Doorkeeper {
  readonly #throttle: Throttle | null;
  readonly #buckets = new Map<Paddle, Bucket>();

  constructor(throttle: Throttle | null) {
    this.#throttle = throttle;
  }

  /** Whether an action received at `at` goes through to the rules. */
  letsIn(action: Action, at: Instant): boolean {
    if (this.#throttle === null || !isOffer(action)) return true;
    const bucket = this.#buckets.get(action.by) ?? fullBucket(this.#throttle, at);
    const left = take(this.#throttle, bucket, at);
    if (left !== null) this.#buckets.set(action.by, left);
    return left !== null;
  }
}

type Offer = Extract<
  Action,
  { readonly kind: 'bid' | 'max' | 'match' | 'seal' | 'accept' | 'cancel' }
>;

const OFFERS: ReadonlySet<Action['kind']> = new Set<Action['kind']>([
  'bid',
  'max',
  'match',
  'seal',
  'accept',
  'cancel',
]);

function isOffer(action: Action): action is Offer {
  return OFFERS.has(action.kind);
}
