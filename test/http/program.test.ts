import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Answer } from '../support/api.js';
import { compiledServer } from '../support/compiled-server.js';

/** The program in a process of its own, with nothing in its environment but what a test gives it. */
interface Program {
  readonly process: ChildProcess;
  readonly stdout: Promise<string>;
  readonly stderr: Promise<string>;
  readonly status: Promise<number | null>;
  /** Where it says that it listens. */
  address(): Promise<string>;
}

let main: string;
beforeAll(async () => {
  main = await compiledServer();
});

function start(variables: Readonly<Record<string, string>>, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    process: child,
    stdout: text(child.stdout),
    stderr: text(child.stderr),
    status: new Promise((resolve) => child.once('exit', resolve)),
    address: () =>
      new Promise((resolve, reject) => {
        child.stdout.on('data', (line: Buffer) => {
          const address = /listens at (\S+)/.exec(line.toString())?.[1];
          if (address !== undefined) resolve(address);
        });
        child.once('exit', () => {
          reject(new Error('the program ended before it listened'));
        });
      }),
  };
}

describe('the program', () => {
  let folder: string;
  let database: string;
  const started: Program[] = [];
  const run = (...given: Parameters<typeof start>): Program => {
    const program = start(...given);
    started.push(program);
    return program;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-program-'));
    database = `sqlite:${join(folder, 'a.sqlite')}`;
  });
  afterEach(async () => {
    for (const { process: child, status } of started.splice(0)) {
      child.kill('SIGKILL');
      await status;
    }
    await rm(folder, { recursive: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line, serves, and ends in order on %s',
    async (signal) => {
      const program = run({ DATABASE_URL: database, PORT: '0' });
      const address = await program.address();
      await request(address).get('/health/ready').expect(200);
      program.process.kill(signal);
      expect(await program.status).toBe(0);
      expect(await program.stdout).toBe(`IPGavel listens at ${address}\n`);
      expect(await program.stderr).toBe('');
    },
  );

  it('signs with the same key, and knows the same people, after it was killed', async () => {
    const keysOf = async (): Promise<unknown> => {
      const program = run({ DATABASE_URL: database, PORT: '0' });
      const address = await program.address();
      const { body } = (await request(address).get('/api/v1/keys').expect(200)) as Answer;
      program.process.kill('SIGKILL');
      await program.status;
      return body;
    };
    expect(await keysOf()).toEqual(await keysOf());
  });

  it('does not start with a bad environment, and names every fault', async () => {
    const program = run({ NODE_ENV: 'production', PORT: 'x', CLOCK: 'scenario' });
    expect(await program.status).toBe(1);
    const said = await program.stderr;
    const faults = said.trim().split('\n').slice(1);
    const names = faults.map((line) => line.trim().split(':')[0]);
    const secrets = [
      'JWT_SECRET',
      'SIGNING_KEY',
      'ENCRYPTION_KEYS',
      'ADMIN_EMAIL',
      'ADMIN_PASSWORD',
    ];
    expect(names).toEqual(['PORT', ...secrets, 'CLOCK']);
    expect(await program.stdout).toBe('');
  });

  it.each([
    ['no database there', { DATABASE_URL: 'mysql://root@127.0.0.1:1/none' }, /database/],
    ['its port taken', {}, /EADDRINUSE/],
  ])('says in a sentence that it found %s', async (_, variables, sentence) => {
    const occupier = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupier.once('listening', resolve));
    const port = String((occupier.address() as AddressInfo).port);
    const program = run({ DATABASE_URL: database, PORT: port, ...variables });
    expect(await program.status).toBe(1);
    await new Promise((resolve) => occupier.close(resolve));
    const lines = (await program.stderr).trim().split('\n');
    expect(lines.at(-1)).toMatch(sentence);
    expect(lines.filter((line) => line.startsWith('    at '))).toEqual([]);
  });

  it('answers only how it is when it is no api', async () => {
    const program = run({ DATABASE_URL: database, PORT: '0' }, ['--roles', 'worker']);
    const address = await program.address();
    await request(address).get('/health/live').expect(200);
    await request(address).get('/metrics').expect(200);
    await request(address).get('/api/v1/about').expect(404);
    await request(address).get('/api/docs').expect(404);
  });
});
