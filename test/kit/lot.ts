import { type AuctionState, decide, evolve, view } from '../../src/core/auction/auction.js';
import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { Decision, Verdict } from '../../src/core/auction/decision.js';
import type { AuctionEvent } from '../../src/core/auction/events.js';
import type { EnglishRules } from '../../src/core/auction/rules.js';
import { engineOf, type Terms, type TermsOf } from '../../src/core/auction/terms.js';
import type { Paddle } from '../../src/core/kernel/ids.js';
import { type Instant, instant, plus } from '../../src/core/kernel/instant.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';

/** When every lot of the tests opens. */
export const OPENS_AT = instant(1_772_416_800_000);

/** `ms` after the opening. */
export const at = (ms: number): Instant => plus(OPENS_AT, ms);

export const paddle = (name: string): Paddle => name as Paddle;

const RULES: EnglishRules = {
  increment: { kind: 'fixed', step: 10n },
  stepMode: 'at-least',
  firstBid: 'start-or-more',
  reserve: null,
  proxy: true,
  leaderMayRaise: true,
  minimumEnrolled: 1,
  minimumBidders: 1,
  minimumRaises: 0,
  softClose: null,
  priority: { kind: 'none' },
  firstBidCountdownMs: null,
};

/** Terms with everything usual but what is given: start 100, step 10, an hour, drain 250 ms. */
export function termsWith(
  rules: Partial<EnglishRules> = {},
  terms: Partial<Omit<TermsOf<'english'>, 'rules'>> = {},
): TermsOf<'english'> {
  return {
    lot: 'lot_1',
    format: 'english',
    engine: engineOf('english'),
    pack: null,
    currency: 'JPY',
    startPrice: 100n,
    opensAt: OPENS_AT,
    durationMs: 3_600_000,
    drainMs: 250,
    ...terms,
    rules: { ...RULES, ...rules },
  };
}

/** What a test says: a command and the milliseconds after the opening at which it came (and was decided, if later). */
export type Said = readonly [ms: number, command: AuctionCommand, decidedMs?: number];

/** A lot under test, with everything that has happened to it. */
export class Lot {
  state: AuctionState | null = null;
  readonly events: AuctionEvent[] = [];

  /** Publishes the terms an hour before the opening and enrols the bidders `A`, `B`, `C` and those given. */
  static of(terms: Terms, holders: Readonly<Record<string, number | null>> = {}): Lot {
    const lot = new Lot();
    lot.decide([-3_600_000, { type: 'publish', terms }]);
    for (const [name, rank] of Object.entries({ A: null, B: null, C: null, ...holders }))
      lot.decide([
        -3_600_000,
        { type: 'enrol', paddle: paddle(name), rank, isDepositMissing: false, identity: null },
      ]);
    return lot;
  }

  decide([ms, command, decidedMs = ms]: Said): Decision {
    const decision = decide(this.state, command, {
      ...{ receivedAt: at(ms), decidedAt: at(decidedMs) },
      sha256: nodeSha256,
    });
    for (const event of decision.events) {
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
    return decision;
  }

  /** Says the commands in turn and answers the verdict on the last one in one word. */
  say(...said: readonly Said[]): string {
    let verdict: Verdict = { kind: 'accepted' };
    for (const one of said) verdict = this.decide(one).verdict;
    return verdict.kind === 'refused' ? verdict.code : verdict.kind;
  }

  /** Who leads at what price, as a rule book writes it: `A 310`. */
  get lead(): string {
    const { leader, price } = view(this.now);
    return `${leader ?? 'nobody'} ${price ?? 'at no price'}`;
  }

  get now(): AuctionState {
    if (this.state === null) throw new Error('the lot is not published');
    return this.state;
  }
}

/** Offers as a rule book writes them, a millisecond apart from the opening on: `A max 500, B bid 300, P match`. */
export function offers(text: string): readonly Said[] {
  return text.split(', ').map((offer, index) => {
    const [name = '', kind, amount = '0'] = offer.split(' ');
    if (kind === 'match') return [index + 1, match(name)];
    return [index + 1, kind === 'max' ? max(name, BigInt(amount)) : bid(name, BigInt(amount))];
  });
}

export const bid = (name: string, amount: bigint): AuctionCommand => ({
  type: 'bid',
  paddle: paddle(name),
  amount,
});
export const bidOn = (on: string, name: string, amount: bigint): AuctionCommand => ({
  type: 'bid',
  paddle: paddle(name),
  amount,
  on,
});
export const max = (name: string, amount: bigint): AuctionCommand => ({
  type: 'max',
  paddle: paddle(name),
  amount,
});
export const accept = (name: string): AuctionCommand => ({
  type: 'accept',
  paddle: paddle(name),
  seen: null,
});
export const seal = (name: string, amount: bigint): AuctionCommand => ({
  type: 'seal',
  paddle: paddle(name),
  amount,
});
export const cancel = (name: string): AuctionCommand => ({ type: 'cancel', paddle: paddle(name) });
export const match = (name: string, word?: string): AuctionCommand => ({
  ...{ type: 'match', paddle: paddle(name) },
  ...(word !== undefined && { word }),
});

const PERSONS = { reason: 'a test', by: 'usr_1', secondBy: 'usr_2' };
export const TICK: AuctionCommand = { type: 'tick' };
export const SUSPEND: AuctionCommand = { type: 'suspend', ...PERSONS };
export const PUT_OFF: AuctionCommand = { type: 'put-off', ...PERSONS };
export const RESUME: AuctionCommand = { type: 'resume', ...PERSONS };
export const WITHDRAW: AuctionCommand = { type: 'withdraw', ...PERSONS };

/** Nothing served the lot from one millisecond after its opening to another. */
export const outage = (fromMs: number, toMs: number): AuctionCommand => ({
  type: 'make-good-outage',
  from: at(fromMs),
  to: at(toMs),
});
