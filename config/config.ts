import type { KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Instant, parseInstant } from '../src/core/kernel/instant.js';
import { type Environment, type LogLevel, type ProcessRole, readEnvironment } from './env.js';
import { readEncryptionKeys } from './encryption-keys.js';
import { readSigningKey } from './signing-key.js';

/** What a newcomer signs in with on a development server; production has no default. */
export const DEVELOPMENT_ADMIN = {
  email: 'admin@ipgavel.test',
  password: 'ipgavel-development',
} as const;

/** The program's configuration: read once at the start, frozen, handed to whoever needs a part of it. */
export abstract class Config {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly roles: readonly ProcessRole[];
  abstract readonly clock: 'system' | 'scenario';
  /** Where a scenario clock starts; null is now. */
  abstract readonly clockStartsAt: Instant | null;
  abstract readonly http: HttpConfig;
  abstract readonly database: { readonly url: string };
  abstract readonly redis: { readonly url: string } | null;
  abstract readonly auth: AuthConfig;
  abstract readonly keys: KeysConfig;
  abstract readonly documents: DocumentsConfig;
  /** Messages that one connection may send. */
  abstract readonly sockets: { readonly perSecond: number; readonly burst: number };
  abstract readonly bidding: BiddingConfig;
  abstract readonly feed: { readonly perSecond: number };
  abstract readonly logging: { readonly level: LogLevel };
  abstract readonly shutdown: { readonly graceMs: number };
}

export interface HttpConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Which proxies may say whom they forward for, in Express's words; null believes nobody. */
  readonly trustedProxies: string | null;
  readonly requestsPerSecond: number;
  readonly burst: number;
  /** Where the built web client lies; there need not be one. */
  readonly clientFolder: string;
}

export interface AuthConfig {
  readonly accessTokenMs: number;
  readonly session: SessionConfig;
  /** Whether whoever runs the platform or a sale must have a second factor. */
  readonly isStaffTotpRequired: boolean;
  readonly loginFailuresPerMinute: number;
  /** How much memory the hash of one password takes: what makes guessing dear. */
  readonly passwordMemoryKib: number;
  readonly firstAdmin: { readonly email: string; readonly password: string };
}

export interface SessionConfig {
  /** After so long everybody signs in anew. */
  readonly absoluteMs: number;
  /** After so long without being refreshed a session is over. */
  readonly idleMs: number;
  /** For so long a refresh whose answer was lost may be repeated. */
  readonly graceMs: number;
}

export interface KeysConfig {
  /** Null: made once and kept in `directory`. */
  readonly jwtSecret: string | null;
  readonly signingKey: KeyObject | null;
  /** The first one encrypts, all of them decrypt. */
  readonly encryptionKeys: readonly KeyObject[] | null;
  readonly directory: string;
}

export interface DocumentsConfig {
  /** Where the files of documents are kept; processes that serve one database share it. */
  readonly folder: string;
  readonly maxBytes: number;
  /** Where a virus scanner listens, or null for none. */
  readonly clamd: { readonly host: string; readonly port: number } | null;
}

export interface BiddingConfig {
  readonly ratePerSecond: number;
  readonly burst: number;
  readonly outageMs: number;
  /** So long a second officer may confirm a bid that another has taken down for a bidder. */
  readonly entryConfirmMs: number;
  /** So long bidders are told before a lot opens that an incident held back. */
  readonly incidentNoticeMs: number;
  readonly batchMaxCommands: number;
  readonly batchMaxLots: number;
}

/** Reads `.env` (where there is one), the environment and then `overrides`; throws `ConfigError` on any bad variable. */
export function loadConfig(overrides: Readonly<Record<string, string>> = {}): Config {
  loadEnvFile();
  return configFrom({ ...process.env, ...overrides });
}

/** The configuration that these variables describe; throws `ConfigError` on any bad one. */
export function configFrom(source: Readonly<Record<string, string | undefined>>): Config {
  return frozen(nested(readEnvironment(source)));
}

function nested(env: Environment): Config {
  return {
    environment: env.NODE_ENV,
    roles: env.ROLES,
    clock: env.CLOCK,
    clockStartsAt: env.CLOCK_STARTS_AT === undefined ? null : parseInstant(env.CLOCK_STARTS_AT),
    http: {
      host: env.HOST,
      port: env.PORT,
      trustedProxies: env.TRUSTED_PROXIES ?? null,
      requestsPerSecond: env.HTTP_RATE_PER_SECOND,
      burst: env.HTTP_BURST,
      clientFolder: env.CLIENT_FOLDER,
    },
    database: { url: env.DATABASE_URL },
    redis: env.REDIS_URL === undefined ? null : { url: env.REDIS_URL },
    auth: {
      accessTokenMs: env.ACCESS_TOKEN_MINUTES * 60_000,
      session: {
        absoluteMs: env.SESSION_HOURS * 3_600_000,
        idleMs: env.SESSION_IDLE_HOURS * 3_600_000,
        graceMs: env.REFRESH_GRACE_SECONDS * 1_000,
      },
      isStaffTotpRequired:
        (env.STAFF_TOTP ?? (env.NODE_ENV === 'production' ? 'required' : 'offered')) === 'required',
      loginFailuresPerMinute: env.LOGIN_FAILURES_PER_MINUTE,
      passwordMemoryKib: env.PASSWORD_MEMORY_KIB,
      firstAdmin: {
        email: env.ADMIN_EMAIL ?? DEVELOPMENT_ADMIN.email,
        password: env.ADMIN_PASSWORD ?? DEVELOPMENT_ADMIN.password,
      },
    },
    keys: keysFrom(env),
    documents: {
      folder: env.DOCUMENTS_FOLDER ?? besideDatabase(env.DATABASE_URL, 'documents'),
      maxBytes: env.DOCUMENT_MAX_BYTES,
      clamd: env.CLAMD_URL === undefined ? null : hostAndPort(env.CLAMD_URL),
    },
    sockets: { perSecond: env.SOCKET_RATE_PER_SECOND, burst: env.SOCKET_BURST },
    bidding: {
      ratePerSecond: env.BID_RATE_PER_SECOND,
      burst: env.BID_BURST,
      outageMs: env.OUTAGE_MS,
      entryConfirmMs: env.ENTRY_CONFIRM_MS,
      incidentNoticeMs: env.INCIDENT_NOTICE_MS,
      batchMaxCommands: env.BATCH_MAX_COMMANDS,
      batchMaxLots: env.BATCH_MAX_LOTS,
    },
    feed: { perSecond: env.FEED_PER_SECOND },
    logging: { level: env.LOG_LEVEL },
    shutdown: { graceMs: env.SHUTDOWN_GRACE_MS },
  };
}

function keysFrom(env: Environment): KeysConfig {
  const { JWT_SECRET, SIGNING_KEY, ENCRYPTION_KEYS, DATABASE_URL } = env;
  return {
    jwtSecret: JWT_SECRET ?? null,
    signingKey: SIGNING_KEY === undefined ? null : readSigningKey(SIGNING_KEY),
    encryptionKeys: ENCRYPTION_KEYS === undefined ? null : readEncryptionKeys(ENCRYPTION_KEYS),
    directory: besideDatabase(DATABASE_URL, 'keys'),
  };
}

/** Beside the embedded database, so that keys, receipts and documents are kept and copied together. */
function besideDatabase(databaseUrl: string, name: string): string {
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  return join(file === undefined ? 'var' : dirname(file), name);
}

function hostAndPort(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) frozen(part);
  }
  return Object.freeze(value);
}
