/**
 * Whether rank `a` goes before rank `b` at equal amounts. 1 is the highest; an ordinary bidder (null) goes before
 * nobody. Equal ranks do not outrank each other: there the earlier bid leads (法释〔2016〕18号 art. 21).
 */
export function outranks(a: number | null, b: number | null): boolean {
  return a !== null && (b === null || a < b);
}
