import type {
  CalendarDay,
  PlanBasis,
  PlanStep,
  PlanStepName,
} from '../../../src/contract/planning.js';
import { say, type Text } from '../i18n/language.js';

/** What each step of a plan is called. */
export const STEP: { readonly [step in PlanStepName]: Text } = {
  'parties-notified': {
    zh: '通知当事人和已知优先购买权人',
    en: 'Parties and known priority holders told',
  },
  notice: { zh: '发布公告', en: 'Notice published' },
  'notice-placed': { zh: '公告最迟刊登日', en: 'Notice to appear in the media by' },
  'deemed-notified': {
    zh: '无法通知的人视为已通知',
    en: 'The unreachable count as told',
  },
  viewing: { zh: '标的展示', en: 'Viewing' },
  enrolment: { zh: '报名截止', en: 'Enrolment ends' },
  deposit: { zh: '保证金到账截止', en: 'Deposits due' },
  opening: { zh: '开始', en: 'Opens' },
  'free-period': { zh: '自由报价期届满', en: 'Free period ends' },
  end: { zh: '预定结束（延时的除外）', en: 'Scheduled end, extensions aside' },
  refund: { zh: '退还未成交者保证金', en: 'Losers’ deposits returned' },
  objections: { zh: '异议期届满', en: 'Objections end' },
  balance: { zh: '成交的：付清余款', en: 'If sold: balance paid' },
  'next-round': { zh: '流拍的：再次拍卖', en: 'If it fails: next auction held' },
  'selloff-notice': { zh: '流拍的：公告变卖', en: 'If it fails: sell-off announced' },
};

export const PLAN = {
  title: { zh: '日程', en: 'Dates' },
  law: { zh: '法定', en: 'law' },
  usual: { zh: '惯例', en: 'usual' },
  estimate: { zh: '估计', en: 'estimate' },
  unpublished: { zh: '放假安排未公布', en: 'no calendar yet' },
  earliest: { zh: '依法最早可开始', en: 'Earliest opening by law' },
  publication: {
    zh: '若今日通知当事人，最早可于此日公告',
    en: 'Earliest notice, if the parties are told today',
  },
  remarks: { zh: '与惯例不同（允许）', en: 'Differs from what is usual, which it may' },
} as const satisfies Record<string, Text>;

const KIND: { readonly [kind in CalendarDay['kind']]: Text } = {
  working: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '节假日', en: 'holiday' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  closed: { zh: '交易中心闭市', en: 'the centre is closed' },
};

/** What a day is in the calendar of the government. */
export function dayWords({ kind, name }: CalendarDay): string {
  if (kind === 'holiday' && name) return say(name);
  return say(KIND[kind]);
}

/** The days of the week, from Sunday on. */
export const WEEKDAYS: readonly Text[] = [
  { zh: '周日', en: 'Sun' },
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
];

/** A day with its day of the week. */
export function dateWords(date: string): string {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${date} ${weekday ? say(weekday) : ''}`;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The time of day in China: `10:00`. */
export function chinaClock(at: number): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(11, 16);
}

/** When a step is: on a day at a time, over days, or up to the end of one. */
export function whenWords({ from, until, firstDay, lastDay }: PlanStep): string {
  if (until === null || lastDay === null)
    return from === null || firstDay === null
      ? ''
      : `${dateWords(firstDay.date)} ${chinaClock(from)}`;
  const isWholeDay = chinaClock(until) === '00:00';
  const last = dateWords(lastDay.date);
  if (!isWholeDay) {
    const clock = chinaClock(until);
    return say({ zh: `${last} ${clock} 前`, en: `before ${last} ${clock}` });
  }
  return say({ zh: `${last} 当日结束前`, en: `by the end of ${last}` });
}

/** The days of a step that takes whole days. */
export function spanWords({ firstDay, lastDay }: PlanStep): string {
  return daysWords(firstDay?.date ?? '', lastDay?.date ?? '');
}

/** One day, or the first and the last of several. */
export function daysWords(from: string, to: string): string {
  if (from === to) return dateWords(from);
  return say({
    zh: `${dateWords(from)} 至 ${dateWords(to)}`,
    en: `${dateWords(from)} to ${dateWords(to)}`,
  });
}

const UNIT: { readonly [unit in NonNullable<PlanBasis['unit']>]: (count: number) => Text } = {
  days: (count) => ({ zh: `${count} 日`, en: count === 1 ? '1 day' : `${count} days` }),
  'working-days': (count) => ({
    zh: `${count} 个工作日`,
    en: count === 1 ? '1 working day' : `${count} working days`,
  }),
  hours: (count) => ({ zh: `${count} 小时`, en: count === 1 ? '1 hour' : `${count} hours` }),
};

/** How long a rule wants something to take; empty where it is no period. */
export function periodWords({ amount, unit }: PlanBasis): string {
  return amount === null || unit === null ? '' : say(UNIT[unit](amount));
}

/** That nothing but weekends is known of some years. */
export function missingText(years: readonly number[]): Text {
  const named = years.join(', ');
  return {
    zh: `${years.join('、')} 年的放假安排尚未公布（或尚未收录）：这些年份只标出周末，工作日为估计。`,
    en: `The calendar of ${named} has not been published, or is not known here: only weekends are marked, and working days are an estimate.`,
  };
}
