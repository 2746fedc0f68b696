import { describe, expect, it } from '@jest/globals';
import { configFrom } from '../../../config/config.js';
import { Passwords } from './passwords.js';

describe('passwords', () => {
  it('are kept as Argon2id with 19 MiB and two passes, unless more is asked for', async () => {
    const kept = await new Passwords(configFrom({})).hash('correct horse');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const dearer = configFrom({ PASSWORD_MEMORY_KIB: '32768' });
    expect(await new Passwords(dearer).hash('correct horse')).toContain('$m=32768,t=2,p=1$');
  });

  it('are right as they were kept, whatever is asked for since', async () => {
    const kept = await new Passwords(configFrom({ PASSWORD_MEMORY_KIB: '8' })).hash('one');
    const passwords = new Passwords(configFrom({}));
    expect(await passwords.isRight('one', kept)).toBe(true);
    expect(await passwords.isRight('two', kept)).toBe(false);
  });

  it('of nobody are never right', async () => {
    const passwords = new Passwords(configFrom({}));
    expect(await passwords.isRight('nobody has this password', null)).toBe(false);
  });
});
