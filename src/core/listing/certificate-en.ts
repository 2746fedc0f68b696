import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { amountInEnglish } from './amount-words.js';
import { type CertificateFacts, type CertificateText, sealLineInEnglish } from './certificate.js';
import { rightInEnglish } from './notice-en.js';
import { SALE_WORDS, saleWord } from './operator.js';

/** A transaction certificate in English. */
export function certificateInEnglish(facts: CertificateFacts): CertificateText {
  const { operator, centre, lot, head, number, code, payment } = facts;
  const word = SALE_WORDS[saleWord(operator)].en;
  return {
    title: 'Certificate of transaction in intellectual property',
    rows: [
      ['Certificate number', number],
      ['Lot', facts.title],
      ['Lot number', lot],
      ...facts.assets.map(
        (right, index) => [`Right (${index + 1})`, rightInEnglish(right)] as const,
      ),
      ...(facts.parts.length > 0 ? [['Parts sold', facts.parts.join(', ')] as const] : []),
      ['Transferor (lister)', facts.lister],
      ['Transferee (buyer)', `${facts.buyer} (paddle ${facts.paddle})`],
      ['Way of sale', word],
      ['Operator of record', operatorLine(facts)],
      ['Hammer price', amountInEnglish(facts.price, facts.currency)],
      ['Sold', `${chinaMinuteOf(facts.endedAt)} (Beijing time)`],
      ['Result final since', `${chinaMinuteOf(facts.finalSince)} (Beijing time)`],
      [
        'Payment of the price',
        payment === null
          ? 'not certified here'
          : `received on ${payment.receivedOn}, as this centre confirms (voucher ${payment.reference})`,
      ],
      ['Head of the record', `entry ${head.seq}, SHA-256 ${head.hash}`],
      ...(facts.seal ? [sealLineInEnglish(facts.seal)] : []),
      ['Issued by', centre],
      ['Issued on', chinaDateOf(facts.issuedAt)],
      ['Check code', code],
    ],
    statements: [
      `This certifies that the lot above was sold by ${word}, that the result was made public and is final, and that the parties and the price are as stated.`,
      'Title passes as the register or its gazette has it; the parties use this certificate to settle the price and to have the transfer recorded.',
      'Anyone can check it by its number and code on the platform under “Check a certificate”, and can download the record of the lot: the hash of its last entry, worked out again, is the head above.',
      'Where the two languages differ, the Chinese text counts.',
    ],
  };
}

function operatorLine({ operator }: CertificateFacts): string {
  const { name, licence, auctioneer } = operator;
  const numbers = [
    licence === null ? null : `licence ${licence}`,
    auctioneer === null ? null : `auctioneer ${auctioneer}`,
  ].filter((one) => one !== null);
  return numbers.length === 0 ? name : `${name} (${numbers.join(', ')})`;
}
