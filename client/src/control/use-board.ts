import { computed, onUnmounted, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { CentreLot } from '../../../src/contract/control.js';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { learnTitle } from '../approvals/lot-titles.js';
import type { Link } from '../live/live-lot.js';
import { serverClock } from '../live/server-clock.js';
import { token } from '../session/session.js';
import { type BoardView, LiveBoard } from './live-board.js';

/** A lot of the centre with where it stands, as soon as that is known. */
export interface BoardRow {
  readonly lot: CentreLot;
  readonly state: LotStateMessage | null;
}

interface Board {
  /** Null until the first answer has come. */
  readonly rows: ComputedRef<readonly BoardRow[] | null>;
  readonly link: ComputedRef<Link>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly reload: () => Promise<void>;
}

/** How often new lots are looked for; what happens on a lot comes by itself. */
const REFRESH_MS = 10_000;

/** All lots of the centre that run or will: a lot that ends meanwhile stays on the board until the page is left. */
export function useBoard(): Board {
  const lots = shallowRef<ReadonlyMap<string, CentreLot> | null>(null);
  const view = shallowRef<BoardView>({ link: 'connecting', states: new Map() });
  const failure = shallowRef<FailureCode | null>(null);
  const board = new LiveBoard(serverClock, (next) => (view.value = next));

  async function reload(): Promise<void> {
    try {
      const path = '/centre/lots';
      const { items } = await get<{ items: readonly CentreLot[] }>(path, { token: token.value });
      const known = new Map(lots.value ?? []);
      for (const lot of items) {
        known.set(lot.id, lot);
        learnTitle(lot.id, lot.title);
      }
      lots.value = known;
      board.follow(known.keys());
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void reload();
  }, REFRESH_MS);
  onUnmounted(() => {
    clearInterval(timer);
    board.close();
  });
  void reload();
  const rows = computed(
    () =>
      lots.value &&
      [...lots.value.values()].map((lot) => ({
        lot,
        state: view.value.states.get(lot.id) ?? null,
      })),
  );
  return { rows, link: computed(() => view.value.link), failure, reload };
}
