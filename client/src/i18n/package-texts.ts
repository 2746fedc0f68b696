import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the room of a package says. */
export const PACKAGE_ROOM = {
  title: { zh: '整体与分项', en: 'The whole and its parts' },
  whole: { zh: '整体', en: 'The whole' },
  wholeSum: { zh: '整体', en: 'The whole' },
  partsSum: { zh: '分项合计', en: 'The parts together' },
  leads: { zh: '领先', en: 'leads' },
  noneLeads: { zh: '还没有出价。', en: 'There are no bids yet.' },
  rule: {
    zh: '整体最高出价高于各分项最高出价之和的，整体成交；否则（相等时也是）各分项分别成交，无人出价的分项不成交。所有出价到结束时一直有效，您只按成交的一方付款。',
    en: 'The whole is sold where its highest bid is above the highest bids on the parts together; otherwise, and at equal amounts, each part is sold by itself, and one without a bid is not sold. Every bid binds to the end; you pay only for the side that is sold.',
  },
  best: { zh: '最高出价', en: 'Highest bid' },
  noBid: { zh: '暂无出价', en: 'no bid yet' },
  minimum: { zh: '最低应价', en: 'Next minimum' },
  leadsFrom: { zh: '达到此额该方领先', en: 'From here its side leads' },
  assets: { zh: '包括', en: 'Holds' },
  yours: { zh: '您的出价最高', en: 'your bid is the highest' },
  yoursLags: {
    zh: '您的出价最高，但另一方领先',
    en: 'your bid is the highest, but the other side leads',
  },
  ownLead: { zh: '您领先，无需再出价', en: 'You lead; no bid is needed' },
  full: { zh: '已不能再加价', en: 'Nothing more can be bid' },
  bid: { zh: '出价…', en: 'Bid…' },
  amount: { zh: '金额', en: 'Amount' },
  useMinimum: { zh: '填入最低应价', en: 'Use the minimum' },
  useLeading: { zh: '填入领先所需金额', en: 'Use what leads' },
  after: { zh: '出价后', en: 'After it' },
  confirm: { zh: '确认出价', en: 'Yes, bid' },
  binds: {
    zh: '出价一经接受不可撤回，到结束时一直有效。',
    en: 'An accepted bid cannot be taken back and binds you to the end.',
  },
  far: {
    zh: '该金额高出当前最高出价十个加价幅度以上，请核对。',
    en: 'This is more than ten steps above the highest bid; please check it.',
  },
  several: { zh: '多个竞买号，见各分项', en: 'several paddles; see the parts' },
  youHavePart: { zh: '您目前可取得其中一部分', en: 'You would have a part of it' },
  nothing: { zh: '您目前未领先', en: 'You would have nothing as it stands' },
  youWonPart: { zh: '您取得了其中一部分。', en: 'You have won a part of it.' },
  unsold: { zh: '未成交', en: 'not sold' },
  soldTo: { zh: '成交', en: 'Sold' },
  on: { zh: '出价对象', en: 'On' },
} satisfies Texts;

/** What a target is called in a sentence: the whole, or a part by its name. */
export function targetText(on: string): Text {
  return on === '*' ? { zh: '整体', en: 'the whole' } : { zh: `分项“${on}”`, en: `“${on}”` };
}

export function bidOnText({ zh, en }: Text): Text {
  return { zh: `对${zh}出价`, en: `Bid on ${en}` };
}

/** What the two sides come to, in one line. */
export function sidesText(whole: string, parts: string): Text {
  return {
    zh: `整体 ${whole}，分项合计 ${parts}`,
    en: `the whole ${whole}, the parts together ${parts}`,
  };
}

export function leadsText(side: 'whole' | 'parts'): Text {
  return side === 'whole'
    ? { zh: '整体领先', en: 'the whole leads' }
    : { zh: '分项领先', en: 'the parts lead' };
}
