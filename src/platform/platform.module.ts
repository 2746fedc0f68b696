import {
  type DynamicModule,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type Provider,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Config } from '../../config/config.js';
import { type Instant, instant } from '../core/kernel/instant.js';
import { GovernmentCalendar } from './calendar/government-calendar.js';
import { AlarmClock, Clock } from './clock/clock.js';
import { ClockDiscipline } from './clock/clock-discipline.js';
import { DisciplinedClock } from './clock/disciplined-clock.js';
import { ScenarioClock } from './clock/scenario-clock.js';
import { MonotonicStopwatch, Stopwatch } from './clock/stopwatch.js';
import { TestClockController } from './clock/test-clock.controller.js';
import { AnswerRetention } from './commands/answer-retention.js';
import { Commands } from './commands/commands.js';
import { Database } from './database/database.js';
import { Cipher } from './encryption/cipher.js';
import { Files } from './files/files.js';
import { FolderFiles } from './files/folder-files.js';
import { Health } from './health/health.js';
import { HealthController } from './health/health.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { IdempotencyGuard } from './http/idempotency.guard.js';
import { ObserveMiddleware } from './http/observe.middleware.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ThrottleMiddleware } from './http/throttle.middleware.js';
import { Ids, UlidIds } from './ids/ids.js';
import { Keys, loadKeys } from './keys/keys.js';
import { Log } from './logging/log.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { CryptoRandom, Random } from './random/random.js';
import { RedisLink } from './redis/redis-link.js';
import { Ed25519Signer, Signer } from './signing/signer.js';

/** What must be there before the application is built. */
export interface Foundation {
  readonly config: Config;
  readonly log: Log;
  readonly clock: DisciplinedClock | ScenarioClock;
  readonly database: Database;
}

/** The outside world, for every feature: clock, ids, database, keys, log, and what holds for all of HTTP. */
@Module({})
export class PlatformModule implements NestModule {
  /** The module round things that were made, or opened, before it. */
  static on(foundation: Foundation): DynamicModule {
    const providers = [...givenProviders(foundation), ...ownProviders(), ...guards()];
    const clock = clockParts(foundation.clock);
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, MetricsController, ...clock.controllers],
      providers: [...providers, ...clock.providers],
      exports: [...givenProviders(foundation), ...ownProviders(), ...clock.exports],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ObserveMiddleware, ThrottleMiddleware).forRoutes('{*path}');
  }
}

function givenProviders({ config, log, clock, database }: Foundation): Provider[] {
  return [
    { provide: Config, useValue: config },
    { provide: Log, useValue: log },
    { provide: Clock, useValue: clock },
    { provide: AlarmClock, useValue: clock },
    { provide: Database, useValue: database },
  ];
}

function ownProviders(): Provider[] {
  return [
    { provide: Stopwatch, useClass: MonotonicStopwatch },
    { provide: Random, useClass: CryptoRandom },
    { provide: Ids, useClass: UlidIds },
    {
      provide: Keys,
      useFactory: (config: Config) => loadKeys(config.keys),
      inject: [Config],
    },
    {
      provide: Signer,
      useFactory: (keys: Keys) => new Ed25519Signer(keys.signingKey),
      inject: [Keys],
    },
    { provide: Files, useClass: FolderFiles },
    Metrics,
    RedisLink,
    Cipher,
    GovernmentCalendar,
    Commands,
    AnswerRetention,
    Health,
  ];
}

/** In this order: who are you, may you, and have you said how to recognise the request when it comes again. */
function guards(): Provider[] {
  return [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: IdempotencyGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ];
}

/** The route that moves the clock exists only where the clock can be moved. */
function clockParts(
  clock: Foundation['clock'],
): Required<Pick<DynamicModule, 'controllers' | 'providers' | 'exports'>> {
  if (clock instanceof ScenarioClock) {
    const provider = { provide: ScenarioClock, useValue: clock };
    return { controllers: [TestClockController], providers: [provider], exports: [provider] };
  }
  const provider = { provide: DisciplinedClock, useValue: clock };
  return { controllers: [], providers: [provider, ClockDiscipline], exports: [provider] };
}

/** The clock that the configuration asks for. It starts at this machine's time, which is read nowhere else. */
export function clockFor(config: Config): DisciplinedClock | ScenarioClock {
  const now: Instant = instant(Date.now());
  return config.clock === 'scenario'
    ? new ScenarioClock(config.clockStartsAt ?? now)
    : new DisciplinedClock(new MonotonicStopwatch(), now);
}
