/** Tells a spreadsheet that the file is in UTF-8; without it Chinese is read as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, in either width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as a spreadsheet opens it: comma-separated after RFC 4180, with a byte order mark. A cell that would be
 * calculated is made a text by an apostrophe before it, because names and titles are written by others.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
