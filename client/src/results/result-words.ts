import type { SaleParty } from '../../../src/contract/results.js';
import { GROUNDS, type ObjectionGround } from '../../../src/core/listing/objection-grounds.js';
import type { PublicityState } from '../../../src/core/listing/publicity.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const PUBLICITY = {
  title: { zh: '成交公示', en: 'Publicity of the result' },
  toLot: { zh: '返回标的', en: 'Back to the lot' },
  none: {
    zh: '本标的目前没有处于公示的结果。',
    en: 'There is no result of this lot that could be objected to.',
  },
  ended: { zh: '竞价结束', en: 'Bidding ended' },
  period: { zh: '公示期', en: 'Period' },
  until: { zh: '公示期满', en: 'Period ends' },
  finalSince: { zh: '结果生效于', en: 'Final since' },
  answered: { zh: '异议答复期限', en: 'Objections are answered' },
  objections: { zh: '异议与裁定', en: 'Objections and rulings' },
  noObjections: { zh: '没有异议。', en: 'Nobody has objected.' },
  anonymous: {
    zh: '异议和裁定对外公示，不显示异议人身份。',
    en: 'Objections and rulings are shown to everybody, without saying who objected.',
  },
} satisfies Texts;

export const OBJECTION = {
  title: { zh: '提出异议', en: 'Object to the result' },
  ground: { zh: '异议事由', en: 'Ground' },
  reasons: { zh: '事实与理由', en: 'Facts and reasons' },
  reasonsHint: {
    zh: '内容将公示，不显示您的名称；请勿在其中写明身份。最多 4000 字。',
    en: 'This is published without your name; do not name yourself in it. At most 4,000 characters.',
  },
  files: { zh: '证据材料（可选）', en: 'Evidence (optional)' },
  filesHint: {
    zh: '仅您、交易中心和审计可以查阅。PDF、PNG 或 JPEG。',
    en: 'Only you, the trading centre and auditors read it. PDF, PNG or JPEG.',
  },
  submit: { zh: '提交异议', en: 'Lodge the objection' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  lodged: {
    zh: '异议已提交，交易中心将在期限内裁定。',
    en: 'Lodged. The centre rules within its period.',
  },
  fileFailed: {
    zh: '异议已提交，但材料未能上传，请在下方补充：',
    en: 'Lodged, but this file was not taken; add it below:',
  },
  addFile: { zh: '补充材料', en: 'Add a document' },
  own: { zh: '您提出的异议', en: 'Your objection' },
  by: { zh: '异议人', en: 'Objector' },
  lodgedAt: { zh: '提出时间', en: 'Lodged' },
  answerBy: { zh: '应于此前答复', en: 'To be answered by' },
  overdue: { zh: '已超过答复期限', en: 'The time for an answer has passed' },
  waiting: { zh: '待裁定', en: 'Waits for a ruling' },
  carried: {
    zh: '成交前提出的标的异议，成交时尚未裁定，转入公示期裁定。',
    en: 'Objected before the end of the sale and not ruled on by then: carried into this period.',
  },
  documents: { zh: '证据材料', en: 'Evidence' },
  download: { zh: '下载', en: 'Download' },
} satisfies Texts;

export const RULING = {
  title: { zh: '作出裁定', en: 'Rule on this objection' },
  effect: {
    zh: '须由本中心另一人复核；复核后立即公示并生效。',
    en: 'A second person of the centre has to confirm it; then it is shown and takes effect at once.',
  },
  finding: { zh: '认定', en: 'Finding' },
  consequence: { zh: '结果处理', en: 'What follows' },
  ground: { zh: '撤销依据', en: 'Ground of the law' },
  atFault: { zh: '因买受人的过错撤销', en: 'Undone by the fault of a buyer' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  atFaultHint: {
    zh: '未勾选的，保证金随裁定退还；勾选的，先用于赔偿所造成的损失，余额退还（民法典第157条）。',
    en: 'Whoever is not ticked gets the deposit back with the ruling. Of whoever is, it first makes good the loss, and the rest goes back (Civil Code art. 157).',
  },
  reason: { zh: '裁定理由（将公示）', en: 'Reasons, which are published' },
  ask: { zh: '提交复核', en: 'Ask a second person' },
  asked: { zh: '裁定已提交，等待另一人复核。', en: 'A second person has been asked.' },
  ruled: { zh: '裁定', en: 'Ruling' },
  ruledAt: { zh: '裁定时间', en: 'Ruled' },
  basis: { zh: '依据', en: 'Basis' },
  persons: { zh: '承办与复核', en: 'Ruled by' },
} satisfies Texts;

export const OBJECTIONS_PAGE = {
  title: { zh: '结果异议', en: 'Objections to results' },
  forCentre: {
    zh: '此页面供交易中心裁定对成交结果的异议。',
    en: 'Here a trading centre rules on objections to its results.',
  },
  open: { zh: '待裁定', en: 'Waiting' },
  ruled: { zh: '已裁定', en: 'Ruled on' },
  which: { zh: '显示', en: 'Show' },
  none: { zh: '没有这样的异议。', en: 'There are none.' },
} satisfies Texts;

export const PUBLICITY_STATE: { readonly [state in PublicityState]: Text } = {
  provisional: { zh: '公示中（暂定结果）', en: 'Provisional' },
  disputed: { zh: '公示期满，异议待裁定', en: 'Disputed: waits for a ruling' },
  final: { zh: '结果生效', en: 'Final' },
  'set-aside': { zh: '结果已撤销或作废', en: 'Set aside' },
};

export const PARTY: { readonly [party in SaleParty]: Text } = {
  bidder: { zh: '竞买人', en: 'bidder' },
  'priority-holder': { zh: '优先购买权人', en: 'holder of a priority right' },
  lister: { zh: '委托方', en: 'lister' },
  pledgor: { zh: '出质人', en: 'pledgor' },
  applicant: { zh: '申请执行人', en: 'applicant for execution' },
};

/** What a ground says. */
export function groundText(ground: ObjectionGround): Text {
  const found = GROUNDS.find((one) => one.ground === ground);
  return found?.words ?? { zh: ground, en: ground };
}

/** How long a result is shown. */
export function periodText(days: number, unit: 'days' | 'working-days'): Text {
  return unit === 'days'
    ? { zh: `${days} 日`, en: days === 1 ? '1 day' : `${days} days` }
    : { zh: `${days} 个工作日`, en: days === 1 ? '1 working day' : `${days} working days` };
}

/** Within how long an objection is answered. */
export function answerText(days: number): Text {
  return { zh: `提出后 ${days} 日内`, en: `within ${days} days` };
}
