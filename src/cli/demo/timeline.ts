/** Something that happens at an hour of the demo's time; the visitor comes at hour 0. */
export interface Act {
  readonly atHour: number;
  readonly happen: () => Promise<void>;
}

const HOUR_MS = 3_600_000;

/** What moves time to an instant, in epoch milliseconds. */
export type MoveTo = (epochMs: number) => Promise<unknown>;

/** Has everything happen in order of time, each at its hour; acts of one hour in the order given. */
export async function play(acts: readonly Act[], zeroMs: number, moveTo: MoveTo): Promise<void> {
  const inOrder = [...acts].sort((a, b) => a.atHour - b.atHour);
  for (const { atHour, happen } of inOrder) {
    await moveTo(Math.round(zeroMs + atHour * HOUR_MS));
    await happen();
  }
}
