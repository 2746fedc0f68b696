import type { Scores } from '../auction/commands.js';
import {
  fault,
  flag,
  isObject,
  list,
  optional,
  pathTo,
  type Reader,
  record,
  recordOf,
  required,
  text,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';

/** What one expert gave; one who has recused itself gave nothing that counts. */
interface ExpertMark {
  readonly expert: string;
  readonly mark: number | null;
  readonly recused: boolean;
}

/** What a file says about one bidder: scores as they are, or the marks of experts. */
export interface WrittenScores {
  readonly scores: Scores | null;
  readonly marks: Readonly<Record<string, readonly ExpertMark[]>> | null;
}

/** Points from 0 to 100 with at most two decimals, as hundredths. */
const points: Reader<number> = (given, path) => {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(String(given)) ?? [];
  const hundredths = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return typeof given === 'number' && whole !== '' && hundredths <= 10_000
    ? ok(hundredths)
    : fault(path, 'must be points from 0 to 100, with at most two decimals');
};

const mark = record<ExpertMark>({
  expert: required(text),
  mark: optional(points, null),
  recused: optional(flag, false),
});

/** A score for each criterion, which counts as the only mark. */
export const scoresReader: Reader<Scores> = (given, path) => {
  if (!isObject(given)) return fault(path, 'must be an object');
  const scores: [string, readonly number[]][] = [];
  for (const [name, score] of Object.entries(given)) {
    const read = points(score, pathTo(path, name));
    if (!read.ok) return read;
    scores.push([name, [read.value]]);
  }
  return ok(Object.fromEntries(scores));
};

/** The marks of experts for each criterion. */
export const marksReader = recordOf(list(mark));

/** The scores of each bidder, once the marks of experts who recused themselves anywhere are left out everywhere. */
export function scoresOf(bidders: readonly WrittenScores[]): readonly (Scores | null)[] {
  const recused = new Set(
    bidders.flatMap(({ marks }) =>
      Object.values(marks ?? {}).flatMap((given) =>
        given.flatMap((one) => (one.recused ? [one.expert] : [])),
      ),
    ),
  );
  return bidders.map(({ scores, marks }) => {
    if (marks === null) return scores;
    const counted = Object.entries(marks).map(([name, given]) => [
      name,
      given.flatMap((one) => (one.mark === null || recused.has(one.expert) ? [] : [one.mark])),
    ]);
    return { ...scores, ...(Object.fromEntries(counted) as Scores) };
  });
}
