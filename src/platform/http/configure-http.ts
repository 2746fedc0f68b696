import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../../../config/config.js';
import { ApiError } from './api-error.js';
import { Clock } from '../clock/clock.js';
import type { ApiRequest } from './access.js';
import { validationPipe } from './validation.js';

/** The longest body that is read; a lot's terms are a few kilobytes. */
const BODY_LIMIT = '64kb';

/** What is served outside `/api/v1`. */
const UNPREFIXED = ['health/live', 'health/ready', 'metrics'];

/** Sets what holds for every HTTP request: prefix, body parser, headers, validation. */
export function configureHttp(app: NestExpressApplication, { http, roles }: Config): void {
  app.set('trust proxy', http.trustedProxies ?? false);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(stamp(app.get(Clock)));
  app.use(securityHeaders());
  if (!roles.includes('api')) app.use(operationOnly);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.setGlobalPrefix('api/v1', { exclude: UNPREFIXED });
  app.useGlobalPipes(validationPipe());
}

/** Stamps a request before its body is read: a bid counts from when it reached the server. */
function stamp(clock: Clock): RequestHandler {
  return (request: ApiRequest, _response, next) => {
    request.receivedAt = clock.now();
    next();
  };
}

/** A process that is no `api` is still asked how it is, and nothing else. */
const operationOnly: RequestHandler = (request, _response, next) => {
  const isOperation = UNPREFIXED.includes(request.path.slice(1));
  next(isOperation ? undefined : new ApiError('not-found'));
};

/** A page of ours loads nothing from anywhere else and runs no inline script; the API's documentation styles inline. */
function securityHeaders(): RequestHandler {
  const strict = helmet({ contentSecurityPolicy: policy(["'self'"]) });
  const documentation = helmet({ contentSecurityPolicy: policy(["'self'", "'unsafe-inline'"]) });
  return (request, response, next) => {
    const headers = request.path.startsWith('/api/docs') ? documentation : strict;
    headers(request, response, next);
  };
}

function policy(styleSrc: string[]): { useDefaults: false; directives: Record<string, string[]> } {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc,
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  };
}
