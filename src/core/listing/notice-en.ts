import type { Instant } from '../kernel/instant.js';
import { amountInEnglish } from './amount-words.js';
import { chinaTimeOf } from '../kernel/china-time.js';
import type { CourtReference } from './entrustment-need.js';
import {
  type NoticeAsset,
  type NoticeBundle,
  type NoticeFacts,
  type NoticeGround,
  type NoticeSection,
  noticeText,
  percentOf,
  spanOf,
} from './notice.js';
import { venueInEnglish } from './notice-venue.js';
import { courseInEnglish } from './notice-course-en.js';
import { toldInEnglish } from './notice-told-en.js';
import { type OperatorKind, SALE_WORDS, saleWord } from './operator.js';

/** The notice of a lot in English, beside the Chinese text that counts. */
export function noticeInEnglish(facts: NoticeFacts): string {
  const word = SALE_WORDS[saleWord(facts.operator)].en;
  const sections = [
    assets(facts),
    price(facts),
    times(facts),
    bidders(facts, word),
    priority(facts),
    defects(facts, word),
    result(facts),
    parties(facts),
    ...(facts.venue ? [venueInEnglish(facts.venue)] : []),
  ];
  const { centre, noticedAt } = facts;
  return noticeText(`Notice of ${word}: ${facts.title}`, sections, [
    centre,
    dayOf(noticedAt),
    'Translation; the Chinese text prevails.',
  ]);
}

const KINDS: Readonly<Record<string, string>> = {
  invention: 'Invention patent',
  'utility-model': 'Utility model patent',
  design: 'Design patent',
  trademark: 'Registered trademark',
  copyright: 'Copyright',
  'licence-revenue': 'Licensing revenue right',
  'ic-layout': 'Layout-design of integrated circuits',
  'plant-variety': 'New plant variety right',
};

const OPERATORS: { readonly [kind in OperatorKind]: string } = {
  court: 'People’s Court',
  'auction-firm': 'entrusted firm',
  exchange: 'exchange',
  pledgee: 'pledgee',
};

const BARRED: Readonly<Record<string, string>> = {
  court: 'the enforcing court',
  provider: 'the provider of the platform',
  auxiliaries: 'entrusted auxiliary bodies',
  'their-staff': 'the staff of these',
  'their-near-relatives': 'near relatives of those persons',
  consignor: 'the consignor',
  auctioneer: 'the auctioneer',
  'auctioneer-staff': 'the staff of the auctioneer',
};

function assets({ title, description, assets: rights, bundles }: NoticeFacts): NoticeSection {
  return {
    heading: '1. The lot',
    lines: [
      `Title: ${title}`,
      ...rights.map(
        (right, index) => `${rights.length > 1 ? `(${index + 1}) ` : ''}${rightInEnglish(right)}.`,
      ),
      ...bundles.map(bundleLine),
      description,
    ],
  };
}

const GROUNDS: { readonly [ground in NoticeGround['ground']]: string } = {
  'similar-marks':
    'similar marks of one holder on the same or similar goods have to be assigned together',
  inseparable: 'what cannot be used apart has to be sold together',
  'loses-value-apart': 'what might lose much of its value apart has to be sold together',
};

function bundleLine({ numbers, grounds }: NoticeBundle): string {
  const reasons = grounds.map(({ ground, law, isByAnalogy }) => {
    const rule = [law.en, law.number, law.article && `art. ${law.article}`].filter(Boolean);
    return `${GROUNDS[ground]} (${isByAnalogy ? 'by analogy with ' : ''}${rule.join(', ')})`;
  });
  return `Sold together and not apart: ${numbers.join(', ')}; ${reasons.join('; ')}.`;
}

/** A right by its kind, title, number, holder and days. */
export function rightInEnglish(right: NoticeAsset): string {
  const parts = [
    `${KINDS[right.kind] ?? right.kind} “${right.title}”`,
    `number ${right.number}`,
    `holder ${right.holder}`,
    right.filedOn && `filed ${writtenDay(right.filedOn)}`,
    right.grantedOn && `granted or registered ${writtenDay(right.grantedOn)}`,
    right.expiresOn && `term ends ${writtenDay(right.expiresOn)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function price(facts: NoticeFacts): NoticeSection {
  const { startPrice, valuation, deposit, prepayment, reserve, currency } = facts;
  const spell = (minor: bigint): string => amountInEnglish(minor, currency);
  const written =
    reserve === 'none'
      ? 'There is no reserve.'
      : reserve === 'hidden'
        ? 'There is a reserve, which is not disclosed; a highest bid below it has no effect.'
        : `Reserve: ${spell(reserve.amount)}.`;
  return {
    heading: '2. Price and deposit',
    lines: [
      `Start price: ${spell(startPrice)}.`,
      valuation === null ? null : `Valuation: ${spell(valuation)}.`,
      deposit === null ? 'No deposit is asked for.' : `Deposit: ${spell(deposit)}.`,
      deposit !== null && DEPOSIT_UNTIL[facts.depositUntil],
      prepayment !== null &&
        `Before bidding, ${spell(prepayment)} has to be paid in full; it goes back to whoever does not win, and a winner who defaults loses the deposit only.`,
      incrementLine(facts, spell),
      written,
    ],
  };
}

const DEPOSIT_UNTIL = {
  opening:
    'The deposit has to arrive before the opening; one that arrives later goes back, and its bidder does not take part.',
  'free-period':
    'The deposit has to arrive within the free period; one that arrives later goes back, and its bidder does not take part.',
  end: 'The deposit may arrive as long as bids are taken; whoever has paid it may bid from then on.',
} as const;

function incrementLine(
  { increment }: NoticeFacts,
  spell: (minor: bigint) => string,
): string | null {
  switch (increment?.kind) {
    case undefined:
      return null;
    case 'fixed':
      return `Increment: ${spell(increment.step)}.`;
    case 'share':
      return `Increment: ${percentOf(increment.bps)} of the price.`;
    case 'ladder': {
      const rungs = increment.rungs.map(({ from, step }) => `from ${spell(from)} ${spell(step)}`);
      return `Increment: ${rungs.join('; ')}.`;
    }
  }
}

function times(facts: NoticeFacts): NoticeSection {
  const { period, viewing, opensAt, endsAt, course, currency } = facts;
  const isRoom = course.format === 'english';
  const lines = courseInEnglish(course, {
    amount: (minor) => amountInEnglish(minor, currency),
    span,
    opensAt: timeOf(opensAt),
    endsAt: timeOf(endsAt),
  });
  return {
    heading: isRoom ? '3. Time' : '3. Time and procedure',
    lines: [period && periodLine(period), ...lines, viewing && viewingLine(viewing)],
  };
}

function periodLine({ amount, unit, law }: NonNullable<NoticeFacts['period']>): string {
  const isWorking = unit === 'working-days';
  const count = `${amount} ${isWorking ? 'working day' : 'day'}${amount === 1 ? '' : 's'}`;
  const how = isWorking
    ? 'the day of the notice not counted, working days as the State Council arranges them'
    : 'the day of the notice not counted';
  const article = law?.article ? `, art. ${law.article}` : '';
  const rule = law && ` (${law.en}${law.number ? `, ${law.number}` : ''}${article})`;
  return `Period of notice: at least ${count}, ${how}${rule ?? ''}.`;
}

function viewingLine({ from, to }: NonNullable<NoticeFacts['viewing']>): string {
  const days = from === to ? writtenDay(from) : `${writtenDay(from)} to ${writtenDay(to)}`;
  return `Viewing: ${days}; the documents can be read on the platform, and whoever wants to inspect on site should agree on it beforehand.`;
}

function bidders({ barred, jointBidding }: NoticeFacts, word: string): NoticeSection {
  const names = barred.map((code) => BARRED[code] ?? code);
  return {
    heading: '4. Who may bid',
    lines: [
      `Natural persons with full capacity, legal persons and other organisations that may hold the right by law may take part in this ${word} once their enrolment has been examined and they have a paddle.`,
      'Where laws or regulations restrict who may take the right, a bidder must satisfy them; a transfer of technology to a foreign person needs the examination that the law prescribes.',
      jointBidding && JOINT,
      names.length === 0 ? null : `The following may not take part: ${names.join(', ')}.`,
    ],
  };
}

/** What joint bidding asks of those who bid together; where it is not allowed nothing is said. */
const JOINT =
  'Joint bidding is allowed: a consortium enrols through its lead member, with one paddle and one deposit; each of its members must satisfy the conditions for bidders, and all of them agree in writing on their shares, which make up the whole, and on the lead acting for them; nobody may be in two enrolments for this lot.';

const PRIORITY: { readonly [kind in NoticeFacts['priority']]: string } = {
  none: 'There is no procedure for priority rights in this sale; whoever has one by law should declare it to the operator before the opening.',
  match:
    'A confirmed holder of a priority right may equal the highest bid and takes the lot where nobody bids more; among holders the earlier rank comes first.',
  'final-query':
    'After the bidding, confirmed holders of a priority right are asked in their rank whether they take the lot at the highest bid; no answer in time is a refusal.',
};

const LOTS =
  'Where several of one rank declare, lots are drawn; from the notice on the record holds a commitment to the seed, which is opened at the end, so that anyone can repeat the draw.';

function priority(facts: NoticeFacts): NoticeSection {
  return {
    heading: '5. Priority rights',
    lines: [PRIORITY[facts.priority], facts.drawsLots && LOTS, ...toldInEnglish(facts)],
  };
}

function defects({ stated }: NoticeFacts, word: string): NoticeSection {
  return {
    heading: '6. Defects',
    lines: [
      'The lot is sold as it is. The legal status of the right, its annuities, licences and pledges are as the registers show; bidders should consult them before they enrol.',
      `The operator and the lister have disclosed the defects that they know of and warrant neither authenticity, quality, the stability of the right in its term nor its commercial value; whoever takes part in the ${word} accepts the lot as it is.`,
      ...stated.map(({ what, statement }) => `The lister states (${what.en}): ${statement}`),
    ],
  };
}

function result({ objections, sources, departures }: NoticeFacts): NoticeSection {
  const rules = sources.map(({ en, number }) => `${en}${number ? ` (${number})` : ''}`);
  return {
    heading: '7. Result and rules',
    lines: [
      objections === null
        ? 'The signed record of bids decides the result.'
        : `The signed record of bids decides the result. It is provisional for ${objections.days} ${objections.unit === 'days' ? 'days' : 'working days'} after the end, not counting the day of the end, in which objections may be raised.`,
      rules.length === 0
        ? 'The rules are agreed between the parties; see the terms.'
        : `Rules: ${rules.join('; ')}.`,
      ...departures.map(
        ({ what, by, bound, value, evidence }) =>
          `${what.en}: ${bound} by law; for this lot ${value}, by ${by.en} (${evidence}).`,
      ),
    ],
  };
}

function parties(facts: NoticeFacts): NoticeSection {
  const { operator, lister, centre, contact, courtReference } = facts;
  const isAuction = saleWord(operator) === 'auction';
  return {
    heading: '8. Operator of record and contact',
    lines: [
      `Operator of record: ${operator.name} (${isAuction && operator.kind === 'auction-firm' ? 'auction firm' : OPERATORS[operator.kind]}).`,
      operator.licence && `Licence or approval: ${operator.licence}.`,
      isAuction && operator.auctioneer && `Auctioneer’s certificate: ${operator.auctioneer}.`,
      courtReference && courtLine(courtReference),
      `Lister: ${lister}.`,
      `Trading centre: ${centre ?? 'not named yet; the one that approves the lot'}.`,
      contact && `Contact: ${contact}`,
    ],
  };
}

function courtLine({ court, number, date }: CourtReference): string {
  return `Sold by act of ${court}, ${number} of ${writtenDay(date)}.`;
}

const UNITS = ['day', 'hour', 'minute', 'second'];

function span(ms: number): string {
  const { count, unit } = spanOf(ms);
  return `${count} ${UNITS[unit]}${count === 1 ? '' : 's'}`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function timeOf(at: Instant): string {
  const { hour, minute } = chinaTimeOf(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dayOf(at)}, ${two(hour)}:${two(minute)}`;
}

function dayOf(at: Instant): string {
  const { year, month, day } = chinaTimeOf(at);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function writtenDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
