import type { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { invariant } from '../../core/kernel/invariant.js';
import { type Command, contentHash } from '../commands/command.js';
import type { Actor, ApiRequest } from './access.js';

/** Who is asking; only for routes that let nobody else pass. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return actorOf(context.switchToHttp().getRequest<ApiRequest>());
});

/** Who is asking, or null; for routes that visitors may use. */
export const CurrentVisitor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<ApiRequest>().actor ?? null,
);

/** A write whose body is a file: the command says nothing of the content, which is still on its way. */
export interface Upload {
  readonly command: Command;
  readonly source: Readable;
}

/** The upload that is asked for; only for routes that take a file. */
export const CurrentUpload = createParamDecorator(
  (_: unknown, context: ExecutionContext): Upload => ({
    command: commandOf(context),
    source: context.switchToHttp().getRequest<ApiRequest>(),
  }),
);

/** The write that is asked for, as `Commands.once` takes it. */
export const CurrentCommand = createParamDecorator((_: unknown, context: ExecutionContext) =>
  commandOf(context),
);

function commandOf(context: ExecutionContext): Command {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const response = context.switchToHttp().getResponse<Response>();
  const { idempotencyKey, receivedAt } = request;
  invariant(idempotencyKey !== undefined, 'a command needs a route with a key');
  invariant(receivedAt !== undefined, 'requests are stamped before anything else');
  return {
    actor: actorOf(request),
    key: idempotencyKey,
    receivedAt,
    contentHash: contentHash([request.method, request.originalUrl, request.body]),
    onReplay: () => response.setHeader('Idempotent-Replayed', 'true'),
  };
}

function actorOf(request: ApiRequest): Actor {
  invariant(request.actor !== undefined, 'this route lets visitors pass');
  return request.actor;
}
