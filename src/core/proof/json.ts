import { err, ok, type Result } from '../kernel/result.js';

/** Parses JSON; text that is none is a value too, because it comes from outside. */
export function parseJson(text: string): Result<unknown, 'is not JSON'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('is not JSON');
  }
}
