import type { Text } from '../i18n/language.js';

export const FORM = {
  title: { zh: '变更本中心档案', en: 'Change the profile of your centre' },
  identity: { zh: '印章与登记', en: 'Seal and registration' },
  sealName: { zh: '印章名称', en: 'Name on the seal' },
  sealNumber: { zh: '许可（登记）号', en: 'Licence or registration number' },
  picture: { zh: '印章图样', en: 'Picture of the seal' },
  pictureNote: {
    zh: 'PNG 或 JPEG，不超过 512 KB，每边 100 至 2000 像素；印在交易凭证、公告、刊登证明和成交确认书上。图样不能证明文件真实，以摘要和公开查验为准。',
    en: 'PNG or JPEG, at most 512 KB, each side 100 to 2,000 pixels. It is printed on certificates, notices and confirmations. It proves nothing: the digest and the public check do.',
  },
  choosePicture: { zh: '选择图片', en: 'Choose a picture' },
  removePicture: { zh: '移除图样', en: 'Remove the picture' },
  media: { zh: '常用公告媒体', en: 'Usual media of notices' },
  mediaNote: {
    zh: '登记公告刊登时可直接选用。',
    en: 'They can be chosen when a placement of a notice is recorded.',
  },
  medium: { zh: '媒体种类', en: 'Kind of medium' },
  mediumName: { zh: '媒体名称', en: 'Name of the medium' },
  addMedium: { zh: '增加一个媒体', en: 'Add a medium' },
  rules: { zh: '交易规则', en: 'Trading rules' },
  rule: { zh: '规则名称', en: 'Title of the rules' },
  version: { zh: '版本', en: 'Version' },
  url: { zh: '链接（可不填）', en: 'Link (optional)' },
  text: { zh: '正文（可不填）', en: 'Text (optional)' },
  addRule: { zh: '增加一份规则', en: 'Add rules' },
  fees: { zh: '收费标准', en: 'Fees' },
  feesNote: {
    zh: '按成交价分段：每段从所填金额起，按该段比例计收；第一段须从 0 起。不填即不收取。超过法定上限的，所填约定依据之外不能公告标的。',
    en: 'By bands of the hammer price: each begins at its amount and is charged at its rate, the first one at 0. Without bands nothing is charged. What is above the cap of the law keeps a lot from being published unless an agreement may allow it.',
  },
  currency: { zh: '币种', en: 'Currency' },
  buyer: { zh: '买受人佣金', en: 'Commission of the buyer' },
  seller: { zh: '委托方佣金', en: 'Commission of the seller' },
  above: { zh: '从（含以上部分）', en: 'What is above' },
  rate: { zh: '比例（%）', en: 'Rate (%)' },
  addBand: { zh: '增加一段', en: 'Add a band' },
  remove: { zh: '移除', en: 'Remove' },
  agreement: { zh: '佣金约定依据（可不填）', en: 'Where the commission was agreed (optional)' },
  calendar: { zh: '日历', en: 'Calendar' },
  calendarNote: {
    zh: '政府放假安排之外的闭市日；标的的公告期不计入这些日子。',
    en: 'Days on which you are closed besides those of the government; notice periods do not count them.',
  },
  from: { zh: '首日', en: 'First day' },
  to: { zh: '末日', en: 'Last day' },
  reason: { zh: '事由', en: 'Why' },
  addClosing: { zh: '增加闭市日', en: 'Add closing days' },
  opens: { zh: '开门时间（可不填）', en: 'Opens at (optional)' },
  closes: { zh: '关门时间（可不填）', en: 'Closes at (optional)' },
  custody: { zh: '资金监管账户', en: 'Custody account' },
  hasCustody: { zh: '有资金监管账户', en: 'There is a custody account' },
  custodyNote: {
    zh: '没有资金监管账户，不能公告标的。账号仅对已报名的竞买人和本中心人员显示。',
    en: 'Without one no lot is published. Its number is shown to enrolled bidders and your staff alone.',
  },
  custodian: { zh: '监管方', en: 'Custodian' },
  accountName: { zh: '户名', en: 'Account name' },
  number: { zh: '账号', en: 'Account number' },
  bank: { zh: '开户行', en: 'Bank' },
  contact: { zh: '看样联系', en: 'Contact for viewings' },
  person: { zh: '联系人（可不填）', en: 'Person (optional)' },
  phone: { zh: '电话', en: 'Telephone' },
  address: { zh: '地址', en: 'Address' },
  effect: { zh: '生效与理由', en: 'When and why' },
  effectiveOn: {
    zh: '生效日（不填则确认后立即生效）',
    en: 'From this day (optional; else once confirmed)',
  },
  why: { zh: '变更理由', en: 'Reason for the change' },
  save: { zh: '提交复核', en: 'Ask a second officer' },
  asked: { zh: '已提交，等待另一人确认。', en: 'It waits for a second officer.' },
} as const satisfies Record<string, Text>;

/** What cannot be sent, before anything is. */
export const UNREADABLE = {
  missing: { zh: '未填写', en: 'is missing' },
  amount: { zh: '不是有效的金额', en: 'is not an amount' },
  rate: { zh: '不是有效的比例', en: 'is not a rate' },
} as const satisfies Record<string, Text>;

/** What the server finds wrong, by its code. */
export const PROFILE_FAULTS: Readonly<Record<string, Text>> = {
  'not-from-zero': { zh: '第一段须从 0 起', en: 'the first band has to begin at 0' },
  'not-ascending': { zh: '各段须逐级递增', en: 'bands have to ascend' },
  'not-a-rate': { zh: '比例须在 0 与 100% 之间', en: 'a rate is between 0 and 100%' },
  'not-a-day': { zh: '不是有效的日期', en: 'is no day' },
  'not-a-time': { zh: '不是有效的时间', en: 'is no time of the day' },
  'ends-before-it-begins': { zh: '早于起始', en: 'is before it begins' },
  'too-long': { zh: '一次闭市不能超过 60 日', en: 'is more than 60 days at once' },
};
