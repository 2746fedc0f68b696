import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { ApiRequest } from './access.js';
import { ApiError } from './api-error.js';
import { endpointOf } from './endpoint.js';

const KEY = /^[A-Za-z0-9_-]{8,64}$/;

/** Demands a well-formed Idempotency-Key of every write, so that a client can always ask again safely. */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!endpointOf(context).isKeyed) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const key = request.header('idempotency-key');
    if (key === undefined) throw new ApiError('idempotency-key-missing');
    if (!KEY.test(key)) {
      const problem = 'must be 8 to 64 characters of A–Z a–z 0–9 _ -';
      throw new ApiError('invalid-body', { faults: [{ field: 'Idempotency-Key', problem }] });
    }
    request.idempotencyKey = key;
    return true;
  }
}
