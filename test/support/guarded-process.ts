import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export interface GuardedProcess {
  readonly pid: number;
  /** Resolves once, when the process has ended for whatever reason. */
  readonly exited: Promise<void>;
  /** Sends the signal and waits for the end; a process that has ended already is left alone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface GuardedCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Removed when the starting process dies; everything the server writes belongs in it. */
  readonly directory: string;
  readonly logFile: string;
  readonly isReady: () => Promise<boolean>;
}

/**
 * The shell that stands between us and the server. Its standard input is a pipe that we hold, and
 * the operating system closes that pipe however we die, even by SIGKILL or inside a test
 * environment where exit handlers do not run; then the server is killed and its folder removed.
 */
const GUARD = `
exec 3<&0
directory=$1; shift
"$@" </dev/null 3<&- 1>&2 &
server=$!
echo "$server"
(
  while read -r _; do :; done
  trap '' TERM
  kill -KILL "$server" 2>/dev/null
  rm -rf "$directory"
) <&3 >/dev/null &
guard=$!
wait "$server"
kill "$guard" 2>/dev/null
`;

/**
 * Starts a server that cannot outlive this process and waits until it is ready. Throws with the
 * end of its log when it ends first, because that is where it says why.
 */
export async function startGuarded(server: GuardedCommand): Promise<GuardedProcess> {
  const guarded = await spawnGuarded(server);
  const ended = guarded.exited.then(() => 'ended' as const);
  while (!(await server.isReady())) {
    if ((await Promise.race([ended, pause()])) === undefined) continue;
    const log = await readFile(server.logFile, 'utf8');
    throw new Error(`${server.command} ended before it was ready:\n${log.slice(-2_000)}`);
  }
  return guarded;
}

async function spawnGuarded(server: GuardedCommand): Promise<GuardedProcess> {
  const log = openSync(server.logFile, 'a');
  const args = ['-c', GUARD, 'guard', server.directory, server.command, ...server.args];
  // A session of its own: Ctrl-C in the terminal reaches us first, and we stop the servers.
  const shell = spawn('sh', args, { stdio: ['pipe', 'pipe', log], detached: true });
  closeSync(log);
  const exited = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  const pid = await new Promise<number>((resolve, reject) => {
    shell.once('error', reject);
    shell.stdout?.once('data', (line: Buffer) => resolve(Number(line.toString())));
  });
  return {
    pid,
    exited,
    end: async (signal) => {
      if (shell.exitCode === null) process.kill(pid, signal);
      await exited;
    },
  };
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, 20, undefined));
}
