import type {
  AssetObjectionFinding,
  AssetObjectionState,
  ProvisionalMeasure,
  SaleConsequence,
} from '../../../src/contract/asset-objections.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const OBJECTIONS = {
  title: { zh: '标的异议', en: 'Objections to the sale' },
  toLot: { zh: '返回标的', en: 'Back to the lot' },
  none: { zh: '没有异议。', en: 'Nobody has objected.' },
  noNames: {
    zh: '对外仅公示异议类型、时间和处理结果，不显示异议人及其陈述。',
    en: 'Everybody sees what kind of objection it is, when it came and what became of it; not whose it is, nor what it says.',
  },
  rules: { zh: '处理规则', en: 'How they are handled' },
  standing: { zh: '须保持中止', en: 'The lot stands still for' },
  court: {
    zh: '法院处置：中止、继续和裁定均依法院决定办理。',
    en: 'A court sells: stopping, going on and rulings rest on its decisions.',
  },
  over: {
    zh: '本标的竞价已结束，不再受理标的异议；可在公示期内对成交结果提出异议。',
    en: 'The sale of this lot is over; only its result can be objected to, while it is shown.',
  },
  toResult: { zh: '对成交结果提出异议', en: 'Object to the result' },
  signIn: {
    zh: '登录后，任何单位的工作人员均可提出标的异议。',
    en: 'Whoever acts for an organisation can object once signed in.',
  },
  lodgedAt: { zh: '提出时间', en: 'Lodged' },
  endedAt: { zh: '处理时间', en: 'Decided' },
  open: { zh: '查看', en: 'Open' },
  object: { zh: '对标的提出异议', en: 'Object to this sale' },
  pending: {
    zh: '有标的异议正在处理，请留意。',
    en: 'An objection to this sale waits for its ruling.',
  },
} satisfies Texts;

export const LODGE = {
  title: { zh: '提出标的异议', en: 'Object to the sale' },
  kind: { zh: '异议类型', en: 'What stands against the sale' },
  statement: { zh: '事实与理由', en: 'Facts and reasons' },
  statementHint: {
    zh: '供交易中心、委托方、法院和审计查阅，不对外公示。最多 4000 字。',
    en: 'The trading centre, the lister, courts and auditors read it; it is not published. At most 4,000 characters.',
  },
  relation: { zh: '与标的的关系', en: 'What you have to do with the asset' },
  files: {
    zh: '证据材料（可选，提交后可继续补充）',
    en: 'Evidence (optional; more can be added later)',
  },
  submit: { zh: '提交异议', en: 'Lodge the objection' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  received: { zh: '异议已收到', en: 'Your objection was received' },
  number: { zh: '受理编号', en: 'Number' },
  digest: { zh: '内容摘要（SHA-256）', en: 'Digest (SHA-256)' },
  fileFailed: {
    zh: '异议已提交，但材料未能上传，请在详情页补充：',
    en: 'Lodged, but this file was not taken; add it on its page:',
  },
  toDetail: { zh: '查看和补充材料', en: 'Open it, and add documents' },
} satisfies Texts;

export const LIST = {
  title: { zh: '标的异议', en: 'Objections to sales' },
  who: {
    zh: '此页面供提出异议的单位、委托方和交易中心查看标的异议。',
    en: 'Here those who object, those who list and those who rule see objections to sales.',
  },
  which: { zh: '显示', en: 'Show' },
  waiting: { zh: '待处理', en: 'Waiting' },
  ended: { zh: '已处理', en: 'Ended' },
  none: { zh: '没有这样的异议。', en: 'There are none.' },
  own: { zh: '您提出的异议', en: 'Yours' },
  asked: { zh: '请您说明', en: 'Your comment is asked for' },
  overdue: { zh: '已超过答复期限', en: 'Overdue' },
  answerBy: { zh: '应于此前答复', en: 'To be answered by' },
} satisfies Texts;

export const DETAIL = {
  by: { zh: '异议人', en: 'Objector' },
  relation: { zh: '与标的的关系', en: 'Relation to the asset' },
  documents: { zh: '证据材料', en: 'Evidence' },
  noDocuments: { zh: '没有材料。', en: 'None.' },
  addFile: { zh: '补充材料', en: 'Add a document' },
  download: { zh: '下载', en: 'Download' },
  comments: { zh: '委托方、出质人的说明', en: 'Comments of the lister and the pledgor' },
  notYet: { zh: '已征询，尚未答复', en: 'asked, no answer yet' },
  steps: { zh: '处理经过', en: 'What was done' },
  persons: { zh: '承办与复核', en: 'By' },
  courtReference: { zh: '法院文书', en: 'Decision of the court' },
  ruling: { zh: '裁定', en: 'Ruling' },
  article: { zh: '依据', en: 'Basis' },
  ruledAt: { zh: '裁定时间', en: 'Ruled' },
  correction: { zh: '更正内容', en: 'Correction' },
  carried: {
    zh: '成交时尚未裁定，已转入成交公示期，在结果异议中裁定。',
    en: 'Not ruled on before the hammer fell: it is ruled on as an objection to the result.',
  },
  related: {
    zh: '注意：以下标的含有同一权利或须合并处置的权利，同一争议可能影响它们。',
    en: 'Take care: these lots hold the same right, or one that is sold together with it.',
  },
  sameRight: { zh: '同一权利', en: 'same right' },
  tied: { zh: '合并处置', en: 'sold together' },
  mustStand: {
    zh: '依规则，裁定前标的应保持中止：',
    en: 'By its rules the lot stands still until this is ruled on:',
  },
  retractedHeld: {
    zh: '异议已撤回。标的如仍中止，请在控制室由两人恢复。',
    en: 'It was taken back. If the lot still stands, two persons resume it in the control room.',
  },
  comment: { zh: '您的说明', en: 'Your comment' },
  commentSend: { zh: '提交说明', en: 'Send the comment' },
  retract: { zh: '撤回异议', en: 'Take it back' },
  retractEffect: {
    zh: '撤回后不可恢复，可另行提出。',
    en: 'This is final; you can object anew.',
  },
  retractReason: { zh: '撤回原因', en: 'Reason' },
} satisfies Texts;

export const DESK = {
  title: { zh: '办理', en: 'Decide' },
  ask: { zh: '征询意见', en: 'Ask for a comment' },
  whom: { zh: '征询对象', en: 'Whom to ask' },
  hold: { zh: '中止标的', en: 'Stop the lot' },
  holdEffect: {
    zh: '立即中止计时，裁定后补回；尚未开始的，立即暂缓开始。理由写入竞价记录。',
    en: 'Its clock stands at once and the time is given back; the opening of a lot that has not opened is put off at once. The reason stands in its record.',
  },
  goOn: { zh: '继续处置', en: 'Let the sale go on' },
  goOnEffect: {
    zh: '须由本中心另一人复核；异议仍待裁定。',
    en: 'A second person has to confirm it; the objection still waits for its ruling.',
  },
  rule: { zh: '作出裁定', en: 'Rule on it' },
  ruleEffect: {
    zh: '须由本中心另一人复核；复核后立即生效并公示结果。理由写入竞价记录。',
    en: 'A second person has to confirm it; then it takes effect and is shown. The reason stands in the record of the lot.',
  },
  reason: { zh: '理由', en: 'Reason' },
  article: { zh: '依据条款', en: 'Article' },
  finding: { zh: '认定', en: 'Finding' },
  consequence: { zh: '处理', en: 'What follows' },
  courtReference: { zh: '法院文书编号', en: 'Decision of the court' },
  courtNeeded: { zh: '法院处置必填', en: 'needed where a court sells' },
  askSecond: { zh: '提交复核', en: 'Ask a second person' },
  asked: { zh: '已提交，等待另一人复核。', en: 'A second person has been asked.' },
  done: { zh: '已办理。', en: 'Done.' },
} satisfies Texts;

export const EARLIER = {
  title: { zh: '此前成立的异议', en: 'Objections upheld before' },
  note: {
    zh: '本标的所含权利此前曾有异议成立，须说明如何处理后方可提交。',
    en: 'Objections to rights of this lot were upheld before; say how that was settled before it is handed in.',
  },
  settlement: { zh: '委托方的处理说明', en: 'How it was settled, as the lister says' },
  notStated: { zh: '尚未说明。', en: 'Nothing has been said yet.' },
  save: { zh: '保存说明', en: 'Keep this' },
  saved: { zh: '说明已保存。', en: 'Kept.' },
} satisfies Texts;

export const STATE: { readonly [state in AssetObjectionState]: Text } = {
  open: { zh: '待裁定', en: 'Waits for a ruling' },
  retracted: { zh: '已撤回', en: 'Taken back' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  'upheld-in-part': { zh: '部分成立', en: 'Upheld in part' },
  upheld: { zh: '异议成立', en: 'Upheld' },
  carried: { zh: '转入公示期', en: 'Carried into the publicity' },
  lapsed: { zh: '标的已撤回，终结', en: 'Ended: the lot was withdrawn' },
};

export const MEASURE: { readonly [measure in ProvisionalMeasure]: Text } = {
  none: { zh: '尚未处理', en: 'Nothing decided yet' },
  hold: { zh: '标的中止', en: 'The lot stands still' },
  'go-on': { zh: '处置继续', en: 'The sale goes on' },
};

export const FINDING: { readonly [finding in AssetObjectionFinding]: Text } = {
  dismissed: STATE.dismissed,
  'upheld-in-part': STATE['upheld-in-part'],
  upheld: STATE.upheld,
};

export const CONSEQUENCE: { readonly [consequence in SaleConsequence]: Text } = {
  'goes-on': { zh: '处置继续', en: 'the sale goes on' },
  corrected: { zh: '更正公告，处置继续', en: 'the notice is corrected, and the sale goes on' },
  withdrawn: { zh: '撤回标的', en: 'the lot is withdrawn' },
};

/** What was done, by the name of the act. */
export const ACT: Readonly<Record<string, Text>> = {
  hold: { zh: '决定中止', en: 'The lot is to stand still' },
  'go-on': { zh: '决定继续处置', en: 'The sale goes on' },
  retract: STATE.retracted,
  dismiss: STATE.dismissed,
  'uphold-in-part': STATE['upheld-in-part'],
  uphold: STATE.upheld,
  carry: STATE.carried,
  lapse: STATE.lapsed,
};
