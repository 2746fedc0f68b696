/** What was filled in: an amount where one was asked for, who takes it, and the words. */
export interface Filled {
  readonly amount: string | null;
  readonly taker: string;
  readonly words: string;
}
