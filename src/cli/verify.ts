import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseJson } from '../core/proof/json.js';
import { judge } from './judge.js';

const USAGE = 'usage: npm run -s verify -- FILE|URL [--key PUBLICKEY]… [--receipt FILE]…';

/**
 * Prints the verdict on a record, or on an answer with its receipt, and tells whether it is true. `--key` names a key
 * to trust; `--receipt` holds an answer that was kept against the record.
 */
async function verify(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: {
      key: { type: 'string', multiple: true },
      receipt: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw new Error(USAGE);
  const verdict = judge({
    evidence: await load(source),
    answers: await Promise.all((values.receipt ?? []).map(load)),
    trusted: values.key ?? [],
  });
  console.log(JSON.stringify(verdict));
  return verdict.verified;
}

async function load(source: string): Promise<unknown> {
  const json = parseJson(await textOf(source));
  if (!json.ok) throw new Error(`${source} ${json.error}`);
  return json.value;
}

async function textOf(source: string): Promise<string> {
  if (!/^https?:/.test(source)) return readFile(source, 'utf8');
  const response = await fetch(source).catch((cause: unknown) => {
    throw new Error(`${source} cannot be reached`, { cause });
  });
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return response.text();
}

/** Whatever could not be judged at all ends with 2, so that 1 always means: judged, and not true. */
verify().then(
  (isVerified) => (process.exitCode = isVerified ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
