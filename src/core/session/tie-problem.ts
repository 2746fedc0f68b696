import type { TieGround } from './bundles.js';

/** What a right is, as far as that decides whether it may be tied. */
export interface Tied {
  readonly kind: string;
  readonly holder: string;
}

export type TieProblem = 'too-few' | 'not-a-mark' | 'of-several-holders';

/**
 * Why rights cannot be tied on a ground; null where they can. The law of similar marks binds the marks of one holder;
 * what cannot be used apart may have several.
 */
export function tieProblem(ground: TieGround, rights: readonly Tied[]): TieProblem | null {
  if (rights.length < 2) return 'too-few';
  if (ground !== 'similar-marks') return null;
  if (rights.some(({ kind }) => kind !== 'trademark')) return 'not-a-mark';
  const holders = new Set(rights.map(({ holder }) => nameOf(holder)));
  return holders.size > 1 ? 'of-several-holders' : null;
}

/** One holder may be written with brackets or spaces of either width. */
function nameOf(holder: string): string {
  return holder.normalize('NFKC').replace(/\s+/g, '');
}
