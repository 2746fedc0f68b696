import type { MarksWish, PanelSheet } from '../../../src/contract/experts.js';
import { markIn, pointsText } from '../control/marks.js';

/** The marks of one bidder as they are typed, by criterion. */
export interface TypedSheet {
  readonly paddle: string;
  readonly isFinal: boolean;
  readonly texts: Record<string, string>;
}

/** The fields of a sheet; what somebody is typing into one already stays as it is. */
export function typedSheets(
  { sheets, criteria }: PanelSheet,
  before: readonly TypedSheet[] = [],
): TypedSheet[] {
  return sheets.map(({ paddle, marks, isFinal }) => {
    const typed = isFinal ? undefined : before.find((one) => one.paddle === paddle);
    const texts = criteria.map(({ name }) => {
      const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
      return [name, typed?.texts[name] ?? (mark === undefined ? '' : pointsText(mark))] as const;
    });
    return { paddle, isFinal, texts: Object.fromEntries(texts) };
  });
}

/** Where something is typed that is no mark, or nothing where there has to be one; as `paddle criterion`. */
export function wrongIn(sheets: readonly TypedSheet[], isHandingIn: boolean): ReadonlySet<string> {
  const fields = sheets
    .filter(({ isFinal }) => !isFinal)
    .flatMap(({ paddle, texts }) =>
      Object.entries(texts).map(([name, text]) => ({ key: `${paddle} ${name}`, text })),
    );
  const isWrong = (text: string): boolean =>
    text.trim() === '' ? isHandingIn : markIn(text) === null;
  return new Set(fields.filter(({ text }) => isWrong(text)).map(({ key }) => key));
}

/** What is sent of the fields: those that can still be changed, and of those what is filled in. */
export function marksWish(sheets: readonly TypedSheet[], isHandedIn: boolean): MarksWish {
  const open = sheets.filter(({ isFinal }) => !isFinal);
  return {
    isHandedIn,
    sheets: open.map(({ paddle, texts }) => {
      const marks = Object.entries(texts).flatMap(([name, text]) => {
        const mark = markIn(text);
        return mark === null ? [] : [[name, mark] as const];
      });
      return { paddle, marks: Object.fromEntries(marks) };
    }),
  };
}
