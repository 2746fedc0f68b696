import type {
  HolderPart,
  Intention,
  OutcomeDraft,
  Telling,
  TellingChannel,
  ToldAs,
} from '../../../../src/contract/holders.js';
import type { Text } from '../../i18n/language.js';

export const HOLDERS = {
  title: { zh: '优先购买权人与当事人', en: 'Priority holders and parties' },
  note: {
    zh: '登记已知的优先购买权人和当事人，以及是否通知到。姓名、地址不公开；权利性质、顺位和通知情况写入公告。',
    en: 'Enter the known holders of priority rights and the parties, and whether they were told. Names and addresses are not published; the kind of right, its rank and whether its holder was told stand in the notice.',
  },
  none: {
    zh: '尚未登记任何人。没有已知的优先购买权人和当事人的，无须登记。',
    en: 'Nobody is entered. Where no holder and no party is known, nothing has to be.',
  },
  register: { zh: '登记', en: 'Enter somebody' },
  amend: { zh: '修改', en: 'Change' },
  withdraw: { zh: '移出', en: 'Take off' },
  withdrawEffect: {
    zh: '移出后不再要求通知，也不再享有顺位；记录保留。',
    en: 'Nobody has to be told any more, and the rank is gone; the entry stays on record.',
  },
  reason: { zh: '原因', en: 'Reason' },
  withdrawn: { zh: '已移出', en: 'Taken off' },
  as: { zh: '身份', en: 'As what' },
  basis: {
    zh: '依据或说明（写入公告，勿填个人信息）',
    en: 'By what (published; no personal data)',
  },
  rank: { zh: '顺位（1 为最先）', en: 'Rank (1 comes first)' },
  isOurs: { zh: '平台内机构', en: 'An organisation on the platform' },
  organisation: { zh: '机构', en: 'Organisation' },
  name: { zh: '姓名或名称', en: 'Name' },
  address: { zh: '地址', en: 'Address' },
  edition: { zh: '版次', en: 'Edition' },
  tell: { zh: '记录通知', en: 'Record a notice' },
  channel: { zh: '方式', en: 'How' },
  sentAt: { zh: '发出时间（北京时间）', en: 'Sent (China Standard Time)' },
  sentBy: { zh: '经办人', en: 'Sent by' },
  conclude: { zh: '记录结果', en: 'Record the outcome' },
  outcome: { zh: '结果', en: 'Outcome' },
  outcomeAt: { zh: '时间（北京时间）', en: 'When (China Standard Time)' },
  unreachableReason: {
    zh: '无法通知的原因（写入公告，勿填个人信息）',
    en: 'Why not (published; no personal data)',
  },
  proof: { zh: '凭证（编号或说明）', en: 'Proof (a number or where to find it)' },
  document: { zh: '凭证文件（标的资料）', en: 'Document among the papers' },
  noDocument: { zh: '无', en: 'none' },
  answer: { zh: '记录答复', en: 'Record an answer' },
  intention: { zh: '是否行使', en: 'What it means to do' },
  agrees: { zh: '是否同意转让', en: 'Agrees to the transfer' },
  yes: { zh: '同意', en: 'agrees' },
  no: { zh: '不同意', en: 'does not agree' },
  unsaid: { zh: '未询问或未答', en: 'not asked, or no answer' },
  answeredAt: { zh: '答复时间（北京时间）', en: 'Answered (China Standard Time)' },
  needed: { zh: '必须填写', en: 'is needed' },
  notRank: { zh: '须为 1 至 1000 的整数', en: 'must be a whole number from 1 to 1000' },
  future: { zh: '不能晚于现在', en: 'cannot be to come' },
  beforeSent: { zh: '不能早于发出时间', en: 'cannot be before it was sent' },
  tellBefore: { zh: '最晚通知', en: 'Told at the latest' },
  deemedAt: { zh: '无法通知的，视为已通知', en: 'The unreachable count as told from' },
} satisfies Readonly<Record<string, Text>>;

export const TOLD_AS: { readonly [as in ToldAs]: Text } = {
  'co-owner': { zh: '共有人（民法典第305条）', en: 'Co-owner (Civil Code 305)' },
  completer: {
    zh: '职务技术成果完成人（民法典第847条）',
    en: 'Completer of a service technology (Civil Code 847)',
  },
  commissioner: { zh: '委托开发的委托人（民法典第859条）', en: 'Commissioner (Civil Code 859)' },
  'co-developer': {
    zh: '合作开发的其他当事人（民法典第860条）',
    en: 'Co-developer (Civil Code 860)',
  },
  other: { zh: '其他优先购买权人', en: 'Holder of another priority right' },
  party: { zh: '当事人', en: 'Party' },
};

export const CHANNEL: { readonly [channel in TellingChannel]: Text } = {
  'in-person': { zh: '当面或直接送达', en: 'in person' },
  post: { zh: '邮寄', en: 'by post' },
  electronic: { zh: '电子送达', en: 'electronically' },
  telephone: { zh: '电话（录音）', en: 'by telephone, recorded' },
  'public-notice': { zh: '公告送达', en: 'by public notice' },
};

export const OUTCOME: { readonly [outcome in OutcomeDraft['outcome']]: Text } = {
  confirmed: { zh: '确认收悉', en: 'received' },
  unreachable: { zh: '无法通知', en: 'could not be reached' },
};

export const PENDING: Text = { zh: '等待结果', en: 'no outcome yet' };

export const TELLING: { readonly [kind in Telling['kind']]: Text } = {
  untold: { zh: '尚未通知', en: 'not told yet' },
  told: { zh: '已通知', en: 'told' },
  unreachable: { zh: '无法通知', en: 'unreachable' },
  waived: { zh: '已放弃', en: 'waived' },
};

export const INTENTION: { readonly [intention in Intention]: Text } = {
  waives: { zh: '放弃优先购买权', en: 'waives the right' },
  'on-floor': { zh: '场内行权', en: 'will declare on the floor' },
  'off-floor': { zh: '场外行权', en: 'will declare off the floor' },
  undecided: { zh: '尚未决定', en: 'has not decided' },
};

/** What became of a right; nothing is said while nothing has. */
export const PART: { readonly [part in HolderPart]: Text | null } = {
  open: null,
  enrolled: { zh: '已报名', en: 'enrolled' },
  absent: { zh: '未参加竞买，视为放弃', en: 'did not take part, which waives it' },
};
