import type { ErrorCode, Problem } from '../contract/errors.js';

/** The server answered a request with a problem; `code` is what programs decide by. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly code: ErrorCode;

  constructor(request: string, problem: Problem) {
    const faults = (problem.faults ?? []).map(
      ({ field, problem: what, source }) => `${field} ${what}${source ? ` (${source})` : ''}`,
    );
    super([`${request}: ${problem.code}`, problem.detail ?? problem.title, ...faults].join('; '));
    this.code = problem.code;
  }
}

/** Whether `body` is a problem document of this product, and not some proxy's error page. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
