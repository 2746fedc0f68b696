import { readFileSync } from 'node:fs';

const SAMPLE_MS = 250;

/** Watches the resident memory of another process, in MB. Linux only; elsewhere it reports null. */
export class MemoryWatch {
  readonly #startMb: number | null;
  #peakMb: number | null;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.#startMb = residentMb(pid);
    this.#peakMb = this.#startMb;
    this.#timer = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  stop() {
    clearInterval(this.#timer);
    return { startMb: this.#startMb, peakMb: this.#peakMb, endMb: residentMb(this.pid) };
  }

  #sample(): void {
    const now = residentMb(this.pid);
    if (now !== null) this.#peakMb = Math.max(this.#peakMb ?? 0, now);
  }
}

function residentMb(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
