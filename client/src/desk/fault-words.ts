import type { Fault } from '../../../src/contract/errors.js';
import type { RulePackDetail } from '../../../src/contract/listing.js';
import type { PlanFault } from '../../../src/core/listing/plan.js';
import { language, say, type Text } from '../i18n/language.js';
import { sourceText } from '../planning/source-text.js';
import { chinaWords } from './china-time.js';
import { dateWords } from '../planning/plan-words.js';
import { ENTRUSTMENT_FIELDS, ENTRUSTMENT_PROBLEMS } from '../entrustment/entrustment-faults.js';
import { chinaField } from './china-field.js';
import { ruleName } from './rule-names.js';
import { bundleLaw, tornWords } from './ties/bundle-words.js';

const FIELDS: Readonly<Record<string, Text>> = {
  title: { zh: '标的名称', en: 'Title' },
  description: { zh: '标的说明', en: 'Description' },
  pack: { zh: '规则包', en: 'Rule pack' },
  format: { zh: '竞价方式', en: 'Format' },
  currency: { zh: '币种', en: 'Currency' },
  startPrice: { zh: '起拍价', en: 'Start price' },
  valuation: { zh: '评估价', en: 'Valuation' },
  deposit: { zh: '保证金', en: 'Deposit' },
  opensAt: { zh: '开始时间', en: 'Opening' },
  publishOn: { zh: '计划公告日', en: 'Planned notice' },
  viewingFrom: { zh: '展示首日', en: 'First day of viewing' },
  viewingTo: { zh: '展示末日', en: 'Last day of viewing' },
  durationMs: { zh: '竞价时长', en: 'Duration' },
  assets: { zh: '知识产权资产', en: 'IP assets' },
  operator: { zh: '主办方', en: 'Operator of record' },
  'operator.name': { zh: '主办方名称', en: 'Name of the operator' },
  'operator.licence': { zh: '许可证号', en: 'Licence' },
  'operator.auctioneer': { zh: '主持人执业证号', en: "Conductor's certificate" },
  courtReference: { zh: '人民法院处置依据', en: 'Act of the court' },
  'courtReference.court': { zh: '人民法院', en: 'Court' },
  'courtReference.number': { zh: '文书名称与文号', en: 'Document and number' },
  'courtReference.date': { zh: '文书日期', en: 'Day of the document' },
  ...ENTRUSTMENT_FIELDS,
  contact: { zh: '联系方式', en: 'Contact' },
  partAssets: { zh: '分项所含资产', en: 'The parts' },
  venue: { zh: '交易中心', en: 'The trading centre' },
  'venue.fees.buyer': { zh: '交易中心的买受人佣金', en: 'The centre’s commission of the buyer' },
  'venue.fees.seller': { zh: '交易中心的委托方佣金', en: 'The centre’s commission of the seller' },
  holders: { zh: '优先购买权人与当事人', en: 'Priority holders and parties' },
  'rules.overlays': { zh: '叠加规则', en: 'What else the law asks' },
};

const PROBLEMS: Readonly<Record<string, Text>> = {
  ...ENTRUSTMENT_PROBLEMS,
  missing: { zh: '必须填写', en: 'is needed' },
  'not-positive': { zh: '必须大于零', en: 'must be more than nothing' },
  negative: { zh: '不能为负', en: 'cannot be negative' },
  'not-whole': { zh: '必须为整数', en: 'must be whole' },
  'too-large': { zh: '过大', en: 'is too large' },
  'too-short': { zh: '过短', en: 'is too short' },
  'not-ascending': { zh: '须逐级递增', en: 'must ascend' },
  empty: { zh: '不能为空', en: 'cannot be empty' },
  'above-start': { zh: '不能高于起拍价', en: 'cannot be above the start price' },
  'named-twice': { zh: '名称重复', en: 'have a name twice' },
  'not-in-format': { zh: '不属于所选竞价方式', en: 'is nothing that this format has' },
  'below-start': { zh: '不能低于起拍价', en: 'cannot be below the start price' },
  'off-the-grid': {
    zh: '须与起拍价相差整数个加价幅度',
    en: 'must be whole steps above the start price',
  },
  'not-of-pack': {
    zh: '与所选规则包不符',
    en: 'does not go with the chosen pack',
  },
  'unknown-overlay': { zh: '没有此项规则', en: 'names a rule that there is not' },
  'not-declared': {
    zh: '按资产种类自动适用，无须声明',
    en: 'names one that the kind of asset brings along by itself',
  },
  'not-in-force': {
    zh: '届时所选规则包不在有效期内',
    en: 'is on a day on which the pack is not in force',
  },
  'unknown-parameter': { zh: '所选规则包没有此项', en: 'is nothing that this pack has' },
  'fixed-by-law': { zh: '由法律规定，不能另行约定', en: 'is fixed by law' },
  'below-law': { zh: '低于法定下限', en: 'is less than the law allows' },
  'above-law': { zh: '高于法定上限', en: 'is more than the law allows' },
  'before-notice-period': { zh: '早于公告期届满', en: 'is before the notice period has passed' },
  'before-the-notice': { zh: '早于计划的公告', en: 'is before the notice that is planned' },
  'no-room-for-viewing': { zh: '没有留足展示标的的日期', en: 'leaves too few days for viewing' },
  'before-deemed-notice': {
    zh: '早于无法通知的人视为已通知之日',
    en: 'is before those who could not be reached count as told',
  },
  'not-told': {
    zh: '尚未全部通知：须确认收悉，或记明无法通知的原因',
    en: 'have not all been told: each needs a receipt, or the reason why it could not be reached',
  },
  'told-too-late': {
    zh: '距通知当事人和优先购买权人的日期不足法定天数',
    en: 'leaves fewer days than the law asks for since parties and holders were told',
  },
  'calendar-not-published': {
    zh: '无法计算：所跨年份的放假安排尚未公布，须按工作日计算的公告期不能估计',
    en: 'cannot be counted: it is a matter of working days in a year whose calendar has not been published',
  },
  'no-custodian': {
    zh: '没有载明资金监管账户的有效档案',
    en: 'has no profile in force that names a custody account',
  },
  'venue-closed': { zh: '交易中心当日闭市', en: 'is a day on which the trading centre is closed' },
  'shorter-than-usual': { zh: '短于惯例', en: 'leaves less time than is usual' },
  'free-period-too-short': {
    zh: '届满过早，未满规定的工作日数',
    en: 'ends before as many working days have passed as the rules ask for',
  },
  'not-a-day': { zh: '不是有效的日期', en: 'is no day' },
  'ends-before-it-begins': { zh: '早于首日', en: 'is before the first day' },
  'viewing-too-short': {
    zh: '使展示日期少于法定天数',
    en: 'leaves fewer days than the law asks for',
  },
  'viewing-before-notice': {
    zh: '须在公告次日或以后',
    en: 'has to be after the day of the notice',
  },
  'viewing-after-opening': { zh: '须在开始日之前', en: 'has to be before the day of the opening' },
  'not-next': {
    zh: '不是处置路径的下一步（前一次处置须已失败）',
    en: 'is not what the route leads to now: the attempt before it has to have failed',
  },
  'attempt-running': { zh: '须等前一次处置结束', en: 'has to wait for the attempt before it' },
  'other-currency': { zh: '须与前一次处置相同', en: 'must be that of the attempt before' },
  'below-route': { zh: '低于处置路径允许的最低价', en: 'is less than the route allows' },
  'above-route': { zh: '高于处置路径允许的最高价', en: 'is more than the route allows' },
  'approval-needed': { zh: '须先经批准方可降至此价', en: 'needs an approval to be so low' },
  cooling: { zh: '早于冷静期届满', en: 'is before the cooling time has passed' },
  'after-deadline': { zh: '晚于处置期限', en: 'is after the deadline of the route' },
  'in-the-past': { zh: '已经过去', en: 'is in the past' },
};

const ILL_FORMED: Text = { zh: '填写有误', en: 'is not in the right form' };

/** What is wrong with rules of which the usual words would not say enough. */
const OF_RULES: Readonly<Record<string, Text>> = {
  'rules.criteria not-whole': {
    zh: '与价格的权重之和须为 100%',
    en: 'and the price must weigh 100% together',
  },
  'rules.parts too-short': { zh: '至少要有两个', en: 'have to be two at least' },
  'partAssets missing': {
    zh: '：每项资产须属于一个分项，每个分项须有资产',
    en: 'have to hold every asset, and none may be empty',
  },
  'rules.steps too-large': {
    zh: '过多，或者价格会降到零：请减少次数、降幅，或者设最低价',
    en: 'are too many, or the price would fall to nothing: take fewer or smaller ones, or set a floor',
  },
};

/** Fields that are typed in another one. */
const TYPED_IN: Readonly<Record<string, string>> = {
  depositBps: 'deposit',
  depositOfValuationBps: 'deposit',
  'rules.incrementBps': 'rules.increment',
  'rules.incrementLadder': 'rules.increment',
};

/** The field of the form at which a fault belongs. */
export function fieldOf({ field }: Fault): string {
  if (field.startsWith('rules.criteria')) return 'rules.criteria';
  if (field.startsWith('rules.parts')) return 'rules.parts';
  return TYPED_IN[field] ?? field;
}

/** A fault of a plan as a sentence, without its field, with the rule behind it. */
export function planFaultWords({ field, problem, earliest, latest, source }: PlanFault): string {
  const limits = { ...(earliest !== null && { earliest }), ...(latest !== null && { latest }) };
  const words = problemWords({ field, problem, ...limits });
  return source === null ? words : `${words} · ${sourceText(source)}`;
}

/** A fault as a sentence, without its field: for the field itself. */
export function problemWords({ field, problem, earliest, latest, bundle }: Fault): string {
  if (bundle) return tornWords(bundle, field);
  const words = say(OF_RULES[`${field} ${problem}`] ?? PROBLEMS[problem] ?? ILL_FORMED);
  const shown = (at: number): string =>
    field.startsWith('viewing') ? dateWords(chinaField(at).slice(0, 10)) : chinaWords(at);
  if (earliest !== undefined) {
    const from = shown(earliest);
    return `${words}${say({ zh: `，最早可为 ${from}`, en: `; it can be ${from} at the earliest` })}`;
  }
  if (latest === undefined) return words;
  const to = shown(latest);
  return `${words}${say({ zh: `，最晚可为 ${to}`, en: `; it can be ${to} at the latest` })}`;
}

/** What a field of the form is called. */
export function fieldName(field: string): string {
  const name = FIELDS[field] ?? ruleName(field.replace(/^rules\./, ''));
  return name ? say(name) : field;
}

/** A fault as a sentence that names its field, in the words of the pack where they are the pack's: for a list. */
export function faultWords(fault: Fault, pack: RulePackDetail | null = null): string {
  const shown = evidenceName(fault, pack) ?? fieldName(fieldOf(fault));
  return language.value === 'zh'
    ? `${shown}${problemWords(fault)}`
    : `${shown} ${problemWords(fault)}`;
}

/** What a pack calls a thing that has to be shown; null for any other field. */
function evidenceName({ field }: Fault, pack: RulePackDetail | null): string | null {
  const [, asked] = /^rules\.evidence\.(.+)$/.exec(field) ?? [];
  if (asked === undefined) return null;
  const evidence = pack?.parameters.find(({ name }) => name === asked)?.evidence ?? EVIDENCE;
  return say(evidence);
}

const EVIDENCE: Text = { zh: '依据', en: 'What has to be shown' };

/** Which parameters of a pack a field is measured by, where it is not the one of its own name: no pack has two of them. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  startPrice: ['startFloorBps', 'reserveFloorBps'],
  assets: ['assetKinds'],
  valuation: ['startFloorBps', 'reserveFloorBps'],
  'rules.reserve': ['reserve', 'reserveFloorBps'],
  opensAt: ['noticeDays', 'noticeWorkingDays', 'disclosureLadder', 'viewingDays'],
  holders: ['notifyPartiesBeforeNoticeDays', 'notifyPartiesBeforeAuctionDays'],
  publishOn: ['notifyPartiesBeforeNoticeDays'],
  viewingFrom: ['viewingDays'],
  viewingTo: ['viewingDays'],
  deposit: ['depositBps', 'depositOfValuationBps'],
  'operator.licence': ['operator'],
  courtReference: ['entrustment'],
  'venue.fees.buyer': ['commissionBpsWithoutAgreement', 'commissionLadder'],
  'venue.fees.seller': ['commissionBpsWithoutAgreement', 'commissionLadder'],
  'operator.auctioneer': ['hammer'],
};

/** Which parameter a problem is measured by, where its field alone would name another one. */
const MEASURES_OF_PROBLEM: Readonly<Record<string, readonly string[]>> = {
  'before-deemed-notice': ['deemedNotifiedDays'],
  'free-period-too-short': ['freePeriodWorkingDays'],
  'told-too-late': ['notifyPartiesBeforeNoticeDays', 'notifyPartiesBeforeAuctionDays'],
};

/** What the route of a case finds, and not the rule pack. */
const OF_ROUTE: ReadonlySet<string> = new Set([
  ...['not-next', 'attempt-running', 'other-currency', 'below-route', 'above-route'],
  ...['approval-needed', 'cooling', 'after-deadline'],
]);

/** The law behind a fault, in the language of the moment; empty where no law is broken. */
export function lawWords(fault: Fault, pack: RulePackDetail | null): string {
  if (fault.source === undefined) return '';
  if (fault.bundle) return bundleLaw(fault.bundle);
  // The route of its case names these itself; the pack has another rule for the same field.
  if (OF_ROUTE.has(fault.problem)) return ofRoute(fault.source, pack);
  const field = fieldOf(fault);
  const measured = MEASURES_OF_PROBLEM[fault.problem] ?? MEASURES[field];
  const names = measured ?? [field.replace(/^rules\.(evidence\.)?/, '')];
  const parameter = pack?.parameters.find(({ name }) => names.includes(name));
  return parameter ? sourceText(parameter.source) : fault.source;
}

/** The law of a route, which the server names in Chinese; what the pack rests on too has its title in both languages. */
function ofRoute(named: string, pack: RulePackDetail | null): string {
  const known = pack?.parameters.find(({ source }) => named.startsWith(source.title.zh));
  const article = / art\. (.+)$/.exec(named)?.[1] ?? null;
  return known ? sourceText({ ...known.source, article }) : named;
}
