import {
  applyDecorators,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ErrorCode } from '../../contract/errors.js';
import type { Action } from '../../contract/permissions.js';
import { invariant } from '../../core/kernel/invariant.js';
import { ProblemResponses } from './problem-responses.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `GET lots/:id`: a method and a path under `/api/v1`. */
export type Route = `${Method} ${string}`;

export interface EndpointOptions {
  /** One line for the reader of the API's documentation. */
  readonly summary: string;
  /**
   * Who may use it: `public` looks at no token, `visitor` is anyone but a token that is sent must be good,
   * `signed-in` is any user, an action is whoever the table of permissions grants it to.
   */
  readonly allow: 'public' | 'visitor' | 'signed-in' | Action;
  /** The class of the answer's body; a file is sent by the route itself. */
  readonly answers: Type | 'file';
  /** Set where the body is a file, which the route reads as it comes. */
  readonly takes?: 'file';
  /** 200 for reads and 201 for writes, unless told otherwise. */
  readonly status?: number;
  /** What it refuses beyond what every such route does. */
  readonly refuses?: readonly ErrorCode[];
  /** Set for the few writes that need no Idempotency-Key, because repeating them does no harm. */
  readonly isKeyless?: boolean;
}

/** What the guards need to know of a route. */
export interface EndpointRules {
  readonly route: Route;
  readonly allow: EndpointOptions['allow'];
  readonly isKeyed: boolean;
}

const RULES = 'ipgavel:endpoint';

const BEARER = { bearer: [] };
/** How the documentation says who may use a route; an empty object is nobody in particular. */
const SECURITY: { readonly [allow in EndpointOptions['allow']]?: Record<string, string[]>[] } = {
  public: [],
  visitor: [{}, BEARER],
};

/** Declares a route whole: its path, who may use it, what it answers and refuses, and how it is documented. */
export function Endpoint(route: Route, options: EndpointOptions): MethodDecorator {
  const [method, path] = route.split(' ') as [Method, string];
  const { allow, answers, summary, isKeyless = false } = options;
  const isWrite = method !== 'GET';
  const status = options.status ?? (isWrite ? 201 : 200);
  const rules: EndpointRules = { route, allow, isKeyed: isWrite && !isKeyless };
  return applyDecorators(
    RequestMapping({ path, method: RequestMethod[method] }),
    HttpCode(status),
    SetMetadata(RULES, rules),
    ApiOperation({ summary, security: SECURITY[allow] ?? [BEARER] }),
    ApiResponse({ status, description: 'Done.', ...shapeOf(answers) }),
    ...(options.takes === 'file' ? [ApiConsumes(ANY_FILE), ApiBody({ schema: BINARY })] : []),
    ProblemResponses([...impliedRefusals(rules, isWrite), ...(options.refuses ?? [])]),
    ...(rules.isKeyed ? [IdempotencyKeyHeader()] : []),
  );
}

/** The rules of the route that is being served; every route has some. */
export function endpointOf(context: ExecutionContext): EndpointRules {
  const rules = Reflect.getMetadata(RULES, context.getHandler()) as EndpointRules | undefined;
  invariant(rules !== undefined, `${context.getHandler().name} is not declared with @Endpoint`);
  return rules;
}

const ANY_FILE = 'application/octet-stream';
const BINARY = { type: 'string', format: 'binary' } as const;

function shapeOf(answers: EndpointOptions['answers']) {
  return answers === 'file' ? { content: { [ANY_FILE]: { schema: BINARY } } } : { type: answers };
}

function impliedRefusals({ allow, isKeyed }: EndpointRules, isWrite: boolean): ErrorCode[] {
  const refusals: ErrorCode[] = ['too-many-requests', 'internal', 'unavailable'];
  if (allow !== 'public') refusals.push('not-authenticated', 'token-expired');
  if (allow !== 'public' && allow !== 'visitor') refusals.push('set-up-needed');
  if (!['public', 'visitor', 'signed-in'].includes(allow)) refusals.push('not-allowed');
  if (isWrite) refusals.push('invalid-body', 'too-large');
  if (isKeyed) refusals.push('idempotency-key-missing', 'command-id-reused');
  return refusals;
}

function IdempotencyKeyHeader(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Made by the client; sending the same request again with it gets the same answer.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$', example: 'b3f1c9d2-create-1' },
  });
}
