import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of hammer.ts, and what it has acknowledged so far. */
export interface Hammer {
  readonly acknowledged: readonly string[];
  /** Resolves once so many batches are acknowledged, or the process has ended. */
  reach(batches: number): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a process that writes `count` batches to the database at `url`. */
export function startHammer(url: string, count: number): Hammer {
  const args = [
    '--import',
    './scripts/typescript.mjs',
    './test/support/hammer.ts',
    url,
    `${count}`,
  ];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(() => undefined);
  const acknowledged: string[] = [];
  let batches = 0;
  const waiting = new Map<number, () => void>();
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      acknowledged.push(...line.split(' '));
      batches += 1;
      waiting.get(batches)?.();
    });
  return {
    acknowledged,
    reach: (goal) =>
      Promise.race([exited, new Promise<void>((resolve) => waiting.set(goal, resolve))]),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
