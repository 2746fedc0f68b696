import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the room of a lot says that is not simply bid up. */
export const FORMAT = {
  acceptNote: {
    zh: '首位接受者使价格定格。接受即为出价，不可撤回。',
    en: 'The first to accept stops the price. Accepting is a bid and binds you.',
  },
  askedNote: {
    zh: '首位接受者取得本轮；也可以报出更高的加价幅度整倍数。',
    en: 'Whoever is first takes the round; a larger multiple of the increment may be named as well.',
  },
  own: { zh: '报价金额', en: 'Amount' },
  name: { zh: '报出更高价', en: 'Name a higher price' },
  sealTitle: { zh: '密封报价', en: 'Sealed quote' },
  openingBid: { zh: '首次报价（密封）', en: 'Opening bid (sealed)' },
  openingBidNote: {
    zh: '开始前递交，不低于起拍价；开始时公布。可以修改或撤回，以最后一次为准。',
    en: 'File it before the opening, at least the start price; it is published then. It may be changed or taken back, and the last one counts.',
  },
  seal: { zh: '递交', en: 'Seal it' },
  sealAgain: { zh: '修改报价', en: 'Replace it' },
  takeBack: { zh: '撤回报价', en: 'Take it back' },
  takeBackEffect: {
    zh: '撤回后您不再有报价，截止前可以重新递交。',
    en: 'You then have no quote; until the window ends you may give another.',
  },
  committedNote: {
    zh: '金额在截止前只有您知道：平台只收到承诺值。开启所需的数据保存在本浏览器中，截止后本页面会自动开启；换用其他设备的，请先下载开启文件。未开启的报价无效。',
    en: 'Until the window ends only you know the amount: the platform gets a commitment. What opens it is kept in this browser, and this page opens it by itself after the window; for another device, download the opening file. A quote that is not opened counts for nothing.',
  },
  inClearNote: {
    zh: '主办方在开标前可以看到金额，其他竞买人和公众看不到。可以修改或撤回，以最后一次为准。',
    en: 'The operator can see the amount before the opening; other bidders and the public cannot. It may be replaced or taken back, and the last one counts.',
  },
  given: { zh: '您已递交密封报价', en: 'You have given a sealed quote' },
  notGiven: { zh: '您尚未递交报价', en: 'You have not given a quote yet' },
  keptHere: { zh: '仅您可见', en: 'only you see it' },
  downloadOpening: { zh: '下载开启文件', en: 'Download the opening file' },
  importOpening: { zh: '选择开启文件', en: 'Choose an opening file' },
  confirmSeal: { zh: '确认递交密封报价', en: 'Seal this quote?' },
  confirmSealEffect: {
    zh: '截止前可以修改或撤回；截止后对您有约束力。',
    en: 'It may be replaced or taken back until the window ends; then it binds you.',
  },
  confirmYes: { zh: '确认递交', en: 'Yes, seal it' },
  opening: { zh: '开标', en: 'Opening' },
  openingRunning: {
    zh: '报价已截止，正在开标。',
    en: 'The window is over; quotes are being opened.',
  },
  opened: { zh: '您的报价已开启', en: 'Your quote has been opened' },
  openingNow: { zh: '正在自动开启您的报价…', en: 'Your quote is being opened…' },
  openingMissing: {
    zh: '本浏览器中没有您的开启数据。请选择递交时下载的开启文件，否则报价无效。',
    en: 'What opens your quote is not in this browser. Choose the opening file that you downloaded; without it the quote counts for nothing.',
  },
  openingWrong: {
    zh: '此文件与您递交的承诺不符。',
    en: 'This file does not open what you committed to.',
  },
  openingNone: { zh: '您没有递交报价。', en: 'You gave no quote.' },
  yourTurn: { zh: '轮到您了', en: 'It is your turn' },
  turnNote: {
    zh: '可以在您自己的报价上加价，也可以不加；本轮内可以撤回刚才的加价。',
    en: 'You may raise your own bid or leave it; within the turn you may take the raise back.',
  },
  notYourTurn: { zh: '尚未轮到您。', en: 'It is not your turn.' },
  notInRounds: {
    zh: '您没有递交首次报价，不参加以后各轮。',
    en: 'You filed no opening bid and take no part in the rounds.',
  },
  raise: { zh: '加价', en: 'Raise' },
  lastWord: { zh: '最后报价', en: 'Last word' },
  lastWordNote: {
    zh: '您使价格定格，可以超过最高密封报价取得标的；不报价的，由最高密封报价者成交。',
    en: 'You stopped the price and may go past the best sealed quote; otherwise that quote has the lot.',
  },
  lastWordOthers: {
    zh: '使价格定格的竞买人正在作最后报价。',
    en: 'Whoever stopped the price has the last word now.',
  },
  stopperWaits: {
    zh: '您使价格定格。其他竞买人正在密封报价，此后由您作最后报价。',
    en: 'You stopped the price. The others are sealing quotes now; after that you have the last word.',
  },
  pause: { zh: '停顿中，下一阶段即将开始。', en: 'A pause; the next part is about to begin.' },
  quotes: { zh: '报价情况', en: 'Quotes' },
  standings: { zh: '各竞买人报价', en: 'What each bidder stands at' },
  sealedAmount: { zh: '密封', en: 'sealed' },
  hasTurn: { zh: '正在报价', en: 'has the turn' },
  stopped: { zh: '定格者', en: 'stopped the price' },
  noQuotes: { zh: '还没有报价。', en: 'There are no quotes yet.' },
} satisfies Texts;

/** The price that is taken with one press. */
export function acceptText(amount: string): Text {
  return { zh: `接受 ${amount}`, en: `Accept ${amount}` };
}

export function raiseText(amount: string): Text {
  return { zh: `加价至 ${amount}`, en: `Raise to ${amount}` };
}

/** Below what nothing can be offered here. */
export function leastText(amount: string): Text {
  return { zh: `不低于 ${amount}`, en: `At least ${amount}` };
}

/** Until when the own quote has to be opened. */
export function openUntilText(instant: string): Text {
  return { zh: `请在 ${instant} 前完成开启。`, en: `It has to be opened by ${instant}.` };
}

export function roundText(round: number): Text {
  return { zh: `第 ${round} 轮`, en: `Round ${round}` };
}
