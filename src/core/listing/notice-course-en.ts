import type { CourseWriting, NoticeCourse } from './notice-course.js';
import { percentOf } from './notice.js';

type Lines = readonly (string | null)[];

const LAST_COUNTS =
  'each bidder’s last quote counts, and it may be taken back before the window ends.';

/** How a lot is run, in English sentences; what does not apply is left out. */
export function courseInEnglish(course: NoticeCourse, write: CourseWriting): Lines {
  const { amount, span, opensAt } = write;
  switch (course.format) {
    case 'english':
      return english(course, write);
    case 'dynamic-quote':
      return [
        `A free period of ${span(course.freePeriodMs)} begins at ${opensAt} (China Standard Time).`,
        `After it quotes are timed in cycles of ${span(course.cycleMs)}: a valid quote starts the cycle again, and a cycle without one ends the lot.`,
        course.entry === 'enrolled'
          ? null
          : 'Only bidders who have quoted in the free period may quote in the timed part.',
      ];
    case 'sealed':
      return sealed(course, write);
    case 'weighted':
      return weighted(course, write);
    case 'dutch':
      return [
        `The price falls from ${opensAt} on (China Standard Time).`,
        ...descent(course, write),
      ];
    case 'hybrid-dutch':
      return [
        `The lot begins at ${opensAt} (China Standard Time), and after ${pause(course.pausesMs[0], span)} the price falls.`,
        ...descent(course, write),
        `Once it has stopped and after ${pause(course.pausesMs[1], span)}, the others may seal quotes above the stop price for ${span(course.sealedMs)}; where nobody does, whoever stopped it takes the lot at that price.`,
        `After ${pause(course.pausesMs[2], span)} whoever stopped it has the last word for ${span(course.bestMs)}, with at least ${amount(course.bestStep)} more than the best sealed quote; without it that quote takes the lot.`,
      ];
    case 'round-english':
      return [
        `Opening bids of at least the start price are filed before ${opensAt} (China Standard Time) and published then; without one nobody takes part in the rounds.`,
        `After ${pause(course.openingPauseMs, span)} there are ${course.rounds} rounds with ${pause(course.roundPauseMs, span)} between them; in each round the lowest goes first, each bidder has ${span(course.turnMs)} and may raise or not.`,
        'The highest bid takes the lot; of equal bids the earlier goes first.',
      ];
    case 'texas':
      return [
        `Rounds of ${span(course.roundMs)} begin at ${opensAt} (China Standard Time), each after ${pause(course.pauseMs, span)}.`,
        'The first round asks the start price and one increment; whoever first accepts the price, or names a larger multiple of the increment, takes the round, and the next asks one increment more than that.',
        'A round that nobody takes ends the lot, and whoever took the last one has it.',
        course.deadlineMs === null
          ? null
          : `The lot ends at the latest ${span(course.deadlineMs)} after the opening.`,
      ];
    case 'package':
      return [
        ...english({ ...course, format: 'english', firstBidCountdownMs: null }, write),
        'Its parts can be bid on one by one, and the whole at once; each is bid up from its own price, and all end together.',
        ...course.parts.map(
          ({ id, startPrice, valuation, assets }) =>
            `The part “${id}”: start price ${amount(startPrice)}, valuation ${amount(valuation)}${assets.length === 0 ? '' : `; it holds ${assets.join(', ')}`}.`,
        ),
        'The whole is sold where its highest bid is above the sum of the highest bids on the parts; otherwise, also at equal amounts, each part is sold to its own highest bidder, and a part without a bid is not sold.',
        'Where the whole is sold, the price of a part is its own highest bid and a share of what the whole brings beyond those, in proportion to the valuations.',
      ];
  }
}

function windowOf({ opensAt, endsAt }: CourseWriting): string {
  return `Sealed quotes are taken from ${opensAt} to ${endsAt} (China Standard Time);`;
}

function sealed(course: Extract<NoticeCourse, { format: 'sealed' }>, write: CourseWriting): Lines {
  const { span } = write;
  return [
    `${windowOf(write)} ${LAST_COUNTS}`,
    ...sealing(course, span),
    course.pricing === 'first'
      ? 'The highest quote takes the lot at its amount; of equal quotes the earlier goes first.'
      : 'The highest quote takes the lot at the second highest valid quote; without one, at the start price; and not below a reserve that the highest quote reaches.',
  ];
}

function weighted(
  course: Extract<NoticeCourse, { format: 'weighted' }>,
  write: CourseWriting,
): Lines {
  const { span } = write;
  return [
    `${windowOf(write)} ${LAST_COUNTS}`,
    ...sealing(course, span),
    `The best total score takes the lot: ${weights(course)}; the price scores as its share of the highest valid quote.`,
    course.dropExtremes > 0
      ? `Of the experts’ marks for each criterion the ${course.dropExtremes} highest and lowest are left out and the rest averaged.`
      : null,
    'The price is the winner’s own quote; of equal totals the higher quote goes first, then the earlier.',
  ];
}

function pause(ms: number, span: CourseWriting['span']): string {
  return ms === 0 ? 'no pause' : `a pause of ${span(ms)}`;
}

function english(
  { softClose, firstBidCountdownMs }: Extract<NoticeCourse, { format: 'english' }>,
  { span, opensAt, endsAt }: CourseWriting,
): Lines {
  return [
    `From ${opensAt} to ${endsAt} (China Standard Time), extensions aside.`,
    firstBidCountdownMs === null
      ? null
      : `From the first valid bid on, the end is ${span(firstBidCountdownMs)} after that bid.`,
    softClose === null
      ? 'The end is fixed and is not extended.'
      : `A bid in the last ${span(softClose.windowMs)} moves the end to ${span(softClose.extendMs)} after that bid.`,
  ];
}

function sealing(
  { sealing: kind, revealMs }: Extract<NoticeCourse, { sealing: unknown }>,
  span: CourseWriting['span'],
): Lines {
  return [
    kind === 'committed'
      ? `Quotes are given as commitments: before the window ends nobody, the operator included, can see an amount. Bidders open theirs within ${span(revealMs)} after it; what is not opened counts for nothing.`
      : 'Quotes are kept by the operator’s system, and the operator can see the amounts; all are opened together when the window has ended.',
    'A quote below the start price is invalid.',
  ];
}

function weights({
  priceWeightBps,
  criteria,
}: Extract<NoticeCourse, { format: 'weighted' }>): string {
  const parts = criteria.map(({ name, weightBps }) => `${name} ${percentOf(weightBps)}`);
  return [`price ${percentOf(priceWeightBps)}`, ...parts].join(', ');
}

function descent(
  { steps, stepBps, descentMs, floor }: Extract<NoticeCourse, { steps: number }>,
  { amount, span }: CourseWriting,
): Lines {
  const least = floor === null ? '' : `, not below ${amount(floor)}`;
  return [
    `From the start price it falls ${steps} times by ${percentOf(stepBps)} of the start price within ${span(descentMs)}${least}.`,
    'The first bidder to accept the price shown stops it; where nobody does, the lot is not sold.',
  ];
}
