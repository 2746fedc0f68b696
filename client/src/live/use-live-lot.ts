import { onUnmounted, shallowRef, watch, type ShallowRef } from 'vue';
import type { BidRequest, Decided, NotTaken } from '../../../src/contract/bidding.js';
import { renew, token, user } from '../session/session.js';
import { type LiveHooks, LiveLot, type LiveView } from './live-lot.js';
import { Outbox } from './outbox.js';
import { keepReceipt } from './receipts.js';
import { serverClock } from './server-clock.js';

/** A bid with what became of it; whoever is told needs no receipt. */
export interface Answered {
  readonly request: BidRequest;
  readonly answer: Pick<Decided, 'ok' | 'statement'> | NotTaken;
}

interface FollowedLot {
  readonly live: LiveLot;
  readonly view: ShallowRef<LiveView>;
  /** The last answer that this page was given. */
  readonly answered: ShallowRef<Answered | null>;
  /** How often something became of a bid that the centre entered for the reader. */
  readonly entered: ShallowRef<number>;
}

/** Follows a lot while the component is there, as the person who is signed in now; keeps every receipt. */
export function useLiveLot(lot: string): FollowedLot {
  const person = user.value?.id ?? '';
  const outbox = new Outbox(sessionStorage, `ipgavel.unanswered.${person}.${lot}`);
  const view = shallowRef<LiveView>({
    ...{ link: 'connecting', state: null, bids: [], paddle: null },
    ...{ hasEarlier: false, isNotFound: false },
    waiting: outbox.waiting,
  });
  const answered = shallowRef<Answered | null>(null);
  const entered = shallowRef(0);
  const hooks: LiveHooks = {
    onView: (next) => (view.value = next),
    onAnswer(request, answer) {
      answered.value = { request, answer };
      if (!('statement' in answer)) return;
      const { statement, receipt } = answer;
      keepReceipt({ user: person, request, statement, receipt });
    },
    onEntered: () => (entered.value += 1),
    renewToken: renew,
  };
  const live = new LiveLot({ lot, clock: serverClock, outbox, hooks }, token.value);
  watch(token, (next) => {
    if (next !== null) live.takeToken(next);
  });
  onUnmounted(() => live.close());
  return { live, view, answered, entered };
}
