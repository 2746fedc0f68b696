import type { BidRequest } from '../../../src/contract/bidding.js';
import type { PublicBid } from '../../../src/contract/feed.js';
import type { BidCommand } from '../../../src/core/auction/commands.js';
import { type Instant, instant } from '../../../src/core/kernel/instant.js';
import type { Minor } from '../../../src/core/money/money.js';
import type { Practice, PracticeAnswer } from '../../../src/core/practice/practice.js';
import { lotStateMessage, publicBid } from '../../../src/wire/lot-message.js';
import { statementOf } from '../../../src/wire/statement.js';
import type { LiveView } from '../live/live-lot.js';
import type { Answered } from '../live/use-live-lot.js';
import { minorOf } from '../money.js';
import { sha256 } from '../proof/browser-tools.js';

/** What a practised lot tells of itself; the same as a live one does over its connection. */
export interface PracticeHooks {
  onView(view: LiveView): void;
  onAnswer(answered: Answered): void;
}

/** Stands in the place of a server: takes the messages of the room and answers them, within the page. */
export class PracticeLot {
  #waiting: readonly BidRequest[] = [];
  #bids: readonly PublicBid[] = [];
  #read = 0;

  constructor(
    readonly practice: Practice,
    private readonly hooks: PracticeHooks,
  ) {
    this.show();
  }

  bid(request: BidRequest): void {
    const { practice } = this;
    const command = this.#commandOf(request);
    const receivedAt = practice.now;
    this.#waiting = [...this.#waiting, request];
    practice.offer(command, (answer) => {
      this.#waiting = this.#waiting.filter((other) => other !== request);
      this.hooks.onAnswer({
        request,
        answer: this.#answerTo(command, receivedAt, answer)(request),
      });
    });
    this.show();
  }

  /** Lets time pass; what happens is shown only where something does. */
  passTo(at: number): void {
    const before = this.practice.events.length;
    this.practice.passTo(instant(Math.floor(at)));
    if (this.practice.events.length !== before) this.show();
  }

  step(): void {
    this.practice.step();
    this.show();
  }

  show(): void {
    const { practice } = this;
    const { events, record, state, now, terms, paddle } = practice;
    for (const [index, event] of events.slice(this.#read).entries()) {
      if (event.type !== 'bid' && event.type !== 'package-bid') continue;
      const numbered = { seq: this.#read + index + 1, at: event.at, bid: event };
      this.#bids = [publicBid(numbered, terms.currency), ...this.#bids];
    }
    this.#read = events.length;
    this.hooks.onView({
      ...{ link: 'connected', bids: this.#bids, hasEarlier: false, isNotFound: false },
      ...{ paddle, waiting: this.#waiting },
      state: lotStateMessage({ ...record.head, state }, now),
    });
  }

  #answerTo(command: BidCommand, receivedAt: Instant, answer: PracticeAnswer) {
    return ({ commandId }: BidRequest): Answered['answer'] => {
      const { state, now, record, terms } = this.practice;
      const order = { lot: terms.lot, commandId, command, receivedAt };
      const standing = { ...record.head, state, decidedAt: now };
      const statement = statementOf(order, { kind: 'accepted' }, standing);
      if (answer.kind === 'accepted') return { ok: true, statement };
      return { ok: false, statement: { ...statement, verdict: 'refused', code: answer.code } };
    };
  }

  #commandOf({ type, amount, on, commitment, escrow, salt, word }: BidRequest): BidCommand {
    const { paddle } = this.practice;
    const minor: Minor = amount ? minorOf(amount) : 0n;
    switch (type) {
      case 'bid':
        return { type, paddle, amount: minor, ...(on !== undefined && { on }) };
      case 'max':
      case 'seal':
        return { type, paddle, amount: minor };
      case 'match':
        return { type, paddle, ...(word !== undefined && { word }) };
      case 'cancel':
        return { type, paddle };
      case 'accept':
        return { type, paddle, seen: amount ? minor : null };
      case 'commit': {
        const left = escrow === undefined ? {} : { escrow: sha256(escrow) };
        return { type, paddle, commitment: commitment ?? '', ...left };
      }
      case 'reveal':
        return { type, paddle, amount: minor, salt: salt ?? '' };
    }
  }
}
