import { type AuctionState, decide, evolve, nextDue } from '../auction/auction.js';
import type { AuctionCommand } from '../auction/commands.js';
import type { Verdict } from '../auction/decision.js';
import type { AuctionEvent } from '../auction/events.js';
import { invariant } from '../kernel/invariant.js';
import type { Instant } from '../kernel/instant.js';
import type { Sha256 } from '../kernel/sha256.js';

/** What a command came to, told once: at once, or when a held one has been decided. */
export type Answered = (verdict: Exclude<Verdict, { readonly kind: 'held' }>) => void;

interface Sent {
  readonly command: AuctionCommand;
  readonly receivedAt: Instant;
  readonly answered: Answered;
}

interface Held extends Sent {
  readonly until: Instant;
}

const TICK: AuctionCommand = { type: 'tick' };

const unheard: Answered = () => undefined;

/**
 * A lot on a virtual clock: does what the writer of a server does, with nothing to wait for. Every command is decided
 * the moment it is received; what falls due between two commands happens on time; held commands are decided again, in
 * order of receipt, when the drain has passed or the end has moved.
 */
export class VirtualLot {
  readonly events: AuctionEvent[] = [];
  /** What is sent as soon as time has brought something about: bidders' clients that answer by themselves. */
  readonly #follow: (state: AuctionState) => readonly AuctionCommand[];
  /** What lots are drawn with. */
  readonly #sha256: Sha256 | undefined;
  #state: AuctionState | null = null;
  #held: readonly Held[] = [];

  constructor(
    follow: (state: AuctionState) => readonly AuctionCommand[] = () => [],
    sha256?: Sha256,
  ) {
    this.#follow = follow;
    this.#sha256 = sha256;
  }

  /** The lot as it stands; there is one as soon as it has been published. */
  get state(): AuctionState {
    invariant(this.#state !== null, 'the lot has not been published');
    return this.#state;
  }

  /** Sends a command at an instant not before any earlier one. */
  send(command: AuctionCommand, at: Instant, answered: Answered): void {
    this.passTo(at);
    this.#decide({ command, receivedAt: at, answered }, at);
  }

  /** Lets time pass up to and including `at`. */
  passTo(at: Instant): void {
    for (let next = this.nextWake(); next !== null && next <= at; next = this.nextWake())
      this.#wake(next);
  }

  /** Lets time pass until nothing more can happen by itself. */
  passToEnd(): void {
    for (let next = this.nextWake(); next !== null; next = this.nextWake()) this.#wake(next);
  }

  /** When time alone will next bring something about; null when it never will. */
  nextWake(): Instant | null {
    if (this.#state === null) return null;
    const wakes = this.#held.map(({ until }) => until);
    const due = nextDue(this.#state);
    if (due !== null) wakes.push(due);
    return wakes.length === 0 ? null : (Math.min(...wakes) as Instant);
  }

  #wake(at: Instant): void {
    this.#decide({ command: TICK, receivedAt: at, answered: unheard }, at);
    this.#decideHeld(at);
    for (const command of this.#follow(this.state))
      this.#decide({ command, receivedAt: at, answered: unheard }, at);
  }

  #decideHeld(at: Instant): void {
    const held = this.#held;
    this.#held = [];
    for (const sent of held) this.#decide(sent, at);
  }

  #decide(sent: Sent, decidedAt: Instant): void {
    const endedBefore = this.#state?.endsAt;
    const { command, receivedAt, answered } = sent;
    const when = { receivedAt, decidedAt, sha256: this.#sha256 };
    const { events, verdict } = decide(this.#state, command, when);
    for (const event of events) {
      this.#state = evolve(this.#state, event);
      this.events.push(event);
    }
    if (verdict.kind === 'held') this.#held = [...this.#held, { ...sent, until: verdict.until }];
    else answered(verdict);
    if (this.#state?.endsAt !== endedBefore) this.#decideHeld(decidedAt);
  }
}
