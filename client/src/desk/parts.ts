import type { PartAssets } from '../../../src/core/auction/part-assets.js';
import { LONGEST_TARGET } from '../../../src/core/auction/targets.js';
import type { Currency } from '../../../src/core/money/currency.js';
import { amountIn } from './typed.js';

/** One part of a package as it is typed, and the assets that have been put into it. */
export interface PartRow {
  name: string;
  startPrice: string;
  valuation: string;
  /** Ids of assets. */
  assets: string[];
}

/** The most parts that the form takes, which is more than anybody bids on one by one. */
export const MOST_PARTS = 20;
export { LONGEST_TARGET as LONGEST_NAME };

/** A part alone is no package: the form begins with two. */
const FIRST_ROWS = 2;

interface WrittenPart {
  readonly id: string;
  readonly startPrice: string;
  readonly valuation: string;
}

export type PartFault = 'needed' | 'notAmount' | 'sameName';

export interface ReadParts {
  readonly parts: readonly WrittenPart[];
  /** What is wrong with a row, by `0.name`, `0.startPrice` and `0.valuation`. */
  readonly wrong: ReadonlyMap<string, PartFault>;
}

export function emptyPart(): PartRow {
  return { name: '', startPrice: '', valuation: '', assets: [] };
}

/** The rows of the parts that a lot has, with their assets; empty ones where it has none. */
export function partRowsOf(parts: unknown, partAssets: readonly PartAssets[] = []): PartRow[] {
  const written = Array.isArray(parts) ? (parts as WrittenPart[]) : [];
  const rows = written.map(({ id: name, startPrice, valuation }) => {
    const assets = partAssets.find(({ part }) => part === name)?.assets ?? [];
    return { name, startPrice, valuation, assets: [...assets] };
  });
  return rows.length === 0 ? Array.from({ length: FIRST_ROWS }, emptyPart) : rows;
}

/** The parts that the rows say; a row of which nothing is filled in says none. */
export function readParts(rows: readonly PartRow[], currency: Currency): ReadParts {
  const wrong = new Map<string, PartFault>();
  const names = new Set<string>();
  const parts = rows.flatMap((row, index) => {
    if (isEmpty(row)) return [];
    const id = row.name.trim();
    if (id === '') wrong.set(`${index}.name`, 'needed');
    else if (names.has(id)) wrong.set(`${index}.name`, 'sameName');
    names.add(id);
    const [startPrice, valuation] = (['startPrice', 'valuation'] as const).map((field) => {
      const amount = amountIn(row[field], currency);
      if (amount === null)
        wrong.set(`${index}.${field}`, row[field].trim() === '' ? 'needed' : 'notAmount');
      return amount;
    });
    return startPrice && valuation ? [{ id, startPrice, valuation }] : [];
  });
  return { parts, wrong };
}

/** Which assets of the lot the rows put into which part. */
export function readPartAssets(
  rows: readonly PartRow[],
  assets: readonly string[],
): readonly PartAssets[] {
  return rows.flatMap((row) => {
    const placed = row.assets.filter((id) => assets.includes(id));
    return isEmpty(row) || placed.length === 0 ? [] : [{ part: row.name.trim(), assets: placed }];
  });
}

/** Puts an asset into the part of a row, or into none, and out of every other one. */
export function place(rows: readonly PartRow[], asset: string, index: number | null): void {
  for (const [at, row] of rows.entries()) {
    const others = row.assets.filter((id) => id !== asset);
    row.assets = at === index ? [...others, asset] : others;
  }
}

function isEmpty({ name, startPrice, valuation }: PartRow): boolean {
  return `${name}${startPrice}${valuation}`.trim() === '';
}
