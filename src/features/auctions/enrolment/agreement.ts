import type { CorrectionText } from '../../../contract/corrections.js';
import type { Agreement } from '../../../contract/enrolment.js';
import type { RulePack } from '../../../core/auction/rule-pack.js';
import { canonicalText } from '../../../core/kernel/canonical.js';
import { amountInChinese, amountInEnglish } from '../../../core/listing/amount-words.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Minor } from '../../../core/money/money.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { VenueProfile } from '../../../core/venue/venue-profile.js';
import { venueClauses } from './venue-clauses.js';
import type { Lot } from '../../lots/lot.js';
import { depositOf, refundHoursOf } from './deposit-terms.js';

interface Parties {
  readonly lister: string;
  readonly centre: string;
  /** The trading centre as the lot has frozen it; null for what was published before centres had profiles. */
  readonly venue: VenueProfile | null;
  /** How its notice was corrected since it was published. */
  readonly corrections: readonly CorrectionText[];
}

/** One clause in both languages. */
type Clause = readonly [zh: string, en: string];

/**
 * The agreement that a bidder accepts, made from the frozen terms of its lot. What was accepted is kept by its hash, so
 * nobody can say later that another text was meant.
 */
export function agreementOf(lot: Lot, pack: RulePack | null, parties: Parties): Agreement {
  const { venue, corrections } = parties;
  const clauses = [
    ...saleClauses(lot, pack, parties),
    ...(venue === null ? [] : venueClauses(venue)),
    ...depositClauses(lot, pack),
    ...(lot.jointBidding ? JOINT : []),
    ...DUTIES,
    ...corrections.map(({ zh, en }): Clause => [
      `公告更正：${zh}`,
      `The notice is corrected: ${en}`,
    ]),
  ];
  const text = (language: 0 | 1): string =>
    clauses.map((clause, index) => `${index + 1}. ${clause[language]}`).join('\n');
  const [zh, en] = [
    `竞买协议：${lot.title}\n${text(0)}`,
    `Bidding agreement: ${lot.title}\n${text(1)}`,
  ];
  const hash = nodeSha256(canonicalText({ domain: 'ipgavel/agreement/1', lot: lot.id, zh, en }));
  return { hash, zh, en };
}

function saleClauses(lot: Lot, pack: RulePack | null, { lister, centre }: Parties): Clause[] {
  const rules = pack?.title ?? {
    zh: '本标的公布的竞价条件',
    en: 'the terms published for this lot',
  };
  const [zhPrice, enPrice] = inWords(lot.startPrice, lot.currency);
  return [
    [
      `委托方为${lister}，由${centre}组织竞价，起拍价${zhPrice}。`,
      `The lot is sold for ${lister} and run by ${centre}; the start price is ${enPrice}.`,
    ],
    [
      `适用规则：${rules.zh}。竞价条件自公告之日起冻结，以竞价记录所载为准。`,
      `The rules are: ${rules.en}. They have been frozen since publication, as the record of the lot states.`,
    ],
  ];
}

function depositClauses(lot: Lot, pack: RulePack | null): Clause[] {
  const amount = depositOf(lot);
  if (amount === null) return [];
  if (lot.prepaymentBps !== null) return prepaymentClauses(lot, amount);
  const [zhAmount, enAmount] = inWords(amount, lot.currency);
  const hours = refundHoursOf(pack);
  const zhRefund = hours === null ? '竞价结束后' : `竞价结束后${hours}小时内`;
  const enRefund = hours === null ? 'after the end' : `within ${hours} hours of the end`;
  return [
    [
      `保证金${zhAmount}，由组织竞价的交易中心保管，本平台不经手资金；到账确认后方可出价。`,
      `A deposit of ${enAmount} is held by the trading centre that runs the lot; the platform holds no money. You may bid once it has been confirmed.`,
    ],
    [
      `未竞得的，保证金于${zhRefund}原路退回；竞得后不按约付款的，保证金不予退还，依规则抵偿损失。`,
      `If you do not win it goes back the way it came ${enRefund}; if you win and do not pay, it is kept and applied to the loss as the rules say.`,
    ],
  ];
}

/** A sell-off wants the price in advance; of it only the deposit is lost by whoever wins and then steps back. */
function prepaymentClauses({ deposit, currency }: Lot, amount: Minor): Clause[] {
  const [zhAmount, enAmount] = inWords(amount, currency);
  const [zhLost, enLost] = inWords(deposit ?? 0n, currency);
  return [
    [
      `变卖价全款${zhAmount}须在出价前预缴，由组织竞价的交易中心保管，本平台不经手资金；到账确认后方可出价。`,
      `The full price of ${enAmount} has to be paid before you bid. It is held by the trading centre that runs the lot; the platform holds no money.`,
    ],
    [
      `未竞得的，预缴款原路全额退回；竞得后悔拍的，仅不予退还保证金${zhLost}，其余退回。`,
      `If you do not win, all of it goes back the way it came; if you win and step back, the deposit of ${enLost} is kept and the rest goes back.`,
    ],
  ];
}

/** An amount as contracts write it, in figures and in words. */
function inWords(amount: Minor, currency: Currency): Clause {
  return [amountInChinese(amount, currency), amountInEnglish(amount, currency)];
}

const JOINT: readonly Clause[] = [
  [
    '联合竞买的，由牵头人以一个竞买号参加，其行为对各成员有约束力，各成员对付款承担连带责任；同一单位不得参加本标的的两个报名。',
    'Those who bid jointly do so through their lead under one paddle; what it does binds all of them, and they are jointly and severally liable for payment. Nobody may be in two enrolments for this lot.',
  ],
];

const DUTIES: readonly Clause[] = [
  [
    '出价一经作出不得撤回，被更高出价超过时失效；系统以服务器收到的时间为准。',
    'A bid cannot be taken back and lapses when a higher one comes; the time at which the server receives it counts.',
  ],
  [
    '竞买人已查阅标的资料并知悉其权利状况与瑕疵披露；知识产权的存续期限、年费与许可情况以登记机关为准。',
    'You have studied the documents and know the title and the defects disclosed; term, fees and licences of the right are as the register shows.',
  ],
  [
    '竞买人保证所作声明真实，不属于依法或依规则不得参加竞买的人，也不代其竞买；声明不实的，可取消资格并承担责任。',
    'You warrant that what you declare is true, and that you are none of those who may not bid and bid for none of them; otherwise you may be barred and are liable.',
  ],
  [
    '竞价记录以竞买号公开，可由任何人验证；身份信息不公开，法律另有规定的除外。',
    'The record is public under paddle numbers and anyone can verify it; identities are not published unless the law says so.',
  ],
];
