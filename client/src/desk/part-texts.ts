import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the form says about the parts of a package. */
export const PARTS = {
  title: { zh: '分项', en: 'Parts' },
  rule: {
    zh: '至少两个分项。整体起拍价为上方的起拍价；结束时整体最高出价高于各分项最高出价之和的，整体成交，否则各分项分别成交。评估价用于整体成交时分配超出部分。',
    en: 'Two parts at least. The whole starts at the start price above; at the end it is sold where its highest bid is above the highest bids on the parts together, otherwise each part by itself. The valuations divide what the whole brings beyond them.',
  },
  name: { zh: '分项名称', en: 'Name of the part' },
  startPrice: { zh: '分项起拍价', en: 'Its start price' },
  valuation: { zh: '分项评估价', en: 'Its valuation' },
  add: { zh: '添加分项', en: 'Add a part' },
  remove: { zh: '删除', en: 'Remove' },
  assets: { zh: '每项资产属于哪个分项', en: 'Which part each asset belongs to' },
  choose: { zh: '请选择分项', en: 'Choose a part' },
} satisfies Texts;

/** What the parts start at together. */
export function sumText(amount: string): Text {
  return {
    zh: `各分项起拍价合计 ${amount}`,
    en: `The parts start at ${amount} together`,
  };
}
