import type { Text } from './language.js';

export const DRAW = {
  title: { zh: '同顺位优先购买权人', en: 'Holders of one rank' },
  shared: {
    zh: '以下同顺位优先购买权人均表示以当前价买受；竞价结束且无更高出价的，在其中抽签决定。',
    en: 'These holders of one rank have declared at the price. If nobody bids more, lots are drawn among them when the bidding is over.',
  },
  alone: {
    zh: '以下优先购买权人表示以此价格买受。',
    en: 'This holder has declared at the price.',
  },
  drawn: {
    zh: '已抽签，结果按先后排列。种子的承诺值在公告时即已写入记录，任何人都可以重新验算。',
    en: 'Lots were drawn; this is the order. The record has held a commitment to the seed since the notice, and anyone can repeat the draw.',
  },
  seed: { zh: '公开的种子', en: 'The seed, opened' },
  words: { zh: '各人加入的字句', en: 'What each of them added' },
  noWord: { zh: '无', en: 'nothing' },
  you: { zh: '（您）', en: '(you)' },
  added: {
    zh: '同顺位有数人表示的，以抽签决定；您的浏览器会加入一个随机字句，主办方事先无法知道。',
    en: 'If others of your rank declare too, lots are drawn; your browser adds a word by chance that nobody could know beforehand.',
  },
} satisfies Readonly<Record<string, Text>>;
