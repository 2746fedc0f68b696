import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { parseInstant } from '../src/core/kernel/instant.js';
import { readEncryptionKeys } from './encryption-keys.js';
import { readSigningKey } from './signing-key.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const ROLES = ['api', 'worker'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];
/** What a process does: `api` answers HTTP and sockets, `worker` carries the background work. */
export type ProcessRole = (typeof ROLES)[number];

/** A whole number of at least `least`, read from a variable's text. */
function WholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): PropertyDecorator {
  return (target, property) => {
    Type(() => Number)(target, property);
    IsInt()(target, property);
    Min(least)(target, property);
    Max(most)(target, property);
  };
}

function IsSigningKey(): PropertyDecorator {
  return ValidateBy({
    name: 'isSigningKey',
    validator: {
      validate: (value) => typeof value === 'string' && readSigningKey(value) !== null,
      defaultMessage: () => 'must be an ed25519 private key in PKCS8, as PEM or base64',
    },
  });
}

function AreEncryptionKeys(): PropertyDecorator {
  return ValidateBy({
    name: 'areEncryptionKeys',
    validator: {
      validate: (value) => typeof value === 'string' && readEncryptionKeys(value) !== null,
      defaultMessage: () => 'must be 32 bytes as base64, or several such separated by commas',
    },
  });
}

function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && parseInstant(value) !== null,
      defaultMessage: () => 'must be a date and time with its offset, in ISO 8601',
    },
  });
}

function splitList({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;
}

/** The least memory for a password by OWASP's advice on Argon2id with two passes: 19 MiB. */
const PASSWORD_LEAST_KIB = 19 * 1024;

/** Every variable that the program reads, with its default. `.env.example` explains each one. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @MinLength(1)
  HOST = '127.0.0.1';

  @WholeNumber(0, 65_535)
  PORT = 3000;

  @IsOptional()
  @IsString()
  TRUSTED_PROXIES?: string;

  @MinLength(1)
  CLIENT_FOLDER = 'dist/client';

  @Matches(/^(mysql|mariadb|sqlite):.+/, {
    message: 'must be mysql://…, mariadb://… or sqlite:PATH',
  })
  DATABASE_URL = 'sqlite:var/ipgavel.sqlite';

  @IsOptional()
  @MinLength(1)
  DOCUMENTS_FOLDER?: string;

  @WholeNumber(1, 200_000_000)
  DOCUMENT_MAX_BYTES = 20_000_000;

  @IsOptional()
  @Matches(/^tcp:\/\/[^\s/:]+:\d{1,5}$/, { message: 'must be tcp://HOST:PORT' })
  CLAMD_URL?: string;

  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_protocol: true, require_tld: false })
  REDIS_URL?: string;

  @Transform(splitList)
  @ArrayNotEmpty()
  @IsIn(ROLES, { each: true, message: `must be a list of ${ROLES.join(', ')}` })
  ROLES: ProcessRole[] = ['api', 'worker'];

  @IsIn(['system', 'scenario'])
  CLOCK: 'system' | 'scenario' = 'system';

  @IsOptional()
  @IsMoment()
  CLOCK_STARTS_AT?: string;

  @IsOptional()
  @MinLength(32)
  JWT_SECRET?: string;

  @IsOptional()
  @IsSigningKey()
  SIGNING_KEY?: string;

  @IsOptional()
  @AreEncryptionKeys()
  ENCRYPTION_KEYS?: string;

  @IsOptional()
  @IsEmail({ require_tld: false })
  ADMIN_EMAIL?: string;

  @IsOptional()
  @MinLength(8)
  @MaxLength(128)
  ADMIN_PASSWORD?: string;

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: LogLevel = 'info';

  @WholeNumber(1, 24 * 60)
  ACCESS_TOKEN_MINUTES = 15;

  @WholeNumber(1, 24 * 365)
  SESSION_HOURS = 24 * 14;

  @WholeNumber(1, 24 * 365)
  SESSION_IDLE_HOURS = 24 * 3;

  @WholeNumber(0, 60)
  REFRESH_GRACE_SECONDS = 10;

  @IsOptional()
  @IsIn(['offered', 'required'])
  STAFF_TOTP?: 'offered' | 'required';

  @WholeNumber(8, 1024 * 1024)
  PASSWORD_MEMORY_KIB = PASSWORD_LEAST_KIB;

  @WholeNumber(1)
  LOGIN_FAILURES_PER_MINUTE = 10;

  @WholeNumber(1)
  HTTP_RATE_PER_SECOND = 200;

  @WholeNumber(1)
  HTTP_BURST = 1000;

  @WholeNumber(1)
  SOCKET_RATE_PER_SECOND = 100;

  @WholeNumber(1)
  SOCKET_BURST = 200;

  @WholeNumber(1)
  BID_RATE_PER_SECOND = 10;

  @WholeNumber(1)
  BID_BURST = 20;

  @WholeNumber(1000)
  OUTAGE_MS = 5000;

  @WholeNumber(5000, 300_000)
  ENTRY_CONFIRM_MS = 30_000;

  @WholeNumber(0, 86_400_000)
  INCIDENT_NOTICE_MS = 600_000;

  @WholeNumber(1, 10_000)
  BATCH_MAX_COMMANDS = 1000;

  @WholeNumber(1, 1000)
  BATCH_MAX_LOTS = 200;

  @WholeNumber(1, 100)
  FEED_PER_SECOND = 20;

  @WholeNumber(0, 600_000)
  SHUTDOWN_GRACE_MS = 10_000;
}

/** The environment cannot be used; the message names every variable that is wrong and says why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the variables of `source`; an empty one counts as absent. Throws a `ConfigError` that names every bad
 * variable at once.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.entries(source).filter(([, text]) => text !== undefined && text !== '');
  const environment = plainToInstance(Environment, Object.fromEntries(given), {
    exposeDefaultValues: true,
  });
  const faults = [
    ...invalidVariables(environment),
    ...unfitForProduction(environment),
    ...unfitTogether(environment),
  ];
  if (faults.length > 0) {
    throw new ConfigError(`The configuration cannot be used:\n  ${faults.join('\n  ')}`);
  }
  return environment;
}

function invalidVariables(environment: Environment): string[] {
  return validateSync(environment).map(({ property, constraints }) => {
    const problems = Object.values(constraints ?? {}).map((text) => text.replace(property, ''));
    return `${property}: ${problems.map((text) => text.trim()).join('; ')}`;
  });
}

/** A clock that the database disciplines starts at its time and at no other. */
function unfitTogether({ CLOCK, CLOCK_STARTS_AT }: Environment): string[] {
  if (CLOCK === 'scenario' || CLOCK_STARTS_AT === undefined) return [];
  return ['CLOCK_STARTS_AT: is for CLOCK=scenario only'];
}

/** What has a convenient value on a developer's machine has none in production, nor may anything be weakened there. */
function unfitForProduction(environment: Environment): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const required = [
    ...(['JWT_SECRET', 'SIGNING_KEY', 'ENCRYPTION_KEYS'] as const),
    ...(['ADMIN_EMAIL', 'ADMIN_PASSWORD'] as const),
  ];
  const missing = required.filter((name) => environment[name] === undefined);
  const faults = missing.map((name) => `${name}: is required in production`);
  if (environment.CLOCK === 'scenario') faults.push('CLOCK: scenario is refused in production');
  if (environment.PASSWORD_MEMORY_KIB < PASSWORD_LEAST_KIB) {
    faults.push(`PASSWORD_MEMORY_KIB: must be at least ${PASSWORD_LEAST_KIB} in production`);
  }
  return faults;
}
