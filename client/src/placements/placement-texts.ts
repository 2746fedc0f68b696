import type {
  LotPlacements,
  MediaDutyView,
  NoticeOpening,
} from '../../../src/contract/placements.js';
import type { Medium } from '../../../src/core/listing/placement.js';
import type { Text } from '../i18n/language.js';

/** What each kind of medium is called. */
export const MEDIUM: { readonly [medium in Medium]: Text } = {
  platform: { zh: '本平台', en: 'This platform' },
  newspaper: { zh: '报纸', en: 'Newspaper' },
  'trade-press': { zh: '专业报刊', en: 'Trade press' },
  'news-media': { zh: '其他新闻媒介', en: 'Other news medium' },
  'exchange-website': { zh: '产权交易机构网站', en: 'Website of an exchange' },
  'court-website': { zh: '人民法院公告网站', en: 'Notice website of the courts' },
};

export const DUTY_STATE: { readonly [state in MediaDutyView['state']]: Text } = {
  met: { zh: '已刊登，期间已满', en: 'Published for long enough' },
  short: { zh: '已刊登，期间不足', en: 'Published, not for long enough' },
  missing: { zh: '无刊登记录', en: 'Not on record' },
};

export const OPENING: { readonly [opening in NoticeOpening]: Text } = {
  met: {
    zh: '开始时，法定媒体的刊登均已登记。',
    en: 'When it opened, all that the law asks was on record.',
  },
  accepted: {
    zh: '开始时有缺，经双人复核准予开始。',
    en: 'When it opened something was missing, and two officers had answered for it.',
  },
  suspended: {
    zh: '开始时无刊登记录，系统依规则中止；核实后由双人恢复。',
    en: 'When it opened something was missing, so it was suspended by rule; two officers have it resume.',
  },
  'not-opened': { zh: '未开始。', en: 'It did not open.' },
};

const KIND: { readonly [kind in 'law' | 'default']: Text } = {
  law: { zh: '法定', en: 'law' },
  default: { zh: '惯例', en: 'usual' },
};

const UNIT: { readonly [unit in NonNullable<LotPlacements['period']>['unit']]: Text } = {
  days: { zh: '日', en: 'days' },
  'working-days': { zh: '个工作日', en: 'working days' },
};

export const PLACEMENTS = {
  ...{ kind: KIND, unit: UNIT },
  title: { zh: '公告刊登', en: 'Publication of the notice' },
  explain: {
    zh: '公告在哪些媒体刊登、刊登多久。每处刊登附扫描件或截图；登记不可修改，有误的划销后另行登记。',
    en: 'Where the notice stands, and for how long, each with a scan or a screenshot. Nothing is changed: what is wrong is struck out and recorded anew.',
  },
  asked: { zh: '媒体要求', en: 'What is asked for' },
  or: { zh: '或', en: ' or ' },
  noDuties: { zh: '规则包对刊登媒体没有要求。', en: 'Its rules ask for no medium.' },
  period: { zh: '公告期', en: 'Notice period' },
  atLeast: { zh: '不少于', en: 'at least' },
  lastDay: { zh: '最迟刊登日', en: 'To appear by' },
  correction: { zh: '更正第', en: 'Correction' },
  notice: { zh: '公告', en: 'Notice' },
  placed: { zh: '刊登记录', en: 'On record' },
  to: { zh: '至', en: 'to' },
  now: { zh: '今', en: 'now' },
  count: { zh: '公告日数', en: 'Days of notice' },
  enough: { zh: '符合', en: 'enough' },
  tooFew: { zh: '不足', en: 'too few' },
  bySystem: { zh: '发布时自动记录', en: 'recorded when it was published' },
  openFile: { zh: '查看留存件', en: 'Open the file' },
  fileHash: { zh: '留存件 SHA-256', en: 'SHA-256 of the file' },
  recorded: { zh: '登记', en: 'Recorded' },
  struck: { zh: '已划销', en: 'Struck out' },
  atRisk: {
    zh: '法律规定的媒体中有未登记刊登的。到开始时仍未登记、也没有双人复核意见的，标的一开始即依规则中止。',
    en: 'The law asks for more than is on record. If that is so when the lot opens, and no two officers have answered for it, it is suspended at once.',
  },
  accepted: { zh: '双人复核意见', en: 'Answered for by two officers' },
  add: { zh: '登记刊登', en: 'Record a placement' },
  strike: { zh: '划销', en: 'Strike out' },
  strikeEffect: {
    zh: '该条不再计入，原文和理由留存。',
    en: 'It counts no more; it stays on file with the reason.',
  },
  accept: { zh: '申请先行开始', en: 'Answer for what is missing' },
  acceptEffect: {
    zh: '须由本中心另一人复核；仅对目前缺少的刊登有效，理由写入刊登证明。',
    en: 'A second officer has to confirm it. It holds for what is missing now, and the reason stands in the certificate.',
  },
  reason: { zh: '理由', en: 'Reason' },
  askedSecond: { zh: '已提交，等待另一人复核。', en: 'A second officer has been asked.' },
  done: { zh: '已登记。', en: 'It is on record.' },
} as const satisfies Readonly<Record<string, Text | object>>;

export const PLACING = {
  edition: { zh: '刊登内容', en: 'What was published' },
  medium: { zh: '媒体种类', en: 'Kind of medium' },
  name: { zh: '媒体名称', en: 'Name of the medium' },
  reference: { zh: '期次版面或网址', en: 'Issue and page, or address' },
  firstDay: { zh: '刊登首日', en: 'First day' },
  lastDay: { zh: '刊登末日（仍在刊登的留空）', en: 'Last day; leave empty while it still stands' },
  usual: { zh: '常用媒体', en: 'Usual media' },
  file: { zh: '扫描件或截图', en: 'Scan or screenshot' },
  needed: { zh: '必填', en: 'is needed' },
} satisfies Readonly<Record<string, Text>>;

export const MISSING = {
  title: { zh: '公告刊登待补', en: 'Notices to be published' },
  by: { zh: '最迟', en: 'by' },
  overdue: { zh: '已逾期', en: 'overdue' },
  opens: { zh: '开始', en: 'opens' },
} satisfies Readonly<Record<string, Text>>;
