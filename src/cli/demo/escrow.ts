import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Api } from '../../bots/api.js';
import type { OfficerKey } from '../../contract/escrow.js';
import { newOfficerKey } from '../../envelope/officer-key.js';
import type { Town } from './town.js';

/** What opens the key files of the demo's officers; they are on this machine alone. */
export const DEMO_PASSPHRASE = 'ipgavel-demo-key';

/** Where the key files are, which an officer chooses on the page of opening officers. */
export const KEY_FOLDER = join('var', 'demo', 'officers');

/** How many of the demo's officers open together. */
const THRESHOLD = 2;

const OFFICERS = ['centre', 'centre2', 'centre-admin'] as const;

/**
 * Gives the officers of the demo's trading centre their keys, as each would make one in a browser: the server gets the
 * public halves, the files keep the private ones.
 */
export async function giveKeys(town: Town): Promise<void> {
  await mkdir(KEY_FOLDER, { recursive: true });
  for (const login of OFFICERS) {
    const key = await newOfficerKey(DEMO_PASSPHRASE);
    await town.as(login).http.post('/centre/opening-key', { publicKey: key.publicKey });
    await writeFile(join(KEY_FOLDER, `${login}.json`), JSON.stringify(key, null, 2));
  }
}

/** Names everybody who has a key as an opening officer of a lot. */
export async function nameOfficers(officer: Api, lot: string): Promise<void> {
  const { items } = (await officer.http.get('/centre/opening-officers')) as {
    items: readonly OfficerKey[];
  };
  const officers = items.map((key) => key.officer);
  await officer.http.post(`/lots/${lot}/escrow`, { threshold: THRESHOLD, officers });
}
