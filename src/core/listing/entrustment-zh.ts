import { chinaMinuteOf } from '../kernel/china-time.js';
import type { Instant } from '../kernel/instant.js';
import { amountInChinese } from './amount-words.js';
import type { EntrustmentTerms, EntrustmentWish } from './entrustment.js';
import {
  type EntrustmentFacts,
  type EntrustmentText,
  inOrder,
  type TermLine,
  type TermLines,
} from './entrustment-text.js';
import { spanOf } from './notice.js';
import { ladderInChinese } from './notice-venue.js';
import { rightInChinese } from './notice-zh.js';
import { SALE_WORDS } from './operator.js';

/** A contract of entrustment 委托合同 in Chinese, the text that counts. */
export function entrustmentInChinese(facts: EntrustmentFacts): EntrustmentText {
  const { number, version, lot, terms, wish } = facts;
  const word = SALE_WORDS[terms.way.word].zh;
  return {
    title: `委托${word}合同`,
    rows: [
      ['合同编号', number],
      ['版本', `第 ${version} 版`],
      ['标的编号', lot],
      ...inOrder(linesInChinese(terms)),
      ...agreedLines(wish),
    ],
    statements: [
      ...clauses(terms, wish).map((clause, index) => `第${index + 1}条 ${clause}`),
      '本合同由甲方一名经办人接受、乙方两名经办人签署后生效；本合同中英文不一致的，以中文为准。',
    ],
  };
}

/** What a contract says about its lot, group by group. */
export function linesInChinese(terms: EntrustmentTerms): TermLines {
  const { parties, things, price, reserve, way, commission, custody } = terms;
  const word = SALE_WORDS[way.word].zh;
  const spell = (digits: string): string => amountInChinese(BigInt(digits), price.currency);
  return {
    parties: [
      ['委托人（甲方）', parties.consignor],
      ['受托人（乙方）', parties.centre],
      ['主办方', operatorOf(parties)],
    ],
    things: [
      ['标的', things.title],
      ...things.rights.map((right, index): TermLine => [
        `权利（${index + 1}）`,
        rightInChinese(right),
      ]),
      ...(things.description === null ? [] : [['品质与说明', things.description] as const]),
      ...things.parts.map(({ id, startPrice }): TermLine => [
        `分项 ${id}`,
        `起拍价 ${spell(startPrice)}`,
      ]),
    ],
    way: [
      [
        '交易方式',
        `网络${word}${way.pack === null ? '' : `，规则包 ${way.pack}`}（${way.format}）`,
      ],
    ],
    price: [
      ['起拍价', spell(price.start)],
      ['评估价', price.valuation === null ? '未评估' : spell(price.valuation)],
      ['保证金', price.deposit === null ? '不收取' : spell(price.deposit)],
    ],
    reserve: [['保留价', reserveOf(reserve, spell)]],
    time: [
      [`${word}时间`, timeOf(terms.time)],
      [`${word}地点`, `${parties.centre}的网络交易平台`],
    ],
    commission: [
      ['佣金（买受人）', ladder(commission, 'buyer')],
      ['佣金（委托人）', ladder(commission, 'seller')],
      ...(commission.agreement === null ? [] : [['佣金约定依据', commission.agreement] as const]),
    ],
    custody: [
      [
        '资金监管账户',
        `${custody.accountName}，${custody.number}，${custody.bank}（监管人 ${custody.custodian}）`,
      ],
    ],
  };
}

function operatorOf({ operator, licence, auctioneer }: EntrustmentTerms['parties']): string {
  const numbers = [licence && `许可证号 ${licence}`, auctioneer && `拍卖师 ${auctioneer}`];
  const said = numbers.filter(Boolean).join('，');
  return said === '' ? operator : `${operator}（${said}）`;
}

function reserveOf(
  { kind, amount }: EntrustmentTerms['reserve'],
  spell: (digits: string) => string,
): string {
  if (amount === null) return '不设保留价';
  return kind === 'shown' ? `${spell(amount)}，公开` : `${spell(amount)}，不公开，乙方应当保密`;
}

const UNITS = ['日', '小时', '分钟', '秒'] as const;

function timeOf(time: EntrustmentTerms['time']): string {
  if (time.kind === 'session') return `在专场 ${time.session} 中，按乙方安排并公告的场次时间`;
  const { count, unit } = spanOf(time.durationMs);
  const opening = chinaMinuteOf(time.opensAt as Instant);
  return `${opening}（北京时间）开始，持续 ${count} ${UNITS[unit]}`;
}

function ladder(
  { currency, ...sides }: EntrustmentTerms['commission'],
  side: 'buyer' | 'seller',
): string {
  const bands = sides[side].map(({ above, bps }) => ({ above: BigInt(above), bps }));
  return ladderInChinese(bands, currency);
}

function agreedLines({ commissionFrom, payoutDays, coversFollowUps }: EntrustmentWish): TermLine[] {
  return [
    [
      '委托人佣金的支付',
      commissionFrom === 'proceeds'
        ? '由乙方在支付价款时从价款中扣收'
        : '乙方在价款全部到账后另行开具账单，甲方收到账单后 10 日内支付',
    ],
    ['价款支付', `买受人的价款全部到账、成交结果生效后 ${payoutDays} 日内`],
    ['后续处置', coversFollowUps ? '本合同及于同一处置案件的后续各次处置' : '仅限本次处置'],
  ];
}

function clauses({ way, reserve }: EntrustmentTerms, wish: EntrustmentWish): readonly string[] {
  const word = SALE_WORDS[way.word].zh;
  return [
    `甲方保证对标的依法享有处置权，并已如实向乙方说明标的的来源、权属和瑕疵；乙方已核实甲方提供的文件和资料。`,
    reserve.kind === 'hidden'
      ? `保留价由甲方确定，乙方及其工作人员不得泄露；最高应价未达保留价的，应价不发生效力。`
      : `起拍价和保留价由甲方确定，未经甲方同意不得变更。`,
    `甲方及其工作人员不得参与竞买，也不得委托他人代为竞买；乙方及其工作人员不得参与自己组织的${word}。`,
    `买受人应将全部价款存入资金监管账户；乙方按本合同约定的期限和清偿顺序向甲方支付，佣金按上列标准和方式收取，未成交的不收取佣金。`,
    `成交后甲方应当在价款支付前后按成交确认文件配合办理权利的转移登记，并移交权利证书和全部资料；办理登记的税费由法律规定的义务人承担。`,
    `公告以前任何一方可以书面说明理由终止本合同；公告以后甲方撤回标的的，应当支付乙方为本次${word}支出的合理费用。`,
    wish.coversFollowUps
      ? `本次处置未成交或者买受人悔拍的，本合同继续适用于同一处置案件的后续各次处置，价格、时间和方式以甲方届时提交并公告的为准；当事人、权利、佣金和资金监管账户变更的，应当另行签订。`
      : `本合同仅适用于本次处置；后续各次处置应当另行签订。`,
    `一方违反本合同造成对方损失的，应当承担赔偿责任；标的在公告时的条件与本合同不一致的，乙方不得公告。`,
    `因本合同发生的争议，双方协商解决；协商不成的，由有管辖权的人民法院管辖。`,
    ...wish.clauses,
  ];
}
