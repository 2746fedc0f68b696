/** Who has won a lot: alone, or parts of a package. */
interface Winners {
  readonly winner: string | null;
  readonly awards?: readonly { readonly paddle: string | null }[] | null | undefined;
}

/** Whether a bidder has won anything of a lot; of a package also where others have the rest. */
export function hasWon({ winner, awards }: Winners, paddle: string): boolean {
  return winner === paddle || (awards ?? []).some((award) => award.paddle === paddle);
}
