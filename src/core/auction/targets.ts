/** What a bid on a package is made on: a part, by its id, or the whole. */
export type Target = string;

/** The target of a bid on everything at once. */
export const WHOLE: Target = '*';
