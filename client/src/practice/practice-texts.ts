import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

/** What the practice room says. */
export const PRACTICE = {
  title: { zh: '模拟竞价', en: 'Practice' },
  band: { zh: '模拟竞价 · 非真实竞价', en: 'Practice · not a real auction' },
  bandNote: {
    zh: '全部在您的浏览器中进行：不向服务器发送任何内容，不涉及任何资金，不留下任何记录。以 SIM 开头的竞买号均为模拟竞买人。',
    en: 'All of it happens in your browser: nothing is sent to the server, no money is touched, no record is kept. Paddles that begin with SIM are simulated bidders.',
  },
  back: { zh: '返回标的', en: 'Back to the lot' },
  toDesk: { zh: '返回标的办理', en: 'Back to the desk' },
  of: { zh: '模拟竞价：', en: 'Practice: ' },
  noTerms: {
    zh: '本标的的竞价条件尚不完整，暂不能模拟竞价。请先补全条件。',
    en: 'The terms of this lot are not complete yet, so it cannot be practised. Complete them first.',
  },
  noRoom: {
    zh: '这种竞价方式没有可以模拟的竞价室。',
    en: 'There is no room to practise this way of bidding in.',
  },
  setup: { zh: '设置', en: 'Settings' },
  setupNote: {
    zh: '竞价规则与本标的完全一致；仅将开始时间提前到点击“开始”后 30 秒，其余时长不变，可用速度控制压缩。',
    en: 'The rules are exactly those of this lot. Only the opening is brought forward to half a minute after you start; every other length of time stays and can be run through faster.',
  },
  draftNote: {
    zh: '本标的尚未公告：模拟按目前拟定的条件进行，公告时可能不同。',
    en: 'This lot is not published: it is practised with its terms as they are planned now, which may change.',
  },
  reserveNote: {
    zh: '保留价不公开，此处另行虚构一个。',
    en: 'The reserve is hidden; another one is made up here.',
  },
  scoresNote: {
    zh: '评审专家的评分为随机虚构，包括给您的评分。',
    en: 'The marks of the panel are made up at random, yours included.',
  },
  rivals: { zh: '模拟竞买人数', en: 'Simulated bidders' },
  upTo: { zh: '模拟竞买人最高愿付', en: 'Most that any of them would pay' },
  upToHint: {
    zh: '每位模拟竞买人的心理价位在最低价与该金额之间随机确定，竞价结束后公布。',
    en: 'Each has a limit of its own between the lowest price and this amount, shown once it is over.',
  },
  budget: { zh: '您的预算（可不填）', en: 'Your budget (may be left out)' },
  budgetHint: {
    zh: '超出预算的出价会被拒绝，如同超出您的出价权限。',
    en: 'A bid above it is refused, as one above your own limit would be.',
  },
  holder: { zh: '优先购买权人', en: 'Who has the priority right' },
  nobody: { zh: '无人', en: 'Nobody' },
  you: { zh: '您', en: 'You' },
  rival: { zh: '一位模拟竞买人', en: 'A simulated bidder' },
  both: { zh: '您和一位模拟竞买人（同一顺位）', en: 'You and a simulated bidder, of one rank' },
  seed: { zh: '随机种子', en: 'Seed' },
  seedHint: {
    zh: '种子和操作相同，过程就相同。',
    en: 'The same seed and the same moves come to the same end.',
  },
  start: { zh: '开始模拟', en: 'Start practising' },
  notSeed: { zh: '请输入 0 至 999999 的整数。', en: 'Enter a whole number from 0 to 999999.' },
  controls: { zh: '时间控制', en: 'Time' },
  speed: { zh: '速度', en: 'Speed' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  step: { zh: '到下一事件', en: 'To the next event' },
  isPaused: { zh: '模拟已暂停', en: 'Practice paused' },
  slowed: {
    zh: '现在等您答复，已恢复实时速度。',
    en: 'You are asked now: back to real time.',
  },
  again: { zh: '同一种子重来', en: 'Again, same seed' },
  another: { zh: '换种子重来', en: 'Again, another seed' },
  change: { zh: '修改设置', en: 'Change settings' },
  result: { zh: '模拟结果', en: 'Result of the practice' },
  why: { zh: '为什么是这个结果', en: 'Why it ended so' },
  bidders: { zh: '各竞买人', en: 'The bidders' },
  stoodAt: { zh: '最终报价', en: 'Stood at' },
  limit: { zh: '心理价位', en: 'Would have paid' },
  noBid: { zh: '未出价', en: 'no bid' },
  rules: { zh: '本标的的实际规则和时长', en: 'The real rules and lengths of time of this lot' },
  check: { zh: '验证这次模拟的记录', en: 'Verify the practised record' },
  checked: {
    zh: '验证通过：按同一规则逐条重新裁决，结果一致。',
    en: 'Verified: decided again entry by entry by the same rules, with the same result.',
  },
  checkFailed: { zh: '验证未通过。', en: 'It does not verify.' },
  checkNote: {
    zh: '与真实竞价记录使用同一验证程序；模拟记录没有签名，也不保存。',
    en: 'By the same verifier as for real records; a practised one is signed by nobody and not kept.',
  },
} satisfies Texts;

/** How fast the time of the practice runs. */
export function speedText(speed: number): Text {
  if (speed === 1) return { zh: '实时', en: 'Real time' };
  return { zh: `${speed} 倍`, en: `${speed}×` };
}

export function entriesText(count: number): Text {
  return { zh: `共 ${count} 条记录`, en: `${count} entries` };
}
