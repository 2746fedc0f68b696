import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SAMPLE_MS = 250;

/** What another process used while it was watched; null where the operating system does not say (it is not Linux). */
export interface ProcessUse {
  readonly memoryMb: {
    readonly start: number | null;
    readonly peak: number | null;
    readonly end: number | null;
  };
  /** Processor time of all its threads, its own and the kernel's for it. */
  readonly cpuMs: number | null;
}

/** Watches the resident memory and the processor time of another process. */
export class ProcessWatch {
  readonly #startMb: number | null;
  readonly #startCpuMs: number | null;
  #peakMb: number | null;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.#startMb = residentMb(pid);
    this.#startCpuMs = cpuMs(pid);
    this.#peakMb = this.#startMb;
    this.#timer = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  stop(): ProcessUse {
    clearInterval(this.#timer);
    const endCpuMs = cpuMs(this.pid);
    return {
      memoryMb: { start: this.#startMb, peak: this.#peakMb, end: residentMb(this.pid) },
      cpuMs: endCpuMs === null || this.#startCpuMs === null ? null : endCpuMs - this.#startCpuMs,
    };
  }

  #sample(): void {
    const now = residentMb(this.pid);
    if (now !== null) this.#peakMb = Math.max(this.#peakMb ?? 0, now);
  }
}

function residentMb(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(procFile(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** User and system time: the 14th and 15th field, counted from behind the name, which may contain anything. */
function cpuMs(pid: number): number | null {
  const stat = procFile(pid, 'stat');
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond();
}

let ticks: number | undefined;

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}

function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
