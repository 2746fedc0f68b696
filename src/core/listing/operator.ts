/** Who runs a sale in law. */
export type OperatorKind = 'court' | 'auction-firm' | 'exchange' | 'pledgee';

/** The operator of record 主办方 of a lot, with what allows it to call the sale an auction. */
export interface Operator {
  readonly kind: OperatorKind;
  readonly name: string;
  /** The number of its licence: an auction firm's operating licence 拍卖经营批准证书, an exchange's approval. */
  readonly licence: string | null;
  /** The number of the practising certificate of the auctioneer 拍卖师 who conducts the sale. */
  readonly auctioneer: string | null;
}

export type SaleWord = 'auction' | 'competitive-bidding';

/**
 * What a sale may be called. Only a court, or a licensed firm whose sale a licensed auctioneer conducts (Auction Law
 * arts. 11 and 14), holds an auction 拍卖; everybody else holds competitive bidding 竞价.
 */
export function saleWord(operator: Operator | null): SaleWord {
  if (operator === null) return 'competitive-bidding';
  const { kind, licence, auctioneer } = operator;
  const isLicensed = kind === 'auction-firm' && licence !== null && auctioneer !== null;
  return kind === 'court' || isLicensed ? 'auction' : 'competitive-bidding';
}

/** That word as people read it. */
export const SALE_WORDS: {
  readonly [word in SaleWord]: { readonly zh: string; readonly en: string };
} = {
  auction: { zh: '拍卖', en: 'auction' },
  'competitive-bidding': { zh: '竞价', en: 'competitive bidding' },
};
