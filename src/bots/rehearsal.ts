import { setTimeout as sleep } from 'node:timers/promises';
import type { BidAnswer, Decided } from '../contract/bidding.js';
import type { LotStateMessage } from '../contract/feed.js';
import type { WireMoney } from '../contract/money.js';
import type { PaymentState } from '../core/payment/states.js';
import { DEFAULT_DRAIN_MS } from '../core/auction/terms.js';
import type { Paddle } from '../core/kernel/ids.js';
import { amountOf } from '../core/scenario/commands.js';
import { type Instant, later, plus } from '../core/kernel/instant.js';
import type { Action, Offered, PlayedStep, Scenario, StepCode } from '../core/scenario/scenario.js';
import { ApiRefusal } from './api-refusal.js';
import type { Cast } from './cast.js';
import { enteredAnswer, offerOf, takenDown } from './entered-offer.js';
import { leftInEscrow } from './left-in-escrow.js';
import type { OpeningOfficers } from './opening-officers.js';
import type { SealedOffers } from './sealed-offers.js';
import type { Stage } from './stage.js';
import type { Offer } from './strategies.js';
import { minorOf } from '../wire/read-amount.js';

interface Parts {
  readonly stage: Stage;
  readonly scenario: Scenario;
  readonly lot: string;
  readonly opensAt: Instant;
  readonly cast: Cast;
  /** What the bidders' own clients keep until the lot asks them to open. */
  readonly sealed: SealedOffers;
  readonly officers: OpeningOfficers;
}

/** What came of the steps, how the lot stood in the end, and what was not as it has to be beyond that. */
interface Rehearsed {
  readonly steps: readonly PlayedStep[];
  readonly final: LotStateMessage;
  readonly faults: readonly string[];
}

/** How a payment stands that nobody keeps any more. */
const GONE_BACK: ReadonlySet<string> = new Set<PaymentState>([
  'refund-requested',
  'refunded',
  'failed',
]);

type Verdict = Pick<PlayedStep, 'verdict' | 'code'>;

const RULINGS = { suspend: 'suspension', resume: 'resumption', withdraw: 'withdrawal' } as const;

/** The hash of an envelope that nobody has left. */
const NO_ENVELOPE = 'b'.repeat(64);

const ACCEPTED: Verdict = { verdict: 'accepted', code: null };

/** How long an answer usually takes; after that the server is asked whether it holds the bid. */
const USUAL_ANSWER_MS = 25;

/** How long to leave the server alone between two questions whether a bid is held. */
const ASK_AGAIN_MS = 2;

/** One scenario on one published lot of a server whose clock we move: every step at its own virtual instant. */
export class Rehearsal {
  readonly #parts: Parts;
  readonly #steps: PlayedStep[] = [];
  readonly #faults: string[] = [];
  /** The hashes of the envelopes that bidders have left, by bidder. */
  readonly #envelopes = new Map<Paddle, string>();
  /** Bids that the server holds until the drain is over, and what is to be noted when it has answered. */
  readonly #held: Promise<void>[] = [];
  #now: Instant;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.opensAt;
  }

  /** Plays all steps and lets the clock run to the end of the lot; answers how the lot stands then. */
  async play(): Promise<Rehearsed> {
    const { scenario, opensAt } = this.#parts;
    for (const [index, { t, action }] of scenario.steps.entries()) {
      await this.#passTo(plus(opensAt, t));
      await this.#act(index, action);
    }
    const final = await this.#runOut();
    await Promise.all(this.#held);
    return { steps: this.#steps, final, faults: this.#faults };
  }

  async #act(index: number, action: Action): Promise<void> {
    const { stage, lot, cast } = this.#parts;
    switch (action.kind) {
      case 'tick':
        return this.#note(index, ACCEPTED);
      case 'enrol':
        return this.#note(index, await verdictOf(cast.enrol(action.by)));
      case 'leave':
        return this.#leave(index, action.by);
      case 'suspend':
      case 'resume':
      case 'withdraw': {
        const ruling = stage.rule(lot, RULINGS[action.kind], action.reason);
        return this.#note(index, await verdictOf(ruling));
      }
      case 'share':
        return this.#share(index, action);
      case 'cancel':
        await this.#offer(index, action);
        this.#forgetWhatWasTakenBack(index, action.by);
        return;
      default:
        return this.#offer(index, action);
    }
  }

  async #offer(index: number, action: Extract<Action, Offered>): Promise<void> {
    const { by, entered } = action;
    if (entered !== undefined) return this.#enter(index, action, entered);
    if (action.kind === 'seal') return this.#seal(index, action);
    return this.#bid(index, by, offerOf(action, this.#parts.scenario.currency));
  }

  /** Has both officers enter what a bidder tells them; what is refused at once never waits for the second one. */
  async #enter(index: number, action: Extract<Action, Offered>, reason: string): Promise<void> {
    const { stage, lot, cast, scenario } = this.#parts;
    const { institution } = cast.bidder(action.by);
    const offer = offerOf(action, scenario.currency);
    const told = { offer, reason, paddle: cast.paddleOf(action.by), institution };
    const taken = await takenDown(stage, lot, told);
    if (!taken.ok) return this.#note(index, { verdict: 'refused', code: taken.error });
    await this.#await(
      index,
      taken.value,
      enteredAnswer(stage, { lot, entry: taken.value, institution }),
    );
  }

  /** Takes an enrolment back, and looks whether the deposit is on its way back then. */
  async #leave(index: number, by: Paddle): Promise<void> {
    const { cast, lot } = this.#parts;
    const verdict = await verdictOf(cast.leave(by));
    await this.#note(index, verdict);
    if (verdict.verdict === 'refused') return;
    const { hasLeft, payment } = await cast.bidder(by).institution.api.conditions(lot);
    if (!hasLeft) this.#faults.push(`${by} has left, and the server says that it has not`);
    if (payment !== null && !GONE_BACK.has(payment.state))
      this.#faults.push(`the deposit of ${by}, who has left, is ${payment.state}`);
  }

  /**
   * Seals an amount as the lot takes it. What is no amount cannot be committed to, nor by somebody without a paddle: it
   * goes out as it was written, so that the server is the one to refuse it.
   */
  async #seal(
    index: number,
    { by, amount: written, isInEscrow }: Extract<Offered, { readonly kind: 'seal' }>,
  ): Promise<void> {
    const { scenario, cast, lot, sealed } = this.#parts;
    const { currency, terms } = scenario;
    const amount = amountOf(scenario, written);
    const paddle = cast.paddleOf(by);
    const isCommitted = 'sealing' in terms.rules && terms.rules.sealing === 'committed';
    if (!isCommitted || amount === null || paddle === null) {
      const wire = { amount: written, currency } as WireMoney;
      return this.#bid(index, by, { type: 'seal', amount: wire });
    }
    const { offer, opening, keep } = sealed.commit(amount, { lot, paddle, currency });
    const { sha256 } = sealed;
    const trader = cast.bidder(by).institution.api;
    const left = isInEscrow ? await leftInEscrow({ lot, paddle }, opening, { trader, sha256 }) : {};
    await this.#bid(index, by, { ...offer, ...left });
    if (this.#steps[index]?.verdict !== 'accepted') return;
    keep();
    if (left.escrow === undefined) this.#envelopes.delete(by);
    else this.#envelopes.set(by, sha256(left.escrow));
  }

  /** Has an opening officer give its share of what a bidder has left, or of nothing. */
  #share(index: number, { officer, of }: Extract<Action, { kind: 'share' }>): Promise<void> {
    const { scenario, lot, officers } = this.#parts;
    const place = scenario.lot.escrow?.officers.indexOf(officer) ?? -1;
    const envelope = this.#envelopes.get(of) ?? NO_ENVELOPE;
    return verdictOf(officers.give(lot, place, envelope)).then((v) => this.#note(index, v));
  }

  #forgetWhatWasTakenBack(index: number, by: Paddle): void {
    const { cast, sealed } = this.#parts;
    const paddle = cast.paddleOf(by);
    if (paddle !== null && this.#steps[index]?.verdict === 'accepted') sealed.forget(paddle);
  }

  /** Has every bidder's own client open what it has committed to, but of those who will not. */
  async #openSealed(): Promise<void> {
    const { scenario, cast, lot, sealed } = this.#parts;
    for (const { paddle, offer } of sealed.take()) {
      const name = cast.nameOf(paddle);
      const opens = scenario.bidders.find(({ id }) => id === name)?.reveals ?? true;
      if (name !== null && opens) await cast.bidder(name).offer(lot, offer);
    }
  }

  /** Sends a bid; goes on when it is answered, or as soon as the server says that it holds it. */
  async #bid(index: number, by: Paddle, offer: Offer): Promise<void> {
    const bidder = this.#parts.cast.bidder(by);
    const commandId = bidder.newCommandId();
    await this.#await(index, commandId, bidder.offer(this.#parts.lot, offer, commandId));
  }

  /**
   * Goes on when a bid is answered or held. Which bids are held only the server can say: what comes at the end of a turn
   * or a phase waits for its drain as well, and no state that was seen before time went on tells where that end is.
   */
  async #await(index: number, commandId: string, sent: Promise<BidAnswer>): Promise<void> {
    const waiting = { answer: null as BidAnswer | null };
    const answered = sent.then((answer) => (waiting.answer = answer));
    await Promise.race([answered, sleep(USUAL_ANSWER_MS)]);
    while (!waiting.answer && !(await this.#advance()).includes(commandId)) {
      await Promise.race([answered, sleep(ASK_AGAIN_MS)]);
    }
    if (waiting.answer) return this.#note(index, verdictIn(waiting.answer));
    this.#held.push(answered.then((answer) => this.#noteHeld(index, answer)));
  }

  async #note(index: number, verdict: Verdict): Promise<void> {
    const state = await this.#state();
    this.#steps[index] = { ...verdict, ...this.#sight(state), phase: state.phase };
  }

  /** A held bid is answered among others; where the lot stood right after it, its own statement says. */
  async #noteHeld(index: number, answer: BidAnswer): Promise<void> {
    if (!isDecided(answer)) return this.#note(index, verdictIn(answer));
    const { phase } = await this.#state();
    this.#steps[index] = { ...verdictIn(answer), ...this.#sight(answer.statement), phase };
  }

  #sight(seen: Pick<LotStateMessage, 'price' | 'leader' | 'endsAt'>) {
    const { cast, opensAt } = this.#parts;
    return {
      price: seen.price && minorOf(seen.price),
      leader: cast.nameOf(seen.leader),
      endsAt: seen.endsAt - opensAt,
    };
  }

  /** Lets time pass until the lot has ended, or until only a resumption could end it. */
  async #runOut(): Promise<LotStateMessage> {
    for (;;) {
      const state = await this.#state();
      if (state.phase === 'ended' || state.isSuspended) return state;
      await this.#passTo(plus(later(this.#now, state.endsAt as Instant), DEFAULT_DRAIN_MS));
    }
  }

  /** Lets time pass; where a window for commitments ends on the way, it is opened before time goes on. */
  async #passTo(at: Instant): Promise<void> {
    const state = this.#takesCommitments ? await this.#state() : null;
    const opening = state && plus(state.endsAt as Instant, DEFAULT_DRAIN_MS);
    if (opening !== null && state?.phase === 'sealed' && opening < at) {
      this.#now = opening;
      await this.#advance();
    }
    if (opening !== null) await this.#openWhatIsAsked();
    this.#now = at;
    await this.#advance();
    if (opening !== null) await this.#openWhatIsAsked();
  }

  async #openWhatIsAsked(): Promise<void> {
    const { course } = await this.#state();
    if (course?.kind === 'quoting' && course.isOpening) await this.#openSealed();
  }

  get #takesCommitments(): boolean {
    const { rules } = this.#parts.scenario.terms;
    return 'sealing' in rules && rules.sealing === 'committed';
  }

  async #advance(): Promise<readonly string[]> {
    return (await this.#parts.stage.admin.advanceTo(this.#now)).held;
  }

  #state(): Promise<LotStateMessage> {
    return this.#parts.stage.centre.state(this.#parts.lot);
  }
}

async function verdictOf(done: Promise<unknown>): Promise<Verdict> {
  try {
    await done;
    return ACCEPTED;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { verdict: 'refused', code: error.code as StepCode };
  }
}

function verdictIn(answer: BidAnswer): Verdict {
  if (answer.ok) return ACCEPTED;
  const code = isDecided(answer) ? answer.statement.code : answer.code;
  return { verdict: 'refused', code: (code ?? null) as StepCode | null };
}

function isDecided(answer: BidAnswer): answer is Decided {
  return 'statement' in answer;
}
