/** One question about the time: when it was asked and answered on the device's monotonic clock, and the answer. */
export interface TimeSample {
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly serverTime: number;
}

/**
 * The server's clock as seen from here, counted on the device's monotonic clock, which nobody sets. Of several samples
 * the one with the shortest round trip is kept.
 */
export class ServerClock {
  #offsetMs = Date.now() - performance.now();
  #roundTripMs = Infinity;

  /** Epoch milliseconds on the server. */
  now(): number {
    return performance.now() + this.#offsetMs;
  }

  /** Forgets how good the best sample was: after a sleep or on a new connection even that one may be wrong. */
  doubt(): void {
    this.#roundTripMs = Infinity;
  }

  take({ sentMs, receivedMs, serverTime }: TimeSample): void {
    const roundTripMs = receivedMs - sentMs;
    if (roundTripMs > this.#roundTripMs) return;
    this.#roundTripMs = roundTripMs;
    this.#offsetMs = serverTime - (sentMs + receivedMs) / 2;
  }

  /** A message that was written at `serverTime` has arrived: it cannot be earlier now. */
  atLeast(serverTime: number): void {
    if (this.now() < serverTime) this.#offsetMs = serverTime - performance.now();
  }
}

/** The one clock of this page. */
export const serverClock = new ServerClock();
