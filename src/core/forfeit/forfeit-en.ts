import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { amountInEnglish } from '../listing/amount-words.js';
import { citationOf, type ForfeitPaper, type ForfeitText, type PaperLine } from './forfeit-text.js';

const USES: { readonly [use in PaperLine['use']]: string } = {
  costs: 'Costs lost',
  'price-gap': 'Price gap of the resale',
  commission: 'Commission of the first sale (buyer)',
  'commission-of-both-sides': 'Commission of the first sale (both sides)',
  'debts-of-the-case': 'Debts of the case',
  'related-debts': 'Debts connected with the lot',
  'earnest-money': 'Earnest money',
  surplus: 'What is left',
};

/** How a deposit was used, in English. */
export function applicationInEnglish(paper: ForfeitPaper): ForfeitText {
  const money = (amount: bigint): string => amountInEnglish(amount, paper.currency);
  return {
    title: 'How the deposit was used',
    rows: [
      ...partiesOf(paper),
      ['Deposit that is not returned', money(paper.deposit)],
      ...paper.lines.map((line, index) => lineOf(paper, line, index)),
      ['Sum', money(paper.lines.reduce((all, { applied }) => all + applied, 0n))],
      [
        'Not covered by it',
        paper.shortfall === null ? 'nothing' : `${money(paper.shortfall.amount)}, claimed apart`,
      ],
      ['Decided on', chinaDateOf(paper.distributedAt)],
    ],
    statements: [
      paper.cause === 'default'
        ? 'This bidder won the lot and did not pay as agreed. Its default has been declared, and its deposit was used in the order above.'
        : 'The sale was set aside by the fault of its buyer. Its deposit makes good the loss, and the rest goes back.',
      'Each line is calculated as its basis says; the lines sum to the deposit.',
      'Where the two languages differ, the Chinese text counts.',
    ],
  };
}

/** The claim for what a deposit did not cover, in English. */
export function claimInEnglish(paper: ForfeitPaper): ForfeitText | null {
  const { shortfall } = paper;
  if (shortfall === null) return null;
  const money = (amount: bigint): string => amountInEnglish(amount, paper.currency);
  const unmet = paper.lines.filter(({ claimed, applied }) => claimed > applied);
  return {
    title: 'Claim for what the deposit did not cover',
    rows: [
      ...partiesOf(paper),
      ...unmet.map(
        (line) =>
          [
            USES[line.use],
            `${money(line.claimed)} due, ${money(line.applied)} met by the deposit, ${money(line.claimed - line.applied)} owed (${line.payee ?? '–'})`,
          ] as const,
      ),
      ['Amount claimed', money(shortfall.amount)],
      ['Basis', citationOf(shortfall.source, 'en')],
      ['Confirmed on', chinaDateOf(paper.distributedAt)],
    ],
    statements: [
      'This states what is owed after the deposit was used, and why, for those who are entitled to claim it by law. Neither the platform nor the trading centre collects it.',
      ...(paper.members.length > 0
        ? ['The members of the consortium answer for it jointly and severally.']
        : []),
      'Where the two languages differ, the Chinese text counts.',
    ],
  };
}

function partiesOf(paper: ForfeitPaper): (readonly [string, string])[] {
  const { defaulter, paddle, members, resale, currency } = paper;
  const again = resale.price === null ? 'not sold again' : amountInEnglish(resale.price, currency);
  return [
    ['Number', paper.id],
    ['Lot', `${paper.title} (${paper.lot})`],
    ['Bidder', `${defaulter} (paddle ${paddle})`],
    ...(members.length > 0 ? [['Members of the consortium', members.join(', ')] as const] : []),
    ['Lister', paper.lister],
    ['Trading centre', paper.centre],
    ['Declared', `${chinaMinuteOf(paper.declaredAt)} (Beijing time)`],
    ['Price of the first sale', amountInEnglish(paper.firstPrice, currency)],
    ...(paper.cause === 'default' ? [['Price at which it was disposed of', again] as const] : []),
  ];
}

function lineOf(
  { currency }: ForfeitPaper,
  line: PaperLine,
  index: number,
): readonly [string, string] {
  const money = (amount: bigint): string => amountInEnglish(amount, currency);
  const { use, applied, claimed, payee, evidence, source, to } = line;
  const owed = claimed > applied ? ` (of ${money(claimed)})` : '';
  const whom = payee ?? (to === 'owner' ? 'the owner of the right' : '–');
  const shown = evidence === null ? '' : `; shown by: ${evidence}`;
  return [
    `${index + 1}. ${USES[use]}`,
    `${money(applied)}${owed}; to: ${whom}${shown}; basis: ${citationOf(source, 'en')}`,
  ];
}
