import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real server as a child process. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly program: string;
  /** Asks it to end in order and waits until it has. */
  stop(): Promise<void>;
}

interface ServerSettings {
  /** The compiled program to run; the real one unless another is named. */
  readonly program?: string;
  /** Its whole environment but for the address: what the developer's shell says must not leak in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Gets the lines that the server logs. */
  readonly onLine: (line: string) => void;
}

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const ADDRESS = /\bhttp:\/\/[\w.:[\]-]+:\d+/;

/** Starts the server on the loopback, on a free port unless one is named, and waits until it has said its address; throws when it ends before. */
export async function startServer(settings: ServerSettings): Promise<ServerProcess> {
  const { program = MAIN } = settings;
  const child = spawn(process.execPath, [program], {
    env: { HOST: '127.0.0.1', PORT: '0', ...settings.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C in the terminal reaches us, and we stop the server in order.
    detached: true,
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = await addressOf(child, settings.onLine);
  return { url, program, pid: child.pid ?? 0, stop: () => stop(child) };
}

function addressOf(child: ChildProcess, onLine: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with status ${code}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = ADDRESS.exec(line);
      if (address) resolve(address[0]);
      onLine(line);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
