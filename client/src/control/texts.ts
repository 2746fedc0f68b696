import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const CONTROL = {
  experts: { zh: '专家库', en: 'Pool of experts' },
  assetObjections: { zh: '标的异议', en: 'Objections to sales' },
  objections: { zh: '结果异议：待裁定', en: 'Objections to results' },
  openings: { zh: '开标人员：密钥与份额', en: 'Opening officers: keys and shares' },
  title: { zh: '控制室', en: 'Control room' },
  note: {
    zh: '本中心正在进行和即将开始的全部标的，实时更新。',
    en: 'All lots of the centre that run or are about to, as it happens.',
  },
  forCentre: {
    zh: '控制室仅供交易中心工作人员使用。',
    en: 'The control room is for the staff of the trading centre.',
  },
  search: { zh: '搜索标的名称', en: 'Search titles' },
  filter: { zh: '按阶段筛选', en: 'Filter by phase' },
  all: { zh: '全部', en: 'All' },
  running: { zh: '竞价中', en: 'Running' },
  soon: { zh: '即将开始', en: 'Upcoming' },
  stopped: { zh: '已中止', en: 'Suspended' },
  over: { zh: '已结束', en: 'Ended' },
  none: { zh: '没有符合条件的标的。', en: 'No lot matches.' },
  lot: { zh: '标的', en: 'Lot' },
  phase: { zh: '阶段', en: 'Phase' },
  price: { zh: '当前价', en: 'Price' },
  leader: { zh: '领先竞买号', en: 'Leader' },
  bids: { zh: '出价', en: 'Bids' },
  extensions: { zh: '延时', en: 'Ext.' },
  left: { zh: '剩余时间', en: 'Time left' },
  opensIn: { zh: '距开始', en: 'opens in' },
  stands: { zh: '计时停止', en: 'clock stands' },
  closing: { zh: '正在结拍', en: 'closing' },
  unknown: { zh: '正在获取…', en: 'loading…' },
  back: { zh: '返回控制室', en: 'Back to the control room' },
  otherCentre: {
    zh: '本标的由其他交易中心组织，您只能查看。',
    en: 'Another trading centre runs this lot; you can only watch.',
  },
  enrolments: { zh: '报名与保证金', en: 'Enrolments and deposits' },
  bidderView: { zh: '查看竞买页面', en: 'See what bidders see' },
} satisfies Texts;

export const RULING = {
  title: { zh: '裁定', en: 'Rulings' },
  suspend: { zh: '立即中止竞价', en: 'Suspend now' },
  suspendEffect: {
    zh: '确认后立即生效：计时停止，不再接受出价。恢复时，中止期间的时间全部补回。',
    en: 'At once: the clock stands and no bid is taken. All the time it stands is given back on resumption.',
  },
  resume: { zh: '申请恢复竞价', en: 'Ask to resume' },
  resumeEffect: {
    zh: '须由本中心另一人确认，确认后恢复计时并补回时间；暂缓开始的，通知期后开始。',
    en: 'A second person of the centre has to confirm; then the clock goes on and the time is given back. A lot whose opening was put off opens after a notice.',
  },
  withdraw: { zh: '申请撤回标的', en: 'Ask to withdraw' },
  withdrawEffect: {
    zh: '须由本中心另一人确认，确认后标的终止且不可恢复。',
    en: 'A second person of the centre has to confirm; then the lot is over for good.',
  },
  bar: { zh: '申请禁止竞买', en: 'Ask to bar' },
  barEffect: {
    zh: '须由本中心另一人确认，确认后该竞买人不能再出价；已有的领先出价不因此撤销。',
    en: 'A second person of the centre has to confirm; then the bidder may not bid. A lead that it has stands.',
  },
  stopAll: { zh: '全部紧急中止', en: 'Stop all' },
  stopAllEffect: {
    zh: '立即中止本中心全部进行中的标的。',
    en: 'Suspends every open lot of the centre at once.',
  },
  stopAllNow: { zh: '是，立即全部中止', en: 'Yes, stop all now' },
  resumeAll: { zh: '申请全部恢复', en: 'Ask to resume all' },
  stopAllList: { zh: '将中止以下标的：', en: 'These lots will be suspended:' },
  nothingOpen: {
    zh: '目前没有进行中的标的；确认后仍会中止此刻刚刚开始的标的。',
    en: 'No lot is open now; one that opens this moment would be suspended.',
  },
  template: { zh: '常用理由', en: 'Usual reasons' },
  reason: { zh: '理由（写入公开记录）', en: 'Reason (it becomes part of the public record)' },
  choose: { zh: '请选择，或在下方自行填写', en: 'Choose one, or write your own below' },
  next: { zh: '下一步', en: 'Next' },
  notOpen: {
    zh: '尚未开始的标的不能中止，需要时可以撤回。',
    en: 'A lot that has not opened cannot be suspended; it can be withdrawn.',
  },
  over: { zh: '标的已结束，不能再作裁定。', en: 'The lot has ended; there is nothing to rule.' },
  allAsked: {
    zh: '可作的裁定均已申请，正等待第二人确认。',
    en: 'Everything that can be ruled has been asked for and waits.',
  },
  waits: { zh: '等待第二人确认', en: 'Waits for a second person' },
  decided: { zh: '近期双人裁定', en: 'Rulings decided lately' },
  done: { zh: '已提交，等待本中心另一人确认。', en: 'Asked; it waits for a colleague.' },
} satisfies Texts;

export const PANELS = {
  bidders: { zh: '竞买人', en: 'Bidders' },
  noBidders: { zh: '还没有人报名。', en: 'Nobody has enrolled yet.' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  leads: { zh: '领先', en: 'leads' },
  rank: { zh: '优先购买权第', en: 'priority right no.' },
  depositMissing: { zh: '保证金未到账', en: 'deposit missing' },
  barred: { zh: '已禁止竞买', en: 'barred' },
  bar: { zh: '禁止竞买…', en: 'Bar…' },
  tasks: { zh: '待裁定事项', en: 'Tasks to rule on' },
  noTasks: { zh: '没有待裁定事项。', en: 'There is nothing to rule on.' },
  tooLate: {
    zh: '出价按时到达，但系统未能在结拍前作出裁决',
    en: 'A bid came in time and was not decided in time',
  },
  received: { zh: '到达时间', en: 'Received' },
  decided: { zh: '裁决时间', en: 'Decided' },
  priceThen: { zh: '当时价格', en: 'Price then' },
  leaderThen: { zh: '当时领先', en: 'Leader then' },
  command: { zh: '指令编号', en: 'Command' },
  noStatement: { zh: '该事项未保存当时的答复。', en: 'The statement was not kept with this task.' },
  close: { zh: '作出结论', en: 'Close with a reason' },
  closeNow: { zh: '记录结论', en: 'Close' },
  closedBy: { zh: '结论', en: 'Closed' },
  showClosed: { zh: '显示已结事项', en: 'Show closed ones' },
  latest: { zh: '记录的最新条目', en: 'Latest entries of the record' },
  verify: { zh: '查看并验证完整记录', en: 'See and verify the whole record' },
} satisfies Texts;

/** What is written most often, for each act; the officer may add to it. */
export const REASONS = {
  suspend: [
    { zh: '收到权属异议，中止竞价进行核实', en: 'Title is disputed; suspended to look into it' },
    { zh: '系统或网络异常，中止竞价', en: 'The system or the network is disturbed' },
    { zh: '发现疑似串通竞买，中止竞价进行调查', en: 'Collusion is suspected and looked into' },
    { zh: '人民法院或主管机关要求中止', en: 'A court or an authority asks for it' },
  ],
  resume: [
    { zh: '异议已经处理，恢复竞价', en: 'The objection has been dealt with' },
    { zh: '系统已恢复正常，恢复竞价', en: 'The system works as it should again' },
    { zh: '调查完毕，未发现影响公正的情形', en: 'Looked into; nothing found against fairness' },
  ],
  withdraw: [
    { zh: '委托方撤回委托', en: 'The lister withdraws its order' },
    { zh: '标的权利状态发生变化，不宜继续处置', en: 'The state of the right has changed' },
    { zh: '债务已经清偿', en: 'The debt has been paid' },
    { zh: '人民法院或主管机关要求撤回', en: 'A court or an authority asks for it' },
  ],
  bar: [
    { zh: '与委托方或出质人存在关联关系', en: 'Related to the lister or the pledgor' },
    { zh: '疑似串通竞买', en: 'Collusion is suspected' },
    { zh: '不符合受让人资格条件', en: 'Does not meet the conditions for a taker' },
  ],
  close: [
    { zh: '经核实，不影响竞价结果，维持原结果', en: 'Looked into; the result is not affected' },
    {
      zh: '经核实，影响竞价结果，另行裁定',
      en: 'Looked into; the result is affected, ruled apart',
    },
  ],
} satisfies Record<string, readonly Text[]>;

export type Act = keyof typeof REASONS;

export function stoppedText(count: number): Text {
  return {
    zh: `已中止 ${count} 个标的。`,
    en: count === 1 ? '1 lot was suspended.' : `${count} lots were suspended.`,
  };
}
