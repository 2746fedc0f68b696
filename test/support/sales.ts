/** The act by which that court sells. */
export const ACT_OF_COURT = {
  ...{ court: '苏州市中级人民法院', number: '（2026）苏05执123号', date: '2026-01-05' },
};

/** What a lot says that a court sells from 100,000 on. */
export const COURT = {
  ...{ pack: 'judicial-online-r1', valuation: '140000.00', deposit: '10000.00' },
  operator: { kind: 'court', name: '苏州市中级人民法院' },
  courtReference: ACT_OF_COURT,
};

/** And one that an auction house sells, with its auctioneer. */
export const AUCTION = {
  pack: 'commercial-auction-law',
  operator: {
    kind: 'auction-firm',
    name: '江苏某某拍卖有限公司',
    licence: '苏拍许 0012',
    auctioneer: '3201',
  },
};
