import type { PanelScores } from '../../contract/scores.js';
import { integer, isObject, list } from '../../core/kernel/read.js';
import { ApiError } from '../../platform/http/api-error.js';

/** The highest mark: a hundred points, in hundredths. */
const MOST = 10_000;

const marks = list(integer(0));

/** Reads what a panel gave. Refuses with `invalid-body`, naming the criterion. */
export function readScores(written: unknown): PanelScores {
  if (!isObject(written) || Object.keys(written).length === 0) {
    throw invalid('scores', 'name at least one criterion');
  }
  return Object.fromEntries(
    Object.entries(written).map(([name, given]) => [name, marksOf(`scores.${name}`, given)]),
  );
}

function marksOf(field: string, given: unknown): readonly number[] {
  const read = marks(given, field);
  const isWell = read.ok && read.value.every((mark) => mark <= MOST);
  if (isWell) return read.value;
  throw invalid(field, `whole numbers from 0 to ${MOST}`);
}

function invalid(field: string, problem: string): ApiError {
  return new ApiError('invalid-body', { faults: [{ field, problem }] });
}
