import type { Text } from '../i18n/language.js';

/** A sentence about the value that a pack has for a parameter. */
export type Sentence = (value: number) => Text;

/** Numbers about rounds of a sale and the parties of its case. */
export const SALE_NUMBERS: Readonly<Record<string, Sentence>> = {
  maximumCutBps: (bps) => ({
    zh: `每次降价不超过前次起拍价的 ${bps / 100}%。`,
    en: `Each round may start at most ${bps / 100}% lower than the one before.`,
  }),
  maximumRounds: (rounds) => ({
    zh: `最多拍卖 ${rounds} 次。`,
    en: `There are at most ${rounds} rounds.`,
  }),
  withinDays: (days) => ({
    zh: `前次流拍后 ${days} 日内举行。`,
    en: `It is held within ${days} days after the round before it failed.`,
  }),
  noBenefitAnswerDays: (days) => ({
    zh: `可能无益拍卖的，申请执行人应在收到通知后 ${days} 日内表示是否继续。`,
    en: `If nothing would be left for the applicant, it says within ${days} days whether to go on.`,
  }),
  prepaymentBps: (bps) => ({
    zh: `竞买人须预缴变卖价的 ${bps / 100}%。`,
    en: `Bidders pay ${bps / 100}% of the sell-off price beforehand.`,
  }),
  commissionBpsWithoutAgreement: (bps) => ({
    zh: `佣金没有约定的，向买受人、委托人各收取不超过成交价的 ${bps / 100}%。`,
    en: `Without an agreement, the commission is at most ${bps / 100}% of the price from each side.`,
  }),
};

/** Choices of the same kind, by the value that a pack has for them. */
export const SALE_CHOICES: Readonly<Record<string, ReadonlyMap<unknown, Text>>> = {
  samePlatform: one(true, {
    zh: '在前次拍卖的同一网络平台进行。',
    en: 'It is held on the same platform as the round before.',
  }),
  forfeit: one('deposit-only', {
    zh: '悔拍的，仅不退还保证金部分，其余预缴款退还。',
    en: 'A defaulter loses the deposit only; the rest of what was paid beforehand goes back.',
  }),
  debtForAsset: one('at-reserve', {
    zh: '流拍的，申请执行人可以按该次保留价以物抵债。',
    en: 'If it fails, a creditor of the execution may take it at that round’s reserve.',
  }),
  depositExempt: one('execution-applicant', {
    zh: '申请执行人参加竞买的，可以不交保证金。',
    en: 'The applicant for execution may bid without a deposit.',
  }),
  approval: one('collegial-panel', {
    zh: '起拍价、降价幅度、加价幅度和保证金由合议庭评议确定。',
    en: 'A collegial panel decides on start price, cuts, increment and deposit.',
  }),
  noReserveAnnounced: one(true, {
    zh: '无保留价的，在拍卖前予以说明。',
    en: 'That there is no reserve is said before the auction.',
  }),
  hammer: one('licensed-auctioneer', {
    zh: '由拍卖师主持，以落槌或者其他公开方式表示成交。',
    en: 'A licensed auctioneer conducts it; the hammer or another public sign concludes it.',
  }),
  confirmation: one('signed-by-buyer-and-auctioneer', {
    zh: '成交后，买受人和拍卖人签署成交确认书。',
    en: 'Buyer and auctioneer sign a confirmation of the sale.',
  }),
  defectDisclaimer: one(true, {
    zh: '拍卖前可以声明不保证标的的真伪或者品质。',
    en: 'Authenticity and quality may be disclaimed beforehand.',
  }),
  foldInBy: one('agreement-after-default', {
    zh: '折价须在债务到期未履行后另行协议。',
    en: 'A fold-in needs an agreement that is made after the default.',
  }),
  obstructionCosts: one('pledgor', {
    zh: '出质人妨碍处置而增加的费用由出质人负担。',
    en: 'Costs that the pledgor causes by obstruction are the pledgor’s.',
  }),
  creditorsMayAttack: one(true, {
    zh: '协议损害其他债权人利益的，其他债权人可以请求撤销。',
    en: 'Other creditors may ask a court to undo a deal that harms them.',
  }),
  firstAcceptance: one('wins', {
    zh: '首位接受当时价格者成交。',
    en: 'Whoever accepts the price first has bought.',
  }),
};

/** One value with its words. */
export function one(value: unknown, words: Text): ReadonlyMap<unknown, Text> {
  return new Map([[value, words]]);
}
