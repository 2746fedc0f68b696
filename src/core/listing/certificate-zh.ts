import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { amountInChinese } from './amount-words.js';
import { type CertificateFacts, type CertificateText, sealLineInChinese } from './certificate.js';
import { rightInChinese } from './notice-zh.js';
import { SALE_WORDS, saleWord } from './operator.js';

/** A transaction certificate in Chinese, the text that counts. */
export function certificateInChinese(facts: CertificateFacts): CertificateText {
  const { operator, centre, lot, head, number, code, payment } = facts;
  const word = SALE_WORDS[saleWord(operator)].zh;
  return {
    title: '知识产权交易凭证',
    rows: [
      ['凭证编号', number],
      ['标的', facts.title],
      ['标的编号', lot],
      ...facts.assets.map(
        (right, index) => [`权利（${index + 1}）`, rightInChinese(right)] as const,
      ),
      ...(facts.parts.length > 0 ? [['成交分项', facts.parts.join('、')] as const] : []),
      ['转让方（委托方）', facts.lister],
      ['受让方（买受人）', `${facts.buyer}（竞买号 ${facts.paddle}）`],
      ['交易方式', word],
      ['主办方', operatorLine(facts)],
      ['成交价', amountInChinese(facts.price, facts.currency)],
      ['成交时间', `${chinaMinuteOf(facts.endedAt)}（北京时间）`],
      ['结果生效时间', `${chinaMinuteOf(facts.finalSince)}（北京时间）`],
      [
        '价款结算',
        payment === null
          ? '不在本凭证证明范围内'
          : `本中心已于 ${payment.receivedOn} 确认收讫（凭证号 ${payment.reference}）`,
      ],
      ['竞价记录头', `第 ${head.seq} 条，SHA-256 ${head.hash}`],
      ...(facts.seal ? [sealLineInChinese(facts.seal)] : []),
      ['出具机构', centre],
      ['出具日期', chinaDateOf(facts.issuedAt)],
      ['校验码', code],
    ],
    statements: [
      `兹证明：上列标的经${word}成交，成交结果已经公示并生效，双方及成交价如上。`,
      '权利的转移以登记机关的登记或公告为准；本凭证由转让方、受让方用于办理款项结算和转移登记。',
      '任何人可在交易平台“凭证查验”中以凭证编号和校验码核对真伪；下载本标的的竞价记录并重新计算，末条哈希应与上列记录头一致。',
      '本凭证中英文不一致的，以中文为准。',
    ],
  };
}

function operatorLine({ operator }: CertificateFacts): string {
  const { name, licence, auctioneer } = operator;
  const numbers = [
    licence === null ? null : `许可证号 ${licence}`,
    auctioneer === null ? null : `拍卖师 ${auctioneer}`,
  ].filter((one) => one !== null);
  return numbers.length === 0 ? name : `${name}（${numbers.join('，')}）`;
}
