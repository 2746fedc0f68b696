import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { amountInChinese } from '../listing/amount-words.js';
import { citationOf, type ForfeitPaper, type ForfeitText, type PaperLine } from './forfeit-text.js';

const USES: { readonly [use in PaperLine['use']]: string } = {
  costs: '费用损失',
  'price-gap': '再次成交的差价',
  commission: '原成交佣金（买受人）',
  'commission-of-both-sides': '原成交佣金（双方）',
  'debts-of-the-case': '本案债务',
  'related-debts': '与标的相关的债务',
  'earnest-money': '定金',
  surplus: '剩余',
};

/** How a deposit was used, in Chinese, the text that counts. */
export function applicationInChinese(paper: ForfeitPaper): ForfeitText {
  const money = (amount: bigint): string => amountInChinese(amount, paper.currency);
  return {
    title: '保证金处置通知书',
    rows: [
      ...partiesOf(paper),
      ['不予退还保证金', money(paper.deposit)],
      ...paper.lines.map((line, index) => lineOf(paper, line, index)),
      ['合计', money(paper.lines.reduce((all, { applied }) => all + applied, 0n))],
      [
        '保证金不足的部分',
        paper.shortfall === null ? '无' : `${money(paper.shortfall.amount)}，另行追偿`,
      ],
      ['处置日期', chinaDateOf(paper.distributedAt)],
    ],
    statements: [
      paper.cause === 'default'
        ? '上列竞买人竞得标的后未按约付款，经认定为悔拍，其保证金按上列顺序使用。'
        : '上列成交结果因买受人的过错被撤销，其保证金用于赔偿由此造成的损失，余额退还。',
      '各项按所列依据计算；收款方、证据与金额如上，各项之和等于保证金。',
      '本通知书中英文不一致的，以中文为准。',
    ],
  };
}

/** The claim for what a deposit did not cover, in Chinese, the text that counts. */
export function claimInChinese(paper: ForfeitPaper): ForfeitText | null {
  const { shortfall } = paper;
  if (shortfall === null) return null;
  const money = (amount: bigint): string => amountInChinese(amount, paper.currency);
  const unmet = paper.lines.filter(({ claimed, applied }) => claimed > applied);
  return {
    title: '保证金不足部分追偿说明',
    rows: [
      ...partiesOf(paper),
      ...unmet.map(
        (line) =>
          [
            USES[line.use],
            `应付 ${money(line.claimed)}，保证金已付 ${money(line.applied)}，尚欠 ${money(line.claimed - line.applied)}（${line.payee ?? '—'}）`,
          ] as const,
      ),
      ['追偿金额', money(shortfall.amount)],
      ['依据', citationOf(shortfall.source, 'zh')],
      ['确认日期', chinaDateOf(paper.distributedAt)],
    ],
    statements: [
      '本说明记载保证金扣除后尚欠的金额及计算依据，供权利人依法主张；平台和组织竞价的交易中心不代为收取。',
      ...(paper.members.length > 0 ? ['联合竞买的各成员对上列金额承担连带责任。'] : []),
      '本说明中英文不一致的，以中文为准。',
    ],
  };
}

function partiesOf(paper: ForfeitPaper): (readonly [string, string])[] {
  const { defaulter, paddle, members, resale, currency } = paper;
  const again = resale.price === null ? '未再成交' : amountInChinese(resale.price, currency);
  return [
    ['编号', paper.id],
    ['标的', `${paper.title}（${paper.lot}）`],
    ['竞买人', `${defaulter}（竞买号 ${paddle}）`],
    ...(members.length > 0 ? [['联合竞买成员', members.join('、')] as const] : []),
    ['委托方', paper.lister],
    ['组织竞价的交易中心', paper.centre],
    ['认定时间', `${chinaMinuteOf(paper.declaredAt)}（北京时间）`],
    ['原成交价', amountInChinese(paper.firstPrice, currency)],
    ...(paper.cause === 'default' ? [['再次处置的价格', again] as const] : []),
  ];
}

function lineOf(
  { currency }: ForfeitPaper,
  line: PaperLine,
  index: number,
): readonly [string, string] {
  const money = (amount: bigint): string => amountInChinese(amount, currency);
  const { use, applied, claimed, payee, evidence, source, to } = line;
  const owed = claimed > applied ? `（应付 ${money(claimed)}）` : '';
  const whom = payee ?? (to === 'owner' ? '原权利人' : '—');
  const shown = evidence === null ? '' : `；证据：${evidence}`;
  return [
    `${index + 1}. ${USES[use]}`,
    `${money(applied)}${owed}；收款方：${whom}${shown}；依据：${citationOf(source, 'zh')}`,
  ];
}
