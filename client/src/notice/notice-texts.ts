import type { OperatorKind } from '../../../src/contract/listing.js';
import type { AssetKind } from '../../../src/core/collateral/asset.js';
import type { Text } from '../i18n/language.js';

/** What each kind of right is called. */
export const ASSET_KIND: { readonly [kind in AssetKind]: Text } = {
  invention: { zh: '发明专利', en: 'Invention patent' },
  'utility-model': { zh: '实用新型专利', en: 'Utility model' },
  design: { zh: '外观设计专利', en: 'Design patent' },
  trademark: { zh: '注册商标', en: 'Trademark' },
  copyright: { zh: '著作权', en: 'Copyright' },
  'licence-revenue': { zh: '许可收益权', en: 'Licensing revenue' },
  'ic-layout': { zh: '集成电路布图设计', en: 'Circuit layout' },
  'plant-variety': { zh: '植物新品种权', en: 'Plant variety' },
};

/** Without its licence a firm has no name that the law reserves for auctions. */
export const OPERATOR_KIND: { readonly [kind in OperatorKind]: Text } = {
  court: { zh: '人民法院', en: 'Court' },
  'auction-firm': { zh: '持证受托企业', en: 'Licensed firm' },
  exchange: { zh: '交易场所', en: 'Exchange' },
  pledgee: { zh: '质权人自行处置', en: 'The pledgee itself' },
};

export const ASSET = {
  title: { zh: '知识产权资产', en: 'IP assets' },
  number: { zh: '号码', en: 'Number' },
  holder: { zh: '权利人', en: 'Holder' },
  filed: { zh: '申请日', en: 'Filed' },
  granted: { zh: '授权（登记）日', en: 'Granted / registered' },
  expires: { zh: '期限届满日', en: 'Term ends' },
  left: { zh: '剩余期限', en: 'Remaining life' },
  over: { zh: '已届满', en: 'Over' },
  unknown: { zh: '依其自身文件', en: 'As its papers say' },
} satisfies Readonly<Record<string, Text>>;

export const NOTICE = {
  title: { zh: '公告', en: 'Notice' },
  show: { zh: '查看公告全文', en: 'Read the notice' },
  language: { zh: '公告语言', en: 'Language of the notice' },
  hash: { zh: '公告文本的 SHA-256', en: 'SHA-256 of this text' },
  published: { zh: '发布时间', en: 'Published' },
  print: { zh: '打印', en: 'Print' },
  operator: { zh: '主办方', en: 'Operator of record' },
  provisional: { zh: '异议期至', en: 'May be objected to until' },
} satisfies Readonly<Record<string, Text>>;

/** How long a right still lives. */
export function lifeText({ years, months }: { years: number; months: number }): Text {
  const zh = [years > 0 ? `${years} 年` : '', months > 0 ? `${months} 个月` : ''];
  const en = [
    years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
    months > 0 ? `${months} ${months === 1 ? 'month' : 'months'}` : '',
  ];
  if (years === 0 && months === 0) return { zh: '不足 1 个月', en: 'less than a month' };
  return { zh: zh.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') };
}
