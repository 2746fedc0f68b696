import type { LotStateMessage } from '../../../src/contract/feed.js';

const WORD_BYTES = 16;

/** What a declaration adds to a draw by lot, where there may be one: 128 random bits of this browser's own. */
export function withWord({ draw }: LotStateMessage): { readonly word?: string } {
  if (draw === undefined) return {};
  const bytes = crypto.getRandomValues(new Uint8Array(WORD_BYTES));
  return { word: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** Whether this bidder is among several who hold the price, and so may still bid against the others. */
export function sharesLead({ draw }: LotStateMessage, paddle: string): boolean {
  return draw !== undefined && draw.declared.length > 1 && draw.declared.includes(paddle);
}
