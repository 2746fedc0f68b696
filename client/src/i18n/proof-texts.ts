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
  unchecked: { zh: '记录不能证明的', en: 'What is not proven' },
  receipts: { zh: '与您的回执核对', en: 'Held against your receipts' },
  receiptGood: { zh: '与记录一致', en: 'agrees' },
  receiptBad: { zh: '与记录不符', en: 'does not agree' },
  steps: { zh: '全部条目', en: 'Every entry' },
  more: { zh: '显示更多', en: 'Show more' },
  download: { zh: '下载记录（JSON）', en: 'Download the record (JSON)' },
  proven: { zh: '已经证明的', en: 'What is proven' },
  verifyFile: { zh: '验证竞价记录', en: 'Verify a record' },
  verifyFileNote: {
    zh: '选择此前下载的竞价记录。文件不会上传：验证完全在您的浏览器中进行，只向本平台取得公布的公钥。',
    en: 'Choose a record that was downloaded before. It is not uploaded: your browser does all the work, and asks this server only for its published keys.',
  },
  file: { zh: '记录文件（JSON）', en: 'Record file (JSON)' },
  noJson: { zh: '该文件不是 JSON。', en: 'This file is not JSON.' },
  offline: {
    zh: '下载后可离线验证：npm run verify -- 文件',
    en: 'To verify it elsewhere: npm run verify -- FILE',
  },
} satisfies Texts;

/** What is said of a package in its record. */
export const PACKAGE = {
  whole: { zh: '整体', en: 'the whole' },
  wholeLeads: { zh: '整体领先', en: 'the whole leads' },
  partsLead: { zh: '分项合计领先', en: 'the parts lead together' },
  awards: { zh: '各分项', en: 'The parts' },
  unsold: { zh: '未成交', en: 'unsold' },
} satisfies Texts;

/** What a record shows whose verification has passed. */
export const PROVEN: readonly Text[] = [
  {
    zh: '记录完整且未被改动：每条都含有前一条的哈希，改动任何一个字节都会被发现。',
    en: 'The record is whole and unchanged: each entry holds the hash of the one before, so a change of one byte would show.',
  },
  {
    zh: '每次出价的裁决、每次延时和最终结果都符合公告的规则：全部由本浏览器重新裁决一遍。',
    en: 'Every bid was decided, every extension given and the result reached as the published rules say: this browser decided it all again.',
  },
  {
    zh: '已披露的委托最高价和保留价与当时写入的承诺值一致，事后没有更换。',
    en: 'The ceilings and the reserve that were opened are the ones that were committed to at the time.',
  },
  {
    zh: '记录头由上列公钥对应的私钥签名。',
    en: 'The head was signed with the key that is shown above.',
  },
];

/** What no record can show by itself. */
export const NOT_PROVEN: readonly Text[] = [
  {
    zh: '竞买号背后是谁：身份由交易中心另行保管，不在公开记录中。',
    en: 'Who stands behind a paddle: the trading centre keeps that apart from the public record.',
  },
  {
    zh: '有没有出价被拒收：收到过的每个答复都有签名回执，竞买人可以拿回执与记录核对。',
    en: 'Whether a bid was left out: whoever was answered has a signed receipt to hold against the record.',
  },
  {
    zh: '平台的时钟是否准确：记录只证明先后顺序和当时的时间读数。',
    en: 'Whether the clock was right: the record shows the order, and what the clock said.',
  },
];

export function downloadingText(part: number): Text {
  const percent = Math.round(part * 100);
  return { zh: `正在下载记录… ${percent}%`, en: `Downloading the record… ${percent}%` };
}

export function hashingText(hashed: number, entries: number): Text {
  return {
    zh: `正在重新计算哈希… ${hashed} / ${entries}`,
    en: `Working out the hashes again… ${hashed} of ${entries}`,
  };
}

export function decidingText(entries: number): Text {
  return {
    zh: `正在按规则重新裁决 ${entries} 条记录…`,
    en: `Deciding ${entries} entries again by the rules…`,
  };
}

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
