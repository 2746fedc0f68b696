import type { Text } from '../i18n/language.js';
import { one, SALE_CHOICES, SALE_NUMBERS, type Sentence } from './sale-words.js';

/** Numbers that the parties keep to among themselves, before the sale or after it. */
export const TOLD_NUMBERS: Readonly<Record<string, Sentence>> = {
  ...SALE_NUMBERS,
  freePeriodWorkingDays: (days) => ({
    zh: `自由报价期不少于 ${days} 个工作日。`,
    en: `The free period holds at least ${days} working days.`,
  }),
  contractWorkingDays: (days) => ({
    zh: `受让方确定后 ${days} 个工作日内签订合同。`,
    en: `The contract is signed within ${days} working days after the buyer is known.`,
  }),
  priceWorkingDays: (days) => ({
    zh: `价款自合同生效之日起 ${days} 个工作日内一次付清。`,
    en: `The price is paid at once, within ${days} working days after the contract takes effect.`,
  }),
  instalmentFirstBps: (bps) => ({
    zh: `金额较大、一次付清确有困难而分期付款的，首期在上述期限内支付，不低于总价款的 ${bps / 100}%。`,
    en: `Where it is too large to be paid at once, the first instalment is at least ${bps / 100}% of the price, within the same time.`,
  }),
  instalmentMonths: (months) => ({
    zh: `分期付款的，其余款项的付款期限不超过 ${months} 个月。`,
    en: `The other instalments are paid within ${months} months.`,
  }),
  extensionWorkingDays: (days) => ({
    zh: `公告期满未征集到受让方、依公告延期的，每次延长不少于 ${days} 个工作日。`,
    en: `If nobody applies and the notice allows its extension, each extension is at least ${days} working days.`,
  }),
  weightsSumBps: (bps) => ({
    zh: `价格与各评审项的权重合计 ${bps / 100}%。`,
    en: `The price and the criteria weigh ${bps / 100}% together.`,
  }),
  selloffFloorBps: (bps) => ({
    zh: `变卖价格不低于评估价的 ${bps / 100}%。`,
    en: `A sell-off is at no less than ${bps / 100}% of the valuation.`,
  }),
  selloffWindowDays: (days) => ({
    zh: `变卖期为 ${days} 日。`,
    en: `A sell-off is open for ${days} days.`,
  }),
  annuityGraceMonths: (months) => ({
    zh: `专利年费逾期的，可在 ${months} 个月内补缴。`,
    en: `A patent annuity that is late can still be paid for ${months} months.`,
  }),
  annuitySurchargeBps: (bps) => ({
    zh: `补缴年费的，每逾期一个月加收当年全额年费的 ${bps / 100}% 作为滞纳金。`,
    en: `Each month that it is late costs ${bps / 100}% of the full annuity of the year.`,
  }),
  restorationMonths: (months) => ({
    zh: `专利权终止的，可自收到通知之日起 ${months} 个月内请求恢复权利。`,
    en: `A patent that has ended can be restored on request within ${months} months of the office’s notice.`,
  }),
  renewalMonths: (months) => ({
    zh: `注册商标可在有效期满前 ${months} 个月内办理续展。`,
    en: `A trademark can be renewed in the last ${months} months of its term.`,
  }),
  renewalGraceMonths: (months) => ({
    zh: `注册商标期满未续展的，有 ${months} 个月的宽展期。`,
    en: `One that was not renewed can still be for ${months} months after its term.`,
  }),
};

/** Choices of the same kind, by the value that a pack has for them. */
export const TOLD_CHOICES: Readonly<Record<string, ReadonlyMap<unknown, Text>>> = {
  ...SALE_CHOICES,
  freePeriodStarts: one('next-working-day', {
    zh: '自由报价期通常自公告次一工作日零时起。',
    en: 'The free period usually begins at midnight of the working day after the notice.',
  }),
  unsold: one('may-run-again', {
    zh: '无有效报价的，转让方可以申请再次进行。',
    en: 'If nobody quotes, the seller may have it run again.',
  }),
  priorityExercise: one('on-floor', {
    zh: '优先购买权以场内行使为原则：在公告期内申请并交纳保证金，针对最终报价表示是否行使。',
    en: 'Priority rights are exercised on the floor: their holders apply and pay the deposit like others, and declare against the final quote.',
  }),
  stepsByPriceBand: one(true, {
    zh: '加价幅度可以按价格区间分段设定。',
    en: 'The increment may be set by bands of the price.',
  }),
  timedCycles: one('optional', {
    zh: '也可以采用自由报价期加限时报价周期的方式（动态报价）。',
    en: 'A free period with timed cycles may be chosen instead, as a dynamic quote.',
  }),
  quotesOpened: one('together', {
    zh: '截止后各报价一并开启。',
    en: 'All quotes are opened together after the deadline.',
  }),
  equalQuotes: one('earlier', {
    zh: '报价相同的，报价在先者成交；也可以约定再次报价。',
    en: 'Of equal quotes the earlier wins; a second round may be agreed on instead.',
  }),
  equalScores: one('higher-price', {
    zh: '得分相同的，价高者成交。',
    en: 'Of equal scores the higher price wins.',
  }),
  schemeDisclosed: one('in-the-listing', {
    zh: '评审项、权重和评分办法在挂牌时披露。',
    en: 'Criteria, weights and the way of scoring are disclosed in the listing.',
  }),
  evaluators: one('panel', {
    zh: '由评审小组评分。',
    en: 'A panel of experts marks the criteria.',
  }),
  priceScore: one('share-of-highest', {
    zh: '价格得分为报价占最高有效报价的比例。',
    en: 'The score of a price is its share of the highest valid one.',
  }),
  depositTopUp: one('difference-to-claim', {
    zh: '申请执行人的债权数额小于保证金数额的，应当补足差额。',
    en: 'An applicant whose claim is smaller than the deposit pays the difference.',
  }),
  startsAt: one('start-of-second-round', {
    zh: '变卖价为第二次拍卖的起拍价。',
    en: 'The sell-off starts at the start price of the second round.',
  }),
  secondaryMarket: one(false, {
    zh: '不以集中竞价、做市商、电子撮合、匿名交易等集中交易方式再次转让。',
    en: 'It is not traded on in any centralised way: no continuous auction, matching, market making or anonymous trading.',
  }),
  exportReview: one('foreign-taker', {
    zh: '向外国人、外国企业或者外国其他组织转让的，须办理技术出口手续。',
    en: 'A transfer to a foreign party needs the procedures of technology export.',
  }),
  patentTitlePasses: one('registration', {
    zh: '专利权的转让自登记之日起生效。',
    en: 'The transfer of a patent takes effect when it is registered.',
  }),
  propertyRightsOnly: one(true, {
    zh: '转让的是著作财产权，人身权不随之转移。',
    en: 'Only the property rights in a work are sold; moral rights do not pass.',
  }),
  transferInWriting: one(true, {
    zh: '须订立书面转让合同。',
    en: 'The transfer needs a written contract.',
  }),
  priorLicences: one('disclosed', {
    zh: '作品在先的许可使用应当如实披露。',
    en: 'Licences that were granted before have to be disclosed.',
  }),
};

const PARTS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  saleModes: {
    'fold-in': { zh: '协议折价', en: 'a fold-in' },
    'sell-off': { zh: '变卖', en: 'a sell-off' },
    auction: { zh: '拍卖', en: 'an auction' },
  },
  creditorsDecide: {
    'start-price': { zh: '起拍价', en: 'the start price' },
    rounds: { zh: '拍卖次数', en: 'how many rounds there are' },
    cuts: { zh: '降价幅度', en: 'how far each is cut' },
  },
  instalmentNeeds: {
    security: { zh: '转让方认可的合法有效担保', en: 'security that the seller accepts' },
    interest: { zh: '按同期贷款利率支付的利息', en: 'interest at the bank lending rate' },
  },
  transferApproval: {
    'state-unit': { zh: '国有单位在国内转让', en: 'what a state unit transfers' },
    'foreign-taker': { zh: '向外国人转让', en: 'what goes to a foreign party' },
  },
  annuityChecks: {
    listing: { zh: '挂牌', en: 'listing' },
    opening: { zh: '开始竞价', en: 'the opening' },
    settlement: { zh: '交割', en: 'settlement' },
  },
  patentTermYears: {
    invention: { zh: '发明', en: 'an invention' },
    'utility-model': { zh: '实用新型', en: 'a utility model' },
    design: { zh: '外观设计', en: 'a design' },
  },
  varietyTermYears: {
    'woody-plant': { zh: '藤本植物、林木、果树和观赏树木', en: 'vines and trees' },
    'other-plant': { zh: '其他植物', en: 'other plants' },
  },
};

const ABOUT: Readonly<Record<string, (listed: Text) => Text>> = {
  saleModes: ({ zh, en }) => ({
    zh: `质权可以${zh}的方式实现。`,
    en: `A pledge is realised by ${en}.`,
  }),
  creditorsDecide: ({ zh, en }) => ({
    zh: `${zh}由债权人会议决议。`,
    en: `The creditors’ meeting decides on ${en}.`,
  }),
  instalmentNeeds: ({ zh, en }) => ({
    zh: `分期付款的，其余款项须有${zh}。`,
    en: `The other instalments need ${en}.`,
  }),
  transferApproval: ({ zh, en }) => ({
    zh: `${zh}的，须经审批机关批准。`,
    en: `The authority has to approve ${en}.`,
  }),
  annuityChecks: ({ zh, en }) => ({
    zh: `在${zh}时查验年费状态。`,
    en: `Whether annuities are paid is checked at ${en}.`,
  }),
  patentTermYears: ({ zh, en }) => ({
    zh: `专利权期限自申请日起算：${zh}。`,
    en: `Terms from the filing date: ${en}.`,
  }),
  varietyTermYears: ({ zh, en }) => ({
    zh: `品种权期限自授权之日起算：${zh}。`,
    en: `Terms from the grant: ${en}.`,
  }),
};

/** What is told by several parts: a list of them, or how many years each lasts. */
export function toldParts(name: string, value: unknown): Text | null {
  if (name === 'extensionSeconds') return extensionWords(value);
  const [parts, about] = [PARTS[name], ABOUT[name]];
  if (!parts || !about || typeof value !== 'object' || value === null) return null;
  const listed = Array.isArray(value)
    ? value.flatMap((part) => parts[String(part)] ?? [])
    : Object.entries(value).flatMap(([part, years]) => yearsOf(parts[part], Number(years)));
  if (listed.length === 0) return null;
  const zh = listed.map((part) => part.zh).join('、');
  return about({ zh, en: inEnglish(listed.map((part) => part.en)) });
}

function yearsOf(part: Text | undefined, years: number): readonly Text[] {
  return part ? [{ zh: `${part.zh} ${years} 年`, en: `${years} years for ${part.en}` }] : [];
}

function inEnglish(parts: readonly string[]): string {
  const [last = '', ...others] = [...parts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

function extensionWords(value: unknown): Text | null {
  const { least, most } = (value ?? {}) as { readonly least?: number; readonly most?: number };
  if (least === undefined || most === undefined) return null;
  return {
    zh: `延时通常为 ${least}–${most} 秒。`,
    en: `Extensions are usually ${least} to ${most} seconds.`,
  };
}
