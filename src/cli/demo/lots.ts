import type { OperatorDraft } from '../../contract/listing.js';
import { FORMAT_LOTS } from './format-lots.js';
import { CONTACT, type DemoLot, USUAL } from './lot.js';
import { SESSION_LOTS } from './sessions.js';

const HOUR = 1;
const DAY = 24 * HOUR;

const COURT: OperatorDraft = { kind: 'court', name: '江南市中级人民法院' };
const COURT_SALE = {
  operator: COURT,
  courtReference: { court: COURT.name, number: '（2026）苏02执2117号', date: '2026-06-15' },
} as const;
const FIRM: OperatorDraft = {
  kind: 'auction-firm',
  name: '江南嘉禾拍卖有限公司',
  licence: '3200001000123',
  auctioneer: '1100012',
};
const HOUR_MS = 3_600_000;
const SOFT_CLOSE = { softClose: { windowMs: 300_000, extendMs: 300_000 } };

const PAST: readonly DemoLot[] = [
  {
    ...USUAL,
    key: 'relay',
    bank: 'bank2',
    rights: ['relay'],
    terms: {
      title: '实用新型专利：高压继电器的灭弧结构',
      description: '质权人依质押合同约定自行处置；已成交，交易凭证可公开查验。',
      operator: { kind: 'pledgee', name: '滨海农村商业银行' },
      ...{ contact: CONTACT, startPrice: '80000.00', valuation: '100000.00', deposit: '8000.00' },
      durationMs: 24 * HOUR_MS,
      rules: { increment: '2000.00', ...SOFT_CLOSE },
    },
    opensAtHour: -6 * DAY,
    bidders: 3,
    raises: 6,
    certifiedAtHour: -4 * DAY,
  },
  {
    ...USUAL,
    key: 'separator',
    rights: ['separator'],
    hasHolders: true,
    terms: {
      title: '发明专利：高孔隙率锂电池隔膜及其制备方法',
      description:
        '借款人逾期后由本行依法申请执行。专利在有效期内，年费已缴至 2027 年 6 月，无在先许可。',
      ...{ pack: 'judicial-online-r1', ...COURT_SALE, contact: CONTACT },
      ...{ startPrice: '860000.00', valuation: '1180000.00', deposit: '86000.00' },
      rules: { increment: '10000.00' },
    },
    opensAtHour: -80,
    bidders: 6,
    raises: 14,
    objection: {
      ...{ bidder: 2, atHour: -40, ground: 'unequal-terms' },
      reasons: '对保证金到账时间的要求前后说明不一致，部分竞买人因此未能及时出价。',
      ruling: {
        ...{ atHour: -20, finding: 'dismissed', consequence: 'stands', ground: null },
        reason: '经核查，公告与竞买协议对到账期限的规定一致，并对全体竞买人适用。异议不成立。',
      },
    },
  },
  {
    ...USUAL,
    key: 'tea',
    bank: 'bank2',
    rights: ['tea', 'teaware'],
    tie: {
      ground: 'similar-marks',
      reason: '同一权利人，均含“山茗”；茶叶（第 30 类）与茶具（第 21 类）关联密切，易使公众混淆。',
    },
    terms: {
      title: '注册商标“山茗”“山茗雅器”（近似商标整体转让）',
      description: '相同或近似商标须一并转让（商标法第四十二条）。第 30 类、第 21 类。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '120000.00', valuation: '200000.00', deposit: '12000.00' },
      rules: { increment: '2000.00', proxy: true },
    },
    opensAtHour: -30,
    bidders: 5,
    isVisitorEnrolled: true,
    raises: 9,
    isLastByTelephone: true,
    objection: {
      ...{ bidder: 1, atHour: -3, ground: 'false-description' },
      reasons: '公告称两件商标无许可在先，登记簿显示第 21 类商标曾许可他人使用。',
      ruling: null,
    },
  },
  {
    ...USUAL,
    key: 'converter',
    rights: ['converter', 'layout'],
    terms: {
      title: '电源管理芯片：发明专利与集成电路布图设计',
      description: '第一次拍卖。布图设计与专利配套使用，一并处置。',
      ...{ pack: 'judicial-online-r1', ...COURT_SALE, contact: CONTACT },
      ...{ startPrice: '2400000.00', valuation: '3300000.00', deposit: '240000.00' },
      rules: { increment: '20000.00' },
    },
    opensAtHour: -9 * DAY,
  },
  {
    ...USUAL,
    key: 'scheduler',
    rights: ['scheduler'],
    terms: {
      title: '计算机软件著作权：云栈分布式任务调度系统 V3.0',
      description: '仅转让著作财产权，源代码与文档随同交付。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '300000.00', valuation: '420000.00', deposit: '30000.00' },
      ...{ durationMs: 48 * HOUR_MS, rules: { increment: '5000.00' } },
    },
    opensAtHour: -20,
    bidders: 2,
    raises: 1,
    saleObjection: {
      ...{ bidder: 1, atHour: -16, kind: 'ownership', relation: '著作权共同开发人' },
      statement: '该软件由我司与出质人共同开发，登记时遗漏了共同著作权人；附合作开发协议。',
      ruling: {
        ...{ atHour: -15, finding: 'upheld', consequence: 'withdrawn' },
        reason: '合作开发协议属实，著作权归属存在争议，异议成立，撤回本标的。',
        article: '拍卖管理办法第四十条',
      },
    },
  },
];

const PRESENT: readonly DemoLot[] = [
  {
    ...USUAL,
    key: 'camera',
    bank: 'bank2',
    rights: ['camera'],
    terms: {
      title: '外观设计专利：行车记录仪（广角）',
      description: '质权人依质押合同约定自行处置，公开竞价，价高者得。',
      operator: { kind: 'pledgee', name: '滨海农村商业银行' },
      ...{ contact: CONTACT, startPrice: '60000.00', valuation: '80000.00', deposit: '6000.00' },
      durationMs: 24 * HOUR_MS,
      rules: { increment: '1000.00', proxy: true, ...SOFT_CLOSE },
    },
    opensAtHour: -24 + 12 / 60,
    bidders: 5,
    isVisitorEnrolled: true,
    raises: 6,
  },
  {
    ...USUAL,
    key: 'lens',
    rights: ['lens', 'mount'],
    tie: {
      ground: 'loses-value-apart',
      reason: '支架专为该镜组设计，分开实施均不能形成产品；评估报告按组合评估。',
    },
    terms: {
      title: '车载激光雷达镜组：发明专利与实用新型组合',
      description: '两件专利配套实施，整体处置，可联合竞买。可预约查看样件与实验记录。',
      jointBidding: true,
      ...{ pack: 'judicial-online-r1', ...COURT_SALE, contact: CONTACT },
      ...{ startPrice: '1500000.00', valuation: '2100000.00', deposit: '150000.00' },
      rules: { increment: '20000.00' },
    },
    opensAtHour: -20,
    bidders: 7,
    isVisitorEnrolled: true,
    raises: 11,
    saleObjection: {
      ...{
        bidder: 3,
        atHour: -2,
        kind: 'licence-or-pledge',
        relation: '普通被许可人',
        ruling: null,
      },
      statement: '我司自 2023 年起持有支架专利的普通许可，期限至 2028 年，公告未予披露。',
    },
    isForOthers: true,
  },
  {
    ...USUAL,
    key: 'rice',
    bank: 'bank2',
    rights: ['rice'],
    terms: {
      title: '植物新品种权：丰禾优 618（水稻）',
      description: '含亲本材料及区域试验资料。受让人须具备相应种子生产经营资质。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '750000.00', valuation: '900000.00', deposit: '75000.00' },
      ...{ durationMs: 72 * HOUR_MS, rules: { increment: '10000.00' } },
    },
    opensAtHour: -10,
    bidders: 4,
    raises: 5,
    ruling: {
      atHour: -2,
      reason: '收到农业主管部门查询函，核实品种权年费缴纳情况期间中止竞价。',
    },
  },
];

const FUTURE: readonly DemoLot[] = [
  {
    ...USUAL,
    key: 'converter-again',
    follows: 'converter',
    rights: ['converter', 'layout'],
    terms: {
      title: '电源管理芯片：发明专利与集成电路布图设计（第二次拍卖）',
      description: '第一次拍卖流拍，起拍价降低百分之二十。',
      ...{ pack: 'judicial-online-r2', ...COURT_SALE, contact: CONTACT },
      ...{ startPrice: '1920000.00', valuation: '3300000.00', deposit: '192000.00' },
      rules: { increment: '20000.00' },
    },
    opensAtHour: 10 * DAY,
    bidders: 1,
  },
  {
    ...USUAL,
    key: 'harvester',
    bank: 'bank2',
    rights: ['harvester'],
    terms: {
      title: '实用新型专利：折叠式水稻插秧机',
      description: '明日开拍，报名与保证金缴纳截至竞价结束前。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '90000.00', valuation: '110000.00', deposit: '9000.00' },
      rules: { increment: '1000.00', proxy: true },
    },
    opensAtHour: 26,
    bidders: 2,
  },
  {
    ...USUAL,
    key: 'royalties',
    isUnplaced: true,
    rights: ['royalties'],
    terms: {
      title: '许可收益权：隔膜涂覆专利普通许可费（2026 至 2031 年）',
      description: '被许可人为某上市电池企业，近三年许可费年均 46 万元。受让收益权，不转让专利。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '1250000.00', valuation: '1600000.00', deposit: '125000.00' },
      rules: { increment: '10000.00' },
    },
    opensAtHour: 12 * DAY,
  },
  {
    ...USUAL,
    key: 'casing',
    rights: ['casing'],
    reached: 'approved',
    terms: {
      title: '实用新型专利：动力电池模组的泄压外壳',
      description: '审核已通过，待第二人复核发布。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '110000.00', valuation: '150000.00', deposit: '11000.00' },
      rules: { increment: '1000.00' },
    },
    opensAtHour: 20 * DAY,
  },
  {
    ...USUAL,
    key: 'electrolyte',
    rights: ['electrolyte'],
    reached: 'submitted',
    terms: {
      title: '发明专利：阻燃型锂离子电池电解液',
      description: '借款本息合计 318 万元，已逾期 94 天。',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '980000.00', valuation: '1300000.00', deposit: '98000.00' },
      rules: { increment: '10000.00' },
    },
    opensAtHour: 25 * DAY,
  },
  {
    ...USUAL,
    key: 'sorter',
    bank: 'bank2',
    rights: ['sorter'],
    reached: 'returned',
    terms: {
      title: '发明专利：基于机器视觉的茶叶色选方法',
      ...{ pack: 'commercial-auction-law', operator: FIRM, contact: CONTACT },
      ...{ startPrice: '260000.00', valuation: '340000.00', deposit: '26000.00' },
      rules: { increment: '5000.00' },
    },
    opensAtHour: 30 * DAY,
  },
];

/** Every lot that is there when the visitor comes; one more is always running, see `live-show`. */
export const DEMO_LOTS: readonly DemoLot[] = [
  ...PAST,
  ...PRESENT,
  ...FUTURE,
  ...FORMAT_LOTS,
  ...SESSION_LOTS,
];

/** Days that each kind of sale is announced before it opens, with two to spare. */
const ANNOUNCED_DAYS: Readonly<Record<string, number>> = {
  'judicial-online-r1': 33,
  'judicial-online-r2': 17,
  'commercial-auction-law': 10,
};

/** When a lot is published: early enough for its notice, and before the visitor comes. */
export function publishedAtHour({ terms, opensAtHour }: DemoLot): number {
  const days = ANNOUNCED_DAYS[terms.pack ?? ''] ?? 1;
  return Math.min(opensAtHour - days * DAY, -DAY);
}
