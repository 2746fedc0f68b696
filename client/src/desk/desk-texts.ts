import type { LotAct } from '../../../src/core/listing/lifecycle.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const DESK = {
  myLots: { zh: '我的标的', en: 'My lots' },
  newLot: { zh: '新建标的', en: 'List a lot' },
  reviews: { zh: '标的审核', en: 'Lots to review' },
  status: { zh: '按状态筛选', en: 'Filter by status' },
  all: { zh: '全部状态', en: 'All statuses' },
  none: { zh: '这里还没有标的。', en: 'There are no lots here.' },
  noneToReview: { zh: '没有待处理的标的。', en: 'Nothing waits here.' },
  returned: { zh: '退回原因', en: 'Returned because' },
  lot: { zh: '标的办理', en: 'A lot at the desk' },
  edit: { zh: '继续填写', en: 'Go on writing' },
  submit: { zh: '提交审核', en: 'Submit for review' },
  takeBack: { zh: '撤回修改', en: 'Take back' },
  discard: { zh: '作废草稿', en: 'Discard' },
  approve: { zh: '审核通过', en: 'Approve' },
  askAgain: { zh: '再次提请发布', en: 'Ask again' },
  giveBack: { zh: '退回', en: 'Return' },
  publish: { zh: '发布公告', en: 'Publish' },
  publicPage: { zh: '查看公开页面', en: 'Public page' },
  reason: { zh: '原因（委托方可见）', en: 'Reason (the lister sees it)' },
  remark: { zh: '审核意见（选填）', en: 'Remark (optional)' },
  secondPerson: {
    zh: '您审核通过了本标的，须由另一位工作人员发布。',
    en: 'You approved this lot; another officer has to publish it.',
  },
  withSession: {
    zh: '本标的已列入专场，随专场一并公告，不能单独公告。',
    en: 'This lot is in a session and is published with it, not by itself.',
  },
  toSession: { zh: '查看专场', en: 'See the session' },
  waitsForReview: {
    zh: '已提交，等待交易中心审核。',
    en: 'Submitted; the trading centre reviews it.',
  },
  waitsForPublication: {
    zh: '已审核通过，等待第二位工作人员发布。',
    en: 'Approved; a second officer has to publish it.',
  },
  askedInVain: {
    zh: '发布申请未获第二人确认。可再次提请另一位工作人员发布，或退回委托方。',
    en: 'No second officer has published it. Ask again, or return it to its lister.',
  },
  terms: { zh: '竞价条件', en: 'Terms' },
  pack: { zh: '规则包', en: 'Rule pack' },
  noPack: { zh: '各方约定（无规则包）', en: 'A contract of the parties (no pack)' },
  duration: { zh: '竞价时长', en: 'Duration' },
  byPack: { zh: '按规则包', en: 'As the pack has it' },
  increment: { zh: '加价幅度', en: 'Increment' },
  courtReference: { zh: '人民法院处置依据', en: 'Act of the court' },
  contact: { zh: '联系方式', en: 'Contact' },
  lister: { zh: '委托方', en: 'Lister' },
  history: { zh: '办理记录', en: 'History' },
  noHistory: { zh: '还没有提交过。', en: 'It has not been submitted yet.' },
} satisfies Texts;

export const CHECK = {
  title: { zh: '合规检查', en: 'Check against the rules' },
  ok: { zh: '未发现问题，可以发布。', en: 'Nothing stands against publication.' },
  faults: { zh: '发布前须解决：', en: 'To be put right before publication:' },
  word: { zh: '可使用的名称', en: 'May be called' },
  preview: { zh: '公告预览', en: 'Preview of the notice' },
  noPreview: {
    zh: '条件无误后可预览公告。',
    en: 'The notice can be previewed once the terms are in order.',
  },
  law: { zh: '依据', en: 'Under' },
} satisfies Texts;

/** What each step of a lot's history is called. */
export const ACT: { readonly [act in LotAct]: Text } = {
  submit: { zh: '提交审核', en: 'Submitted' },
  'take-back': { zh: '撤回', en: 'Taken back' },
  discard: { zh: '作废', en: 'Discarded' },
  return: { zh: '退回', en: 'Returned' },
  approve: { zh: '审核通过', en: 'Approved' },
  publish: { zh: '发布', en: 'Published' },
  open: { zh: '开始', en: 'Opened' },
  suspend: { zh: '中止', en: 'Suspended' },
  resume: { zh: '恢复', en: 'Resumed' },
  sell: { zh: '成交', en: 'Sold' },
  fail: { zh: '流拍', en: 'Failed' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
};

/** What somebody is asked before a step that others see. */
export const CONFIRM = {
  submit: {
    zh: '提交后标的和资产将被冻结，在退回或撤回前不能修改。',
    en: 'Once submitted, the lot and its assets are frozen until they are returned or taken back.',
  },
  'take-back': { zh: '撤回后可以修改并重新提交。', en: 'You can change it and submit it again.' },
  discard: {
    zh: '草稿作废后不能恢复，仅作存档。',
    en: 'A discarded draft stays on record, and nobody can go on with it.',
  },
  approve: {
    zh: '通过后由另一位工作人员发布公告。',
    en: 'Another officer then publishes the notice.',
  },
  return: { zh: '标的将退回委托方修改。', en: 'The lot goes back to its lister to be changed.' },
  publish: {
    zh: '公告发布后竞价条件即冻结，任何人不得修改。此操作不可撤销。',
    en: 'Publication freezes the terms for everybody. It cannot be undone.',
  },
} satisfies Texts;
