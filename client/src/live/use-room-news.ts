import { onUnmounted, ref, watch, type Ref, type ShallowRef } from 'vue';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import { formatClock, formatMoney } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { extendedNewsText, outbidNewsText, priceNewsText, ROOM } from '../i18n/room-texts.js';
import { toast } from '../toasts.js';
import { alert, type AlertKind } from './alerts.js';
import { Announcements } from './announcements.js';
import type { LiveView } from './live-lot.js';
import { newsBetween, type RoomNews } from './room-news.js';
import { type RoomClock, useClock } from './room-clock.js';

/** Prices may move many times a second; a screen reader takes seconds for one. */
const PAUSE_MS = 6_000;
const CLOSING_MS = 60_000;

const URGENT: ReadonlySet<RoomNews> = new Set(['ended', 'leading', 'outbid', 'paused', 'resumed']);
const ALERTS: { readonly [news in RoomNews]?: AlertKind } = {
  ended: 'ended',
  leading: 'leading',
  outbid: 'outbid',
};

/** Tells what happens in the room: to screen readers, in passing, and as the visitor has asked for by sound. */
export function useRoomNews(view: ShallowRef<LiveView>): {
  /** What is to be read out. */
  readonly spoken: Ref<string>;
} {
  const spoken = ref('');
  const clock = useClock();
  const announcements = new Announcements((words) => (spoken.value = words), PAUSE_MS);

  watch(
    () => view.value.state,
    (after, before) => {
      if (!after || !before) return;
      const news = newsBetween(before, after, view.value.paddle);
      for (const item of news) {
        const kind = ALERTS[item];
        if (kind) alert(kind);
        if (item === 'extended') toast(say(extendedNewsText(formatClock(after.endsAt))));
      }
      const first = news[0];
      if (first === undefined) return;
      const words = say(wordsOf(first, after));
      if (URGENT.has(first)) announcements.tellAtOnce(words);
      else announcements.tell(words);
    },
  );

  const timer = watchTheEnd(view, clock, () => {
    alert('closing');
    announcements.tellAtOnce(say(ROOM.closingNews));
  });
  onUnmounted(() => {
    clearInterval(timer);
    announcements.close();
  });
  return { spoken };
}

/** The phases that end for good, or with something that has to be done before. */
const ENDING: ReadonlySet<LotStateMessage['phase']> = new Set(['ascending', 'sealed', 'best']);

/** Tells once, each time the last minute begins. */
function watchTheEnd(
  view: ShallowRef<LiveView>,
  clock: RoomClock,
  tell: () => void,
): ReturnType<typeof setInterval> {
  let wasNear = true;
  return setInterval(() => {
    const { state } = view.value;
    if (!state || !ENDING.has(state.phase)) return;
    const isNear = state.endsAt - clock.now() < CLOSING_MS;
    if (isNear && !wasNear) tell();
    wasNear = isNear;
  }, 500);
}

function wordsOf(news: RoomNews, state: LotStateMessage): Text {
  const price = state.price ? formatMoney(state.price) : '';
  switch (news) {
    case 'ended':
      return ROOM.endedNews;
    case 'leading':
      return ROOM.leadingNews;
    case 'outbid':
      return outbidNewsText(price);
    case 'opened':
      return ROOM.opened;
    case 'paused':
      return ROOM.pausedNews;
    case 'resumed':
      return ROOM.resumedNews;
    case 'extended':
      return extendedNewsText(formatClock(state.endsAt));
    case 'price':
      return priceNewsText(price, state.leader);
  }
}
