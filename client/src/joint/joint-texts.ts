import type { ConsortiumState } from '../../../src/contract/consortia.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** Bidding together: the form of its lead, and the page of its members. */
export const JOINT = {
  title: { zh: '联合竞买', en: 'Joint bidding' },
  none: {
    zh: '本机构没有联合竞买的邀请。可在接受联合竞买的标的页面选择“联合报名”发起。',
    en: 'Your organisation is in no consortium. On a lot that allows joint bidding, choose to enrol together.',
  },
  toPage: { zh: '联合竞买', en: 'Joint bidding' },
  how: { zh: '报名方式', en: 'How you enrol' },
  alone: { zh: '单独报名', en: 'Alone' },
  together: { zh: '联合报名（本机构为牵头人）', en: 'Together with others; my organisation leads' },
  note: {
    zh: '有本平台账户的成员须在各自账户中同意后报名才生效；没有账户的成员凭其签署的联合竞买协议。联合体持一个竞买号、交一份保证金，由牵头人出价。',
    en: 'Members with an account consent in it before the enrolment counts; others by the agreement that they have signed. There is one paddle and one deposit, and the lead bids.',
  },
  ownShare: { zh: '本机构份额（%）', en: 'Share of my organisation (%)' },
  member: { zh: '成员', en: 'Member' },
  kind: { zh: '成员类型', en: 'What it is' },
  account: { zh: '有本平台账户', en: 'Has an account here' },
  named: { zh: '没有账户', en: 'Has no account' },
  organisationId: {
    zh: '机构编号（见对方“我的账户”）',
    en: 'Number of the organisation (on its page “Your account”)',
  },
  name: { zh: '名称', en: 'Name' },
  registration: { zh: '统一社会信用代码', en: 'Registration number' },
  control: { zh: '实际控制人', en: 'Controlled from' },
  domestic: { zh: '境内', en: 'China' },
  foreign: { zh: '境外', en: 'abroad' },
  share: { zh: '份额（%）', en: 'Share (%)' },
  add: { zh: '增加成员', en: 'Add a member' },
  remove: { zh: '移除', en: 'Remove' },
  sum: { zh: '份额合计', en: 'Shares in all' },
  mustBeWhole: { zh: '须为 100%', en: 'must be 100%' },
  deed: { zh: '已签署的联合竞买协议', en: 'The signed agreement on joint bidding' },
  submit: { zh: '提交联合报名', en: 'Propose the consortium' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  lead: { zh: '牵头人', en: 'lead' },
  consented: { zh: '已同意', en: 'has consented' },
  signed: { zh: '已签署协议', en: 'has signed' },
  waiting: { zh: '待同意', en: 'has yet to consent' },
  mandate: { zh: '联合竞买约定', en: 'What the members agree on' },
  file: { zh: '下载签署的协议', en: 'Download the signed agreement' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  endedBy: { zh: '终止：', en: 'Ended by' },
  consent: { zh: '同意参加', en: 'Consent' },
  consenting: {
    zh: '我已阅读并代表本机构同意上述约定',
    en: 'I have read this and agree to it for my organisation',
  },
  decline: { zh: '拒绝参加', en: 'Decline' },
  takeBack: { zh: '撤销联合报名', en: 'Take it back' },
  declineEffect: {
    zh: '该联合体即告终止，不再报名；各成员可另行报名。',
    en: 'The consortium ends without being enrolled; its members may enrol otherwise.',
  },
  reason: { zh: '原因', en: 'Reason' },
  inOne: {
    zh: '本机构参加了本标的的联合体，不能另行报名。',
    en: 'Your organisation is in a consortium for this lot and cannot enrol otherwise.',
  },
  asked: {
    zh: '有联合体邀请本机构参加本标的的竞买：',
    en: 'A consortium asks your organisation to join it for this lot:',
  },
  open: { zh: '查看', en: 'Look at it' },
  winner: { zh: '买受人（联合体）', en: 'The buyers together' },
  members: { zh: '联合体', en: 'Consortium' },
} satisfies Texts<string>;

export const STATE: Texts<ConsortiumState> = {
  open: { zh: '待成员同意', en: 'Waits for consents' },
  enrolled: { zh: '已报名', en: 'Enrolled' },
  ended: { zh: '已终止', en: 'Ended' },
};

/** What is wrong with the members, by the code that the server gives it. */
export const FAULT: Readonly<Record<string, Text>> = {
  'too-few-members': { zh: '联合体至少有两名成员。', en: 'A consortium has two members at least.' },
  'too-many-members': { zh: '成员过多。', en: 'There are too many members.' },
  'no-share': { zh: '份额须大于零。', en: 'Its share must be more than nothing.' },
  'shares-not-whole': { zh: '份额合计须为 100%。', en: 'The shares must sum to 100%.' },
  'named-twice': { zh: '该成员重复。', en: 'It is named twice.' },
  'unknown-account': { zh: '没有此编号的机构。', en: 'No organisation has this number.' },
  'has-account': {
    zh: '该机构在本平台有账户，请填写其机构编号，由其在账户中同意。',
    en: 'It has an account here: give its number, so that it consents there.',
  },
  'needs-name': { zh: '请填写名称。', en: 'Give its name.' },
  'needs-registration': { zh: '请填写统一社会信用代码。', en: 'Give its registration number.' },
  'needs-declarations': { zh: '请填写其声明。', en: 'Give what it declares.' },
  'needs-deed': {
    zh: '没有账户的成员须签署联合竞买协议，请上传。',
    en: 'Members without an account sign an agreement: hand it in.',
  },
  'in-other-enrolment': {
    zh: '已参加本标的的其他报名',
    en: 'is in another enrolment for this lot',
  },
};
