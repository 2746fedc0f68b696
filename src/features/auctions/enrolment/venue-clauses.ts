import { ladderInChinese, ladderInEnglish } from '../../../core/listing/notice-venue.js';
import type { VenueProfile } from '../../../core/venue/venue-profile.js';

/** What a bidder agrees to about the trading centre: its rules, its commission, and who keeps the money. */
export function venueClauses({
  rules,
  fees,
  custody,
}: VenueProfile): (readonly [zh: string, en: string])[] {
  const { currency, buyer, agreement } = fees;
  const [zhAgreed, enAgreed] =
    agreement === null ? ['', ''] : [`（约定依据：${agreement}）`, ` (as agreed in: ${agreement})`];
  const zhRules = rules.map(({ title, version }) => `《${title}》（${version}）`).join('、');
  const enRules = rules.map(({ title, version }) => `${title} (${version})`).join(', ');
  return [
    ...(rules.length === 0
      ? []
      : [
          [
            `交易场所的下列规则适用于本标的：${zhRules}。`,
            `These rules of the venue apply to the lot: ${enRules}.`,
          ] as const,
        ]),
    [
      `买受人佣金：${ladderInChinese(buyer, currency)}${zhAgreed}。`,
      `The commission of the buyer is ${ladderInEnglish(buyer, currency)}${enAgreed}.`,
    ],
    ...(custody === null
      ? []
      : [
          [
            `款项存入由${custody.custodian}监管的专用账户，账号在报名后告知。`,
            `Money goes into an account that ${custody.custodian} keeps; its number is told once you have enrolled.`,
          ] as const,
        ]),
  ];
}
