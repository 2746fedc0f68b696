/** What a bid on a package is made on: a part, by its id, or the whole. */
export type Target = string;

/** The target of a bid on everything at once. */
export const WHOLE: Target = '*';

/** The longest name that a part may have where bids come in over a network: it is said in every one of them. */
export const LONGEST_TARGET = 60;
