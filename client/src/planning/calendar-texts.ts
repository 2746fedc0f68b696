import type { PlanStepName } from '../../../src/contract/planning.js';
import type { Text } from '../i18n/language.js';

export const CALENDAR = {
  title: { zh: '日历', en: 'Calendar' },
  before: { zh: '上个月', en: 'Month before' },
  after: { zh: '下个月', en: 'Month after' },
  today: { zh: '今天', en: 'Today' },
  month: { zh: '月视图', en: 'Month' },
  list: { zh: '列表', en: 'List' },
  view: { zh: '显示方式', en: 'How it is shown' },
  none: { zh: '本月没有标的日程。', en: 'Nothing happens in this month.' },
  own: {
    zh: '本机构的标的：已提交和已发布的。',
    en: 'Lots of your organisation: those submitted and those published.',
  },
  everybody: { zh: '全部已发布的标的。', en: 'All published lots.' },
  cut: {
    zh: '标的较多，仅显示其中一部分。',
    en: 'There are more lots than are shown here.',
  },
  source: { zh: '放假安排依据', en: 'Holidays as published in' },
} as const satisfies Record<string, Text>;

/** What happens on a day, in few words; of a span both its days, of a deadline the last one. */
export const EVENT: { readonly [step in PlanStepName | 'viewing-ends']: Text } = {
  'parties-notified': { zh: '通知当事人截止', en: 'parties told by now' },
  notice: { zh: '公告', en: 'notice' },
  'notice-placed': { zh: '公告最迟刊登', en: 'notice due in the media' },
  'deemed-notified': { zh: '视为通知', en: 'deemed told' },
  viewing: { zh: '展示开始', en: 'viewing begins' },
  'viewing-ends': { zh: '展示结束', en: 'viewing ends' },
  enrolment: { zh: '报名截止', en: 'enrolment ends' },
  deposit: { zh: '保证金截止', en: 'deposits due' },
  opening: { zh: '开始', en: 'opens' },
  'free-period': { zh: '自由报价期届满', en: 'free period ends' },
  end: { zh: '结束', en: 'ends' },
  refund: { zh: '保证金退还截止', en: 'refunds due' },
  objections: { zh: '异议期届满', en: 'objections end' },
  balance: { zh: '余款截止', en: 'balance due' },
  'next-round': { zh: '再次拍卖截止', en: 'next auction due' },
  'selloff-notice': { zh: '变卖公告截止', en: 'sell-off notice due' },
};

/** How many things happen on a day. */
export function countText(count: number): Text {
  return { zh: `${count} 项`, en: count === 1 ? '1 item' : `${count} items` };
}
