import { type Bucket, fullBucket, take, type Throttle } from '../auction/throttle.js';
import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Action } from './scenario.js';

/**
 * Stands before the rules, as a server does: turns away who bids faster than the lot allows, and who has left and would
 * enrol again, because an organisation has one paddle in a lot.
 */
export class Doorkeeper {
  readonly #throttle: Throttle | null;
  readonly #left = new Set<Paddle>();
  readonly #buckets = new Map<Paddle, Bucket>();

  constructor(throttle: Throttle | null) {
    this.#throttle = throttle;
  }

  /** Why an action received at `at` does not go through to the rules; null where it does. */
  refuses(action: Action, at: Instant): 'throttled' | 'already-enrolled' | null {
    if (action.kind === 'enrol' && this.#left.has(action.by)) return 'already-enrolled';
    return this.letsIn(action, at) ? null : 'throttled';
  }

  noteLeft(paddle: Paddle): void {
    this.#left.add(paddle);
  }

  private letsIn(action: Action, at: Instant): boolean {
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
