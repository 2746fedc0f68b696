import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the live room says beyond what `lot-texts.ts` has. */
export const ROOM = {
  offline: {
    zh: '网络已断开。现在不能出价；下面的价格可能已经变化。恢复网络后自动重新连接。',
    en: 'You are offline. You cannot bid now, and the price below may have moved. The page reconnects by itself.',
  },
  reconnecting: {
    zh: '与服务器的连接中断，正在重连。现在不能出价；下面的价格可能已经变化。',
    en: 'The connection broke and is being made again. You cannot bid now, and the price below may have moved.',
  },
  backToLots: { zh: '返回标的目录', en: 'Back to the lots' },
  chart: { zh: '价格走势', en: 'Price over time' },
  chartTable: { zh: '以表格显示', en: 'Show as a table' },
  chartEmpty: { zh: '有出价后显示价格走势。', en: 'The chart begins with the first bid.' },
  time: { zh: '时间', en: 'Time' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  price: { zh: '价格', en: 'Price' },
  yourBids: { zh: '您的出价', en: 'Your bids' },
  moreBids: { zh: '显示更早的出价', en: 'Show earlier bids' },
  hidden: { zh: '委托出价（金额不公开）', en: 'ceiling (amount hidden)' },
  priorityHolder: { zh: '优先购买权人', en: 'priority right' },
  yourCeiling: { zh: '您的委托最高价', en: 'Your ceiling' },
  ceilingNote: { zh: '仅您可见', en: 'only you see it' },
  ceilingPassed: { zh: '已被超过', en: 'it has been passed' },
  cannotBid: { zh: '连接恢复后才能出价', en: 'No bids until the connection is back' },
  sent: { zh: '已发出，等待答复', en: 'Sent; the answer is on its way' },
  leadingNews: { zh: '现在由您领先。', en: 'You are in the lead now.' },
  leadingNote: { zh: '您领先，无需再出价', en: 'You lead; no bid is needed' },
  alerts: { zh: '提醒', en: 'Alerts' },
  alertsNote: {
    zh: '被超过、领先、最后一分钟和结束时提醒。默认关闭，设置只保存在本设备。',
    en: 'When you are outbid or lead, in the last minute and at the end. Off by default, kept on this device.',
  },
  sound: { zh: '声音', en: 'Sound' },
  vibration: { zh: '振动', en: 'Vibration' },
  opened: { zh: '竞价开始。', en: 'The lot is open for bids.' },
  pausedNews: { zh: '竞价已中止，计时停止。', en: 'The lot is suspended; the clock stands.' },
  resumedNews: { zh: '竞价恢复。', en: 'The lot goes on.' },
  endedNews: { zh: '竞价结束。', en: 'The lot has ended.' },
  closingNews: { zh: '还剩一分钟。', en: 'One minute is left.' },
  verifyReceipt: { zh: '验证', en: 'Verify' },
  receiptReal: { zh: '签名有效', en: 'signature valid' },
  receiptFalse: { zh: '验证未通过', en: 'not valid' },
  downloadAll: { zh: '下载全部回执', en: 'Download all receipts' },
} satisfies Texts;

/** What the soft close has done so far. */
export function extendedText(times: number): Text {
  return {
    zh: `已延时 ${times} 次`,
    en: times === 1 ? 'Extended once' : `Extended ${times} times`,
  };
}

/** What a late bid does, with spans as a clock shows them. */
export function softCloseText(window: string, extension: string): Text {
  return {
    zh: `最后 ${window} 内有出价的，结束时间顺延至该次出价后 ${extension}`,
    en: `A bid in the last ${window} moves the end to +${extension} after it`,
  };
}

/** The price with who leads; nobody alone where several share a package. */
export function priceNewsText(price: string, leader: string | null): Text {
  if (leader === null) return { zh: `当前价 ${price}`, en: `Price ${price}` };
  return {
    zh: `当前价 ${price}，竞买号 ${leader} 领先`,
    en: `Price ${price}, paddle ${leader} leads`,
  };
}

export function outbidNewsText(price: string): Text {
  return {
    zh: `有人超过了您，当前价 ${price}`,
    en: `Somebody went past you; the price is ${price}`,
  };
}

export function extendedNewsText(end: string): Text {
  return { zh: `延时：现在 ${end} 结束`, en: `Extended: it now ends at ${end}` };
}

/** What became of a bid that did not lead: another bidder's standing ceiling went past it at once. */
export function passedAtOnceText(leader: string, price: string): Text {
  return {
    zh: `随即被竞买号 ${leader} 的委托出价超过，当前价 ${price}`,
    en: `passed at once by the ceiling of ${leader}; price ${price}`,
  };
}

export function priceBecameText(price: string): Text {
  return { zh: `当前价 ${price}`, en: `price ${price}` };
}

/** What the chart shows, for those who do not see it. */
export function chartText(count: number, from: string, to: string): Text {
  return {
    zh: `阶梯图：${count} 次出价，价格由 ${from} 升至 ${to}`,
    en: `Step chart: ${count} bids, from ${from} to ${to}`,
  };
}

export function countText(shown: number, all: number): Text {
  return { zh: `${shown} / ${all}`, en: `${shown} of ${all}` };
}
