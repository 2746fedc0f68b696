import type { Paddle } from '../kernel/ids.js';

/** A holder who declares, with the word that it adds to the draw. */
export interface Declared {
  readonly paddle: Paddle;
  readonly word: string | null;
}

/** A draw by lot: the seed that was committed to, the words that went into it, and the order that it gave. */
export interface Drawn {
  readonly seed: string;
  readonly words: readonly string[];
  readonly order: readonly Paddle[];
}
