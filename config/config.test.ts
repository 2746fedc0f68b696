import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';
import { ConfigError } from './env.js';

const KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });

const PRODUCTION = {
  NODE_ENV: 'production',
  JWT_SECRET: 'x'.repeat(32),
  SIGNING_KEY: KEY.toString('base64'),
  ENCRYPTION_KEYS: Buffer.alloc(32).toString('base64'),
  ADMIN_EMAIL: 'root@centre.example',
  ADMIN_PASSWORD: 'long enough',
};

describe('configuration', () => {
  it('has a default for everything outside production', () => {
    const config = configFrom({});
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(config.database.url).toBe('sqlite:var/ipgavel.sqlite');
    expect(config.keys.directory).toBe('var/keys');
    expect(config.roles).toEqual(['api', 'worker']);
    expect(config.redis).toBeNull();
  });

  it('is frozen all the way down', () => {
    expect(Object.isFrozen(configFrom({}).http)).toBe(true);
  });

  it('takes an empty variable for an absent one', () => {
    expect(configFrom({ PORT: '', REDIS_URL: '' }).http.port).toBe(3000);
  });

  it('keeps the keys beside the embedded database', () => {
    expect(configFrom({ DATABASE_URL: 'sqlite:/data/a.sqlite' }).keys.directory).toBe('/data/keys');
  });

  it('starts in production when the secrets are given', () => {
    expect(configFrom(PRODUCTION).environment).toBe('production');
  });

  it('takes several keys to decrypt with', () => {
    const keys = [1, 2].map((byte) => Buffer.alloc(32, byte));
    const ENCRYPTION_KEYS = keys.map((key) => key.toString('base64')).join(', ');
    const { encryptionKeys } = configFrom({ ENCRYPTION_KEYS }).keys;
    expect(encryptionKeys?.map((key) => key.export())).toEqual(keys);
  });

  it.each([
    [{ PORT: 'ninety' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV'],
    [{ DATABASE_URL: 'postgres://here' }, 'DATABASE_URL'],
    [{ REDIS_URL: 'http://here' }, 'REDIS_URL'],
    [{ ROLES: 'api,cook' }, 'ROLES'],
    [{ CLOCK: 'sundial' }, 'CLOCK'],
    [{ CLOCK: 'scenario', CLOCK_STARTS_AT: '2026-03-02T10:00:00' }, 'CLOCK_STARTS_AT'],
    [{ CLOCK_STARTS_AT: '2026-03-02T10:00:00+08:00' }, 'CLOCK_STARTS_AT'],
    [{ JWT_SECRET: 'short' }, 'JWT_SECRET'],
    [{ SIGNING_KEY: 'AAAA' }, 'SIGNING_KEY'],
    [{ ENCRYPTION_KEYS: 'AAAA' }, 'ENCRYPTION_KEYS'],
    [{ ENCRYPTION_KEYS: 'a passphrase, which is no key' }, 'ENCRYPTION_KEYS'],
    [{ ENCRYPTION_KEYS: `${PRODUCTION.ENCRYPTION_KEYS},` }, 'ENCRYPTION_KEYS'],
    [{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL'],
    [{ BID_BURST: '0' }, 'BID_BURST'],
    [{ PASSWORD_MEMORY_KIB: '7' }, 'PASSWORD_MEMORY_KIB'],
    [{ ...PRODUCTION, PASSWORD_MEMORY_KIB: '19455' }, 'PASSWORD_MEMORY_KIB'],
    [{ ...PRODUCTION, CLOCK: 'scenario' }, 'CLOCK'],
    [{ ...PRODUCTION, SIGNING_KEY: undefined }, 'SIGNING_KEY'],
    [{ ...PRODUCTION, ENCRYPTION_KEYS: undefined }, 'ENCRYPTION_KEYS'],
  ])('refuses case %# and names the variable', (source, variable) => {
    expect(() => configFrom(source)).toThrow(new RegExp(`^  ${variable}: `, 'm'));
    expect(() => configFrom(source)).toThrow(ConfigError);
  });

  it('names every bad variable in one message', () => {
    expect(() => configFrom({ PORT: 'x', CLOCK: 'y', BID_BURST: '-1' })).toThrow(
      /PORT[^]*CLOCK[^]*BID_BURST/,
    );
  });
});
