/**
 * `node scripts/side-by-side.mjs lint types …`: runs scripts of package.json, as many at a time as there are cores, in
 * the order in which they are named. What one says is shown when it is done, so that nothing is mixed; it fails when one
 * of them has failed, after all of them have been run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);

async function runScript(name) {
  const child = spawn('npm', ['run', '-s', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const [code] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  if (code === 0) return;
  console.error(`npm run ${name} has failed`);
  process.exitCode = 1;
}

async function takeTurns() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    await runScript(name);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
