import { chinaMinuteOf } from '../kernel/china-time.js';
import type { Instant } from '../kernel/instant.js';
import { amountInEnglish } from './amount-words.js';
import type { EntrustmentTerms, EntrustmentWish } from './entrustment.js';
import {
  type EntrustmentFacts,
  type EntrustmentText,
  inOrder,
  type TermLine,
  type TermLines,
} from './entrustment-text.js';
import { spanOf } from './notice.js';
import { rightInEnglish } from './notice-en.js';
import { ladderInEnglish } from './notice-venue.js';
import { SALE_WORDS } from './operator.js';

/** A contract of entrustment in English. */
export function entrustmentInEnglish(facts: EntrustmentFacts): EntrustmentText {
  const { number, version, lot, terms, wish } = facts;
  return {
    title: `Contract of entrustment for a sale by ${SALE_WORDS[terms.way.word].en}`,
    rows: [
      ['Contract number', number],
      ['Version', String(version)],
      ['Lot number', lot],
      ...inOrder(linesInEnglish(terms)),
      ...agreedLines(wish),
    ],
    statements: [
      ...clauses(terms, wish).map((clause, index) => `${index + 1}. ${clause}`),
      'It is in force once a person of the lister has accepted it and two persons of the centre have signed it. Where the two languages differ, the Chinese text counts.',
    ],
  };
}

/** What a contract says about its lot, group by group. */
export function linesInEnglish(terms: EntrustmentTerms): TermLines {
  const { parties, things, price, reserve, way, commission, custody } = terms;
  const word = SALE_WORDS[way.word].en;
  const spell = (digits: string): string => amountInEnglish(BigInt(digits), price.currency);
  return {
    parties: [
      ['Lister', parties.consignor],
      ['Trading centre', parties.centre],
      ['Operator of record', operatorOf(parties)],
    ],
    things: [
      ['Lot', things.title],
      ...things.rights.map((right, index): TermLine => [
        `Right (${index + 1})`,
        rightInEnglish(right),
      ]),
      ...(things.description === null
        ? []
        : [['Quality and description', things.description] as const]),
      ...things.parts.map(({ id, startPrice }): TermLine => [
        `Part ${id}`,
        `start price ${spell(startPrice)}`,
      ]),
    ],
    way: [
      [
        'Way of sale',
        `online ${word}${way.pack === null ? '' : `, rule pack ${way.pack}`} (${way.format})`,
      ],
    ],
    price: [
      ['Start price', spell(price.start)],
      ['Valuation', price.valuation === null ? 'none' : spell(price.valuation)],
      ['Deposit', price.deposit === null ? 'none' : spell(price.deposit)],
    ],
    reserve: [['Reserve', reserveOf(reserve, spell)]],
    time: [
      ['Time', timeOf(terms.time)],
      ['Place', `the online platform of ${parties.centre}`],
    ],
    commission: [
      ['Commission of the buyer', ladder(commission, 'buyer')],
      ['Commission of the lister', ladder(commission, 'seller')],
      ...(commission.agreement === null
        ? []
        : [['The commission was agreed in', commission.agreement] as const]),
    ],
    custody: [
      [
        'Custody account',
        `${custody.accountName}, ${custody.number}, ${custody.bank} (custodian ${custody.custodian})`,
      ],
    ],
  };
}

function operatorOf({ operator, licence, auctioneer }: EntrustmentTerms['parties']): string {
  const numbers = [licence && `licence ${licence}`, auctioneer && `auctioneer ${auctioneer}`];
  const said = numbers.filter(Boolean).join(', ');
  return said === '' ? operator : `${operator} (${said})`;
}

function reserveOf(
  { kind, amount }: EntrustmentTerms['reserve'],
  spell: (digits: string) => string,
): string {
  if (amount === null) return 'none';
  return kind === 'shown'
    ? `${spell(amount)}, public`
    : `${spell(amount)}, hidden: the centre keeps it secret`;
}

const UNITS = ['day', 'hour', 'minute', 'second'] as const;

function timeOf(time: EntrustmentTerms['time']): string {
  if (time.kind === 'session')
    return `in session ${time.session}, in the slot that the centre arranges and announces`;
  const { count, unit } = spanOf(time.durationMs);
  const opening = chinaMinuteOf(time.opensAt as Instant);
  return `from ${opening} (Beijing time), for ${count} ${UNITS[unit]}${count === 1 ? '' : 's'}`;
}

function ladder(
  { currency, ...sides }: EntrustmentTerms['commission'],
  side: 'buyer' | 'seller',
): string {
  const bands = sides[side].map(({ above, bps }) => ({ above: BigInt(above), bps }));
  return ladderInEnglish(bands, currency);
}

function agreedLines({ commissionFrom, payoutDays, coversFollowUps }: EntrustmentWish): TermLine[] {
  return [
    [
      'Payment of the lister’s commission',
      commissionFrom === 'proceeds'
        ? 'kept back by the centre when it pays out the price'
        : 'on a bill of the centre once the whole price has arrived, within 10 days of the bill',
    ],
    [
      'Payment of the price',
      `within ${payoutDays} day${payoutDays === 1 ? '' : 's'} once the whole price has arrived and the result is final`,
    ],
    [
      'Later attempts',
      coversFollowUps ? 'covered, as far as they are of the same disposal case' : 'not covered',
    ],
  ];
}

function clauses({ way, reserve }: EntrustmentTerms, wish: EntrustmentWish): readonly string[] {
  const word = SALE_WORDS[way.word].en;
  return [
    'The lister warrants that it may dispose of the lot and has told the centre truly where it comes from, whose it is and what is wrong with it; the centre has examined the papers that it was given.',
    reserve.kind === 'hidden'
      ? 'The reserve is the lister’s to fix, and neither the centre nor its staff may disclose it; a highest bid below it has no effect.'
      : 'The start price and the reserve are the lister’s to fix and are not changed without its consent.',
    `Neither the lister nor its staff bids, nor has others bid for it; neither does the centre or its staff in the ${word} that it holds.`,
    'The buyer pays the whole price into the custody account; the centre pays it out to the lister within the time above and in the order of claims. Commission is taken by the bands and in the way above, and none where nothing is sold.',
    'After a sale the lister helps to have the transfer recorded by the confirmation of the sale, and hands over certificates and all papers; taxes and fees of the recordal are borne by whom the law names.',
    `Before the notice either side may end this contract with its reasons in writing; a lister who takes the lot back after the notice pays what the centre has reasonably spent on the ${word}.`,
    wish.coversFollowUps
      ? 'Where nothing is sold or the buyer defaults, this contract goes on for the later attempts of the same disposal case, at the price, the time and in the way that the lister then hands in and that are announced; where the parties, the rights, the commission or the custody account change, another contract is needed.'
      : 'This contract is for this attempt alone; later attempts need contracts of their own.',
    'Whoever breaks this contract makes good what the other loses by it; where the terms of the lot are no longer those of this contract, the centre does not publish it.',
    'Disputes are settled by negotiation, and where that fails by the people’s court that has jurisdiction.',
    ...wish.clauses,
  ];
}
