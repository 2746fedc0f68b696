import type { Marks, MarksWish } from '../../../contract/experts.js';
import { ApiError } from '../../../platform/http/api-error.js';

/** The highest mark: a hundred points, in hundredths. */
const MOST = 10_000;

/** Whom and by what one may mark. */
interface Markable {
  readonly paddles: readonly string[];
  readonly criteria: readonly string[];
}

/** Refuses with `invalid-body` what is not marks of these bidders by these criteria, or not all that is handed in. */
export function assertMarks({ sheets, isHandedIn }: MarksWish, markable: Markable): void {
  const paddles = sheets.map(({ paddle }) => paddle);
  const faults = sheets.flatMap(({ paddle, marks }) =>
    markable.paddles.includes(paddle)
      ? faultsOf(marks, { paddle, isHandedIn, criteria: markable.criteria })
      : [{ field: paddle, problem: 'is not a bidder of this lot' }],
  );
  if (new Set(paddles).size < paddles.length)
    faults.push({ field: 'sheets', problem: 'names a bidder twice' });
  if (faults.length > 0) throw new ApiError('invalid-body', { faults });
}

function faultsOf(
  marks: Marks,
  { paddle, isHandedIn, criteria }: Sheet,
): { field: string; problem: string }[] {
  const wrong = Object.entries(marks).filter(
    ([name, mark]) =>
      !criteria.includes(name) || !Number.isSafeInteger(mark) || mark < 0 || mark > MOST,
  );
  const missing = isHandedIn ? criteria.filter((name) => !Object.hasOwn(marks, name)) : [];
  return [
    ...wrong.map(([name]) => ({
      ...{
        field: `${paddle}.${name}`,
        problem: `a criterion, and a whole number from 0 to ${MOST}`,
      },
    })),
    ...missing.map((name) => ({ field: `${paddle}.${name}`, problem: 'has no mark' })),
  ];
}

interface Sheet {
  readonly paddle: string;
  readonly isHandedIn: boolean;
  readonly criteria: readonly string[];
}
