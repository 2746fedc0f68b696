import { WHOLE } from '../../../src/core/auction/targets.js';
import type { PublicEvent } from '../../../src/core/proof/public-event.js';
import { say } from '../i18n/language.js';
import { PACKAGE } from '../i18n/proof-texts.js';

type Of<Type extends PublicEvent['type']> = Extract<PublicEvent, { readonly type: Type }>;
type Show = (minor: bigint) => string;

/** What a bid on a package says in the record, in one line, in the language of the moment. */
export function packageBidWords(bid: Of<'package-bid'>, money: Show): string {
  const { paddle, price, leader, side } = bid;
  const [on, amount] = [targetWords(bid.on), money(bid.amount)];
  const offer = say({
    zh: `竞买号 ${paddle} 对${on}出价 ${amount}`,
    en: `Paddle ${paddle} bid ${amount} on ${on}`,
  });
  const leading = say(side === 'whole' ? PACKAGE.wholeLeads : PACKAGE.partsLead);
  const who = leader === null ? '' : say({ zh: `（${leader}）`, en: ` (${leader})` });
  return (
    offer +
    say({ zh: `；${leading}${who}，${money(price)}`, en: `; ${leading}${who} at ${money(price)}` })
  );
}

type SoldPackage = Extract<Of<'closed'>, { readonly awards: unknown }>;

/** How a package was sold, part by part. */
export function soldPackageWords({ price, awards }: SoldPackage, money: Show): string {
  const parts = awards.map(({ part, paddle, price: own }) =>
    paddle === null || own === null
      ? `${part} ${say(PACKAGE.unsold)}`
      : `${part} ${paddle} ${money(own)}`,
  );
  return say({
    zh: `结拍：共以 ${money(price)} 成交（${parts.join('；')}）`,
    en: `Closed: sold at ${money(price)} in all (${parts.join('; ')})`,
  });
}

function targetWords(on: string): string {
  return on === WHOLE ? say(PACKAGE.whole) : say({ zh: `分项“${on}”`, en: `the part “${on}”` });
}
