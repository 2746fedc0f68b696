import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { mayDo, SET_UP_ROUTES } from '../../contract/permissions.js';
import { Access, type Actor, type ApiRequest } from './access.js';
import { ApiError } from './api-error.js';
import { endpointOf } from './endpoint.js';

/** Lets a request pass when whoever sent it may use the route. A route that says nothing lets nobody pass. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #access: Access;

  constructor(access: Access) {
    this.#access = access;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { allow, route } = endpointOf(context);
    if (allow === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const token = bearerToken(request);
    if (token === null && allow === 'visitor') return true;
    const actor = await this.#actorOf(token);
    if (actor.mustSetUp && !SET_UP_ROUTES.has(route)) {
      // Who has yet to set up their account is a visitor until then.
      if (allow === 'visitor') return true;
      throw new ApiError('set-up-needed');
    }
    if (allow !== 'visitor' && allow !== 'signed-in' && !mayDo(allow, actor)) {
      throw new ApiError('not-allowed');
    }
    request.actor = actor;
    return true;
  }

  async #actorOf(token: string | null): Promise<Actor> {
    if (token === null) throw new ApiError('not-authenticated');
    const verified = await this.#access.verify(token);
    if (!verified.ok) throw new ApiError(verified.error);
    return verified.value;
  }
}

function bearerToken(request: ApiRequest): string | null {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}
