import { setTimeout as sleep } from 'node:timers/promises';
import type { BidAnswer } from '../contract/bidding.js';
import { newCommandId, type RandomBytes } from './command-id.js';
import { Gate } from './gate.js';
import type { Institution } from './institution.js';
import type { LiveClient } from './live-client.js';
import type { Offer, Strategy } from './strategies.js';

interface BidderParts {
  readonly institution: Institution;
  readonly live: LiveClient;
  readonly random: RandomBytes;
}

/** One bidding institution with a live connection of its own. */
export class Bidder {
  readonly institution: Institution;
  readonly live: LiveClient;
  readonly #random: RandomBytes;

  constructor(parts: BidderParts) {
    this.institution = parts.institution;
    this.live = parts.live;
    this.#random = parts.random;
  }

  newCommandId(): string {
    return newCommandId(this.#random);
  }

  /** Sends one offer and answers the server's answer to it. */
  offer(lot: string, offer: Offer, commandId = this.newCommandId()): Promise<BidAnswer> {
    return this.live.bid({ commandId, lot, ...offer });
  }

  /**
   * Bids by `strategy` from now on, one command at a time, until the lot ends. Like a person it takes `pauseMs` to look
   * after something has changed.
   */
  async play(lot: string, strategy: Strategy, { pauseMs }: { pauseMs: number }): Promise<void> {
    const changes = new Gate();
    const paddle = await this.live.join(lot, { onState: () => changes.open() });
    if (paddle === null) throw new Error(`a bot is not enrolled for ${lot}`);
    for (;;) {
      await changes.passed();
      changes.shut();
      // A pause of a bidder whose connection has been closed must not keep the program from ending.
      await sleep(pauseMs, undefined, { ref: false });
      const state = this.live.follower(lot)?.state;
      if (!state || state.phase === 'ended') return;
      const offer = strategy({ state, paddle });
      if (offer) await this.offer(lot, offer);
    }
  }
}
