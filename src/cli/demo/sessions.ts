import type { CoverWish, SessionWish } from '../../contract/sessions.js';
import { CONTACT, type DemoLot, USUAL } from './lot.js';

const MINUTE = 1 / 60;
const MINUTE_MS = 60_000;

/** A session of the demo; its lots say that they are in it, in their order. */
export interface DemoSession extends Omit<SessionWish, 'opensAt' | 'lots'> {
  readonly key: string;
  readonly opensAtHour: number;
}

const COVER: CoverWish = {
  ...{ currency: 'CNY', debt: '320000.00', costs: '8000.00', isPublic: true },
};

/** One that is going on when the visitor comes: its first lot is open, and the others follow in the next hour. */
export const DEMO_SESSIONS: readonly DemoSession[] = [
  {
    key: 'battery',
    title: '江南知识产权质押物集中竞价（电池材料专场）',
    mode: 'sequence',
    ...{ opensAtHour: -20 * MINUTE, durationMs: 30 * MINUTE_MS, gapMs: 5 * MINUTE_MS },
    cover: COVER,
  },
];

const LOT = {
  ...USUAL,
  ...{ session: 'battery', bidders: 3, isVisitorEnrolled: true },
} as const;

const TERMS = {
  operator: { kind: 'pledgee', name: '江南商业银行' },
  ...{ contact: CONTACT, durationMs: 30 * MINUTE_MS },
} as const;

export const SESSION_LOTS: readonly DemoLot[] = [
  {
    ...{ ...LOT, key: 'coating', rights: ['coating'], opensAtHour: -20 * MINUTE, raises: 5 },
    terms: {
      ...{ ...TERMS, title: '发明专利：隔膜陶瓷涂层的浆料及涂布方法' },
      description: '本专场依次进行；已成交价款足以清偿债务和费用时，尚未开始的标的不再拍卖。',
      ...{ startPrice: '180000.00', valuation: '240000.00', deposit: '18000.00' },
      rules: { increment: '2000.00' },
    },
  },
  {
    ...{ ...LOT, key: 'testing', rights: ['testing'], opensAtHour: 15 * MINUTE },
    terms: {
      ...{ ...TERMS, title: '发明专利：锂电池隔膜孔隙率的在线检测方法' },
      ...{ startPrice: '130000.00', valuation: '170000.00', deposit: '13000.00' },
      rules: { increment: '2000.00' },
    },
  },
  {
    ...{ ...LOT, key: 'welding', rights: ['welding'], opensAtHour: 50 * MINUTE },
    terms: {
      ...{ ...TERMS, title: '实用新型专利：电芯极耳的超声焊接夹具' },
      ...{ startPrice: '40000.00', valuation: '60000.00', deposit: '4000.00' },
      rules: { increment: '1000.00' },
    },
  },
];
