import type { RecusalKind, RecusalReason } from '../../../src/contract/experts.js';
import type { Discipline } from '../../../src/core/draw/expertise.js';
import type { Text } from '../i18n/language.js';

/** What each discipline is called. */
export const DISCIPLINE: { readonly [one in Discipline]: Text } = {
  technical: { zh: '技术', en: 'Technical' },
  legal: { zh: '法律', en: 'Legal' },
  financial: { zh: '财务', en: 'Financial' },
};

/** What is said about the pool of experts. */
export const POOL = {
  title: { zh: '专家库', en: 'Pool of experts' },
  forCentre: {
    zh: '本页供交易中心的工作人员使用。',
    en: 'This page is for officers of a trading centre.',
  },
  lead: {
    zh: '权重报价标的的评审专家从本库随机抽取。入库、出库均须两人确认并写明理由，记录永久保留。',
    en: 'The panels of weighted lots are drawn from this pool by lot. Two officers take somebody in or leave somebody out, with a reason; nothing is ever erased.',
  },
  add: { zh: '新增专家', en: 'Take in an expert' },
  email: { zh: '登录邮箱', en: 'E-mail address for signing in' },
  emailHint: {
    zh: '须是专家机构的用户：其账号看不到任何机构的内部资料。',
    en: 'A user of an expert body: such an account sees nothing of anybody’s internal affairs.',
  },
  kinds: { zh: '权利种类', en: 'Kinds of rights' },
  disciplines: { zh: '专业', en: 'Disciplines' },
  employer: { zh: '工作单位', en: 'Employer' },
  hasAccount: { zh: '该单位是本平台的机构', en: 'The employer has an organisation here' },
  organisation: { zh: '对应机构（用于自动回避）', en: 'Which one (for recusal by rule)' },
  reason: { zh: '理由', en: 'Reason' },
  send: { zh: '提交第二人确认', en: 'Ask a colleague to confirm' },
  sent: { zh: '已提交，等待本中心另一人确认。', en: 'Asked; it waits for a colleague.' },
  missing: { zh: '请填写', en: 'Fill this in' },
  chooseOne: { zh: '至少选择一项', en: 'Choose one at least' },
  unknown: {
    zh: '没有以此邮箱登录的用户，或没有此机构。',
    en: 'Nobody signs in with this address, or there is no such organisation.',
  },
  unfit: {
    zh: '该用户不属于专家机构、已在库中，或已有待确认的申请。',
    en: 'This user is of no expert body, is in the pool already, or has been asked for.',
  },
  none: { zh: '没有专家。', en: 'There are no experts.' },
  show: { zh: '范围', en: 'Which' },
  inForce: { zh: '在库', en: 'In the pool' },
  leftOut: { zh: '已出库', en: 'Left out' },
  takenIn: { zh: '入库', en: 'Taken in' },
  signsInFor: { zh: '所属专家机构', en: 'Signs in for' },
  leaveOut: { zh: '出库…', en: 'Leave out…' },
  leaveOutTitle: { zh: '申请专家出库', en: 'Ask to leave an expert out' },
  leaveOutEffect: {
    zh: '第二人确认后不再被抽取；已入席的评审组中由下一顺位候补替换。',
    en: 'Once a colleague confirms, the expert is drawn no more, and the next in order takes any seat that is held.',
  },
} satisfies Readonly<Record<string, Text>>;

/** What is said about panels and their draws. */
export const PANEL = {
  title: { zh: '评审专家组', en: 'Panel of experts' },
  none: {
    zh: '尚未抽取专家。没有专家组时，评分由工作人员录入。',
    en: 'No panel has been drawn. Without one, officers enter the marks.',
  },
  size: { zh: '人数', en: 'Members' },
  disciplines: { zh: '专业', en: 'Disciplines' },
  wordsUntil: { zh: '征词截止并开启种子', en: 'Words until, then the seed is opened' },
  marksUntil: { zh: '评分截止', en: 'Marks until' },
  openedBy: { zh: '发起人', en: 'Opened by' },
  openedAt: { zh: '发起时间', en: 'Opened' },
  commitment: { zh: '种子承诺（SHA-256）', en: 'Commitment to the seed (SHA-256)' },
  seed: { zh: '种子', en: 'Seed' },
  notOpened: { zh: '尚未开启', en: 'not opened yet' },
  candidates: { zh: '候选专家', en: 'Candidates' },
  words: { zh: '征集的词', en: 'Words' },
  noWords: { zh: '没有人加词', en: 'Nobody added one' },
  lister: { zh: '委托方', en: 'The lister' },
  hidden: { zh: '（开启种子时公布）', en: '(shown with the seed)' },
  how: {
    zh: '种子在征词之前已用承诺固定，中心不能事后更换；任何一个词都会改变抽签结果。抽签号最小者在前，依次入席，其余候补。',
    en: 'The commitment fixed the seed before anybody could add a word, so the centre cannot change it; each word changes the outcome. The lowest ticket comes first; the first ones sit, the others are the reserve.',
  },
  order: { zh: '抽签顺序', en: 'The drawn order' },
  ticket: { zh: '抽签号', en: 'Ticket' },
  sits: { zh: '入席', en: 'sits' },
  reserve: { zh: '候补', en: 'reserve' },
  recused: { zh: '回避', en: 'recused' },
  confidential: {
    zh: '专家姓名在成交结果确定前保密，此处只显示编号。',
    en: 'Names are confidential until there is a result; until then numbers stand for them.',
  },
  check: { zh: '在本浏览器中验证抽签', en: 'Check the draw in this browser' },
  isRight: {
    zh: '验证通过：种子与承诺一致，顺序由种子和各词算出。',
    en: 'The draw is right: the seed is the one that was committed to, and it gives this order with these words.',
  },
  wrongSeed: {
    zh: '种子与事先公布的承诺不一致。',
    en: 'The seed is not the one that was committed to.',
  },
  wrongOrder: {
    zh: '顺序与种子、词和候选名单不一致。',
    en: 'The order is not what seed, words and candidates give.',
  },
  marked: { zh: '评分已写入公开记录的竞买号', en: 'Paddles whose marks stand in the record' },
  closed: { zh: '评分已截止', en: 'The time for marks is over' },
  addWord: { zh: '为抽签加一个词', en: 'Add a word to the draw' },
  wordNote: {
    zh: '每家一个词，提交后不能更改；在开启种子时公布。它使任何人都无法单独决定抽签结果。',
    en: 'One word for each organisation; it cannot be changed, and is shown with the seed. It keeps anybody from choosing the outcome alone.',
  },
  word: { zh: '词（1 至 64 字）', en: 'Word (1 to 64 characters)' },
  send: { zh: '提交', en: 'Add it' },
  open: { zh: '发起抽签', en: 'Open the draw' },
  openNote: {
    zh: '发起后冻结候选名单并公布种子承诺；此后评分只来自专家组。',
    en: 'This freezes who can be drawn and publishes the commitment; from then on marks come from the panel alone.',
  },
  unfit: {
    zh: '不能发起：专家库中专业相符的人数不足，或标的已有专家组、已有评分、已开标。',
    en: 'It cannot be opened: too few experts fit, or the lot has a panel, has marks, or its quotes are open.',
  },
  wrongTimes: {
    zh: '征词至少一分钟；评分截止须在其后，并至少早于报价截止一分钟；人数为 3 至 15 的单数。',
    en: 'Words take a minute at least; marks end after that and a minute before quotes do; the number of members is odd, from 3 to 15.',
  },
  isShort: {
    zh: '候补已用尽，入席人数不足，可以再次抽取。',
    en: 'The reserve is used up and seats are empty; another draw may be opened.',
  },
  recuse: { zh: '要求回避…', en: 'Recuse…' },
  recuseTitle: { zh: '申请专家回避', en: 'Ask to recuse an expert' },
  recuseEffect: {
    zh: '第二人确认后由下一顺位候补入席，其评分不计入。',
    en: 'Once a colleague confirms, the next in order takes the seat, and this expert’s marks do not count.',
  },
  reason: { zh: '理由', en: 'Reason' },
  asked: { zh: '已提交，等待本中心另一人确认。', en: 'Asked; it waits for a colleague.' },
} satisfies Readonly<Record<string, Text>>;

export const RECUSAL_KIND: { readonly [kind in RecusalKind]: Text } = {
  rule: { zh: '依规则回避', en: 'by rule' },
  self: { zh: '本人申请回避', en: 'stood back' },
  officers: { zh: '中心要求回避', en: 'by two officers' },
};

export const RECUSAL_RULE: { readonly [rule in RecusalReason]: Text } = {
  party: { zh: '任职于本次处置的当事人', en: 'works for a party of the sale' },
  'near-party': { zh: '与当事人存在关联', en: 'stands near a party of the sale' },
  bidder: { zh: '任职于竞买人', en: 'works for a bidder' },
  'near-bidder': { zh: '与竞买人存在关联', en: 'stands near a bidder' },
  'left-pool': { zh: '已出库', en: 'has been left out of the pool' },
};

/** What experts read. */
export const TASKS = {
  title: { zh: '我的评审', en: 'My panels' },
  forExperts: { zh: '本页供评审专家使用。', en: 'This page is for experts.' },
  lead: {
    zh: '竞买人只显示竞买号。全体专家提交之前或评分截止之前，任何人都看不到他人的评分。',
    en: 'Bidders are known by their paddles alone. Until everybody has handed in, or the time is over, nobody sees another’s marks.',
  },
  none: { zh: '没有您入席的评审。', en: 'You sit on no panel.' },
  drawn: { zh: '抽中入席', en: 'Drawn' },
  movedUp: {
    zh: '因在前专家回避，由候补递补入席',
    en: 'Moved up, because an expert before you stood back or was recused',
  },
  isOpen: { zh: '评分中', en: 'open' },
  isShut: { zh: '已结束', en: 'over' },
  until: { zh: '评分截止', en: 'Marks until' },
  back: { zh: '我的评审', en: 'My panels' },
  about: { zh: '查看标的', en: 'See the lot' },
  weight: { zh: '权重', en: 'weight' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  noBidders: { zh: '还没有人报名。', en: 'Nobody is enrolled yet.' },
  note: {
    zh: '每项 0 至 100 分，最多两位小数。提交后、全体提交前仍可更改；截止时已填写完整的评分生效。',
    en: 'Points from 0 to 100 with two decimals at most. They can be changed until everybody has handed in; at the deadline whatever is complete counts.',
  },
  keep: { zh: '暂存', en: 'Keep' },
  handIn: { zh: '提交评分', en: 'Hand in' },
  kept: { zh: '已暂存，尚未提交。', en: 'Kept; not handed in yet.' },
  handedIn: { zh: '已提交', en: 'handed in' },
  isIn: { zh: '评分已提交。', en: 'Your marks are handed in.' },
  final: { zh: '已写入公开记录', en: 'stands in the record' },
  notMark: {
    zh: '请输入 0 至 100 的分数，最多两位小数',
    en: 'Enter points from 0 to 100 with two decimals at most',
  },
  shut: { zh: '评分已截止，不能再更改。', en: 'The time is over; nothing can be changed.' },
  standBack: { zh: '申请回避…', en: 'Stand back…' },
  standBackTitle: { zh: '申请回避', en: 'Stand back from this panel' },
  standBackEffect: {
    zh: '您将立即离席，由下一顺位候补接替；您的评分不计入，且不能恢复。',
    en: 'You leave the panel at once and for good; the next in order takes your place, and your marks do not count.',
  },
  standBackReason: { zh: '理由（交易中心可见）', en: 'Reason (the trading centre sees it)' },
} satisfies Readonly<Record<string, Text>>;

/** How far a task is. */
export function progressText(handedIn: number, bidders: number): Text {
  return {
    zh: `已提交 ${handedIn}／${bidders}`,
    en: `${handedIn} of ${bidders} handed in`,
  };
}

/** A part of an expert's number that can be read out, until there is a name. */
export function shortNumber(expert: string): string {
  return expert.slice(-6);
}
