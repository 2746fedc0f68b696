import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the catalogue says beyond what `texts.ts` has. */
export const FIND = {
  lead: {
    zh: '银行违约质押的知识产权，公开竞价，结果人人可验证。',
    en: 'Intellectual property from defaulted pledges, sold by open auction, with results that anyone can verify.',
  },
  search: { zh: '搜索名称与说明，如：锂电池 隔膜', en: 'Search titles and descriptions' },
  searchLabel: { zh: '搜索标的', en: 'Search the lots' },
  status: { zh: '状态', en: 'Status' },
  sort: { zh: '排序', en: 'Order' },
  further: { zh: '更多筛选', en: 'More filters' },
  priceFrom: { zh: '价格自（元）', en: 'Price from (CNY)' },
  priceTo: { zh: '价格至（元）', en: 'Price to (CNY)' },
  opensFrom: { zh: '开始日期自', en: 'Opens from' },
  opensTo: { zh: '开始日期至', en: 'Opens until' },
  pack: { zh: '竞价类别', en: 'Kind of sale' },
  centre: { zh: '交易中心', en: 'Trading centre' },
  any: { zh: '不限', en: 'Any' },
  opensIn: { zh: '距开始', en: 'Opens in' },
  endsIn: { zh: '距结束', en: 'Ends in' },
  closing: { zh: '正在结拍', en: 'Closing' },
} satisfies Texts;

export const SORT: Readonly<Record<'ending-soon' | 'newest' | 'price-up' | 'price-down', Text>> = {
  'ending-soon': { zh: '即将结束', en: 'Ending soon' },
  newest: { zh: '最新公告', en: 'Newest' },
  'price-up': { zh: '价格从低到高', en: 'Price, low to high' },
  'price-down': { zh: '价格从高到低', en: 'Price, high to low' },
};
