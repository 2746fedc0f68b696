import type { SessionStatus } from '../../../src/contract/sessions.js';
import type { SessionMode } from '../../../src/core/session/timetable.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const SESSIONS = {
  title: { zh: '专场', en: 'Sessions' },
  lead: {
    zh: '多个标的集中处置：同时进行，或者依次进行。',
    en: 'Lots that are offered together: all at once, or one after the other.',
  },
  none: { zh: '还没有已公告的专场。', en: 'No session has been published yet.' },
  one: { zh: '专场', en: 'A session' },
  add: { zh: '安排专场', en: 'Arrange a session' },
  edit: { zh: '调整安排', en: 'Arrange it anew' },
  centre: { zh: '主办中心', en: 'Trading centre' },
  opens: { zh: '首个标的开始', en: 'First opening' },
  ends: { zh: '最后结束', en: 'Last end' },
  lots: { zh: '标的（按次序）', en: 'Lots, in their order' },
  noLots: { zh: '还没有列入标的。', en: 'It has no lots yet.' },
  slot: { zh: '安排时间', en: 'Slot' },
  stops: { zh: '足额即止', en: 'Stops when covered' },
  cover: { zh: '债务清偿', en: 'Cover of the debt' },
  coverNote: {
    zh: '已成交价款足以清偿债务和费用时，尚未开始的标的由系统撤回；已经开始的继续竞价。',
    en: 'Once hammer prices cover the debt and the costs, the lots that have not opened are withdrawn by the system; those that have opened run on.',
  },
  coverHidden: {
    zh: '仅主办中心和委托方可见。',
    en: 'Only the centre and the lister see this.',
  },
  debt: { zh: '债务', en: 'Debt' },
  costs: { zh: '费用', en: 'Costs' },
  proceeds: { zh: '已成交价款', en: 'Hammer prices so far' },
  lacking: { zh: '尚缺', en: 'Still lacking' },
  stopped: { zh: '已足额，停止拍卖', en: 'Covered, and stopped' },
  publish: { zh: '申请公告', en: 'Ask for publication' },
  publishEffect: {
    zh: '须由本中心另一人确认，且此人未审核过其中任何标的。确认后全部标的按安排的时间同时公告，不可再改。',
    en: 'A colleague who reviewed none of its lots has to confirm. Then all lots are published at once with these times, and nothing can be changed.',
  },
  publishReason: { zh: '说明（选填）', en: 'What the colleague should know (optional)' },
  asked: { zh: '已提交，等待本中心另一人确认。', en: 'Asked; a colleague has to confirm.' },
  name: { zh: '专场名称', en: 'Title' },
  mode: { zh: '进行方式', en: 'How it goes' },
  opensAt: { zh: '首个标的开始时间（北京时间）', en: 'First opening (China Standard Time)' },
  hours: { zh: '每个标的时长（小时）', en: 'How long a lot takes (hours)' },
  gap: { zh: '间隔（分钟）', en: 'Interval (minutes)' },
  gapSequence: {
    zh: '前一标的预定结束到下一标的开始；延时不推迟下一标的。足额即止的专场至少 1 分钟。',
    en: 'From the planned end of a lot to the next opening; a soft close does not delay the next lot. At least 1 minute where the session stops.',
  },
  gapParallel: {
    zh: '相邻两个标的的结束间隔；填 0 则同时结束。',
    en: 'From one end to the next; with 0 all end together.',
  },
  hasCover: {
    zh: '足额即止：价款足以清偿债务和费用时停止拍卖其余标的',
    en: 'Stop once a debt and its costs are covered',
  },
  sellsAll: {
    zh: '被执行人同意全部拍卖的依据（选填）',
    en: 'The paper by which the debtor agrees that everything is sold (optional)',
  },
  sellsAllHint: {
    zh: '法院的标的属于同一被执行人时，须足额即止，或者在此写明其同意的文件。',
    en: 'Court lots of one debtor stop once the debt is covered, unless a paper is named here.',
  },
  rules: { zh: '专场规则', en: 'Rules of the session' },
  agreed: { zh: '被执行人同意全部拍卖：', en: 'The debtor agrees that everything is sold: ' },
  currency: { zh: '币种', en: 'Currency' },
  isPublic: { zh: '向公众公开清偿进度', en: 'Show everybody how far it is covered' },
  order: { zh: '已列入的标的', en: 'Lots of the session' },
  choose: { zh: '可列入的标的', en: 'Lots under review' },
  noneToChoose: { zh: '没有其他待审核或待发布的标的。', en: 'No other lot is under review.' },
  up: { zh: '上移', en: 'Up' },
  down: { zh: '下移', en: 'Down' },
  remove: { zh: '移出', en: 'Take out' },
  put: { zh: '列入', en: 'Put in' },
  save: { zh: '保存安排', en: 'Save' },
  wrongTime: { zh: '请输入日期和时间', en: 'Enter a day and a time' },
  wrongSpan: { zh: '请输入有效时长', en: 'Enter a valid span' },
  wrongAmount: { zh: '请输入有效金额', en: 'Enter a valid amount' },
  forWhom: {
    zh: '此页面供交易中心的工作人员使用。',
    en: 'This page is for the officers of a trading centre.',
  },
} satisfies Texts;

export const SESSION_STATUS: { readonly [status in SessionStatus]: Text } = {
  draft: { zh: '安排中', en: 'Being arranged' },
  published: { zh: '即将开始', en: 'Upcoming' },
  running: { zh: '进行中', en: 'Running' },
  ended: { zh: '已结束', en: 'Ended' },
};

export const MODE: { readonly [mode in SessionMode]: Text } = {
  parallel: { zh: '同时进行', en: 'All at once' },
  sequence: { zh: '依次进行', en: 'One after the other' },
};

export function lotCountText(count: number): Text {
  return { zh: `${count} 个标的`, en: count === 1 ? '1 lot' : `${count} lots` };
}

export function placeText(no: number): Text {
  return { zh: `第 ${no} 号`, en: `No. ${no}` };
}

/** What is said when a lot has been put in another place. */
export function movedText(title: string, no: number): Text {
  return { zh: `“${title}”现为第 ${no} 号`, en: `“${title}” is now no. ${no}` };
}

/** What a button does to which lot. */
export function actText(act: Text, title: string): Text {
  return { zh: `${act.zh}“${title}”`, en: `${act.en} “${title}”` };
}

export function withdrawnText(count: number): Text {
  return {
    zh: `已撤回 ${count} 个尚未开始的标的`,
    en:
      count === 1
        ? '1 lot that had not opened was withdrawn'
        : `${count} lots that had not opened were withdrawn`,
  };
}

/** What the pack of a session says, by its parameter and value. */
const RULES: Readonly<Record<string, ReadonlyMap<unknown, Text>>> = {
  stopWhenCovered: new Map([
    [
      true,
      {
        zh: '同一被执行人的数个标的，价款足以清偿债务和费用的，停止拍卖其余标的；被执行人同意全部拍卖的除外。',
        en: 'Of several lots of one debtor, the rest is stopped once the debt and the costs are covered, unless the debtor agrees that everything is sold.',
      },
    ],
    [
      false,
      {
        zh: '可以约定足额即止。',
        en: 'It may be arranged that the rest is stopped once a debt is covered.',
      },
    ],
  ]),
  inseparableTogether: new Map([
    [
      true,
      {
        zh: '不可分或者分别拍卖可能严重减损价值的，合并处置。',
        en: 'What cannot be used apart, or would lose much of its value apart, is sold together.',
      },
    ],
  ]),
  mode: new Map([
    [
      'sequence',
      { zh: '通常依次进行，也可以同时进行。', en: 'Usually in sequence; in parallel as well.' },
    ],
  ]),
  packs: new Map([
    [
      'of-each-lot',
      { zh: '各标的适用各自的规则包。', en: 'Each lot is sold under its own rule pack.' },
    ],
  ]),
  wholeAgainstParts: new Map([
    [
      'greater-sum-wins',
      {
        zh: '打包标的：整包报价与各分项报价之和比较，高者成交；相等时分项成交。',
        en: 'Packages: a bid on the whole competes with the sum of the bids on its parts; the greater wins.',
      },
    ],
  ]),
};

/** A parameter of a session's pack as a sentence; null for one that has no words. */
export function sessionRuleText(name: string, value: unknown): Text | null {
  return RULES[name]?.get(value) ?? null;
}
