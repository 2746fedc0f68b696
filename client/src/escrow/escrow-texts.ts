import type { Text } from '../i18n/language.js';

/** What is said about openings that are left with officers. */
export const ESCROW = {
  title: { zh: '开标人员', en: 'Opening officers' },
  forOfficers: {
    zh: '本页供交易中心的工作人员使用。',
    en: 'This page is for officers of a trading centre.',
  },
  intro: {
    zh: '竞买人可以把开启数据加密托管给标的公告列明的开标人员。报价截止后，您在此取出自己的密钥份额；达到公告的人数，报价即被代为开启。',
    en: 'Bidders may leave what opens their quotes, encrypted, with the officers that a lot’s notice names. Once quotes are over you take your share out here; with as many shares as the notice says, the quote is opened for its bidder.',
  },
  limits: {
    zh: '截止前服务器不向任何人发放信封。能读到金额的只有：达到人数的开标人员与平台运营者合谋。人数不足的开标人员，以及单独的平台或数据库，都无法读取。',
    en: 'Before that the server hands envelopes to nobody. Only enough officers together with whoever runs the platform could read an amount early; fewer officers, the platform alone or its database alone cannot.',
  },
  ownKey: { zh: '我的开标密钥', en: 'My opening key' },
  noKey: {
    zh: '您还没有开标密钥，不能被指定为开标人员。',
    en: 'You have no opening key yet and cannot be named an officer.',
  },
  fingerprint: { zh: '公钥指纹', en: 'Fingerprint' },
  compare: {
    zh: '指纹写入您被指定的标的的公告。竞买人向您核对时，请逐位读出。',
    en: 'It stands in the notice of every lot that names you. When a bidder asks, read it out.',
  },
  keyHere: {
    zh: '密钥文件已保存在本浏览器中（以口令加密）。',
    en: 'The key file is kept in this browser, encrypted with your passphrase.',
  },
  keyElsewhere: {
    zh: '本浏览器中没有此密钥。请选择您保存的密钥文件。',
    en: 'This key is not in this browser. Choose the key file that you saved.',
  },
  renewKey: { zh: '更换密钥', en: 'Replace the key' },
  renewNote: {
    zh: '新密钥用于此后公告的标的；已公告的标的仍须使用旧密钥，请保留旧密钥文件。',
    en: 'The new key counts for lots published from now on. Lots that are published already need the old one: keep its file.',
  },
  keyNote: {
    zh: '密钥在本浏览器中生成，私钥以口令加密后只保存在您的文件和本浏览器中，平台收不到。口令遗失无法找回。',
    en: 'The key is made in this browser. Its private half, encrypted with your passphrase, stays in your file and this browser; the platform never gets it. Nobody can restore a lost passphrase.',
  },
  passphrase: { zh: '口令', en: 'Passphrase' },
  again: { zh: '再次输入口令', en: 'The passphrase once more' },
  tooShort: { zh: '口令至少 12 个字符。', en: 'A passphrase has at least 12 characters.' },
  unlike: { zh: '两次输入的口令不一致。', en: 'The two passphrases differ.' },
  wrongPassphrase: { zh: '口令不正确。', en: 'The passphrase is wrong.' },
  make: { zh: '生成并登记', en: 'Make and register it' },
  making: { zh: '正在生成…', en: 'Making it…' },
  download: { zh: '下载密钥文件', en: 'Download the key file' },
  choose: { zh: '选择密钥文件', en: 'Choose a key file' },
  notAKey: { zh: '这不是密钥文件。', en: 'This is not a key file.' },
  lots: { zh: '等待开启的标的', en: 'Lots to be opened' },
  noLots: {
    zh: '没有指定您为开标人员的在拍标的。',
    en: 'No running lot names you as an opening officer.',
  },
  notYet: {
    zh: '报价尚未截止，此前不发放信封。',
    en: 'Quotes still come in; no envelope is handed out yet.',
  },
  suspended: {
    zh: '标的已中止，恢复后再提交份额。',
    en: 'The lot is suspended; shares are taken once it is resumed.',
  },
  noEnvelopes: { zh: '没有托管的报价。', en: 'No quote was left in escrow.' },
  done: { zh: '您已提交全部份额。', en: 'You have given all your shares.' },
  give: { zh: '提交我的份额', en: 'Give my shares' },
  giving: { zh: '正在提交…', en: 'Giving them…' },
  keyNeeded: {
    zh: '此标的用的密钥不在本浏览器中，请先选择密钥文件。',
    en: 'The key that this lot names is not in this browser; choose its file first.',
  },
  paddle: { zh: '竞买号', en: 'Paddle' },
  waiting: { zh: '等待份额', en: 'waits for shares' },
  opened: { zh: '已开启', en: 'opened' },
  faulty: {
    zh: '信封无法开启（制作有误，由竞买人自行开启）',
    en: 'cannot be opened: it was made wrong, and its bidder must open the quote itself',
  },
  unreadable: {
    zh: '其中没有可用您的密钥取出的份额，已记录为信封有误。',
    en: 'Nothing in it could be taken out with your key; this has been noted as a fault of the envelope.',
  },
  insecure: {
    zh: '本页面未通过 HTTPS 打开，浏览器不提供加密功能。',
    en: 'This page was not opened over HTTPS, so the browser offers no cryptography.',
  },
  named: { zh: '托管开标', en: 'Escrow of openings' },
  namedNote: {
    zh: '指定后，竞买人可以把开启数据托管给这些人员；公告时连同其公钥一并冻结。',
    en: 'Bidders may then leave what opens their quotes with these people; publication freezes them with their public keys.',
  },
  nobodyNamed: {
    zh: '未指定，竞买人只能自行开启。',
    en: 'Nobody is named: bidders open their quotes themselves.',
  },
  threshold: { zh: '共同开启所需人数', en: 'How many open together' },
  nobodyHasKey: {
    zh: '至少两名工作人员须先在“开标人员”页面生成密钥。',
    en: 'At least two officers must make a key on the page “Opening officers” first.',
  },
  saveNaming: { zh: '保存', en: 'Save' },
  savedNaming: { zh: '已保存。', en: 'Saved.' },
  leave: { zh: '同时托管开启数据', en: 'Leave the opening in escrow' },
  fingerprints: { zh: '开标人员公钥指纹', en: 'Fingerprints of the officers’ keys' },
  compareThem: {
    zh: '指纹写入公告并冻结。如有疑虑，请通过其他途径与开标人员核对。',
    en: 'They are frozen with the notice. If in doubt, compare them with the officers by another way.',
  },
  left: {
    zh: '开启数据已托管：您不在线时由开标人员代为开启，您也可以自行开启。',
    en: 'The opening is left in escrow: should you be away, the officers open it; you may still do so yourself.',
  },
  notLeft: {
    zh: '开启数据未托管：须由您自行开启。',
    en: 'The opening is not in escrow: you have to open the quote yourself.',
  },
  awaited: {
    zh: '开启数据已托管，正等待开标人员代为开启。您也可以选择开启文件自行开启。',
    en: 'Your quote is in escrow and waits for the officers. You may also open it yourself with its file.',
  },
} satisfies Record<string, Text>;

/** Who opens, in one line. */
export function officersText(threshold: number, count: number): Text {
  return {
    zh: `${count} 名开标人员中任意 ${threshold} 名可以共同开启；少于此数无法得知金额`,
    en: `Any ${threshold} of ${count} opening officers can open it together; fewer learn nothing`,
  };
}

/** How many shares an envelope has. */
export function sharesText(given: number, threshold: number): Text {
  return { zh: `份额 ${given}／${threshold}`, en: `${given} of ${threshold} shares` };
}

/** How many quotes wait for a lot to open. */
export function countText(count: number): Text {
  return {
    zh: `已托管 ${count} 份报价`,
    en: count === 1 ? 'One quote in escrow' : `${count} quotes in escrow`,
  };
}

/** Until when shares count. */
export function untilText(instant: string): Text {
  return { zh: `至 ${instant}`, en: `until ${instant}` };
}
