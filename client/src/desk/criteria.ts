import { basisPointsIn, percentText } from './typed.js';

/** One criterion of a weighted lot as it is typed: its name, and its weight in percent. */
export interface CriterionRow {
  name: string;
  weight: string;
}

/** The most criteria that the form takes: nobody marks more. */
export const MOST_CRITERIA = 20;

/** The rows of the criteria that a lot has; one that is empty where it has none. */
export function rowsOf(criteria: unknown): CriterionRow[] {
  const written = Array.isArray(criteria)
    ? (criteria as { name: string; weightBps: number }[])
    : [];
  const rows = written.map(({ name, weightBps }) => ({ name, weight: percentText(weightBps) }));
  return rows.length === 0 ? [{ name: '', weight: '' }] : rows;
}

export type RowFault = 'needed' | 'notPercent';

export interface ReadCriteria {
  readonly criteria: readonly { readonly name: string; readonly weightBps: number }[];
  /** What is wrong with a row, by `0.name` and `0.weight`. */
  readonly wrong: ReadonlyMap<string, RowFault>;
}

/** The criteria that the rows say; a row of which nothing is filled in says none. */
export function readRows(rows: readonly CriterionRow[]): ReadCriteria {
  const wrong = new Map<string, RowFault>();
  const criteria = rows.flatMap(({ name: typed, weight }, index) => {
    const name = typed.trim();
    if (name === '' && weight.trim() === '') return [];
    const weightBps = basisPointsIn(weight);
    if (name === '') wrong.set(`${index}.name`, 'needed');
    if (weightBps === null) wrong.set(`${index}.weight`, 'notPercent');
    return weightBps === null ? [] : [{ name, weightBps }];
  });
  return { criteria, wrong };
}

/** What the price and the criteria weigh together, in basis points; what cannot be read weighs nothing. */
export function totalWeight(priceWeight: string, rows: readonly CriterionRow[]): number {
  const weights = [priceWeight, ...rows.map(({ weight }) => weight)];
  return weights.reduce((total, weight) => total + (basisPointsIn(weight) ?? 0), 0);
}
