import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

/** What is said of a lot that has ended. */
export const RESULT = {
  youWon: { zh: '您是本标的的买受人。', en: 'You have won this lot.' },
  lastPrice: { zh: '最后价', en: 'Last price' },
  reason: { zh: '原因', en: 'Reason' },
  provisionalNote: {
    zh: '在此之前可以提出异议；期满无异议的，结果生效。',
    en: 'Objections can be raised until then; if none stands, the result is final.',
  },
  confirmation: { zh: '结果确认书（可打印）', en: 'Confirmation of the result, to print' },
  confirmationTitle: { zh: '竞价结果确认书', en: 'Confirmation of the result' },
  notEnded: {
    zh: '本标的尚未结束，还没有结果可以确认。',
    en: 'This lot has not ended, so there is no result to confirm.',
  },
  lot: { zh: '标的', en: 'Lot' },
  lotNumber: { zh: '标的编号', en: 'Lot number' },
  lister: { zh: '委托方', en: 'Lister' },
  checked: { zh: '本浏览器验证结论', en: 'What this browser found' },
  checkedAt: { zh: '打印时间', en: 'Printed' },
  compare: {
    zh: '任何人可下载竞价记录自行复核：重新计算的末条哈希必须与上列记录头一致，签名必须能以上列公钥验证。',
    en: 'Anyone can download the record and check it: the hash of its last entry must be the head above, and its signature must fit the key above.',
  },
  print: { zh: '打印', en: 'Print' },
  notAnOrder: {
    zh: '本确认书由公开竞价记录生成，不含竞买人身份；竞买号与身份的对应由交易中心保管。',
    en: 'This confirmation is made from the public record. It names paddles, not people; the trading centre keeps who stands behind them.',
  },
} satisfies Texts;
