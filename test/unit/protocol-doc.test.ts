import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '../../src/contract/errors.js';
import { PROTOCOL_VERSION } from '../../src/contract/socket.js';

describe('docs/PROTOCOL.md', () => {
  const page = readFileSync(join(process.cwd(), 'docs/PROTOCOL.md'), 'utf8');

  it('lists every error code with its status and sentence, and no other', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) +\| (.+?) +\|$/gm)];
    const listed = rows.map(([, code, status, sentence]) => [
      code,
      { status: Number(status), sentence },
    ]);
    expect(Object.fromEntries(listed)).toEqual(ERRORS);
  });

  it('names the version that the contract has', () => {
    expect(page).toContain(`protocol version ${PROTOCOL_VERSION};`);
  });
});
