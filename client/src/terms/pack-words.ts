import type { RulePackDetail } from '../../../src/contract/listing.js';
import { SHORTFALL, SURPLUS, USE } from '../forfeits/forfeit-texts.js';
import type { Text } from '../i18n/language.js';
import type { Sentence } from './sale-words.js';
import { TOLD_CHOICES, TOLD_NUMBERS, toldParts } from './told-words.js';

/** Rules of a sale that are no terms of the room, by the parameter that holds them. */
const NUMBERS: Readonly<Record<string, Sentence>> = {
  ...TOLD_NUMBERS,
  startFloorBps: (bps) => ({
    zh: `起拍价不低于评估价的 ${bps / 100}%。`,
    en: `The start price is at least ${bps / 100}% of the valuation.`,
  }),
  reserveFloorBps: (bps) => ({
    zh: `低于评估价的 ${bps / 100}% 不成交。`,
    en: `Nothing is sold for less than ${bps / 100}% of the valuation.`,
  }),
  noticeDays: (days) => ({
    zh: `公告期不少于 ${days} 日。`,
    en: `The notice runs for at least ${days} days.`,
  }),
  noticeWorkingDays: (days) => ({
    zh: `公告期不少于 ${days} 个工作日。`,
    en: `The notice runs for at least ${days} working days.`,
  }),
  objectionDays: (days) => ({
    zh: `成交公示期 ${days} 日，期内可以对结果提出异议。`,
    en: `The result is shown for ${days} days, in which it may be objected to.`,
  }),
  objectionWorkingDays: (days) => ({
    zh: `成交公示期 ${days} 个工作日，期内可以对结果提出异议。`,
    en: `The result is shown for ${days} working days, in which it may be objected to.`,
  }),
  objectionAnswerDays: (days) => ({
    zh: `对结果的异议在 ${days} 日内答复。`,
    en: `An objection to the result is answered within ${days} days.`,
  }),
  assetObjectionAnswerDays: (days) => ({
    zh: `竞价结束前对标的的异议在 ${days} 日内答复。`,
    en: `An objection to the sale before its end is answered within ${days} days.`,
  }),
  assetObjectionAnswerWorkingDays: (days) => ({
    zh: `竞价结束前对标的的异议在 ${days} 个工作日内答复。`,
    en: `An objection to the sale before its end is answered within ${days} working days.`,
  }),
  viewingDays: (days) => ({
    zh: `标的展示不少于 ${days} 日。`,
    en: `The lot can be viewed on at least ${days} days.`,
  }),
  nextRoundWithinDays: (days) => ({
    zh: `流拍后 ${days} 日内再次拍卖。`,
    en: `If it fails, the next auction is held within ${days} days.`,
  }),
  selloffAnnouncedWithinDays: (days) => ({
    zh: `流拍后 ${days} 日内公告变卖。`,
    en: `If it fails, its sell-off is announced within ${days} days.`,
  }),
  depositBps: (bps) => ({
    zh: `保证金通常为起拍价的 ${bps / 100}%。`,
    en: `The deposit is usually ${bps / 100}% of the start price.`,
  }),
  depositOfValuationBps: (bps) => ({
    zh: `保证金不低于评估价的 ${bps / 100}%。`,
    en: `The deposit is at least ${bps / 100}% of the valuation.`,
  }),
  earnestMoneyBps: (bps) => ({
    zh: `保证金作为定金的部分不超过成交价的 ${bps / 100}%。`,
    en: `As earnest money the deposit counts for no more than ${bps / 100}% of the price.`,
  }),
  defaultObjectionDays: (days) =>
    days === 0
      ? {
          zh: '认定悔拍后，保证金依规则使用，不另设异议期。',
          en: 'Once a default is declared its deposit is used by the rules, with no time to object first.',
        }
      : {
          zh: `认定悔拍后 ${days} 日内，保证金不予使用，期内可以提出异议。`,
          en: `For ${days} days after a default is declared its deposit is not used, and the default may be objected to.`,
        },
  refundHours: (hours) => ({
    zh: `未成交者的保证金在结束后 ${hours} 小时内退还。`,
    en: `Those who do not win get their deposit back within ${hours} hours.`,
  }),
  balanceDays: (days) => ({
    zh: `买受人在 ${days} 日内付清余款。`,
    en: `The winner pays the balance within ${days} days.`,
  }),
  rulingDays: (days) => ({
    zh: `价款付清后 ${days} 日内，法院向买受人送达成交裁定。`,
    en: `The court serves its ruling within ${days} days after the price is paid in full.`,
  }),
  handoverDays: (days) => ({
    zh: `成交裁定送达后 ${days} 日内移交标的。`,
    en: `The lot is handed over within ${days} days after the ruling is served.`,
  }),
  resumeDays: (days) => ({
    zh: `中止的事由消失后 ${days} 日内恢复。`,
    en: `A suspended sale goes on within ${days} days after its reason is gone.`,
  }),
  announceWithinDays: (days) => ({
    zh: `末次拍卖流拍的，${days} 日内公告变卖。`,
    en: `Where the last auction fails, a sell-off is announced within ${days} days.`,
  }),
  maximumHolders: (holders) => ({
    zh: `权益持有人（穿透计算）不超过 ${holders} 名。`,
    en: `At most ${holders} hold it, counted through to the end.`,
  }),
  resaleTradingDays: (days) => ({
    zh: `买入后 ${days} 个交易日内不得再次挂牌卖出。`,
    en: `Whoever buys it does not list it again within ${days} trading days.`,
  }),
  retentionYears: (years) => ({
    zh: `竞价资料至少保存 ${years} 年。`,
    en: `The records are kept for at least ${years} years.`,
  }),
};

const CHOICES: Readonly<Record<string, ReadonlyMap<unknown, Text>>> = {
  ...TOLD_CHOICES,
  bankruptcyStays: new Map([
    [
      true,
      {
        zh: '债务人破产案件受理后，处置中止。',
        en: 'The sale stands still once a bankruptcy case of the debtor is accepted.',
      },
    ],
  ]),
  assetObjectionCourt: new Map([
    [
      true,
      {
        zh: '标的异议的中止、继续和裁定依法院决定办理。',
        en: 'The court decides on objections to the sale, and on stopping it.',
      },
    ],
  ]),
  identity: new Map([
    [
      'secret-until-end-then-published',
      {
        zh: '竞买人身份在结束前保密，结束后公示买受人。',
        en: 'Bidders stay unnamed until the end; then the winner is published.',
      },
    ],
    [
      'secret-on-request',
      { zh: '委托人、买受人可要求身份保密。', en: 'Names are kept secret on request.' },
    ],
  ]),
  defaulterMayBidAgain: new Map([
    [
      false,
      {
        zh: '悔拍者不得参加再次竞价。',
        en: 'Who won and did not pay may not bid when it is sold again.',
      },
    ],
  ]),
  depositSurplus: new Map(
    Object.entries(SURPLUS).map(([value, text]) => [
      value,
      {
        zh: `悔拍者的保证金抵偿后的剩余部分${text.zh}。`,
        en: `What is left of a defaulter’s deposit ${text.en}.`,
      },
    ]),
  ),
  depositShortfall: new Map(
    Object.entries(SHORTFALL).map(([value, text]) => [
      value,
      {
        zh: `悔拍者的保证金不足抵偿的部分${text.zh}。`,
        en: `What a defaulter’s deposit does not cover ${text.en}.`,
      },
    ]),
  ),
  equalRankPriority: new Map([
    [
      'lots',
      {
        zh: '顺序相同的优先购买权人同时表示买受的，以抽签决定。',
        en: 'Among priority holders of one rank who speak together, lots are drawn.',
      },
    ],
    [
      'agreed-else-by-share',
      {
        zh: '数名共有人主张优先购买权的，协商确定比例；协商不成的，按各自份额。',
        en: 'Several co-owners with a priority right agree on their parts, or take them by their shares.',
      },
    ],
  ]),
  singleBidder: new Map([
    [
      'signs-at-own-quote',
      {
        zh: '只有一名合格竞买人的，以不低于底价的报价直接签约。',
        en: 'A single qualified bidder signs at the own quote, at or above the base price.',
      },
    ],
  ]),
  afterFailure: new Map([
    [
      'released-to-debtor',
      {
        zh: '变卖期满无人买受的，解除查封，退还被执行人。',
        en: 'If nobody takes it in the sell-off either, it is released to the debtor.',
      },
    ],
  ]),
  divisible: new Map([
    [
      false,
      { zh: '整体转让，不拆分为均等份额。', en: 'It is sold as a whole, not in equal shares.' },
    ],
  ]),
  forfeiture: new Map([
    [
      false,
      {
        zh: '未成交的，质押的权利不当然归质权人所有。',
        en: 'What is not sold does not fall to the pledgee.',
      },
    ],
  ]),
  similarMarksTogether: new Map([
    [
      true,
      {
        zh: '同一种商品上的近似商标、类似商品上的相同或者近似商标一并转让。',
        en: 'Similar marks on the same goods, and the same or similar marks on similar goods, go together.',
      },
    ],
  ]),
  titlePasses: new Map([
    [
      'announcement',
      { zh: '权利自转让公告之日起转移。', en: 'Title passes when the transfer is announced.' },
    ],
    [
      'registration',
      { zh: '权利自转让登记之日起转移。', en: 'Title passes when the transfer is registered.' },
    ],
  ]),
  correctionRestartsNotice: new Map([
    [
      true,
      {
        zh: '更正公告的，公告期自更正之日起重新计算。',
        en: 'With a correction the notice period begins anew.',
      },
    ],
  ]),
  coOwnersAgree: new Map([
    [
      true,
      {
        zh: '共有的，转让须经全体共有人同意。',
        en: 'What is owned together is transferred only if all its owners agree.',
      },
    ],
  ]),
  bidsIrrevocable: new Map([
    [true, { zh: '出价一经作出不得撤回。', en: 'A bid cannot be taken back.' }],
  ]),
};

/** What a defaulter's deposit is used for, in its order. */
function orderWords(order: unknown): Text | null {
  const uses = (Array.isArray(order) ? order : []).filter(isUse).map((use) => USE[use]);
  if (uses.length === 0) return null;
  return {
    zh: `悔拍者的保证金不予退还，依次用于：${uses.map(({ zh }) => zh).join('、')}。`,
    en: `A defaulter’s deposit is not returned; it is used in this order: ${uses.map(({ en }) => en.toLowerCase()).join(', ')}.`,
  };
}

function isUse(value: unknown): value is keyof typeof USE {
  return typeof value === 'string' && Object.hasOwn(USE, value);
}

/** Where the notice has to stand, or usually stands, besides or instead of the platform. */
const MEDIA_WORDS: Readonly<Record<string, Text>> = {
  noticeOnPlatform: {
    zh: '公告在网络平台发布。',
    en: 'The notice is published on the platform.',
  },
  noticeInNews: {
    zh: '公告通过报纸或者其他新闻媒介发布。',
    en: 'The notice is published in newspapers or other news media.',
  },
  noticeInTradePress: {
    zh: '标的具有专业属性的，公告同时在专业性报纸发布。',
    en: 'Where the lot is of a special field, the notice also stands in its trade press.',
  },
  noticeOnExchange: {
    zh: '公告在产权交易机构网站发布。',
    en: 'The notice is published on the website of the exchange.',
  },
  noticeInEconomicPress: {
    zh: '公告在经济或者金融类报刊发布。',
    en: 'The notice is published in the economic or financial press.',
  },
  noticeByCourt: {
    zh: '公告同时按法定途径发布（人民法院公告网站、报纸等）。',
    en: 'The notice is also published as notices of courts are.',
  },
};

/** How long the notice runs by the price, where it is longer the higher that is. */
function disclosureWords(ladder: unknown): Text | null {
  const rungs = (Array.isArray(ladder) ? (ladder as Rung[]) : []).filter(
    ({ workingDays }) => workingDays > 0,
  );
  if (rungs.length === 0) return null;
  const zh = rungs.map(
    ({ above, workingDays }) => `高于 ¥${grouped(above)} 的不少于 ${workingDays} 个工作日`,
  );
  const en = rungs.map(
    ({ above, workingDays }) => `at least ${workingDays} working days above CNY ${grouped(above)}`,
  );
  return {
    zh: `公告期依起拍价：${zh.join('，')}。`,
    en: `The notice runs by the start price: ${en.join(', ')}.`,
  };
}

/** `1,000,000.00` */
function grouped(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+\.)/g, ',');
}

interface Rung {
  readonly above: string;
  readonly workingDays: number;
}

/** What else the pack says that a bidder should know, as sentences, each with the parameter it comes from. */
export function furtherRules(
  pack: RulePackDetail | null,
): readonly { readonly name: string; readonly words: Text }[] {
  return (pack?.parameters ?? []).flatMap(({ name, value }) => {
    const text = wordsOf(name, value);
    return text ? [{ name, words: text }] : [];
  });
}

function wordsOf(name: string, value: unknown): Text | null {
  if (name === 'disclosureLadder') return disclosureWords(value);
  if (name === 'defaultUseOrder') return orderWords(value);
  if (MEDIA_WORDS[name] !== undefined) return MEDIA_WORDS[name];
  if (typeof value === 'number') return NUMBERS[name]?.(value) ?? null;
  return CHOICES[name]?.get(value) ?? toldParts(name, value);
}
