import type { IncidentEntry, IncidentExit, IncidentStep } from '../../../src/contract/incidents.js';
import { formatSpan } from '../i18n/format.js';
import type { Text } from '../i18n/language.js';

export const INCIDENTS = {
  title: { zh: '事故公告', en: 'Incidents' },
  lead: {
    zh: '平台和各交易中心的事故、当时的公告文本和处理时间。',
    en: 'The incidents of the platform and of its trading centres: what was said, and when.',
  },
  none: { zh: '没有事故记录。', en: 'There has been no incident.' },
  lasts: { zh: '进行中', en: 'Lasts' },
  over: { zh: '已结束', en: 'Ended' },
  declaredAt: { zh: '宣布', en: 'Declared' },
  endedAt: { zh: '结束', en: 'Ended' },
  stops: { zh: '已中止竞价', en: 'Bidding stands still' },
  warns: { zh: '仅警示并暂缓开始', en: 'Only warns and holds openings' },
  declare: { zh: '宣布事故', en: 'Declare an incident' },
  declareNow: { zh: '立即宣布', en: 'Declare it now' },
  declareEffect: {
    zh: '宣布后立即生效：所有页面显示公告，公告发布和标的开始一律暂缓；选择中止的，范围内竞价中的标的同时中止。',
    en: 'It acts at once: every page shows the text, nothing is published and nothing opens; where bidding is to stand still, every open lot in its scope is suspended.',
  },
  wholePlatform: { zh: '范围：全平台', en: 'Scope: the whole platform' },
  ownCentre: { zh: '范围：本交易中心的标的', en: 'Scope: the lots of your trading centre' },
  kind: { zh: '事故类型', en: 'Kind' },
  suspend: { zh: '同时中止竞价中的标的', en: 'Suspend the lots that are open' },
  textZh: { zh: '公告文本（中文）', en: 'Public text (Chinese)' },
  textEn: { zh: '公告文本（英文）', en: 'Public text (English)' },
  reason: { zh: '内部原因', en: 'Internal reason' },
  reasonHint: {
    zh: '仅相关工作人员和审计机构可见。',
    en: 'Only the staff concerned and auditors read it.',
  },
  missing: { zh: '请填写。', en: 'This is missing.' },
  done: { zh: '事故已宣布。', en: 'The incident has been declared.' },
  lastsAlready: {
    zh: '本机构宣布的事故尚未结束，请修改该事故的公告。',
    en: 'An incident of yours lasts already; amend that one.',
  },
} as const satisfies Record<string, Text>;

export const REPORT = {
  title: { zh: '事故报告', en: 'Incident report' },
  back: { zh: '事故公告', en: 'Incidents' },
  print: { zh: '打印', en: 'Print' },
  save: { zh: '导出数据', en: 'Export the data' },
  facts: { zh: '基本情况', en: 'Facts' },
  scope: { zh: '范围', en: 'Scope' },
  effect: { zh: '措施', en: 'What it does' },
  internal: { zh: '内部原因', en: 'Internal reason' },
  by: { zh: '宣布人', en: 'Declared by' },
  texts: { zh: '公告文本', en: 'What everybody was told' },
  steps: { zh: '经过', en: 'What happened' },
  time: { zh: '时间', en: 'Time' },
  what: { zh: '事项', en: 'Step' },
  persons: { zh: '经办人', en: 'Persons' },
  lots: { zh: '受影响的标的', en: 'Lots' },
  noLots: { zh: '没有标的受到影响。', en: 'It has touched no lot.' },
  lot: { zh: '标的', en: 'Lot' },
  stood: { zh: '停计时长', en: 'Stood for' },
  stands: { zh: '仍在停止', en: 'Stands still' },
  opening: { zh: '开始时间', en: 'Opening' },
  refused: { zh: '被拒出价', en: 'Bids refused' },
  tasks: { zh: '待裁定 / 已裁定', en: 'Tasks / ruled' },
  conclusions: { zh: '结论', en: 'Conclusions' },
  noConclusions: { zh: '尚未作出结论。', en: 'None has been drawn yet.' },
  cause: { zh: '原因', en: 'Cause' },
  measures: { zh: '措施', en: 'Measures' },
  amend: { zh: '修改公告', en: 'Amend the text' },
  amendEffect: {
    zh: '新文本立即替换公告，原文本保留在报告中。',
    en: 'The new text is shown at once; the earlier ones stay in the report.',
  },
  amendReason: { zh: '修改原因（内部）', en: 'Why (internal)' },
  end: { zh: '结束事故', en: 'End the incident' },
  endEffect: {
    zh: '须由本机构另一人确认。确认后因本事故中止的标的恢复计时并补回时间，暂缓的标的在通知期届满后开始。',
    en: 'A second person of yours has to confirm it. Then the lots that stand for this incident go on with their time given back, and what was held opens once bidders have had notice.',
  },
  endReason: {
    zh: '结束原因（载入各标的的公开记录）',
    en: 'Reason (in the public record of every lot)',
  },
  opensFrom: { zh: '暂缓标的最早开始时间', en: 'Earliest opening of what was held' },
  opensFromHint: {
    zh: '不填则通知期届满即开始。',
    en: 'Left empty, it opens as soon as bidders have had notice.',
  },
  keep: {
    zh: '继续停止、另行恢复的标的',
    en: 'Lots that go on standing, to be resumed by themselves',
  },
  conclude: { zh: '补充结论', en: 'Add a conclusion' },
  concludeEffect: {
    zh: '须由本机构另一人确认。确认后载入报告并公开，不可修改。',
    en: 'A second person of yours has to confirm it. Then it stands in the public report and cannot be changed.',
  },
  sent: { zh: '已提交，等待本机构另一人确认。', en: 'It waits for a second person of yours.' },
  amended: { zh: '公告已修改。', en: 'The text has been amended.' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Text>;

const STEP: { readonly [what in IncidentStep['what']]: Text } = {
  declared: { zh: '宣布事故', en: 'Declared' },
  amended: { zh: '修改公告', en: 'Text amended' },
  suspended: { zh: '中止', en: 'Suspended' },
  'put-off': { zh: '暂缓开始', en: 'Opening put off' },
  resumed: { zh: '恢复', en: 'Resumed' },
  kept: { zh: '继续停止', en: 'Kept standing' },
  'handed-over': { zh: '转由另一事故停止', en: 'Taken over by another incident' },
  gone: { zh: '此前已另行处理', en: 'Dealt with before' },
  ended: { zh: '结束事故', en: 'Ended' },
  concluded: { zh: '作出结论', en: 'Concluded' },
};

/** A step with how many lots it was about. */
export function stepText({ what, lots }: IncidentStep): Text {
  const { zh, en } = STEP[what];
  if (lots === null) return { zh, en };
  return { zh: `${zh}（${lots} 个标的）`, en: `${en} (${lots} ${lots === 1 ? 'lot' : 'lots'})` };
}

/** How a lot came under an incident and out of it. */
export function lotStepText(entry: IncidentEntry, exit: IncidentExit | null): Text {
  const [first, last] = [STEP[entry], exit === null ? REPORT.stands : STEP[exit]];
  return { zh: `${first.zh} → ${last.zh}`, en: `${first.en} → ${last.en}` };
}

/** How long bidders are told before a lot opens that was held. */
export function noticeText(ms: number): Text {
  const span = formatSpan(ms);
  return { zh: `通知期：${span}。`, en: `Notice to bidders: ${span}.` };
}
