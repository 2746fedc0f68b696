/** What can be wrong with terms that could be read. */
export type TermsFaultCode =
  | 'not-positive'
  | 'negative'
  | 'not-whole'
  | 'too-large'
  | 'too-short'
  | 'not-ascending'
  | 'empty'
  | 'below-start'
  | 'above-start'
  | 'off-the-grid'
  | 'named-twice'
  | 'not-in-format';

/** One fault: the field as the API names it, and what is wrong with it. */
export interface TermsFault {
  readonly field: string;
  readonly code: TermsFaultCode;
}
