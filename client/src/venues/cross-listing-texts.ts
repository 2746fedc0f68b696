import type { CrossListingAct, CrossListingState } from '../../../src/contract/cross-listings.js';
import type { Text } from '../i18n/language.js';

export const CROSS = {
  title: { zh: '联合挂牌', en: 'Cross-listing' },
  list: { zh: '联合挂牌', en: 'Cross-listings' },
  lead: {
    zh: '一个标的可以在几个交易场所同时展示；竞价记录、竞价大厅和规则始终以组织竞价的交易中心为准。',
    en: 'One lot can be shown on several venues. Its record, its room and its rules stay those of the trading centre that runs it.',
  },
  forWhom: {
    zh: '交易中心的工作人员在此处理联合挂牌。',
    en: 'The officers of trading centres see to cross-listings here.',
  },
  none: { zh: '没有联合挂牌。', en: 'There are no cross-listings.' },
  offer: { zh: '邀请其他交易场所联合挂牌', en: 'Offer it to another venue' },
  venue: { zh: '交易场所', en: 'Venue' },
  choose: { zh: '请选择', en: 'Choose one' },
  noVenue: { zh: '没有其他已建档的交易中心。', en: 'No other trading centre has a profile.' },
  message: { zh: '说明（可不填）', en: 'A word about it (optional)' },
  send: { zh: '发出邀请', en: 'Offer' },
  offered: { zh: '已发出邀请。', en: 'It has been offered.' },
  from: { zh: '邀请方', en: 'Run and offered by' },
  to: { zh: '展示方', en: 'Shown by' },
  accept: { zh: '接受', en: 'Accept' },
  acceptEffect: {
    zh: '经本中心另一人确认后，标的即在本中心的目录中展示；竞价仍在邀请方进行。',
    en: 'Once a second officer has confirmed, your catalogue shows the lot; bidding stays where it is.',
  },
  asked: { zh: '已提交，等待另一人确认。', en: 'It waits for a second officer.' },
  decline: { zh: '谢绝', en: 'Decline' },
  declineEffect: { zh: '谢绝后，邀请方会看到理由。', en: 'The other centre is told your reason.' },
  end: { zh: '终止联合挂牌', en: 'End the cross-listing' },
  endEffect: {
    zh: '终止后，标的不再在对方的目录中展示；已经报名的不受影响。',
    en: 'The other catalogue shows the lot no more; who has enrolled stays enrolled.',
  },
  withdraw: { zh: '收回邀请', en: 'Take the offer back' },
  withdrawEffect: { zh: '对方不能再接受。', en: 'It cannot be accepted any more.' },
  reason: { zh: '理由', en: 'Reason' },
  enrolled: { zh: '报名总数', en: 'Enrolled in all' },
  through: { zh: '经展示方报名', en: 'Came through the other venue' },
  showEnrolled: { zh: '查看报名情况', en: 'Show who has enrolled' },
  nobody: { zh: '尚无', en: 'nobody yet' },
  also: { zh: '联合挂牌于', en: 'Also shown at' },
} as const satisfies Record<string, Text>;

export const CROSS_STATE: { readonly [state in CrossListingState]: Text } = {
  offered: { zh: '待答复', en: 'Offered' },
  accepted: { zh: '联合挂牌中', en: 'Shown on both' },
  declined: { zh: '已谢绝', en: 'Declined' },
  ended: { zh: '已终止', en: 'Ended' },
};

export const CROSS_ACT: { readonly [act in CrossListingAct]: Text } = {
  offer: { zh: '邀请', en: 'offered it' },
  accept: { zh: '接受', en: 'accepted' },
  decline: { zh: '谢绝', en: 'declined' },
  end: { zh: '终止', en: 'ended it' },
};
