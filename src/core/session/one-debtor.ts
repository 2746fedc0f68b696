/** A lot of a session, with whose rights are sold in it. */
export interface LotOfHolders {
  readonly lot: string;
  readonly lister: string;
  /** The registered holders of its rights: the debtor, or who pledged them for the debtor. */
  readonly holders: readonly string[];
}

/**
 * The lots that are sold for one lister out of one holder's rights together with another of them, in their order. It is
 * they of which no more may be sold than the debt needs (Supreme People's Court, rules on auctions and sell-offs in
 * execution as amended in 2020, art. 14).
 */
export function lotsOfOneDebtor(lots: readonly LotOfHolders[]): readonly string[] {
  const meets = (a: LotOfHolders, b: LotOfHolders): boolean =>
    a.lot !== b.lot &&
    a.lister === b.lister &&
    a.holders.some((holder) => b.holders.includes(holder));
  return lots.filter((one) => lots.some((other) => meets(one, other))).map(({ lot }) => lot);
}
