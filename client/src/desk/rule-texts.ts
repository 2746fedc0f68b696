import type { Text } from '../i18n/language.js';
import type { RuleField } from './rule-fields.js';

/** What each field is called; the unit in which a span is typed stands with it. */
export const RULE_LABELS: { readonly [field in RuleField]: Text } = {
  increment: { zh: '加价幅度', en: 'Increment' },
  stepMode: { zh: '加价方式', en: 'How bids go up' },
  firstBid: { zh: '首次出价', en: 'The first bid' },
  proxy: { zh: '接受委托出价', en: 'Take ceilings' },
  leaderMayRaise: { zh: '领先者可以再次加价', en: 'The leader may raise' },
  reserve: { zh: '保留价', en: 'Reserve' },
  reserveVisible: { zh: '公开保留价', en: 'Disclose the reserve' },
  minimumEnrolled: { zh: '最少报名人数', en: 'Least number of enrolled bidders' },
  minimumBidders: { zh: '最少出价人数', en: 'Least number of bidders who bid' },
  minimumRaises: { zh: '最少加价次数', en: 'Least number of raises' },
  priority: { zh: '优先购买权的行使', en: 'How a priority right is exercised' },
  queryMs: {
    zh: '每位优先购买权人的答复时间（分钟）',
    en: 'Time for each holder to answer (minutes)',
  },
  equalRankPriority: { zh: '同顺位的先后', en: 'Among holders of one rank' },
  softClose: { zh: '延时', en: 'Soft close' },
  'softClose.windowMs': {
    zh: '结束前多久内出价触发延时（分钟）',
    en: 'Window before the end (minutes)',
  },
  'softClose.extendMs': { zh: '自该次出价起延长（分钟）', en: 'End after such a bid (minutes)' },
  'softClose.limitMs': { zh: '累计延时上限（分钟）', en: 'Longest extension in all (minutes)' },
  firstBidCountdownMs: { zh: '首次出价后的竞价期（小时）', en: 'End after the first bid (hours)' },
  freePeriodMs: { zh: '自由报价期（小时）', en: 'Free period (hours)' },
  cycleMs: { zh: '限时报价周期（秒）', en: 'Timed cycle (seconds)' },
  entry: { zh: '谁可以参加限时报价', en: 'Who may quote in the timed part' },
  pricing: { zh: '成交价', en: 'What the winner pays' },
  sealing: { zh: '密封方式', en: 'How quotes are sealed' },
  revealMs: { zh: '开启报价的时间（分钟）', en: 'Time to open quotes (minutes)' },
  priceWeightBps: { zh: '价格权重（%）', en: 'Weight of the price (%)' },
  dropExtremes: {
    zh: '每项去掉最高、最低评分各几个',
    en: 'Highest and lowest marks left out, each',
  },
  steps: { zh: '降价次数', en: 'Number of steps down' },
  stepBps: { zh: '每次降幅（起拍价的 %）', en: 'Each step (% of the start price)' },
  descentMs: { zh: '降价全程（分钟）', en: 'Time of the descent (minutes)' },
  floor: { zh: '最低价', en: 'Floor' },
  'pausesMs.0': { zh: '降价前停顿（秒）', en: 'Pause before the descent (seconds)' },
  'pausesMs.1': { zh: '密封报价前停顿（秒）', en: 'Pause before the sealed round (seconds)' },
  'pausesMs.2': { zh: '最后报价前停顿（秒）', en: 'Pause before the last word (seconds)' },
  sealedMs: { zh: '密封报价时间（分钟）', en: 'Time for sealed quotes (minutes)' },
  bestMs: { zh: '最后报价时间（分钟）', en: 'Time for the last word (minutes)' },
  bestStepBps: {
    zh: '最后报价的加价（起拍价的 %）',
    en: 'Step of the last word (% of the start price)',
  },
  rounds: { zh: '轮数', en: 'Rounds' },
  turnMs: { zh: '每人报价时间（秒）', en: 'Time of a turn (seconds)' },
  openingPauseMs: {
    zh: '公布首次报价后的停顿（秒）',
    en: 'Pause after the opening bids (seconds)',
  },
  roundPauseMs: { zh: '轮间停顿（秒）', en: 'Pause between rounds (seconds)' },
  roundMs: { zh: '每轮时间（秒）', en: 'Time of a round (seconds)' },
  pauseMs: { zh: '每轮前停顿（秒）', en: 'Pause before each round (seconds)' },
  deadlineMs: { zh: '最长竞价时间（小时）', en: 'Longest time in all (hours)' },
};

/** What needs more than its name. */
export const RULE_HINTS: { readonly [field in RuleField]?: Text } = {
  reserve: {
    zh: '选填。低于保留价的不成交；是否公开见“其他规则”。',
    en: 'Optional: nothing is sold below it. Whether it is disclosed stands under “More rules”.',
  },
  'softClose.limitMs': { zh: '不填则不设上限。', en: 'Left empty, there is no limit.' },
  proxy: {
    zh: '竞买人可以设定不公开的最高价，由系统在需要时代为加价。',
    en: 'A bidder may set a hidden limit up to which the system bids.',
  },
  firstBidCountdownMs: {
    zh: '选填，变卖用：首次有效出价后，自该次出价起经过这段时间结束。',
    en: 'Optional, for a sell-off: the first valid bid ends the lot after so long.',
  },
  sealing: {
    zh: '加密承诺：开标前任何人（包括主办方）都看不到金额，须由竞买人自行开启。由系统保管：主办方看得到金额。',
    en: 'A commitment hides the amount from everybody, the operator too, until its bidder opens it. In clear, the operator sees it.',
  },
  revealMs: {
    zh: '截止后竞买人开启报价的时间；未开启的报价无效。',
    en: 'How long bidders may open their quotes after the window; what stays closed counts for nothing.',
  },
  dropExtremes: {
    zh: '其余评分取平均；评分不够多时全部计入。',
    en: 'The rest is averaged; where too few would be left, all count.',
  },
  floor: { zh: '选填。价格不会降到此价以下。', en: 'Optional: the price never falls below it.' },
  bestStepBps: {
    zh: '最后报价至少比最高密封报价高这么多。',
    en: 'The last word adds at least so much to the best sealed quote.',
  },
  deadlineMs: {
    zh: '到时即止；不填则直到一轮无人应价。',
    en: 'Left empty, only silence ends the lot.',
  },
};

/** What the choices of a field are called. */
export const RULE_CHOICES: Readonly<Record<string, Text>> = {
  'at-least': { zh: '不低于一个加价幅度', en: 'By at least one increment' },
  multiple: { zh: '加价幅度的整数倍', en: 'By whole increments' },
  'start-or-more': { zh: '起拍价或更高', en: 'The start price or more' },
  'start-exactly': { zh: '只能是起拍价', en: 'Exactly the start price' },
  'equalRankPriority time': { zh: '先表示者优先', en: 'The earlier comes first' },
  'equalRankPriority lots': { zh: '抽签决定', en: 'Lots are drawn' },
  'priority none': { zh: '不适用', en: 'Not at all' },
  match: { zh: '竞价中以相同价格行使', en: 'In the room, by equalling' },
  'final-query': { zh: '竞价结束后逐一询问', en: 'Asked one by one at the end' },
  'softClose none': { zh: '到时即止，不延时', en: 'None: the end is fixed' },
  extend: { zh: '结束前有人出价则延时', en: 'A late bid moves the end' },
  enrolled: { zh: '全部已报名的竞买人', en: 'Everyone enrolled' },
  'quoted-in-free-period': {
    zh: '只限在自由报价期内报过价的',
    en: 'Who has quoted in the free period',
  },
  first: { zh: '按最高报价', en: 'The own quote (first price)' },
  second: { zh: '按次高有效报价', en: 'The second highest quote (second price)' },
  committed: { zh: '加密承诺', en: 'As commitments' },
  'in-clear': { zh: '由系统保管', en: 'In clear, kept by the operator' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
};

export const RULE_FORM = {
  format: { zh: '竞价方式', en: 'Format' },
  formats: { zh: '比较各种竞价方式', en: 'Compare the formats' },
  formatOfPack: { zh: '由所选规则包确定。', en: 'The rule pack decides it.' },
  rules: { zh: '竞价规则', en: 'Rules of bidding' },
  more: { zh: '其他规则', en: 'More rules' },
  notSaid: { zh: '不作约定', en: 'Nothing said' },
  otherIncrement: {
    zh: '本标的按阶梯或比例加价；在此填写金额将取而代之。',
    en: 'This lot has its increments as a ladder or a share; an amount typed here takes their place.',
  },
  criteria: { zh: '评审要素', en: 'Criteria' },
  criterion: { zh: '要素名称', en: 'Name of the criterion' },
  weight: { zh: '权重（%）', en: 'Weight (%)' },
  addCriterion: { zh: '添加要素', en: 'Add a criterion' },
  removeCriterion: { zh: '删除', en: 'Remove' },
  stages: { zh: '降价过程预览', en: 'How the price falls' },
  stage: { zh: '级', en: 'Stage' },
  after: { zh: '开始降价后', en: 'After' },
  price: { zh: '价格', en: 'Price' },
  atOnce: { zh: '立即', en: 'at once' },
  noStages: {
    zh: '填写起拍价、降价次数、降幅和全程时间后，可预览每一级的价格。',
    en: 'With a start price, steps, their size and the time, each stage can be previewed.',
  },
  ownClock: { zh: '按规则计算的时长', en: 'Time by these rules' },
  ownClockUnknown: {
    zh: '时长由竞价规则得出；请先填写上一步的时间。',
    en: 'The rules say how long it takes; fill in the times of the step before.',
  },
} satisfies Readonly<Record<string, Text>>;

/** How much of the whole the weights make. */
export function totalText(bps: number): Text {
  const percent = `${bps / 100}%`;
  return bps === 10_000
    ? { zh: '✓ 权重合计 100%', en: '✓ The weights make 100%' }
    : {
        zh: `权重合计 ${percent}，价格和各要素之和须为 100%。`,
        en: `The weights make ${percent}; price and criteria must make 100%.`,
      };
}

/** What is said when rules no longer apply. */
export function droppedText(names: readonly Text[]): Text {
  return {
    zh: `所选竞价方式没有以下规则，保存时将去掉：${names.map(({ zh }) => zh).join('、')}。`,
    en: `This format does not have these rules; saving drops them: ${names.map(({ en }) => en).join(', ')}.`,
  };
}
