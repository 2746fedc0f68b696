import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant } from '../kernel/instant.js';
import {
  certificateCode,
  type CertificateFacts,
  certificateNumber,
  type CertificateText,
} from './certificate.js';
import { certificateInEnglish } from './certificate-en.js';
import { certificateInChinese } from './certificate-zh.js';

const FACTS: CertificateFacts = {
  ...{ number: 'Y8A9BC-2026-000017', code: '7KQ2M9XV4HTB', lot: 'lot_1', title: '一种隔膜' },
  assets: [
    {
      ...{ kind: 'invention', number: 'ZL200310102344.5', title: '一种隔膜', holder: '某公司' },
      ...{ filedOn: '2003-10-16', grantedOn: null, expiresOn: null },
    },
  ],
  ...{ parts: [], lister: '某银行', buyer: '某收储公司', paddle: '1001' },
  ...{ price: 2345678n, currency: 'CNY', centre: '某交易中心' },
  operator: {
    kind: 'auction-firm',
    name: '某拍卖公司',
    licence: '苏拍许 0012',
    auctioneer: '3201',
  },
  endedAt: at('2026-03-02T10:05:59+08:00'),
  finalSince: at('2026-03-08T00:00:00+08:00'),
  head: { seq: 42, hash: 'abc' },
  seal: null,
  payment: { reference: '0017', receivedOn: '2026-03-09' },
  issuedAt: at('2026-03-10T00:00:00+08:00'),
};

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

const value = ({ rows }: CertificateText, label: string): string | undefined =>
  rows.find(([name]) => name === label)?.[1];

describe('a certificate', () => {
  it('says in Chinese who has bought what for how much, and by what it is checked', () => {
    const zh = certificateInChinese(FACTS);
    expect(zh.rows).toEqual([
      ['凭证编号', 'Y8A9BC-2026-000017'],
      ['标的', '一种隔膜'],
      ['标的编号', 'lot_1'],
      [
        '权利（1）',
        '发明专利“一种隔膜”，号码 ZL200310102344.5，权利人 某公司，申请日 2003年10月16日',
      ],
      ['转让方（委托方）', '某银行'],
      ['受让方（买受人）', '某收储公司（竞买号 1001）'],
      ['交易方式', '拍卖'],
      ['主办方', '某拍卖公司（许可证号 苏拍许 0012，拍卖师 3201）'],
      ['成交价', '人民币贰万叁仟肆佰伍拾陆元柒角捌分（¥23,456.78）'],
      ['成交时间', '2026-03-02 10:05（北京时间）'],
      ['结果生效时间', '2026-03-08 00:00（北京时间）'],
      ['价款结算', '本中心已于 2026-03-09 确认收讫（凭证号 0017）'],
      ['竞价记录头', '第 42 条，SHA-256 abc'],
      ['出具机构', '某交易中心'],
      ['出具日期', '2026-03-10'],
      ['校验码', '7KQ2M9XV4HTB'],
    ]);
    expect(zh.statements[0]).toContain('经拍卖成交');
  });

  it('says the same in English, line by line', () => {
    const en = certificateInEnglish(FACTS);
    expect(en.rows).toHaveLength(certificateInChinese(FACTS).rows.length);
    expect(value(en, 'Hammer price')).toBe('CNY 23,456.78');
    expect(value(en, 'Transferee (buyer)')).toBe('某收储公司 (paddle 1001)');
    expect(en.statements.at(-1)).toContain('the Chinese text counts');
  });

  it('calls a sale without a court or a licence competitive bidding, and never an auction', () => {
    const operator = { kind: 'pledgee', name: '某银行', licence: null, auctioneer: null } as const;
    const [zh, en] = [certificateInChinese, certificateInEnglish].map((write) =>
      write({ ...FACTS, operator }),
    );
    expect(zh && value(zh, '交易方式')).toBe('竞价');
    expect(JSON.stringify(zh)).not.toContain('拍卖');
    expect(JSON.stringify(en)).not.toMatch(/auction/i);
  });

  it('says nothing of money that nobody has seen, and names the parts of a package', () => {
    const zh = certificateInChinese({ ...FACTS, payment: null, parts: ['甲', '乙'] });
    expect(value(zh, '价款结算')).toBe('不在本凭证证明范围内');
    expect(value(zh, '成交分项')).toBe('甲、乙');
  });
});

describe('the number of a certificate', () => {
  it.each([
    ['org_01JD8Z6V2N9T4QK3W5X7Y8A9BC', '2026', 17, 'Y8A9BC-2026-000017'],
    ['org_01JD8Z6V2N9T4QK3W5X7Y8A9BC', '2027', 1_000_000, 'Y8A9BC-2027-1000000'],
  ])('of %s in %s, no. %d, is %s', (centre, year, no, number) => {
    expect(certificateNumber(centre, year, no)).toBe(number);
  });
});

describe('the code of a certificate', () => {
  it('is made of random bytes, in letters that nobody takes for one another', () => {
    expect(certificateCode([0, 1, 31, 32, 255, 8, 9, 10, 11, 12, 13, 14])).toBe('23Z2ZABCDEFG');
    expect(certificateCode(new Uint8Array(12))).toMatch(/^[2-9A-HJ-NP-Z]{12}$/);
  });
});
