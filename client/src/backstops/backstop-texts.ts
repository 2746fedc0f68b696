import type { BackstopNature, BackstopStanding } from '../../../src/contract/backstops.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const BACKSTOPS = {
  title: { zh: '保底收储', en: 'Backstops' },
  lead: {
    zh: '本机构承诺在处置失败达到约定次数后，按承诺价收储。',
    en: 'What your institution has undertaken to take at its price once enough sales have failed.',
  },
  none: {
    zh: '还没有保底承诺。可在标的页面提出。',
    en: 'There are none yet. One is offered on the page of a lot.',
  },
  ofCase: { zh: '保底收储承诺', en: 'Backstops behind this case' },
  offer: { zh: '提出保底收储', en: 'Offer a backstop' },
  offerEffect: {
    zh: '须由本机构另一人确认。确认后在有效期内对本机构有约束力；委托方答复前可以撤回。',
    en: 'A colleague has to confirm. From then on it binds your institution until it lapses; it can be taken back until the lister has answered.',
  },
  asked: { zh: '已提交，等待本机构另一人确认。', en: 'Asked; a colleague has to confirm.' },
  price: { zh: '承诺收储价', en: 'Price' },
  afterFailures: { zh: '流拍几次后', en: 'After how many failed attempts' },
  validUntil: { zh: '有效期至（北京时间）', en: 'Valid until (China Standard Time)' },
  nature: { zh: '法律性质', en: 'What it is in law' },
  optional: { zh: '选填', en: 'optional' },
  wrongAmount: { zh: '请输入有效金额。', en: 'Enter a valid amount.' },
  accept: { zh: '接受承诺', en: 'Accept it' },
  acceptEffect: {
    zh: '须由本机构另一人确认。接受后，处置失败达到约定次数时可按承诺价结案。',
    en: 'A colleague has to confirm. Once enough attempts have failed, the case can then end at its price.',
  },
  decline: { zh: '不接受', en: 'Decline it' },
  declineEffect: { zh: '该承诺随即失效。', en: 'It is void at once.' },
  release: { zh: '解除承诺', en: 'Release it' },
  releaseEffect: {
    zh: '须由本机构另一人确认。解除后该机构不再受承诺约束。',
    en: 'A colleague has to confirm. The institution is then bound no more.',
  },
  withdraw: { zh: '撤回承诺', en: 'Take it back' },
  withdrawEffect: {
    zh: '委托方尚未答复，撤回后该承诺随即失效。',
    en: 'The lister has not answered yet; it is void at once.',
  },
  usual: { zh: '惯例（可另行约定）', en: 'What is usual, unless agreed otherwise' },
  reason: { zh: '理由', en: 'Reason' },
  forWhom: { zh: '由收储机构使用。', en: 'This page is for acquisition institutions.' },
} satisfies Texts;

export const NATURE: { readonly [nature in BackstopNature]: Text } = {
  purchase: { zh: '附条件买受', en: 'A purchase on a condition' },
  guarantee: { zh: '保证', en: 'A guarantee' },
  'joining-the-debt': { zh: '债务加入', en: 'Joining the debt' },
};

export const STANDING: { readonly [standing in BackstopStanding]: Text } = {
  offered: { zh: '待委托方答复', en: 'Waits for the lister' },
  accepted: { zh: '已接受', en: 'Accepted' },
  called: { zh: '条件已成就', en: 'Due' },
  declined: { zh: '未被接受', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Taken back' },
  released: { zh: '已解除', en: 'Released' },
  lapsed: { zh: '已过有效期', en: 'Lapsed' },
  honoured: { zh: '已收储', en: 'Honoured' },
  over: { zh: '案件已了结', en: 'The case is over' },
};

/** What is usual of an undertaking, by the parameter of its pack that is a number. */
const USUAL: Readonly<Record<string, (value: number) => Text>> = {
  callDays: (days) => ({
    zh: `条件成就后 ${days} 日内通知收储机构。`,
    en: `The institution is called on within ${days} days after it has become due.`,
  }),
  acceptanceDays: (days) => ({
    zh: `收储机构自收到通知之日起 ${days} 日内确认收储。`,
    en: `It confirms within ${days} days of being called on.`,
  }),
  payDays: (days) => ({
    zh: `确认后 ${days} 日内付清收储款。`,
    en: `It pays within ${days} days after that.`,
  }),
};

const PRICE_OF: Readonly<Record<string, Text>> = {
  valuation: {
    zh: '收储价按评估价的一定比例确定；也可以按未偿本金确定。',
    en: 'The price is a share of the valuation; it may be one of the unpaid principal instead.',
  },
};

/** What is usual of an undertaking, as a sentence; null for a parameter that has no words. */
export function usualText(name: string, value: unknown): Text | null {
  if (typeof value === 'number') return USUAL[name]?.(value) ?? null;
  return name === 'priceOf' ? (PRICE_OF[String(value)] ?? null) : null;
}

/** After how many failures it is due. */
export function afterText(failures: number): Text {
  return {
    zh: `流拍 ${failures} 次后`,
    en: failures === 1 ? 'after 1 failed attempt' : `after ${failures} failed attempts`,
  };
}
