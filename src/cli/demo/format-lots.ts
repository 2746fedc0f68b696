import { CONTACT, type DemoLot, USUAL } from './lot.js';

const DAY = 24;
const MINUTE = 1 / 60;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PLEDGEE = { kind: 'pledgee', name: '江南商业银行' } as const;
const PLEDGEE2 = { kind: 'pledgee', name: '滨海农村商业银行' } as const;

/** The lot whose bidders are marked by experts drawn by lot. */
export const JUDGED_LOT = 'membrane';

/** A lot of every other format than english, each somewhere else in its course. */
export const FORMAT_LOTS: readonly DemoLot[] = [
  {
    ...USUAL,
    key: 'anode',
    rights: ['anode'],
    terms: {
      title: '发明专利：硅碳复合负极材料（降价与密封混合竞价）',
      description: '两次增价竞价流拍后改用混合竞价。含中试工艺包，不含设备。',
      ...{ format: 'hybrid-dutch', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '1000000.00', valuation: '1250000.00', deposit: '100000.00' },
      rules: {
        ...{ steps: 10, stepBps: 400, descentMs: 30 * MINUTE_MS, floor: '600000.00' },
        ...{ pausesMs: [MINUTE_MS, MINUTE_MS, MINUTE_MS], bestStepBps: 50 },
        ...{ sealedMs: 10 * MINUTE_MS, bestMs: 10 * MINUTE_MS },
      },
    },
    opensAtHour: -50,
    bidders: 4,
    offers: [
      { afterHours: 12.5 * MINUTE, bidder: 0, type: 'accept' },
      { afterHours: 16 * MINUTE, bidder: 2, type: 'seal', amount: '865000.00' },
      { afterHours: 20 * MINUTE, bidder: 1, type: 'seal', amount: '880000.00' },
      { afterHours: 30 * MINUTE, bidder: 0, type: 'bid', amount: '891000.00' },
    ],
  },
  {
    ...USUAL,
    key: 'charger',
    rights: ['charger'],
    terms: {
      title: '发明专利：双枪充电桩的功率动态分配方法（密封报价）',
      description:
        '报价以加密承诺递交，截止前包括主办方在内无人看得到金额；截止后自行开启，或由开标人员代为开启。',
      ...{ format: 'sealed', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '420000.00', valuation: '560000.00', deposit: '42000.00' },
      durationMs: 48 * HOUR_MS,
      rules: { pricing: 'first', sealing: 'committed', revealMs: 24 * HOUR_MS },
    },
    opensAtHour: -20,
    bidders: 3,
    isVisitorEnrolled: true,
    hasEscrow: true,
    offers: [
      { afterHours: 4, bidder: 0, type: 'commit', amount: '455000.00' },
      { afterHours: 15, bidder: 2, type: 'commit', amount: '488000.00' },
    ],
  },
  {
    ...USUAL,
    key: 'gimbal',
    bank: 'bank2',
    rights: ['gimbal'],
    terms: {
      title: '实用新型专利：车载云台的减振底座（降价竞价）',
      description: '每十二分钟降一次价，首位接受当时价格者成交。',
      ...{ format: 'dutch', operator: PLEDGEE2, contact: CONTACT },
      ...{ startPrice: '150000.00', valuation: '150000.00', deposit: '15000.00' },
      rules: { steps: 59, stepBps: 100, descentMs: 12 * HOUR_MS, floor: '70000.00' },
    },
    opensAtHour: -2,
    bidders: 2,
    isVisitorEnrolled: true,
  },
  {
    ...USUAL,
    key: 'recycling',
    rights: ['recycling'],
    terms: {
      title: '发明专利：废旧磷酸铁锂正极的修复再生方法（动态报价）',
      description: '自由报价期三天，此后以三分钟为周期限时报价。',
      ...{ format: 'dynamic-quote', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '680000.00', valuation: '850000.00', deposit: '68000.00' },
      rules: { increment: '10000.00', freePeriodMs: 72 * HOUR_MS, cycleMs: 3 * MINUTE_MS },
    },
    opensAtHour: -30,
    bidders: 4,
    isVisitorEnrolled: true,
    offers: [
      { afterHours: 5, bidder: 1, type: 'bid', amount: '680000.00' },
      { afterHours: 21, bidder: 0, type: 'bid', amount: '700000.00' },
      { afterHours: 27, bidder: 3, type: 'bid', amount: '720000.00' },
    ],
  },
  {
    ...USUAL,
    key: 'gateway',
    rights: ['gateway'],
    terms: {
      title: '计算机软件著作权：云栈物联网设备接入网关 V2.0（权重报价）',
      description: '价格之外评审运营方案与资信：受让后须承接现有客户的维护义务。',
      ...{ format: 'weighted', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '260000.00', valuation: '330000.00', deposit: '26000.00' },
      durationMs: 24 * HOUR_MS,
      rules: {
        ...{ priceWeightBps: 6_000, dropExtremes: 1, revealMs: 4 * HOUR_MS },
        criteria: [
          { name: '运营方案', weightBps: 2_500 },
          { name: '资信与业绩', weightBps: 1_500 },
        ],
      },
    },
    opensAtHour: 3,
    bidders: 3,
    isVisitorEnrolled: true,
    marks: [
      {
        bidder: 0,
        isConfirmed: true,
        scores: {
          运营方案: [8_500, 9_000, 8_000, 8_800, 8_650],
          资信与业绩: [7_500, 8_000, 7_800, 8_250, 7_900],
        },
      },
      {
        bidder: 1,
        isConfirmed: false,
        scores: {
          运营方案: [7_200, 7_800, 8_100, 7_500],
          资信与业绩: [9_000, 8_800, 9_200, 8_950],
        },
      },
    ],
  },
  {
    ...USUAL,
    key: 'ranging',
    bank: 'bank2',
    rights: ['ranging'],
    terms: {
      title: '发明专利：双目相机的在线标定方法（轮次增价竞价）',
      description: '开始前递交首次报价，开始时公布；此后三轮，报价低者先报。',
      ...{ format: 'round-english', operator: PLEDGEE2, contact: CONTACT },
      ...{ startPrice: '360000.00', valuation: '450000.00', deposit: '36000.00' },
      rules: {
        ...{ increment: '5000.00', rounds: 3, turnMs: 2 * MINUTE_MS },
        ...{ openingPauseMs: 5 * MINUTE_MS, roundPauseMs: MINUTE_MS },
      },
    },
    opensAtHour: 1,
    bidders: 3,
    isVisitorEnrolled: true,
    offers: [
      { afterHours: -6, bidder: 0, type: 'seal', amount: '365000.00' },
      { afterHours: -4, bidder: 1, type: 'seal', amount: '380000.00' },
    ],
  },
  {
    ...USUAL,
    key: 'seeder',
    bank: 'bank2',
    rights: ['seeder'],
    terms: {
      title: '发明专利：水稻精量穴直播的排种装置（逐轮要价竞价）',
      description: '每轮三分钟，首位应价者取得该轮；一轮无人应价即结束。',
      ...{ format: 'texas', operator: PLEDGEE2, contact: CONTACT },
      ...{ startPrice: '180000.00', valuation: '240000.00', deposit: '18000.00' },
      rules: {
        ...{ increment: '4000.00', roundMs: 3 * MINUTE_MS, pauseMs: 30_000 },
        deadlineMs: 3 * HOUR_MS,
      },
    },
    opensAtHour: DAY + 2,
    bidders: 3,
  },
  {
    ...USUAL,
    key: 'imaging',
    bank: 'bank2',
    rights: ['trigger', 'shijie', 'recorder'],
    parts: { 专利: ['trigger'], 商标: ['shijie'], 软件: ['recorder'] },
    terms: {
      title: '多路影像采集：专利、商标与软件（整体与分项打包竞价）',
      description: '可以只买其中一项，也可以整体购买；整体高于各分项合计的，整体成交。',
      ...{ format: 'package', operator: PLEDGEE2, contact: CONTACT },
      ...{ startPrice: '500000.00', valuation: '640000.00', deposit: '50000.00' },
      durationMs: 48 * HOUR_MS,
      rules: {
        parts: [
          { id: '专利', startPrice: '300000.00', valuation: '380000.00' },
          { id: '商标', startPrice: '80000.00', valuation: '100000.00' },
          { id: '软件', startPrice: '120000.00', valuation: '160000.00' },
        ],
        increment: '5000.00',
        softClose: { windowMs: 5 * MINUTE_MS, extendMs: 5 * MINUTE_MS },
      },
    },
    opensAtHour: -26,
    bidders: 4,
    isVisitorEnrolled: true,
    offers: [
      { afterHours: 3, bidder: 0, type: 'bid', amount: '300000.00', on: '专利' },
      { afterHours: 8, bidder: 1, type: 'bid', amount: '505000.00', on: '*' },
      { afterHours: 20, bidder: 2, type: 'bid', amount: '120000.00', on: '软件' },
      { afterHours: 25, bidder: 3, type: 'bid', amount: '80000.00', on: '商标' },
    ],
  },
  {
    ...USUAL,
    key: 'billing',
    rights: ['billing', 'yunzhan'],
    parts: { 软件: ['billing'], 商标: ['yunzhan'] },
    terms: {
      title: '用量计费软件与“云栈”商标（整体与分项打包竞价）',
      description: '软件与商标可以分别受让，也可以整体受让。',
      ...{ format: 'package', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '200000.00', valuation: '260000.00', deposit: '20000.00' },
      durationMs: 24 * HOUR_MS,
      rules: {
        parts: [
          { id: '软件', startPrice: '140000.00', valuation: '180000.00' },
          { id: '商标', startPrice: '60000.00', valuation: '80000.00' },
        ],
        increment: '5000.00',
      },
    },
    opensAtHour: -40,
    bidders: 3,
    offers: [
      { afterHours: 2, bidder: 0, type: 'bid', amount: '205000.00', on: '*' },
      { afterHours: 9, bidder: 1, type: 'bid', amount: '150000.00', on: '软件' },
      { afterHours: 22, bidder: 2, type: 'bid', amount: '65000.00', on: '商标' },
    ],
  },
  {
    ...USUAL,
    key: JUDGED_LOT,
    rights: ['membrane'],
    terms: {
      title: '发明专利：工业废水双膜法回用系统（权重报价，专家评审）',
      description: '评审专家从专家库随机抽取，抽签过程可由任何人验证；竞买人只以竞买号出现。',
      ...{ format: 'weighted', operator: PLEDGEE, contact: CONTACT },
      ...{ startPrice: '540000.00', valuation: '680000.00', deposit: '54000.00' },
      durationMs: 24 * HOUR_MS,
      rules: {
        ...{ priceWeightBps: 5_000, dropExtremes: 1, revealMs: 4 * HOUR_MS },
        criteria: [
          { name: '产业化方案', weightBps: 3_000 },
          { name: '资信与业绩', weightBps: 2_000 },
        ],
      },
    },
    opensAtHour: 5,
    bidders: 2,
    isVisitorEnrolled: true,
  },
];
