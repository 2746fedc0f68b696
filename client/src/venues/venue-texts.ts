import type { Text } from '../i18n/language.js';

export const VENUES = {
  title: { zh: '交易场所', en: 'Venues' },
  lead: {
    zh: '组织竞价的交易中心：规则、收费、印章、日历和资金监管。',
    en: 'The trading centres that run lots: their rules, fees, seals, calendars and custodians.',
  },
  none: { zh: '还没有交易中心建档。', en: 'No trading centre has a profile yet.' },
  number: { zh: '许可（登记）号', en: 'Licence or registration' },
  lots: { zh: '该交易中心的标的', en: 'Its lots' },
  noLots: { zh: '目前没有已公告的标的。', en: 'It has no published lots at present.' },
  allLots: { zh: '在目录中查看全部', en: 'See all of them in the catalogue' },
  change: { zh: '变更本中心档案', en: 'Change the profile of your centre' },
} as const satisfies Record<string, Text>;

export const VENUE = {
  card: { zh: '交易场所', en: 'Venue' },
  name: { zh: '名称', en: 'Name' },
  seal: { zh: '印章', en: 'Seal' },
  media: { zh: '常用公告媒体', en: 'Usual media of notices' },
  rules: { zh: '交易规则', en: 'Trading rules' },
  noRules: { zh: '未列明', en: 'none are named' },
  buyer: { zh: '买受人佣金', en: 'Commission of the buyer' },
  seller: { zh: '委托方佣金', en: 'Commission of the seller' },
  free: { zh: '不收取', en: 'none' },
  agreement: { zh: '佣金约定依据', en: 'Agreed in' },
  marginal: {
    zh: '分段计收：每段只按该段比例计收。',
    en: 'By bands: each rate is charged on what the price has in its band alone.',
  },
  closings: { zh: '闭市日', en: 'Closed on' },
  hours: { zh: '办公时间', en: 'Office hours' },
  hoursNote: { zh: '（工作日，闭市日除外）', en: ' (working days on which it is open)' },
  custodian: { zh: '资金监管方', en: 'Custodian of the money' },
  noCustodian: { zh: '无：不能公告标的', en: 'None: nothing can be published' },
  contact: { zh: '看样联系', en: 'For a viewing' },
  version: { zh: '版本', en: 'Version' },
  frozen: {
    zh: '本标的适用公告时的版本；档案此后的变更不影响本标的。',
    en: 'As it was when the lot was published; what changed since has no effect on this lot.',
  },
  page: { zh: '查看交易场所', en: 'See the venue' },
} as const satisfies Record<string, Text>;

export const CUSTODY = {
  title: { zh: '资金监管账户', en: 'Custody account' },
  custodian: { zh: '监管方', en: 'Custodian' },
  accountName: { zh: '户名', en: 'Account name' },
  number: { zh: '账号', en: 'Account number' },
  bank: { zh: '开户行', en: 'Bank' },
  only: {
    zh: '账号仅对已报名的竞买人和本中心人员显示。',
    en: 'Its number is shown to enrolled bidders and the staff of the centre alone.',
  },
} as const satisfies Record<string, Text>;

export const COMMISSION = {
  title: { zh: '按公布标准计算的佣金', en: 'Commission by the published ladder' },
  part: { zh: '分项', en: 'Part' },
  price: { zh: '成交价', en: 'Hammer price' },
  note: {
    zh: '按公告时的收费标准分段计算，尾数舍去；款项另行结算。',
    en: 'By the bands published with the lot, rounded down; the money itself is settled later.',
  },
} as const satisfies Record<string, Text>;

/** Why no commission follows from the bands of a venue. */
export function foreignBandsText(currency: string): Text {
  return {
    zh: `佣金按 ${currency} 金额分段，本标的以其他币种计价，不能据此计算佣金；请向交易中心确认。`,
    en: `The bands of the commission are in ${currency} and this lot is in another currency, so no commission follows from them; ask the trading centre.`,
  };
}

export const DESK_VENUE = {
  title: { zh: '本中心档案', en: 'Profile of your centre' },
  forWhom: {
    zh: '交易中心的工作人员在此维护本中心的档案。',
    en: 'The officers of a trading centre keep its profile here.',
  },
  lead: {
    zh: '变更由一人提出、另一人确认后成为新的版本；已公告的标的仍适用公告时的版本。没有资金监管账户，不能公告标的。',
    en: 'One officer asks for a change and a second one confirms it; lots that were published keep the version they were published with. Without a custody account nothing is published.',
  },
  none: {
    zh: '本中心尚未建档，不能公告标的。',
    en: 'There is no profile yet, so nothing can be published.',
  },
  edit: { zh: '提出变更', en: 'Ask for a change' },
  begin: { zh: '建立档案', en: 'Write the profile' },
  publicPage: { zh: '公开页面', en: 'Public page' },
  pending: { zh: '待复核的变更', en: 'The change that waits' },
  asOf: { zh: '生效日', en: 'From' },
  atOnce: { zh: '确认后立即', en: 'as soon as it is confirmed' },
  history: { zh: '历次版本', en: 'Versions' },
  inForce: { zh: '现行', en: 'In force' },
  since: { zh: '生效于', en: 'from' },
  by: { zh: '提出／确认', en: 'Asked, confirmed' },
  show: { zh: '查看内容', en: 'Show what it says' },
} as const satisfies Record<string, Text>;
