import type { Text } from '../i18n/language.js';

export const SCORES = {
  title: { zh: '专家评分', en: 'Marks of the panel' },
  note: {
    zh: '每项 0 至 100 分，最多两位小数。录入后须由本中心另一人确认，开标前有效；开标前可以再次录入，以最后一次为准。',
    en: 'Points from 0 to 100 with two decimals at most. A colleague has to confirm; until the opening they can be entered again, and the last ones count.',
  },
  fromPanel: {
    zh: '评分来自评审专家组，全体提交后或评分截止时写入记录；此处不能录入。',
    en: 'Marks come from the panel and enter the record once all are in, or when the time is over; nobody enters them here.',
  },
  shut: {
    zh: '已经开标，评分不能再录入。',
    en: 'The opening has begun; marks can no longer be entered.',
  },
  over: { zh: '标的已结束。', en: 'The lot has ended.' },
  none: { zh: '尚未录入评分', en: 'No marks yet' },
  weight: { zh: '权重', en: 'weight' },
  enter: { zh: '录入评分…', en: 'Enter marks…' },
  again: { zh: '重新录入…', en: 'Enter again…' },
  expert: { zh: '专家', en: 'Expert' },
  recused: {
    zh: '回避的专家留空。',
    en: 'Leave the field of an expert empty who has recused itself.',
  },
  addExpert: { zh: '增加一名专家', en: 'One expert more' },
  reason: { zh: '理由（写入公开记录）', en: 'Reason (it becomes part of the public record)' },
  usualReason: { zh: '评审小组评分结果', en: 'As marked by the panel' },
  send: { zh: '提交第二人确认', en: 'Ask a colleague to confirm' },
  sent: { zh: '已提交，等待本中心另一人确认。', en: 'Asked; it waits for a colleague.' },
  notMark: {
    zh: '请输入 0 至 100 的分数，最多两位小数',
    en: 'Enter points from 0 to 100 with two decimals at most',
  },
  noMark: { zh: '至少要有一名专家的评分', en: 'At least one expert has to mark it' },
} satisfies Readonly<Record<string, Text>>;
