/** Where a row of the table comes from: the title in both languages, its official number, and the article. */
export interface RowSource {
  readonly zh: string;
  readonly en: string;
  readonly article: string | null;
}

const ONLINE = {
  zh: '最高人民法院关于人民法院网络司法拍卖若干问题的规定 法释〔2016〕18号',
  en: 'Provisions of the Supreme People’s Court on Online Judicial Auctions, Fa Shi [2016] No. 18',
};
const COURT_AUCTION = {
  zh: '最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定（2020年修正）',
  en: 'Provisions of the Supreme People’s Court on Auction and Sale of Property in Civil Execution (2020)',
};
const AUCTION_LAW = { zh: '中华人民共和国拍卖法', en: 'Auction Law of the PRC' };
const TRADEMARK_LAW = { zh: '中华人民共和国商标法', en: 'Trademark Law of the PRC' };
const TRANSFER_REVIEW = {
  zh: '知识产权对外转让有关工作办法（试行） 国办发〔2018〕19号',
  en: 'Measures on the Transfer of Intellectual Property to Foreign Parties (Trial), Guo Ban Fa [2018] No. 19',
};
const HOUSE = { zh: '本平台竞价规则', en: 'Bidding rules of this platform' };

/** Online judicial auctions, by article. */
export const online = (article: string): RowSource => ({ ...ONLINE, article });
/** Auctions and sales in execution, by article. */
export const courtAuction = (article: string): RowSource => ({ ...COURT_AUCTION, article });
export const auctionLaw = (article: string): RowSource => ({ ...AUCTION_LAW, article });
export const trademarkLaw = (article: string): RowSource => ({ ...TRADEMARK_LAW, article });
export const TRANSFER_ABROAD: RowSource = { ...TRANSFER_REVIEW, article: null };
/** A default of ours, where no law says anything. */
export const HOUSE_RULE: RowSource = { ...HOUSE, article: null };
/** What an entry in the register of barred persons rests on stands in the entry. */
export const REGISTER: RowSource = {
  ...{ zh: '禁止竞买人登记', en: 'Register of barred persons' },
  article: null,
};
