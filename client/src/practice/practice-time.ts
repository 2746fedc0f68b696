import { onUnmounted, ref, type Ref } from 'vue';
import type { RoomClock } from '../live/room-clock.js';

/** How many times faster than real the time of a practice may run. */
export const SPEEDS = [1, 10, 60, 3_600] as const;

const TICK_MS = 100;
/** A page that slept has missed nothing: nobody was there to practise. */
const LONGEST_TICK_MS = 1_000;

/** The time of a practice: it runs at the visitor's speed, stands while paused, and never goes back. */
export interface PracticeTime extends RoomClock {
  readonly speed: Ref<number>;
  readonly isPaused: Ref<boolean>;
  /** Goes on from `at`, where something made time pass at once. */
  set(at: number): void;
}

/** Runs the time of a practice from `at` on, while the component is there; `pass` is told of every tick. */
export function usePracticeTime(at: number, pass: (at: number) => void): PracticeTime {
  const speed = ref<number>(SPEEDS[1]);
  const isPaused = ref(false);
  let virtual = at;
  let last = performance.now();
  const timer = setInterval(() => {
    const elapsed = Math.min(performance.now() - last, LONGEST_TICK_MS);
    last = performance.now();
    if (isPaused.value) return;
    virtual += elapsed * speed.value;
    pass(virtual);
  }, TICK_MS);
  onUnmounted(() => clearInterval(timer));
  return {
    speed,
    isPaused,
    now: () => virtual,
    set: (next) => (virtual = Math.max(virtual, next)),
  };
}
