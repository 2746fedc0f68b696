import type { Instant } from '../kernel/instant.js';
import { amountInChinese } from './amount-words.js';
import { chinaTimeOf } from '../kernel/china-time.js';
import type { CourtReference } from './entrustment-need.js';
import {
  type NoticeAsset,
  type NoticeBundle,
  type NoticeFacts,
  type NoticeGround,
  type NoticeSection,
  noticeText,
  percentOf,
  spanOf,
} from './notice.js';
import { venueInChinese } from './notice-venue.js';
import { courseInChinese } from './notice-course-zh.js';
import { toldInChinese } from './notice-told-zh.js';
import { type OperatorKind, SALE_WORDS, saleWord } from './operator.js';

/** The notice of a lot in Chinese, the text that counts. */
export function noticeInChinese(facts: NoticeFacts): string {
  const word = SALE_WORDS[saleWord(facts.operator)].zh;
  const sections = [
    assets(facts),
    price(facts),
    times(facts, word),
    bidders(facts, word),
    priority(facts),
    defects(facts, word),
    result(facts, word),
    parties(facts),
    ...(facts.venue ? [venueInChinese(facts.venue)] : []),
  ];
  const { centre, noticedAt } = facts;
  return noticeText(`${facts.title}${word}公告`, sections, [centre, dayOf(noticedAt)]);
}

/** What each kind of right is called; a newer kind is shown as it is. */
const KINDS: Readonly<Record<string, string>> = {
  invention: '发明专利',
  'utility-model': '实用新型专利',
  design: '外观设计专利',
  trademark: '注册商标',
  copyright: '著作权',
  'licence-revenue': '许可收益权',
  'ic-layout': '集成电路布图设计',
  'plant-variety': '植物新品种权',
};

const OPERATORS: { readonly [kind in OperatorKind]: string } = {
  court: '人民法院',
  'auction-firm': '受托企业',
  exchange: '交易场所',
  pledgee: '质权人',
};

const BARRED: Readonly<Record<string, string>> = {
  court: '负责执行的人民法院',
  provider: '网络平台提供者',
  auxiliaries: '受委托的辅助机构',
  'their-staff': '上述单位的工作人员',
  'their-near-relatives': '上述人员的近亲属',
  consignor: '委托人',
  auctioneer: '拍卖人',
  'auctioneer-staff': '拍卖人的工作人员',
};

function assets({ title, description, assets: rights, bundles }: NoticeFacts): NoticeSection {
  return {
    heading: '一、标的',
    lines: [
      `名称：${title}`,
      ...rights.map(
        (right, index) =>
          `${rights.length > 1 ? `（${index + 1}）` : ''}${rightInChinese(right)}。`,
      ),
      ...bundles.map(bundleLine),
      description,
    ],
  };
}

const GROUNDS: { readonly [ground in NoticeGround['ground']]: string } = {
  'similar-marks': '同一权利人在相同或者类似商品上的近似商标，应当一并转让',
  inseparable: '在使用上不可分，应当合并出售',
  'loses-value-apart': '分别出售可能严重减损价值，应当合并出售',
};

function bundleLine({ numbers, grounds }: NoticeBundle): string {
  const reasons = grounds.map(({ ground, law, isByAnalogy }) => {
    const rule = `《${law.zh}》${law.number ? `（${law.number}）` : ''}${law.article ? `第${law.article}条` : ''}`;
    return `${GROUNDS[ground]}（${isByAnalogy ? '参照' : '依据'}${rule}）`;
  });
  return `一并出售，不单独出售：${numbers.join('、')}。理由：${reasons.join('；')}。`;
}

/** A right by its kind, title, number, holder and days. */
export function rightInChinese(right: NoticeAsset): string {
  const parts = [
    `${KINDS[right.kind] ?? right.kind}“${right.title}”`,
    `号码 ${right.number}`,
    `权利人 ${right.holder}`,
    right.filedOn && `申请日 ${writtenDay(right.filedOn)}`,
    right.grantedOn && `授权（登记）日 ${writtenDay(right.grantedOn)}`,
    right.expiresOn && `期限届满日 ${writtenDay(right.expiresOn)}`,
  ];
  return parts.filter(Boolean).join('，');
}

function price(facts: NoticeFacts): NoticeSection {
  const { startPrice, valuation, deposit, prepayment, reserve, currency } = facts;
  const spell = (minor: bigint): string => amountInChinese(minor, currency);
  const written =
    reserve === 'none'
      ? '本标的不设保留价。'
      : reserve === 'hidden'
        ? '本标的设有保留价，不公开；最高应价未达保留价的，该应价不发生效力。'
        : `保留价：${spell(reserve.amount)}。`;
  return {
    heading: '二、价格与保证金',
    lines: [
      `起拍价：${spell(startPrice)}。`,
      valuation === null ? null : `评估价：${spell(valuation)}。`,
      deposit === null ? '本标的不收取保证金。' : `保证金：${spell(deposit)}。`,
      deposit !== null && DEPOSIT_UNTIL[facts.depositUntil],
      prepayment !== null &&
        `竞买人须在出价前预缴${spell(prepayment)}；未成交的全额退回，悔拍的仅不退还保证金部分。`,
      incrementLine(facts, spell),
      written,
    ],
  };
}

const DEPOSIT_UNTIL = {
  opening: '保证金应当在开始时间前到账，逾期到账的不能参加，保证金原路退回。',
  'free-period': '保证金应当在自由报价期届满前到账，逾期到账的不能参加，保证金原路退回。',
  end: '保证金在出价结束前到账的，到账后即可出价。',
} as const;

function incrementLine(
  { increment }: NoticeFacts,
  spell: (minor: bigint) => string,
): string | null {
  switch (increment?.kind) {
    case undefined:
      return null;
    case 'fixed':
      return `加价幅度：${spell(increment.step)}。`;
    case 'share':
      return `加价幅度：当前价的 ${percentOf(increment.bps)}。`;
    case 'ladder': {
      const rungs = increment.rungs.map(({ from, step }) => `${spell(from)}起 ${spell(step)}`);
      return `加价幅度：${rungs.join('；')}。`;
    }
  }
}

function times(
  { period, viewing, opensAt, endsAt, course, currency }: NoticeFacts,
  word: string,
): NoticeSection {
  const isRoom = course.format === 'english';
  const lines = courseInChinese(course, {
    amount: (minor) => amountInChinese(minor, currency),
    span,
    opensAt: timeOf(opensAt),
    endsAt: timeOf(endsAt),
  });
  return {
    heading: isRoom ? `三、${word}时间` : `三、${word}时间与方式`,
    lines: [period && periodLine(period), ...lines, viewing && viewingLine(viewing)],
  };
}

function periodLine({ amount, unit, law }: NonNullable<NoticeFacts['period']>): string {
  const isWorking = unit === 'working-days';
  const count = `${amount} ${isWorking ? '个工作日' : '日'}`;
  const how = isWorking
    ? '公告当日不计入，工作日按国务院办公厅公布的放假安排计算'
    : '公告当日不计入';
  const article = law?.article ? `第${law.article}条` : '';
  const rule = law && `《${law.zh}》${law.number ? `（${law.number}）` : ''}${article}`;
  return `公告期：不少于 ${count}（${how}）${rule ? `，依据${rule}` : ''}。`;
}

function viewingLine({ from, to }: NonNullable<NoticeFacts['viewing']>): string {
  const days = from === to ? writtenDay(from) : `${writtenDay(from)}至 ${writtenDay(to)}`;
  return `标的展示时间：${days}；标的资料可在平台查阅，需要实地查验的，请提前与联系人约定。`;
}

function bidders({ barred, jointBidding }: NoticeFacts, word: string): NoticeSection {
  const names = barred.map((code) => BARRED[code] ?? code);
  return {
    heading: '四、竞买人条件',
    lines: [
      `具有完全民事行为能力、依法可以取得本标的权利的自然人、法人和非法人组织，经报名审核取得竞买号后，可以参加本次${word}。`,
      '法律、行政法规对受让人资格有规定的，竞买人应当符合该规定；向外国人转让技术的，应当依法办理审查手续。',
      jointBidding && JOINT,
      names.length === 0 ? null : `下列单位和人员不得参加：${names.join('、')}。`,
    ],
  };
}

/** What joint bidding asks of those who bid together; where it is not allowed nothing is said, as before it existed. */
const JOINT =
  '本标的接受联合竞买：联合体以牵头人名义报名，持一个竞买号，交纳一份保证金；各成员均应符合竞买人条件，书面约定受让份额（合计百分之百）并同意由牵头人代表；同一单位不得在同一标的中参加两个报名。';

const PRIORITY: { readonly [kind in NoticeFacts['priority']]: string } = {
  none: '本次不设优先购买权程序；依法享有优先购买权的，请在开始前向主办方申报。',
  match:
    '优先购买权人经确认后，可以以与最高应价相同的价格应价，无人更高出价的，由其买受；顺位不同的，顺位在先者优先。',
  'final-query':
    '出价结束后，依顺位询问经确认的优先购买权人是否以最高应价买受；逾期不答复的，视为放弃。',
};

/** The commitment stands in the first entry of the record, which anyone can read from the notice on. */
const LOTS =
  '同一顺位有数人表示买受的，以抽签方式决定；抽签种子的承诺值自公告时起载于竞价记录，结束后公开，任何人可以验算。';

function priority(facts: NoticeFacts): NoticeSection {
  return {
    heading: '五、优先购买权',
    lines: [PRIORITY[facts.priority], facts.drawsLots && LOTS, ...toldInChinese(facts)],
  };
}

function defects({ stated }: NoticeFacts, word: string): NoticeSection {
  return {
    heading: '六、瑕疵声明',
    lines: [
      '标的以现状为准。权利的法律状态、年费缴纳、许可和质押情况以登记机关的记录为准，竞买人应当在报名前自行查阅。',
      `主办方、委托方已披露其所知的瑕疵，不保证标的的真伪、品质、有效期内的稳定性和商业价值；参加${word}即视为接受标的现状。`,
      ...stated.map(({ what, statement }) => `委托方声明（${what.zh}）：${statement}`),
    ],
  };
}

function result({ objections, sources, departures }: NoticeFacts, word: string): NoticeSection {
  const rules = sources.map(({ zh, number }) => `《${zh}》${number ? `（${number}）` : ''}`);
  return {
    heading: '七、结果与规则',
    lines: [
      objections === null
        ? `${word}结果以签名的竞价记录为准。`
        : `${word}结果以签名的竞价记录为准；结束之日起 ${objections.days} ${objections.unit === 'days' ? '日' : '个工作日'}内为异议期（结束当日不计入），异议期满前结果为暂定结果。`,
      rules.length === 0 ? '规则由各方约定，见竞价条件。' : `适用规则：${rules.join('、')}。`,
      ...departures.map(
        ({ what, by, bound, value, evidence }) =>
          `${what.zh}：法定为 ${bound}；经${by.zh}（${evidence}），本标的为 ${value}。`,
      ),
    ],
  };
}

function parties(facts: NoticeFacts): NoticeSection {
  const { operator, lister, centre, contact, courtReference } = facts;
  const isAuction = saleWord(operator) === 'auction';
  return {
    heading: '八、主办方与联系方式',
    lines: [
      `主办方：${operator.name}（${isAuction && operator.kind === 'auction-firm' ? '拍卖企业' : OPERATORS[operator.kind]}）。`,
      operator.licence && `批准文号（许可证号）：${operator.licence}。`,
      isAuction && operator.auctioneer && `拍卖师执业证号：${operator.auctioneer}。`,
      courtReference && courtLine(courtReference),
      `委托方：${lister}。`,
      `交易中心：${centre ?? '尚未确定，以审核通过本标的的交易中心为准'}。`,
      contact && `联系方式：${contact}`,
    ],
  };
}

function courtLine({ court, number, date }: CourtReference): string {
  return `处置依据：${court}${number}（${writtenDay(date)}）。`;
}

const UNITS = ['天', '小时', '分钟', '秒'];

function span(ms: number): string {
  const { count, unit } = spanOf(ms);
  return ` ${count} ${UNITS[unit]}`;
}

function timeOf(at: Instant): string {
  const { hour, minute } = chinaTimeOf(at);
  return `${dayOf(at)}${hour}时${String(minute).padStart(2, '0')}分`;
}

function dayOf(at: Instant): string {
  const { year, month, day } = chinaTimeOf(at);
  return `${year}年${month}月${day}日`;
}

function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
