import { inject, type InjectionKey, provide } from 'vue';
import { serverClock } from './server-clock.js';

/** What time it is in a room, in epoch milliseconds. */
export interface RoomClock {
  now(): number;
}

const CLOCK: InjectionKey<RoomClock> = Symbol('the clock of the room');

/** Has everything below go by another clock than the server's. */
export function provideClock(clock: RoomClock): void {
  provide(CLOCK, clock);
}

/** The clock that a component goes by: the server's, unless it stands in a room with its own. */
export function useClock(): RoomClock {
  return inject(CLOCK, serverClock);
}
