import { randomBytes } from 'node:crypto';
import { HttpClient } from '../bots/http-client.js';
import type { PlayedAttempt } from '../bots/played-attempt.js';
import { RoutePlay, type RouteScript } from '../bots/route-play.js';
import { Stage } from '../bots/stage.js';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import { onOwnServer } from './own-server.js';
import { proofToolsOf } from './open-theatre.js';
import { ROUTE_SCRIPTS, type RouteName } from './demo/routes.js';
import { attemptLines } from './demo/route-lines.js';

export interface RouteSummary {
  readonly route: RouteName;
  readonly attempts: readonly PlayedAttempt[];
  /** Every record was verified by replay, and every date and price is within its bounds. */
  readonly verified: boolean;
  readonly seconds: number;
}

/**
 * Starts the server on an embedded database of its own and plays a disposal case along a route with virtual time, until
 * it is sold; verifies the record of every attempt, stops the server and removes everything. `tell` gets, for each
 * attempt, its dates, its price with the bound and the article, its window and its result.
 */
export async function playRouteOnce(
  route: RouteName,
  tell: (line: string) => void,
): Promise<RouteSummary> {
  const startedAt = performance.now();
  const attempts = await onOwnServer(tell, (url) => play(url, ROUTE_SCRIPTS[route], tell));
  return {
    ...{ route, attempts },
    verified: attempts.every(({ verified, mismatches }) => verified && mismatches.length === 0),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
}

async function play(
  url: string,
  script: RouteScript,
  tell: (line: string) => void,
): Promise<readonly PlayedAttempt[]> {
  const admin = new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN });
  const stage = await Stage.set(admin, randomBytes);
  const show = (attempt: PlayedAttempt): void => attemptLines(attempt).forEach(tell);
  try {
    return await new RoutePlay(stage, await proofToolsOf(url), show).play(script);
  } finally {
    stage.close();
  }
}
