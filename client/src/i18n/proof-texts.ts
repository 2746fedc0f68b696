import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

export const PROOF = {
  title: { zh: '竞价记录与验证', en: 'Record and verification' },
  back: { zh: '返回标的', en: 'Back to the lot' },
  working: { zh: '正在您的浏览器中验证…', en: 'Verifying in your browser…' },
  verified: { zh: '已验证', en: 'Verified' },
  refuted: { zh: '验证未通过', en: 'Not verified' },
  verifiedNote: {
    zh: '每个条目的哈希、每项披露、每次裁决与签名均已在本浏览器中重新计算，结果一致。',
    en: 'Every hash, every opening, every decision and the signature were worked out again in this browser, and agree.',
  },
  refutedNote: {
    zh: '记录与其应有内容不符，首个问题条目如下。',
    en: 'The record is not as it must be; the first entry concerned comes first.',
  },
  unreadable: { zh: '无法读取的记录：', en: 'The record cannot be read: ' },
  outcome: { zh: '结果', en: 'Outcome' },
  running: { zh: '尚未结束', en: 'Not ended yet' },
  price: { zh: '成交价', en: 'Hammer price' },
  winner: { zh: '买受竞买号', en: 'Winning paddle' },
  endedAt: { zh: '结束时间', en: 'Ended' },
  bids: { zh: '出价次数', en: 'Bids' },
  entries: { zh: '条目', en: 'Entries' },
  engine: { zh: '规则引擎', en: 'Rules' },
  head: { zh: '记录头（末条哈希）', en: 'Head (hash of the last entry)' },
  key: { zh: '签名公钥', en: 'Signing key' },
  keyNote: {
    zh: '公钥取自本服务器；请与成交确认书或公告中的公钥核对。',
    en: 'The key was published by this server; compare it with the one in the confirmation or the notice.',
  },
  faults: { zh: '发现的问题', en: 'What is wrong' },
  unchecked: { zh: '记录本身无法证明的内容', en: 'What the record leaves open' },
  receipts: { zh: '与您的回执核对', en: 'Held against your receipts' },
  receiptGood: { zh: '与记录一致', en: 'agrees' },
  receiptBad: { zh: '与记录不符', en: 'does not agree' },
  steps: { zh: '全部条目', en: 'Every entry' },
  more: { zh: '显示更多', en: 'Show more' },
  download: { zh: '下载记录（JSON）', en: 'Download the record (JSON)' },
  offline: {
    zh: '下载后可离线验证：npm run verify -- 文件',
    en: 'To verify it elsewhere: npm run verify -- FILE',
  },
} satisfies Texts;

/** The verifier's findings are in English; the ones that every visitor may meet are known in Chinese too. */
const FINDINGS: readonly (readonly [RegExp, string])[] = [
  [/^the reserve stays closed/, '保留价未披露：何时达到保留价以记录所载为准'],
  [
    /^ceilings that set no price/,
    '未影响成交价的委托最高价不予披露，仅委托人知道成交价未超过它；数量',
  ],
  [/^ceilings are opened when/, '委托最高价在结束后披露：自此条目起尚未重新裁决'],
];

/** What the verifier found, as far as there are words for it. */
export function findingText(what: string): Text {
  const [, zh] = FINDINGS.find(([pattern]) => pattern.test(what)) ?? [];
  const count = /: (\d+)$/.exec(what)?.[1];
  return { zh: zh === undefined ? what : zh + (count === undefined ? '' : ` ${count}`), en: what };
}
