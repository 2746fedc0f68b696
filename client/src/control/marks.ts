import type { PanelScores } from '../../../src/contract/scores.js';

/** The highest mark, in hundredths of a point. */
const MOST = 10_000;

const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** How many experts a panel has at first, and at most. */
const FEWEST_EXPERTS = 3;
export const MOST_EXPERTS = 15;

/** The marks as they are typed: for each criterion one text of each expert. */
export interface MarkTexts {
  readonly name: string;
  readonly texts: string[];
}

/** A mark in points with two decimals at most, 0 to 100, in hundredths of a point; null for anything else. */
export function markIn(typed: string): number | null {
  const [, whole, fraction = ''] = POINTS.exec(typed.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return null;
  const mark = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return mark <= MOST ? mark : null;
}

/** Hundredths of a point as points: `8550` as `85.50`. */
export function pointsText(mark: number): string {
  return `${Math.floor(mark / 100)}.${String(mark % 100).padStart(2, '0')}`;
}

/** The fields for these criteria, with what was entered before; every criterion has as many as the panel has experts. */
export function markTexts(names: readonly string[], scores: PanelScores = {}): MarkTexts[] {
  const given = names.map((name) => marksFor(scores, name).map(pointsText));
  const experts = Math.max(FEWEST_EXPERTS, ...given.map(({ length }) => length));
  return names.map((name, index) => ({
    name,
    texts: Array.from({ length: experts }, (_, expert) => given[index]?.[expert] ?? ''),
  }));
}

/** What a panel gave for one criterion. */
export function marksFor(scores: PanelScores, name: string): readonly number[] {
  return Object.hasOwn(scores, name) ? (scores[name] ?? []) : [];
}

export type MarkFault = 'notMark' | 'noMark';

export interface ReadMarks {
  readonly scores: PanelScores;
  /** What is wrong with a criterion, by its name. */
  readonly wrong: ReadonlyMap<string, MarkFault>;
}

/** The marks that were typed. An empty field is an expert who has recused itself; a criterion without any is not judged. */
export function readMarks(rows: readonly MarkTexts[]): ReadMarks {
  const wrong = new Map<string, MarkFault>();
  const entries = rows.map(({ name, texts }) => {
    const typed = texts.filter((text) => text.trim() !== '').map(markIn);
    if (typed.length === 0) wrong.set(name, 'noMark');
    if (typed.includes(null)) wrong.set(name, 'notMark');
    return [name, typed.filter((mark) => mark !== null)] as const;
  });
  return { scores: Object.fromEntries(entries), wrong };
}
