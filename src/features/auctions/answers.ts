import type { NotTaken } from '../../contract/bidding.js';
import { type ErrorCode, ERRORS } from '../../contract/errors.js';

/** The answer to something that was never taken as a command: nothing of it is kept. */
export function notTaken(code: ErrorCode, commandId: string | null = null): NotTaken {
  return {
    ok: false,
    code,
    message: ERRORS[code].sentence,
    ...(commandId === null ? {} : { command: commandId }),
  };
}
